package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OnnxGraphTest {

  private static final byte[] WEIGHTS = {0, 0, -128, 63, 0, 0, 0, -64}; // 1 and -2, little-endian

  @Test
  void finds_a_weight_through_the_node_that_takes_it() {
    OnnxGraph graph = OnnxGraph.read(model());
    assertThat(graph.constantInput("/query/MatMul", "MatMul", 1).floats(1, 2))
        .containsExactly(1, -2);
    assertThat(graph.constant("raw").floats(1, 2)).containsExactly(1, -2);
    assertThat(graph.constant("packed").floats(2)).containsExactly(1, -2);
    assertThat(graph.constant("epsilon").floats()).containsExactly(1);
    assertThat(graph.constant("zero").varints(StoredTensor.Type.UINT8)).containsExactly(128);
  }

  @Test
  void gives_a_weight_as_it_lies_in_the_file() {
    ByteBuffer weights =
        OnnxGraph.read(model()).constant("raw").bytes(StoredTensor.Type.FLOAT, 1, 2);
    assertThat(weights).isEqualTo(ByteBuffer.wrap(WEIGHTS));
    assertThat(weights.isReadOnly()).isTrue();
  }

  @Test
  void refuses_what_is_not_there_or_not_as_asked_for() {
    OnnxGraph graph = OnnxGraph.read(model());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.constant("other"))
        .withMessageContaining("no constant 'other'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.constantInput("/key/MatMul", "MatMul", 1))
        .withMessageContaining("/key/MatMul");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.constantInput("/query/MatMul", "Add", 1))
        .withMessageContaining("Add");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.constantInput("/query/MatMul", "MatMul", 2))
        .withMessageContaining("input 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.constantInput("/query/MatMul", "MatMul", 0))
        .withMessageContaining("no constant 'states'");
    StoredTensor raw = graph.constant("raw");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raw.floats(2, 1))
        .withMessageContainingAll("[1, 2]", "[2, 1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raw.bytes(StoredTensor.Type.INT8, 1, 2))
        .withMessageContaining("INT8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raw.varints(StoredTensor.Type.FLOAT, 1, 2))
        .withMessageContaining("int32_data");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.constant("zero").bytes(StoredTensor.Type.UINT8))
        .withMessageContaining("raw_data");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.constant("short").floats(2))
        .withMessageContaining("7 bytes");
  }

  @Test
  void refuses_two_of_one_name() {
    byte[] model = model();
    byte[] twice = Arrays.copyOf(model, 2 * model.length);
    System.arraycopy(model, 0, twice, model.length, model.length);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OnnxGraph.read(twice))
        .withMessageContaining("two");
  }

  @Test
  void ends_in_an_answer_or_a_clear_exception_when_bytes_are_damaged() {
    byte[] model = model();
    Random random = new Random(11);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (int round = 0; round < 50_000; round++) {
            byte[] damaged =
                Arrays.copyOf(
                    model, random.nextBoolean() ? model.length : 1 + random.nextInt(model.length));
            for (int changes = random.nextInt(4); changes > 0; changes--) {
              damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
              OnnxGraph graph = OnnxGraph.read(damaged);
              assertThat(graph.constantInput("/query/MatMul", "MatMul", 1).floats(1, 2)).hasSize(2);
              assertThat(graph.constant("zero").varints(StoredTensor.Type.UINT8)).hasSize(1);
            } catch (IllegalArgumentException e) {
              assertThat(e).hasMessageMatching("(?s)(malformed|ONNX tensor|the ONNX graph).*");
            }
          }
        });
  }

  private static byte[] model() {
    ProtobufWriter epsilon = tensor("", 1).bytes(9, ByteBuffer.wrap(WEIGHTS, 0, 4));
    ProtobufWriter constant =
        new ProtobufWriter()
            .string(2, "epsilon")
            .string(4, "Constant")
            .message(5, new ProtobufWriter().string(1, "value").message(5, epsilon));
    ProtobufWriter product =
        new ProtobufWriter()
            .string(1, "states")
            .string(1, "raw")
            .string(2, "product")
            .string(3, "/query/MatMul")
            .string(4, "MatMul");
    ProtobufWriter graph =
        new ProtobufWriter()
            .message(1, constant)
            .message(1, product)
            .string(2, "graph")
            .message(5, tensor("raw", 1, 1, 2).bytes(9, ByteBuffer.wrap(WEIGHTS)))
            .message(5, tensor("packed", 1, 2).bytes(4, ByteBuffer.wrap(WEIGHTS)))
            .message(5, tensor("short", 1, 2).bytes(9, ByteBuffer.wrap(WEIGHTS, 0, 7)))
            .message(5, tensor("zero", 2).bytes(5, ByteBuffer.wrap(new byte[] {(byte) 0x80, 1})));
    return new ProtobufWriter().number(1, 6).message(7, graph).toByteArray();
  }

  private static ProtobufWriter tensor(String name, int type, long... dimensions) {
    ProtobufWriter tensor = new ProtobufWriter();
    for (long dimension : dimensions) {
      tensor.number(1, dimension);
    }
    return tensor.number(2, type).string(8, name);
  }
}
