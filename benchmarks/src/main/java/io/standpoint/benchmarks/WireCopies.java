package io.standpoint.benchmarks;

import io.standpoint.Analysis;
import io.standpoint.StanceAnalyzer;
import io.standpoint.text.Document;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does an article of 20 sentences cost of which some were scored before, as in wire copies?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class WireCopies {

  private static final int SENTENCES = 20;

  /** Percentage of sentences that come again and again. */
  @Param({"0", "50", "100"})
  public int repeated;

  private StanceAnalyzer analyzer;
  private long number;

  @Setup(Level.Trial)
  public void load() {
    analyzer = StanceAnalyzer.builder().build();
  }

  @TearDown(Level.Trial)
  public void close() {
    analyzer.close();
  }

  @Benchmark
  public Analysis score() {
    int old = SENTENCES * repeated / 100;
    String text =
        Inputs.article(0, old, 8).text() + Inputs.article(++number, SENTENCES - old, 8).text();
    return analyzer.analyze(Document.of("copy", text));
  }
}
