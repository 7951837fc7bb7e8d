package io.standpoint.benchmarks;

import io.standpoint.model.Model;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.util.List;
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

/** What do more pairs of one sentence cost, the sentence being encoded once? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class Pairs {

  /** Pairs of the sentence. */
  @Param({"1", "2", "5", "20", "50"})
  public int count;

  private StanceClassifier classifier;
  private List<PairSpans> pairs;

  @Setup(Level.Trial)
  public void load() {
    classifier = Model.shipped().open();
    pairs = Inputs.pairs(count);
  }

  @TearDown(Level.Trial)
  public void close() {
    classifier.close();
  }

  @Benchmark
  public List<Scores> classify() {
    return classifier.classify(Inputs.CROWDED, pairs);
  }
}
