package io.standpoint.neural;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tensor in an ONNX file: what it is, and where in the file its numbers lie. Type and shape are
 * checked when numbers are asked for, not before.
 */
final class StoredTensor {

  /** The types that the weights of a BERT encoder have. */
  enum Type {
    FLOAT(1, Float.BYTES),
    UINT8(2, 1),
    INT8(3, 1);

    private final int code;
    private final int width;

    Type(int code, int width) {
      this.code = code;
      this.width = width;
    }
  }

  // Fields of TensorProto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
  private static final int DIMS = 1;
  private static final int DATA_TYPE = 2;
  private static final int FLOAT_DATA = 4;
  private static final int INT32_DATA = 5;
  private static final int NAME = 8;
  private static final int RAW_DATA = 9;

  private final byte[] file;
  private String name = "";
  private long type;
  private final List<Long> shape = new ArrayList<>();
  private int field; // that holds the numbers; 0 if none that is read here
  private int from;
  private int to;

  private StoredTensor(byte[] file) {
    this.file = file;
  }

  /** Reads a {@code TensorProto}. */
  static StoredTensor read(ProtobufReader message) {
    StoredTensor tensor = new StoredTensor(message.file());
    while (message.next()) {
      tensor.readField(message);
    }
    return tensor;
  }

  private void readField(ProtobufReader message) {
    switch (message.field()) {
      case DIMS -> shape.add(message.number());
      case DATA_TYPE -> type = message.number();
      case NAME -> name = message.string();
      case FLOAT_DATA, INT32_DATA, RAW_DATA -> {
        if (field != 0) {
          throw wrong("has its numbers in more than one piece");
        }
        field = message.field();
        from = message.from();
        to = message.to();
      }
      default -> {} // notes, and numbers of other types
    }
  }

  /** The whole file; not a copy. */
  byte[] file() {
    return file;
  }

  /** Its name in the graph; often empty where it belongs to a constant node. */
  String name() {
    return name;
  }

  /**
   * Where in the file its numbers begin, which lie there little-endian and in row-major order.
   *
   * @throws IllegalArgumentException if it is of another type or shape, or is stored otherwise
   */
  int offset(Type expected, long... dimensions) {
    check(expected, dimensions);
    boolean floats = field == FLOAT_DATA && expected == Type.FLOAT; // packed: as in raw_data
    if (!floats && field != RAW_DATA) {
      throw wrong("has its numbers in field " + field + ": need raw_data");
    }
    long bytes = count() * expected.width;
    if (to - from != bytes) {
      throw wrong("has " + (to - from) + " bytes of numbers: need " + bytes);
    }
    return from;
  }

  /** Its numbers in row-major order. */
  float[] floats(long... dimensions) {
    int offset = offset(Type.FLOAT, dimensions);
    float[] numbers = new float[(to - from) / Float.BYTES];
    ByteBuffer.wrap(file, offset, to - from)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(numbers);
    return numbers;
  }

  /** Its numbers, integers that are stored as varints, as zero points are. */
  long[] varints(Type expected, long... dimensions) {
    check(expected, dimensions);
    if (field != INT32_DATA) {
      throw wrong("has its numbers in field " + field + ": need int32_data");
    }
    return ProtobufReader.varints(file, from, to, Math.toIntExact(count()));
  }

  private void check(Type expected, long... dimensions) {
    if (type != expected.code) {
      throw wrong("has type " + type + ": need " + expected + " (" + expected.code + ")");
    }
    if (!shape.equals(Arrays.stream(dimensions).boxed().toList())) {
      throw wrong("has shape " + shape + ": need " + Arrays.toString(dimensions));
    }
  }

  private long count() {
    return shape.stream().reduce(1L, Math::multiplyExact);
  }

  private IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException("ONNX tensor '" + name + "' " + problem);
  }
}
