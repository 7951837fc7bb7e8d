package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.stance.LexiconClassifier;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs one after another into one folder; on the word list. */
class SameFolderTest {

  private static final Path ARTICLE = Path.of("src/dist/samples/idlib.txt");

  @TempDir private Path folder;

  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();
  private final AtomicBoolean closed = new AtomicBoolean();

  private final class Closing implements StanceClassifier {
    @Override
    public List<Scores> classify(String sentence, List<PairSpans> pairs) {
      return LexiconClassifier.bundled().classify(sentence, pairs);
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }

  private int run(Function<OpenModel.Source, Object> command, Object... args) {
    stdout.getBuffer().setLength(0);
    OpenModel.Source models = file -> new OpenModel("lexicon", "0".repeat(64), new Closing());
    return new CommandLine(command.apply(models))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain)
        .setOut(new PrintWriter(stdout, true))
        .setErr(new PrintWriter(stderr, true))
        .execute(Stream.of(args).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void nothing_is_left_of_the_answer_of_another_command_or_format() throws Exception {
    assertThat(run(CompareCommand::new, "Turkey", "Russia", "--explain", "--out", folder, ARTICLE))
        .as(stderr.toString())
        .isZero();
    assertThat(BatchSample.names(folder)).contains("comparison.json", "explain.jsonl");

    assertThat(run(TrendCommand::new, "Turkey", "Syria", "--out", folder, ARTICLE)).isZero();
    assertThat(BatchSample.names(folder))
        .contains("trend.json")
        .doesNotContain("comparison.json", "explain.jsonl");

    assertThat(run(ScoreCommand::new, "--format", "csv", "--out", folder, ARTICLE)).isZero();
    assertThat(BatchSample.names(folder))
        .containsExactlyInAnyOrder("predictions.csv", "summary.csv", "rejects.jsonl", "run.json");

    assertThat(run(ScoreCommand::new, "--out", folder, ARTICLE)).isZero();
    assertThat(BatchSample.names(folder)).doesNotContain("predictions.csv", "summary.csv");
  }

  @Test
  void a_table_that_people_coded_is_kept() throws Exception {
    assertThat(run(ScoreCommand::new, "--format", "csv", "--out", folder, ARTICLE)).isZero();
    Path table = folder.resolve("predictions.csv");
    String coded = Files.readString(table).replaceFirst("\n", ",coder,human\n");
    Files.writeString(table, coded);

    assertThat(run(ScoreCommand::new, "--out", folder, ARTICLE)).isZero();

    assertThat(table).hasContent(coded);
    assertThat(folder.resolve("summary.csv")).doesNotExist();
  }

  @Test
  void a_finished_run_that_is_resumed_says_its_answer_again() throws Exception {
    Object[] args = {"Turkey", "Russia", "--period", "week", "--resume", "--out", folder, ARTICLE};
    assertThat(run(CompareCommand::new, args)).as(stderr.toString()).isZero();
    String first = stdout.toString().replaceAll("\\s+", " ");

    assertThat(run(CompareCommand::new, args)).isZero();

    String again = stdout.toString().replaceAll("\\s+", " ");
    String answer =
        new ObjectMapper()
            .readTree(folder.resolve("comparison.json").toFile())
            .at("/answer")
            .asText();
    assertThat(first).startsWith(answer);
    assertThat(again).startsWith(answer).contains("The stance of Turkey toward Russia");
    assertThat(stderr.toString()).contains("Finished already");
  }

  @Test
  void the_model_is_closed_when_a_topic_is_refused() {
    assertThat(run(ScoreCommand::new, "--topic", "x=%%", ARTICLE)).isEqualTo(ExitCode.USAGE);
    assertThat(closed).isTrue();
  }
}
