package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that run the batch with a cheap classifier, and do not get to the end of it. */
class KilledRunTest {

  private static final int KILLS = 12;

  @TempDir private Path folder;

  private BatchSample sample;
  private Path undisturbed;

  @BeforeEach
  void run_undisturbed() throws IOException {
    sample = BatchSample.write(folder, 500, 17);
    undisturbed = folder.resolve("undisturbed");
    StringWriter err = new StringWriter();
    assertThat(LexiconScore.run(err, sample.arguments(undisturbed)))
        .as(err.toString())
        .isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(Files.size(undisturbed.resolve("predictions.jsonl"))).isGreaterThan(1_000_000);
  }

  /**
   * Kills come when the journal has grown by a random amount, or, every fourth, when the results
   * begin to take their names; so they are spread over the run on a fast machine and on a slow one.
   */
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void a_run_that_is_killed_again_and_again_ends_with_the_same_bytes() throws Exception {
    Random random = new Random(29);
    int kills = 0;
    int amidst = 0;
    int runs = 0;
    while (kills < KILLS) {
      Path out = folder.resolve("killed" + runs++);
      boolean finished = false;
      while (!finished) {
        long before = journalSize(out);
        int growth = 1 + random.nextInt(120_000);
        boolean atEnd = kills % 4 == 3;
        Process process = start(out);
        while (process.isAlive()
            && !(atEnd ? isFinishing(out) : journalSize(out) >= before + growth)
            && kills < KILLS) {
          Thread.onSpinWait();
        }
        if (kills < KILLS && process.isAlive()) {
          process.destroyForcibly();
          kills++;
        }
        process.waitFor();
        long left = journalSize(out);
        amidst += left > before && left > 1_000 ? 1 : 0;
        finished = process.exitValue() == ExitCode.SOME_REJECTED;
        assertThat(finished || process.exitValue() == 128 + 9)
            .as("exit %s: %s", process.exitValue(), Files.readString(log(out)))
            .isTrue();
      }
      BatchSample.assertSame(out, undisturbed);
    }
    assertThat(amidst).as("kills that left something to go on with").isGreaterThan(KILLS / 2);
  }

  /** A limit on the size of files stands for a disk that is full: writes fail half-way. */
  @Test
  void a_run_out_of_space_says_so_and_goes_on_when_there_is_room() throws Exception {
    Path out = folder.resolve("full");
    for (int kibibytes : new int[] {8, 1_000}) {
      List<String> command = new ArrayList<>(List.of("bash", "-c"));
      command.add("ulimit -f " + kibibytes + " && exec \"$@\"");
      command.add("limited");
      command.addAll(command(out));
      Process process = start(command, out);
      assertThat(process.waitFor()).isEqualTo(ExitCode.INTERNAL_FAILURE);
      assertThat(Files.readString(log(out)))
          .contains("cannot write the results: File too large")
          .contains("--resume")
          .doesNotContain("at io.standpoint");
      assertThat(BatchSample.names(out)).containsExactly(BatchOutput.JOURNAL);
    }

    assertThat(start(out).waitFor()).isEqualTo(ExitCode.SOME_REJECTED);
    BatchSample.assertSame(out, undisturbed);
  }

  private static long journalSize(Path out) {
    try {
      return Files.size(out.resolve(BatchOutput.JOURNAL));
    } catch (IOException e) {
      return 0;
    }
  }

  private static boolean isFinishing(Path out) {
    return Files.exists(out.resolve("predictions.jsonl"));
  }

  private Path log(Path out) {
    return folder.resolve(out.getFileName() + ".log");
  }

  private Process start(Path out) throws IOException {
    return start(command(out), out);
  }

  private Process start(List<String> command, Path out) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(log(out).toFile())
        .start();
  }

  private List<String> command(Path out) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LexiconScore.class.getName()));
    command.addAll(Arrays.asList(sample.arguments(out, "--resume")));
    return command;
  }
}
