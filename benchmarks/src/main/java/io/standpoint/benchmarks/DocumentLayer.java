package io.standpoint.benchmarks;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionFinder;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.DiscourseReader;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceSplitter;
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

/**
 * What does a document cost before the encoder (sentences, names of the world catalogue, who is who
 * and whose words), and does that grow no faster than the document?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class DocumentLayer {

  private static final int CHARACTERS_PER_SENTENCE = 140;

  /** Length of the document in thousands of characters. */
  @Param({"20", "200", "2000"})
  public int thousands;

  private final SentenceSplitter splitter = SentenceSplitter.english();
  private MentionFinder finder;
  private DiscourseReader reader;
  private Document document;
  private List<Sentence> split;
  private List<Mention> found;

  @Setup(Level.Trial)
  public void load() {
    ActorCatalog world = ActorCatalog.world();
    finder = world.mentionFinder(List.of());
    reader = DiscourseReader.standard(world);
    document = Inputs.article(1, thousands * 1000 / CHARACTERS_PER_SENTENCE, 20);
    split = splitter.split(document.text());
    found = finder.find(document, split);
  }

  /** Sentence boundaries. */
  @Benchmark
  public List<Sentence> sentences() {
    return splitter.split(document.text());
  }

  /** Names of the catalogue. */
  @Benchmark
  public List<Mention> mentions() {
    return finder.find(document, split);
  }

  /** Unlisted names, pronouns, descriptions, voices. */
  @Benchmark
  public Discourse resolution() {
    return reader.read(document, split, found);
  }
}
