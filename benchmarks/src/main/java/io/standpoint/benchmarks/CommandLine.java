package io.standpoint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does {@code standpoint score} take from the start of the process to its end, with one
 * article of one sentence, files read from the page cache? Needs the distribution that {@code mvn
 * package} builds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 7)
@Fork(1)
public class CommandLine {

  private final Path command = Path.of("target/standpoint/bin/standpoint").toAbsolutePath();
  private Path article;

  @Setup(Level.Trial)
  public void write() throws IOException {
    if (!Files.isExecutable(command)) {
      throw new IllegalStateException(
          command + " is not there: run 'mvn -DskipTests package' first, and this from the top");
    }
    article = Files.createTempFile("article", ".txt");
    Files.writeString(article, Inputs.article(1, 1, 2).text());
    article.toFile().deleteOnExit();
  }

  @Benchmark
  public int score() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command.toString(), "score", article.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException("standpoint score ended with " + code);
    }
    return code;
  }
}
