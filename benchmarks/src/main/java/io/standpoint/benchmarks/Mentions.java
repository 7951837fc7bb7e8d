package io.standpoint.benchmarks;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionFinder;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceSplitter;
import java.io.StringReader;
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
import org.openjdk.jmh.annotations.Warmup;

/** Does finding names in an article of 40 sentences depend on how many the catalogue has? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class Mentions {

  /** Names in the catalogue, besides those of the world catalogue. */
  @Param({"100", "10000", "100000"})
  public int names;

  private MentionFinder finder;
  private Document document;
  private List<Sentence> sentences;

  @Setup(Level.Trial)
  public void load() {
    ActorCatalog catalog =
        ActorCatalog.world()
            .plus(ActorCatalog.read(new StringReader(Inputs.catalogue(names)), "made up"));
    finder = catalog.mentionFinder(List.of());
    document = Inputs.article(1, 40, 8);
    sentences = SentenceSplitter.english().split(document.text());
  }

  @Benchmark
  public List<Mention> find() {
    return finder.find(document, sentences);
  }
}
