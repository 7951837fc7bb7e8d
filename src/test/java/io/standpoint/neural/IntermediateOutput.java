package io.standpoint.neural;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Lets ONNX Runtime show a tensor in the middle of an encoder's graph. */
final class IntermediateOutput {

  private IntermediateOutput() {}

  /** The states {@code float[tokens × 384]} that {@code onnx} computes under that name. */
  static float[] run(byte[] onnx, String name, Map<String, Pack.Integers> inputs, int tokens) {
    try (OrtSession session =
        OrtEnvironment.getEnvironment().createSession(withOutput(onnx, name))) {
      return PublishedEncoder.run(session, inputs, Set.of(name), tokens);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
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
}
