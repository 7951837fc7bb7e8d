package io.standpoint.evaluation;

import static io.standpoint.stance.Polarity.NEGATIVE;
import static io.standpoint.stance.Polarity.NEUTRAL;
import static io.standpoint.stance.Polarity.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Evaluation.Progress SILENT = (done, total) -> {};

  /** Positive in proportion to the sentence's length and the target's place. */
  private static final StanceClassifier BY_LENGTH =
      (sentence, pairs) ->
          pairs.stream()
              .map(pair -> (sentence.length() + pair.target().start()) % 11 / 10.0)
              .map(positive -> new Scores((1 - positive) / 2, (1 - positive) / 2, positive))
              .toList();

  @Test
  void gives_scores_in_row_order_however_sentences_are_grouped_and_threads_share_them() {
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(Examples.tone("r" + i, "x".repeat(1 + i * 7 % 23), polarity(i)));
    }
    Corpus corpus = corpus(rows);
    List<Scores> oneByOne =
        rows.stream().map(r -> BY_LENGTH.classify(r.text(), List.of(r.spans())).get(0)).toList();

    EvaluationReport serial = new Evaluation(1, SILENT).evaluate(BY_LENGTH, corpus);
    EvaluationReport parallel = new Evaluation(4, SILENT).evaluate(BY_LENGTH, corpus);

    assertThat(serial.model().scores()).isEqualTo(oneByOne);
    assertThat(parallel).isEqualTo(serial);
    assertThat(serial.sentences()).isEqualTo(23);
  }

  @Test
  void classifies_every_sentence_once_and_tells_progress_in_order() {
    ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    List<String> told = new ArrayList<>();
    StanceClassifier model =
        (sentence, pairs) -> {
          asked.add(sentence + " " + pairs.size());
          return Collections.nCopies(pairs.size(), new Scores(0, 1, 0));
        };
    Corpus corpus =
        corpus(
            List.of(
                Examples.tone("1", "abc", NEUTRAL),
                Examples.tone("2", "xyz", POSITIVE),
                Examples.tone("3", "abc", NEGATIVE)));

    new Evaluation(2, (done, total) -> told.add(done + "/" + total)).evaluate(model, corpus);

    assertThat(asked).containsExactlyInAnyOrder("abc 2", "xyz 1");
    assertThat(told).containsExactly("1/2", "2/2");
  }

  @Test
  void sets_the_most_frequent_label_and_the_lexicon_beside_the_model() {
    Corpus corpus =
        corpus(
            List.of(
                Examples.tone("1", "A corrupt liar.", NEGATIVE),
                Examples.tone("2", "B is a hero.", POSITIVE),
                Examples.tone("3", "C is a war criminal.", NEGATIVE),
                Examples.tone("4", "D lives here.", NEUTRAL)));

    EvaluationReport report = new Evaluation(1, SILENT).evaluate(BY_LENGTH, corpus);

    assertThat(report.lexicon().metrics().accuracy()).isEqualTo(1);
    assertThat(report.majority().metrics().accuracy()).isEqualTo(0.5);
    assertThat(report.majority().scores())
        .containsOnly(new Scores(0.5, 0.25, 0.25)); // the labels' shares
    assertThat(report.majority().metrics().calibrationError()).isZero();
    assertThat(report.model().pairs()).isEmpty();
  }

  @Test
  void passes_on_what_the_model_throws_and_checks_what_it_gives() {
    Corpus corpus = corpus(List.of(Examples.tone("1", "abc", NEUTRAL)));
    StanceClassifier failing =
        (sentence, pairs) -> {
          throw new IllegalArgumentException("no");
        };

    Evaluation evaluation = new Evaluation(1, SILENT);
    assertThatThrownBy(() -> evaluation.evaluate(failing, corpus))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    assertThatThrownBy(() -> evaluation.evaluate((sentence, pairs) -> List.of(), corpus))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0 scores for 1 pairs");
    assertThatThrownBy(() -> new Evaluation(0, SILENT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Polarity polarity(int i) {
    return i % 3 == 0 ? NEGATIVE : i % 3 == 1 ? NEUTRAL : POSITIVE;
  }

  private static Corpus corpus(List<Example> rows) {
    return new Corpus("test/rows.jsonl", "0".repeat(64), rows);
  }
}
