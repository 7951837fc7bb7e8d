package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.stance.LexiconClassifier;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import io.standpoint.text.UnreadableException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

class AnalyzerOptionsTest {

  private static final String SENTENCE = "Turkey condemned Russia on Friday, officials said.";

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  private final OpenModel.Source counting =
      file ->
          new OpenModel(
              "lexicon",
              "0".repeat(64),
              new StanceClassifier() {
                @Override
                public List<Scores> classify(String sentence, List<PairSpans> pairs) {
                  asked.incrementAndGet();
                  return LexiconClassifier.bundled().classify(sentence, pairs);
                }

                @Override
                public void close() {
                  closed.incrementAndGet();
                }
              });

  private static final OpenModel.Source DAMAGED =
      file -> {
        throw new UnreadableException("model.zip: damaged");
      };

  @CommandLine.Command
  private static final class Holding {
    @Mixin private AnalyzerOptions options;
  }

  private static AnalyzerOptions options(String... args) {
    Holding command = new Holding();
    new CommandLine(command).parseArgs(args);
    return command.options;
  }

  @Test
  void a_sentence_that_comes_again_is_not_read_again() {
    try (AnalyzerOptions.Opened opened = options().open(counting)) {
      assertThat(opened.analyzer().analyze(SENTENCE).predictions())
          .isEqualTo(opened.analyzer().analyze(SENTENCE).predictions())
          .isNotEmpty();
    }
    assertThat(asked).hasValue(1);
    assertThat(closed).hasValue(1);
  }

  @Test
  void a_model_is_closed_when_the_catalogue_beside_it_cannot_be_read() {
    AnalyzerOptions options = options("--actors", "none.csv");
    assertThatThrownBy(() -> options.open(counting))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("none.csv")
        .hasMessageContaining("no such file");
    assertThat(closed).hasValue(1);
  }

  @Test
  void of_two_failures_the_catalogue_s_is_the_one_that_is_told() {
    assertThatThrownBy(() -> options("--actors", "none.csv").open(DAMAGED))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("none.csv");
    assertThatThrownBy(() -> options().open(DAMAGED)).hasMessage("model.zip: damaged");
  }
}
