package io.standpoint.benchmarks;

import io.standpoint.Analysis;
import io.standpoint.StanceAnalyzer;
import io.standpoint.stance.LexiconClassifier;
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
 * The price of accuracy: how many articles of 40 sentences and 8 actors does the lexicon baseline
 * score in a second, on one thread?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class Baselines {

  private StanceAnalyzer analyzer;
  private long number;

  @Setup(Level.Trial)
  public void load() {
    analyzer = StanceAnalyzer.builder().classifier(LexiconClassifier.bundled()).build();
  }

  @Benchmark
  public Analysis lexicon() {
    return analyzer.analyze(Inputs.article(++number, 40, 8));
  }
}
