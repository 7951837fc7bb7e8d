package io.standpoint.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Lets ONNX Runtime show a tensor in the middle of an encoder's graph. */
final class IntermediateOutput {

  private IntermediateOutput() {}

  /** The states {@code float[tokens × 384]} that {@code onnx} computes under that name. */
  static float[] run(byte[] onnx, String name, int[] ids) {
    try (OrtSession session =
            OrtEnvironment.getEnvironment().createSession(withOutput(onnx, name));
        OnnxTensor idTensor = tensor(Arrays.stream(ids).asLongStream().toArray());
        OnnxTensor mask = tensor(Arrays.stream(ids).mapToLong(id -> 1).toArray());
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(inputs(session, idTensor, mask, types), Set.of(name))) {
      float[] states = new float[ids.length * SequenceEncoder.WIDTH];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(states);
      return states;
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The inputs that the session has. */
  private static Map<String, OnnxTensor> inputs(
      OrtSession session, OnnxTensor ids, OnnxTensor mask, OnnxTensor types) {
    Map<String, OnnxTensor> inputs =
        new HashMap<>(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types));
    inputs.keySet().retainAll(session.getInputNames());
    return inputs;
  }

  /**
   * The model with one more output. Protocol Buffers merges a message that occurs twice, and
   * appends repeated fields: so a second graph that consists of an output adds it to the first.
   */
  private static byte[] withOutput(byte[] onnx, String name) {
    ProtobufWriter type =
        new ProtobufWriter().message(1, new ProtobufWriter().number(1, 1)); // a tensor of FLOAT
    ProtobufWriter output = new ProtobufWriter().string(1, name).message(2, type);
    byte[] graph =
        new ProtobufWriter().message(7, new ProtobufWriter().message(12, output)).toByteArray();
    byte[] both = Arrays.copyOf(onnx, onnx.length + graph.length);
    System.arraycopy(graph, 0, both, onnx.length, graph.length);
    return both;
  }

  private static OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {values});
  }
}
