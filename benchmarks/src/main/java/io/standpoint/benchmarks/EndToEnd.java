package io.standpoint.benchmarks;

import io.standpoint.Analysis;
import io.standpoint.StanceAnalyzer;
import io.standpoint.actor.Topic;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many articles, sentences and encoder tokens does the public API score in a second, on one
 * thread and on two, by the length of articles and the number of actors in them? No sentence comes
 * twice, so that nothing is remembered.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 4, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class EndToEnd {

  /** Sentences of an article. */
  @Param({"10", "40"})
  public int sentences;

  /** States that an article is about. */
  @Param({"2", "8"})
  public int actors;

  private final AtomicLong number = new AtomicLong();
  private StanceAnalyzer analyzer;
  private long tokensPerArticle;

  /** Work besides articles. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Work {
    /** Sentences of the articles. */
    public long sentencesDone;

    /** Tokens that the encoder read, on average over articles. */
    public long tokens;
  }

  /** Loads the model, and counts the tokens of some articles. */
  @Setup(Level.Trial)
  public void load() {
    analyzer =
        StanceAnalyzer.builder()
            .topic(Topic.of("cease-fire", "cease-fire", "ceasefire", "truce"))
            .cacheBytes(0) // no sentence comes twice
            .build();
    int counted = 10;
    for (int i = 0; i < counted; i++) {
      if (next().predictions().isEmpty()) {
        throw new IllegalStateException("an article without predictions");
      }
    }
    tokensPerArticle = analyzer.tokens() / counted;
  }

  @TearDown(Level.Trial)
  public void close() {
    analyzer.close();
  }

  /** One thread. */
  @Benchmark
  @Threads(1)
  public Analysis oneThread(Work work) {
    return score(work);
  }

  /** Two threads on one analyzer. */
  @Benchmark
  @Threads(2)
  public Analysis twoThreads(Work work) {
    return score(work);
  }

  private Analysis score(Work work) {
    work.sentencesDone += sentences;
    work.tokens += tokensPerArticle;
    return next();
  }

  private Analysis next() {
    return analyzer.analyze(Inputs.article(number.incrementAndGet(), sentences, actors));
  }
}
