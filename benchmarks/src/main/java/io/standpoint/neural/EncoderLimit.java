package io.standpoint.neural;

import io.standpoint.benchmarks.Inputs;
import io.standpoint.model.Model;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The limit that every other figure is divided by: how many sentences and tokens does ONNX Runtime
 * encode in a second, given the token ids of 40 sentences? {@code published} is the 8-bit model as
 * it comes from Maven Central, one sentence per run as it has to be for a sentence to have the same
 * states in any company; {@code ours} the graph that Standpoint runs, of which six tokens of each
 * sentence are wanted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class EncoderLimit {

  private static final int SENTENCES = 40;

  /** Which graph. */
  @Param({"published", "ours"})
  public String model;

  private SequenceEncoder encoder;
  private List<List<TokenSequence>> articles;

  /** Where a thread is in the articles, and the tokens it has read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Work {
    /** Tokens read, [CLS] and [SEP] among them. */
    public long tokens;

    private int next;
  }

  @Setup(Level.Trial)
  public void load() {
    encoder =
        model.equals("ours")
            ? Encoder.of(Int8Layers.read(Model.shipped().files().encoder()))
            : new PublishedEncoder();
    Vocabulary vocabulary = Vocabulary.load();
    WordPiece wordPiece = new WordPiece(vocabulary);
    List<TokenSequence> sentences =
        Inputs.sentences(5 * SENTENCES).stream()
            .map(wordPiece::tokenize)
            .map(tokens -> sequence(tokens, vocabulary))
            .toList();
    articles =
        IntStream.range(0, 5)
            .mapToObj(i -> sentences.subList(i * SENTENCES, (i + 1) * SENTENCES))
            .toList();
  }

  private static TokenSequence sequence(Tokens tokens, Vocabulary vocabulary) {
    int[] ids =
        IntStream.concat(
                IntStream.concat(
                    IntStream.of(vocabulary.first()), IntStream.of(tokens.ids(0, tokens.size()))),
                IntStream.of(vocabulary.last()))
            .toArray();
    return new TokenSequence(ids, new int[] {0, 1, 2, 5, 6, 7});
  }

  @TearDown(Level.Trial)
  public void close() {
    encoder.close();
  }

  /** One thread. */
  @Benchmark
  @Threads(1)
  @OperationsPerInvocation(SENTENCES)
  public List<float[]> oneThread(Work work) {
    return encode(work);
  }

  /** Two threads on one session. */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(SENTENCES)
  public List<float[]> twoThreads(Work work) {
    return encode(work);
  }

  private List<float[]> encode(Work work) {
    List<TokenSequence> article = articles.get(work.next++ % articles.size());
    article.forEach(sentence -> work.tokens += sentence.length());
    return encoder.encode(article);
  }
}
