package io.standpoint.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A published file of e5-small-v2 as it is, one sequence per run: an oracle. */
final class PublishedEncoder implements SequenceEncoder {

  private final OrtSession session;

  private PublishedEncoder(OrtSession session) {
    this.session = session;
  }

  /** The int8 file that the product takes its embeddings from. */
  static PublishedEncoder int8() {
    return of(Encoder.E5_SMALL.read(), OptLevel.ALL_OPT);
  }

  /** The fp32 file that training starts from. */
  static PublishedEncoder fp32() {
    return of(EncoderWeights.E5_SMALL.read(), OptLevel.ALL_OPT);
  }

  private static PublishedEncoder of(byte[] onnx, OptLevel level) {
    try (SessionOptions options = new SessionOptions()) {
      Encoder.configure(options, level);
      return new PublishedEncoder(Natives.onnxRuntime().createSession(onnx, options));
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<float[]> encode(List<TokenSequence> sequences) {
    return sequences.stream().map(this::wanted).toList();
  }

  private float[] wanted(TokenSequence sequence) {
    float[] states = encode(sequence.ids());
    float[] wanted = new float[sequence.wanted().length * WIDTH];
    for (int i = 0; i < sequence.wanted().length; i++) {
      System.arraycopy(states, sequence.wanted()[i] * WIDTH, wanted, i * WIDTH, WIDTH);
    }
    return wanted;
  }

  /** All states of one sequence, {@code float[ids.length × 384]}. */
  float[] encode(int[] ids) {
    return run(session, inputs(ids), session.getOutputNames(), ids.length);
  }

  /** The states {@code float[tokens × 384]} that a session gives as its one output. */
  static float[] run(
      OrtSession session, Map<String, Pack.Integers> inputs, Set<String> output, int tokens) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Map.Entry<String, Pack.Integers> input : inputs.entrySet()) {
        tensors.put(
            input.getKey(),
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(),
                LongBuffer.wrap(input.getValue().numbers()),
                input.getValue().shape()));
      }
      try (OrtSession.Result result = session.run(tensors, output)) {
        float[] states = new float[tokens * WIDTH];
        ((OnnxTensor) result.get(0)).getFloatBuffer().get(states);
        return states;
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  /** What a published file takes. */
  static Map<String, Pack.Integers> inputs(int[] ids) {
    return Map.of(
        "input_ids",
        new Pack.Integers(Arrays.stream(ids).asLongStream().toArray(), 1, ids.length),
        "attention_mask",
        new Pack.Integers(Arrays.stream(ids).mapToLong(id -> 1).toArray(), 1, ids.length),
        "token_type_ids",
        new Pack.Integers(new long[ids.length], 1, ids.length));
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
