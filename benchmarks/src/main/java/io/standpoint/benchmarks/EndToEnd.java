package io.standpoint.benchmarks;

import io.standpoint.StanceAnalyzer;
import io.standpoint.actor.Topic;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many articles of some 600 words does the public API score in a second, on one thread and on
 * two? The articles are the samples of the distribution.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class EndToEnd {

  /** The article to score, a file in the samples folder. */
  @Param({"idlib.txt"})
  public String article;

  private StanceAnalyzer analyzer;
  private Document document;

  /** Loads model and article; checks that there is something to score. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    Path samples = Path.of(System.getProperty("samples", "src/dist/samples"));
    document = Document.of(article, Files.readString(samples.resolve(article)));
    analyzer =
        StanceAnalyzer.builder()
            .topic(Topic.of("cease-fire", "cease-fire", "ceasefire", "truce"))
            .cacheBytes(0) // the article is scored again and again
            .build();
    if (analyzer.analyze(document).predictions().isEmpty()) {
      throw new IllegalStateException("no predictions for " + article);
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    analyzer.close();
  }

  /** One thread. */
  @Benchmark
  @Threads(1)
  public List<Prediction> oneThread() {
    return analyzer.analyze(document).predictions();
  }

  /** Two threads on one analyzer. */
  @Benchmark
  @Threads(2)
  public List<Prediction> twoThreads() {
    return analyzer.analyze(document).predictions();
  }
}
