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

  /** The types of tensors in a BERT encoder. */
  enum Type {
    FLOAT(1, Float.BYTES),
    UINT8(2, 1),
    INT8(3, 1),
    INT32(6, Integer.BYTES),
    INT64(7, Long.BYTES);

    private final int code;
    private final int width;

    Type(int code, int width) {
      this.code = code;
      this.width = width;
    }

    /** ONNX's number for the type. */
    int code() {
      return code;
    }
  }

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
      case OnnxFields.TENSOR_DIMENSION -> shape.add(message.number());
      case OnnxFields.TENSOR_TYPE -> type = message.number();
      case OnnxFields.TENSOR_NAME -> name = message.string();
      case OnnxFields.TENSOR_FLOATS, OnnxFields.TENSOR_INT32S, OnnxFields.TENSOR_BYTES -> {
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

  /** Its name in the graph; often empty where it belongs to a constant node. */
  String name() {
    return name;
  }

  /**
   * Its numbers as they lie in the file, little-endian and in row-major order; not a copy.
   *
   * @throws IllegalArgumentException if it is of another type or shape, or is stored otherwise
   */
  ByteBuffer bytes(Type expected, long... dimensions) {
    check(expected, dimensions);
    // Packed floats lie there as raw ones do.
    boolean floats = field == OnnxFields.TENSOR_FLOATS && expected == Type.FLOAT;
    if (!floats && field != OnnxFields.TENSOR_BYTES) {
      throw wrong("has its numbers in field " + field + ": need raw_data");
    }
    long length = count() * expected.width;
    if (to - from != length) {
      throw wrong("has " + (to - from) + " bytes of numbers: need " + length);
    }
    return ByteBuffer.wrap(file)
        .slice(from, to - from)
        .asReadOnlyBuffer()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Its numbers in row-major order. */
  float[] floats(long... dimensions) {
    ByteBuffer bytes = bytes(Type.FLOAT, dimensions);
    float[] numbers = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(numbers);
    return numbers;
  }

  /** Its numbers, integers that are stored as varints, as zero points are. */
  long[] varints(Type expected, long... dimensions) {
    check(expected, dimensions);
    if (field != OnnxFields.TENSOR_INT32S) {
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
