package io.standpoint.benchmarks;

import io.standpoint.StanceAnalyzer;
import io.standpoint.actor.ActorCatalog;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does a fresh JVM take to build an analyzer and to give its first prediction? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgs = "-Xmx1g")
public class Startup {

  /** {@code StanceAnalyzer.build()} in a JVM that has loaded nothing of it before. */
  @Benchmark
  public int build() {
    try (StanceAnalyzer analyzer = StanceAnalyzer.builder().build()) {
      return analyzer.hashCode();
    }
  }

  /** The same, with one sentence analysed. */
  @Benchmark
  public int firstPrediction() {
    try (StanceAnalyzer analyzer = StanceAnalyzer.builder().build()) {
      return analyzer
          .analyze("Turkey condemned the Syrian government's offensive in Idlib on Friday.")
          .predictions()
          .size();
    }
  }

  /** The world catalogue alone. */
  @Benchmark
  public int catalogue() {
    return ActorCatalog.world().actors().size();
  }
}
