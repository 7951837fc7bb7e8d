package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesTest {

  /** Oracle: javacpp unpacks into an empty folder, which an interrupt used to break off. */
  @Test
  void load_on_an_interrupted_thread_which_stays_interrupted(@TempDir Path folder)
      throws Exception {
    Path log = folder.resolve("log");
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.cachedir=" + Files.createDirectory(folder.resolve("cache")),
                "-cp",
                System.getProperty("java.class.path"),
                InterruptedStart.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    boolean ended = jvm.waitFor(4, TimeUnit.MINUTES);
    jvm.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(jvm.exitValue()).as("%s", Files.readString(log)).isZero();
  }
}
