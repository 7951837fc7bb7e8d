package io.standpoint.neural;

import io.standpoint.StanceAnalyzer;
import io.standpoint.benchmarks.Inputs;
import io.standpoint.model.Model;
import io.standpoint.stance.StanceClassifier;
import io.standpoint.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * How near to its limit is the product, and how far from the published model? In turns: the same
 * articles of 40 sentences and 8 actors through the public API on two threads, their token ids
 * through the encoder alone, through the published model, and the articles on one thread. Machines
 * change their pace from minute to minute, and what is measured apart cannot be divided.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class Ratios {

  /** Articles of a turn. */
  @Param("40")
  public int articles;

  /** Rounds of turns that count; two more come before. */
  @Param("9")
  public int rounds;

  private final List<Document> documents = new ArrayList<>();
  private final List<List<TokenSequence>> sequences = new ArrayList<>();
  private StanceAnalyzer analyzer;
  private Encoder encoder;
  private PublishedEncoder published;

  /** Ratios of tokens per second, medians over the rounds. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Turns {
    /** The public API by the encoder alone, on two threads. */
    public double endToEndByLimit;

    /** The encoder alone by the published model, on two threads. */
    public double limitByPublished;

    /** The public API on two threads by itself on one. */
    public double twoByOne;
  }

  /** Writes the articles, and lets the product say what it has the encoder read. */
  @Setup(Level.Trial)
  public void load() {
    analyzer = StanceAnalyzer.builder().cacheBytes(0).build();
    encoder = Encoder.of(Int8Layers.read(Model.shipped().files().encoder()));
    published = new PublishedEncoder();
    IntStream.range(0, articles).mapToObj(i -> Inputs.article(i, 40, 8)).forEach(documents::add);
    SequenceEncoder listening =
        new SequenceEncoder() {
          @Override
          public List<float[]> encode(List<TokenSequence> asked) {
            sequences.add(asked);
            return encoder.encode(asked);
          }

          @Override
          public void close() {}
        };
    TunedModel files = Model.shipped().files();
    try (StanceClassifier classifier =
            new NeuralClassifier(
                new PooledRows(Vocabulary.load(), listening),
                Head.read(files.configuration(), files.coefficients()),
                Temperatures.NONE);
        StanceAnalyzer heard =
            StanceAnalyzer.builder().cacheBytes(0).classifier(classifier).build()) {
      documents.forEach(heard::analyze);
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    analyzer.close();
    encoder.close();
    published.close();
  }

  /** All rounds. */
  @Benchmark
  public void turns(Turns turns) throws InterruptedException {
    double[] endToEndByLimit = new double[rounds];
    double[] limitByPublished = new double[rounds];
    double[] twoByOne = new double[rounds];
    for (int round = -2; round < rounds; round++) {
      double endToEnd = seconds(2, articles, i -> analyzer.analyze(documents.get(i)));
      double limit = seconds(2, sequences.size(), i -> encoder.encode(sequences.get(i)));
      double plain = seconds(2, sequences.size(), i -> published.encode(sequences.get(i)));
      double alone = seconds(1, articles, i -> analyzer.analyze(documents.get(i)));
      if (round >= 0) {
        endToEndByLimit[round] = limit / endToEnd;
        limitByPublished[round] = plain / limit;
        twoByOne[round] = alone / endToEnd;
      }
    }
    turns.endToEndByLimit = StatUtils.percentile(endToEndByLimit, 50);
    turns.limitByPublished = StatUtils.percentile(limitByPublished, 50);
    turns.twoByOne = StatUtils.percentile(twoByOne, 50);
  }

  /** How long so many pieces of work take, of which each thread takes the next. */
  private static double seconds(int threads, int count, IntConsumer work)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            work.accept(i);
          }
          return null;
        };
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      for (Future<Void> done : workers.invokeAll(Collections.nCopies(threads, worker))) {
        done.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
