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
 * encode in a second, one sentence per run, given token ids? {@code published} is the 8-bit model
 * as it comes from Maven Central, {@code ours} the graph that Standpoint runs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class EncoderLimit {

  /** Which graph. */
  @Param({"published", "ours"})
  public String model;

  private Encoder encoder;
  private List<int[]> sentences;

  /** Where a thread is in the sentences, and the tokens it has read. */
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
            : Encoder.bundled();
    Vocabulary vocabulary = Vocabulary.load();
    WordPiece wordPiece = new WordPiece(vocabulary);
    sentences =
        Inputs.sentences(200).stream()
            .map(wordPiece::tokenize)
            .map(
                tokens ->
                    IntStream.concat(
                            IntStream.concat(
                                IntStream.of(vocabulary.first()),
                                IntStream.of(tokens.ids(0, tokens.size()))),
                            IntStream.of(vocabulary.last()))
                        .toArray())
            .toList();
  }

  @TearDown(Level.Trial)
  public void close() {
    encoder.close();
  }

  /** One thread. */
  @Benchmark
  @Threads(1)
  public float[] oneThread(Work work) {
    return encode(work);
  }

  /** Two threads on one session. */
  @Benchmark
  @Threads(2)
  public float[] twoThreads(Work work) {
    return encode(work);
  }

  private float[] encode(Work work) {
    int[] ids = sentences.get(work.next++ % sentences.size());
    work.tokens += ids.length;
    return encoder.encode(ids);
  }
}
