package io.standpoint.neural;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of one Protocol Buffers message in their order, without a schema (<a
 * href="https://protobuf.dev/programming-guides/encoding/">encoding</a>). Every field is checked to
 * lie within its message, nothing is allocated but strings, and each step moves forward: malformed
 * bytes end in an exception.
 *
 * <p>Ours, because patching needs the place of a field in its file; and protobuf-java, 1.7 MB, is a
 * library of which an application bears one version only.
 */
final class ProtobufReader {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int DELIMITED = 2;
  private static final int FIXED_32 = 5;

  private final byte[] bytes;
  private final int end;
  private int at;

  private int field;
  private int wireType;
  private long number;
  private int from;

  private ProtobufReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** A reader of the message that {@code bytes} hold; not copied. */
  static ProtobufReader of(byte[] bytes) {
    return new ProtobufReader(bytes, 0, bytes.length);
  }

  /**
   * Moves to the next field; false at the end of the message.
   *
   * @throws IllegalArgumentException if there is more, but no field
   */
  boolean next() {
    if (at == end) {
      return false;
    }
    long tag = readVarint();
    long fieldNumber = tag >>> 3;
    if (fieldNumber < 1 || fieldNumber >= 1 << 29) {
      throw malformed("field number " + fieldNumber + " is not within 1 to 2^29 - 1");
    }
    field = (int) fieldNumber;
    wireType = (int) tag & 7;
    switch (wireType) {
      case VARINT -> number = readVarint();
      case FIXED_64 -> skip(Long.BYTES);
      case DELIMITED -> skip(readVarint());
      case FIXED_32 -> skip(Integer.BYTES);
      default -> throw malformed("wire type " + wireType + " is none of 0, 1, 2 and 5");
    }
    return true;
  }

  /** The whole array, of which the message is a part; not copied. */
  byte[] file() {
    return bytes;
  }

  /** Number of the field. */
  int field() {
    return field;
  }

  /** Value of the field, a varint. */
  long number() {
    require(VARINT, "a varint");
    return number;
  }

  /** Where in the whole array the contents of the field, which is length-delimited, begin. */
  int from() {
    require(DELIMITED, "length-delimited");
    return from;
  }

  /** Where in the whole array the contents of the field, which is length-delimited, end. */
  int to() {
    require(DELIMITED, "length-delimited");
    return at;
  }

  /** The field as a message of its own. */
  ProtobufReader message() {
    return new ProtobufReader(bytes, from(), to());
  }

  /** The field as a string. */
  String string() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from(), to() - from()))
          .toString();
    } catch (CharacterCodingException e) {
      IllegalArgumentException problem =
          malformed("field " + field + " is a string, but not UTF-8");
      problem.initCause(e);
      throw problem;
    }
  }

  /**
   * The packed varints in {@code bytes}, from {@code from} to {@code to}, of which there must be
   * {@code count}.
   */
  static long[] varints(byte[] bytes, int from, int to, int count) {
    ProtobufReader reader = new ProtobufReader(bytes, from, to);
    if (count > to - from) { // each has a byte at least: do not allocate for more
      throw reader.malformed("need " + count + " varints, have " + (to - from) + " bytes");
    }
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = reader.readVarint();
    }
    if (reader.at != to) {
      throw reader.malformed("need " + count + " varints, have more");
    }
    return numbers;
  }

  private void skip(long length) {
    if (length < 0 || length > end - at) {
      throw malformed("field " + field + " needs more bytes than its message has");
    }
    from = at;
    at += (int) length;
  }

  private long readVarint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (at == end) {
        throw malformed("a varint runs over the end of its message");
      }
      byte next = bytes[at++];
      if (shift == 63 && (next & 0xFE) != 0) {
        break;
      }
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw malformed("a varint has more than 64 bits");
  }

  private void require(int type, String name) {
    if (wireType != type) {
      throw malformed("field " + field + " is not " + name);
    }
  }

  private IllegalArgumentException malformed(String problem) {
    return new IllegalArgumentException(
        "malformed Protocol Buffers message at byte " + at + ": " + problem);
  }
}
