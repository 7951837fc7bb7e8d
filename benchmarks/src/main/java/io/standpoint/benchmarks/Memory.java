package io.standpoint.benchmarks;

import io.standpoint.StanceAnalyzer;
import io.standpoint.summary.Level;
import io.standpoint.summary.Summarizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How much memory is resident after each quarter of a run that scores and summarises articles on
 * two threads, with a heap of 512 MB? Linux only: elsewhere it says 0.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class Memory {

  /** Articles of 20 sentences and 8 actors. */
  @Param("1200")
  public int articles;

  /** Resident memory in MB. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Resident {
    /** After a quarter of the articles. */
    public long quarter;

    /** After half of them. */
    public long half;

    /** After three quarters. */
    public long threeQuarters;

    /** At the end. */
    public long end;
  }

  @Benchmark
  public int score(Resident resident) throws IOException {
    try (StanceAnalyzer analyzer = StanceAnalyzer.builder().build()) {
      Summarizer summarizer = analyzer.summarizer(Level.STATE);
      resident.quarter = score(analyzer, summarizer, 0);
      resident.half = score(analyzer, summarizer, 1);
      resident.threeQuarters = score(analyzer, summarizer, 2);
      resident.end = score(analyzer, summarizer, 3);
      return summarizer.summaries().size();
    }
  }

  private long score(StanceAnalyzer analyzer, Summarizer summarizer, int quarter)
      throws IOException {
    IntStream.range(quarter * articles / 4, (quarter + 1) * articles / 4)
        .parallel()
        .mapToObj(number -> analyzer.analyze(Inputs.article(number, 20, 8)))
        .forEach(
            analysis -> {
              synchronized (summarizer) {
                summarizer.add(analysis.document(), analysis.predictions());
              }
            });
    return residentMegabytes();
  }

  private static long residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
