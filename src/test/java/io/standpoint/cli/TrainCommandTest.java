package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {

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
                "--hidden",
                "8",
                "--name",
                "mine"))
        .as(err::toString)
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("dev.jsonl", "macro-F1", "sha-256");
    assertThat(err.toString()).contains("encoded sentence", "epoch 2 of 2");

    String archive = directory.resolve("standpoint-model.zip").toString();
    assertThat(run(new ModelCommand(), "--model", archive)).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("mine", "train.jsonl, 40 rows", "layers of 2305, 8, 3 units");
    assertThat(run(new ModelCommand(), "--model", archive, "--json")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("\"name\" : \"mine\"");
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
