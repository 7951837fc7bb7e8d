package io.standpoint.benchmarks;

import io.standpoint.neural.FineTuner;
import io.standpoint.neural.LabelledSentence;
import io.standpoint.neural.TrainingSettings;
import io.standpoint.neural.TrainingSettings.Precision;
import io.standpoint.stance.Polarity;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many sentences of some 35 tokens, with five pairs each, does fine-tuning of all parameters go
 * through in a second, 16 a step, on two threads?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class Training {

  private static final int SENTENCES_PER_STEP = 16;

  @Param("FLOAT32")
  Precision precision;

  private FineTuner tuner;

  /** Loads the encoder in fp32. */
  @Setup(Level.Trial)
  public void load() {
    TrainingSettings defaults = TrainingSettings.DEFAULT;
    tuner =
        new FineTuner(
            new TrainingSettings(
                1,
                0,
                1000,
                SENTENCES_PER_STEP,
                defaults.hidden(),
                defaults.dropout(),
                defaults.learningRate(),
                defaults.headRate(),
                defaults.warmUp(),
                defaults.weightDecay(),
                defaults.clip(),
                0.998,
                0,
                0,
                0,
                0,
                2,
                precision),
            sentences());
  }

  private static List<LabelledSentence> sentences() {
    List<LabelledSentence.Pair> pairs =
        Inputs.pairs(5).stream()
            .map(spans -> new LabelledSentence.Pair(spans, Polarity.NEUTRAL, 1))
            .toList();
    return IntStream.range(0, 64)
        .mapToObj(i -> new LabelledSentence(Inputs.CROWDED + " " + i, pairs))
        .toList();
  }

  @TearDown(Level.Trial)
  public void close() {
    tuner.close();
  }

  @Benchmark
  @OperationsPerInvocation(SENTENCES_PER_STEP)
  public double step() {
    return tuner.step();
  }
}
