package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ActorsCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();

  private int run(String... args) {
    return new CommandLine(new ActorsCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(args);
  }

  private String file(String csv) throws IOException {
    return Files.writeString(folder.resolve("mine.csv"), csv).toString();
  }

  @Test
  void check_is_done_when_there_are_no_errors() throws IOException {
    assertThat(run("check", file("id,kind,name\nTUR,state,Turkey\n"))).isEqualTo(ExitCode.DONE);
    assertThat(out).hasToString("0 errors, 0 warnings in 1 readable row of 1 file\n");
  }

  @Test
  void check_reports_errors_and_warnings_with_their_lines() throws IOException {
    String file = file("id,kind,name\nTUR,land,Turkey\nx,person,Who\n");
    assertThat(run("check", file)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            error -> assertThat(error).startsWith(file + ":2: error: unknown actor kind 'land'"),
            warning -> assertThat(warning).startsWith(file + ":3: warning: 'Who' is a common word"),
            summary ->
                assertThat(summary).isEqualTo("1 error, 1 warning in 1 readable row of 1 file"));
  }

  @Test
  void check_needs_a_file() {
    assertThat(run("check")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void list_prints_actors_and_finds_them_by_name() throws IOException {
    String file =
        file(
            """
            id,kind,name,aliases,part_of
            TUR,state,Turkey,Ankara|Türkiye,
            erdogan,person,Recep Tayyip Erdoğan,Erdoğan,TUR
            sea,none,South China Sea,,
            """);
    assertThat(run("list", file)).isEqualTo(ExitCode.DONE);
    assertThat(out.toString().lines())
        .containsExactly(
            "TUR\tstate\tTurkey\t\tAnkara|Türkiye",
            "erdogan\tperson\tRecep Tayyip Erdoğan\tTUR\tErdoğan");
    out.getBuffer().setLength(0);
    assertThat(run("list", file, "--find", "ANKARA")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString().lines()).containsExactly("TUR\tstate\tTurkey\t\tAnkara|Türkiye");
  }
}
