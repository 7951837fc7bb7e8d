package io.standpoint.neural;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes an ONNX model: inputs, outputs, constants and nodes, these in order of computation. */
final class OnnxWriter {

  private static final int IR_VERSION = 8; // of the file format; goes with the next
  private static final int OPERATORS_VERSION = 17; // of ONNX's own operators, 2022
  private static final String MICROSOFT = "com.microsoft"; // domain of ONNX Runtime's own
  private static final int FLOAT_ATTRIBUTE = 1;
  private static final int INTEGER_ATTRIBUTE = 2;

  private final ProtobufWriter graph = new ProtobufWriter();

  OnnxWriter() {
    graph.string(OnnxFields.GRAPH_NAME, "graph");
  }

  /**
   * Adds an input.
   *
   * @param shape numbers, or names of sizes that a run decides; ONNX Runtime takes sizes of one
   *     name for equal
   */
  void input(String name, StoredTensor.Type type, Object... shape) {
    graph.message(OnnxFields.GRAPH_INPUT, value(name, type, shape));
  }

  /** Adds an output, which a node must give; its shape as that of an input. */
  void output(String name, StoredTensor.Type type, Object... shape) {
    graph.message(OnnxFields.GRAPH_OUTPUT, value(name, type, shape));
  }

  /**
   * Adds a constant.
   *
   * @param numbers little-endian and row-major; not copied
   * @return {@code name}
   */
  String constant(String name, StoredTensor.Type type, ByteBuffer numbers, long... shape) {
    ProtobufWriter tensor = new ProtobufWriter();
    for (long dimension : shape) {
      tensor.number(OnnxFields.TENSOR_DIMENSION, dimension);
    }
    tensor.number(OnnxFields.TENSOR_TYPE, type.code());
    tensor.string(OnnxFields.TENSOR_NAME, name);
    tensor.bytes(OnnxFields.TENSOR_BYTES, numbers);
    graph.message(OnnxFields.GRAPH_INITIALIZER, tensor);
    return name;
  }

  /** Adds a constant of floats. */
  String constant(String name, float[] numbers, long... shape) {
    ByteBuffer bytes = littleEndian(numbers.length * Float.BYTES);
    bytes.asFloatBuffer().put(numbers);
    return constant(name, StoredTensor.Type.FLOAT, bytes, shape);
  }

  /** Adds a vector of integers. */
  String constant(String name, long... numbers) {
    ByteBuffer bytes = littleEndian(numbers.length * Long.BYTES);
    bytes.asLongBuffer().put(numbers);
    return constant(name, StoredTensor.Type.INT64, bytes, numbers.length);
  }

  /**
   * Adds a node with one output.
   *
   * @param operation of ONNX
   * @param attributes integers or floats, by name
   * @return {@code output}
   */
  String node(
      String operation, List<String> inputs, String output, Map<String, Number> attributes) {
    add("", operation, inputs, Stream.of(output), attributes);
    return output;
  }

  /** As above, without attributes. */
  String node(String operation, List<String> inputs, String output) {
    return node(operation, inputs, output, Map.of());
  }

  /** Adds a node with several outputs. */
  void node(
      String operation, List<String> inputs, List<String> outputs, Map<String, Number> attributes) {
    add("", operation, inputs, outputs.stream(), attributes);
  }

  /** As {@link #node(String, List, String, Map)}, with an operation that is ONNX Runtime's own. */
  String contributed(
      String operation, List<String> inputs, String output, Map<String, Number> attributes) {
    add(MICROSOFT, operation, inputs, Stream.of(output), attributes);
    return output;
  }

  /** The model, as the contents of a file. */
  byte[] toByteArray() {
    return new ProtobufWriter()
        .number(OnnxFields.MODEL_IR_VERSION, IR_VERSION)
        .message(OnnxFields.MODEL_GRAPH, graph)
        .message(OnnxFields.MODEL_OPERATORS, operators("", OPERATORS_VERSION))
        .message(OnnxFields.MODEL_OPERATORS, operators(MICROSOFT, 1))
        .toByteArray();
  }

  private void add(
      String domain,
      String operation,
      List<String> inputs,
      Stream<String> outputs,
      Map<String, Number> attributes) {
    ProtobufWriter node = new ProtobufWriter();
    inputs.forEach(input -> node.string(OnnxFields.NODE_INPUT, input));
    outputs.forEach(output -> node.string(OnnxFields.NODE_OUTPUT, output));
    node.string(OnnxFields.NODE_OPERATION, operation);
    attributes.forEach((name, value) -> node.message(OnnxFields.NODE_ATTRIBUTE, of(name, value)));
    node.string(OnnxFields.NODE_DOMAIN, domain);
    graph.message(OnnxFields.GRAPH_NODE, node);
  }

  private static ProtobufWriter of(String name, Number value) {
    ProtobufWriter attribute = new ProtobufWriter().string(OnnxFields.ATTRIBUTE_NAME, name);
    return value instanceof Float number
        ? attribute
            .number(OnnxFields.ATTRIBUTE_FLOAT, number)
            .number(OnnxFields.ATTRIBUTE_TYPE, FLOAT_ATTRIBUTE)
        : attribute
            .number(OnnxFields.ATTRIBUTE_INTEGER, value.longValue())
            .number(OnnxFields.ATTRIBUTE_TYPE, INTEGER_ATTRIBUTE);
  }

  private static ProtobufWriter operators(String domain, int version) {
    return new ProtobufWriter()
        .string(OnnxFields.OPERATORS_DOMAIN, domain)
        .number(OnnxFields.OPERATORS_VERSION, version);
  }

  private static ProtobufWriter value(String name, StoredTensor.Type type, Object... shape) {
    ProtobufWriter dimensions = new ProtobufWriter();
    for (Object size : shape) {
      ProtobufWriter dimension =
          size instanceof Number number
              ? new ProtobufWriter().number(OnnxFields.DIMENSION_VALUE, number.longValue())
              : new ProtobufWriter().string(OnnxFields.DIMENSION_NAME, size.toString());
      dimensions.message(OnnxFields.SHAPE_DIMENSION, dimension);
    }
    ProtobufWriter tensor =
        new ProtobufWriter()
            .number(OnnxFields.TENSOR_TYPE_ELEMENT, type.code())
            .message(OnnxFields.TENSOR_TYPE_SHAPE, dimensions);
    return new ProtobufWriter()
        .string(OnnxFields.VALUE_NAME, name)
        .message(
            OnnxFields.VALUE_TYPE, new ProtobufWriter().message(OnnxFields.TYPE_TENSOR, tensor));
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
