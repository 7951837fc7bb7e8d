package io.standpoint.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The 8-bit model as it comes from Maven Central, one sentence per run: it gives all states. */
final class PublishedEncoder implements SequenceEncoder {

  private final OrtEnvironment environment = Natives.onnxRuntime();
  private final OrtSession session;

  PublishedEncoder() {
    try (SessionOptions options = new SessionOptions()) {
      Encoder.configure(options, OptLevel.ALL_OPT);
      session = environment.createSession(Encoder.E5_SMALL.read(), options);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<float[]> encode(List<TokenSequence> sequences) {
    return sequences.stream().map(sequence -> encode(sequence.ids())).toList();
  }

  private float[] encode(int[] ids) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor idTensor = tensor(Arrays.stream(ids).asLongStream().toArray());
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", idTensor, "attention_mask", mask, "token_type_ids", types))) {
      float[] states = new float[ids.length * WIDTH];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(states);
      return states;
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
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
