package io.standpoint.neural;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the fields of one Protocol Buffers message, without a schema (<a
 * href="https://protobuf.dev/programming-guides/encoding/">encoding</a>). What is given is not
 * copied until {@link #toByteArray}, so that a model of 34 MB is copied once.
 */
final class ProtobufWriter {

  private static final int VARINT = 0;
  private static final int DELIMITED = 2;
  private static final int FIXED_32 = 5;
  private static final int LONGEST_VARINT = 10;

  private final List<ByteBuffer> pieces = new ArrayList<>();
  private int length;

  /** Adds a varint. */
  ProtobufWriter number(int field, long value) {
    ByteBuffer piece = ByteBuffer.allocate(2 * LONGEST_VARINT);
    putVarint(piece, tag(field, VARINT));
    putVarint(piece, value);
    return add(piece.flip());
  }

  /** Adds a float. */
  ProtobufWriter number(int field, float value) {
    ByteBuffer piece = ByteBuffer.allocate(LONGEST_VARINT + Float.BYTES);
    putVarint(piece, tag(field, FIXED_32));
    piece.putInt(Integer.reverseBytes(Float.floatToIntBits(value)));
    return add(piece.flip());
  }

  /** Adds a string. */
  ProtobufWriter string(int field, String contents) {
    return bytes(field, ByteBuffer.wrap(contents.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds bytes: all that remain of {@code contents}, which must not be written to from now on. */
  ProtobufWriter bytes(int field, ByteBuffer contents) {
    return addLength(field, contents.remaining()).add(contents.duplicate());
  }

  /** Adds a message, which must not be added to from now on. */
  ProtobufWriter message(int field, ProtobufWriter contents) {
    addLength(field, contents.length);
    contents.pieces.forEach(this::add);
    return this;
  }

  /** The message. */
  byte[] toByteArray() {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    pieces.forEach(piece -> bytes.put(piece.duplicate()));
    return bytes.array();
  }

  private ProtobufWriter addLength(int field, int contents) {
    ByteBuffer piece = ByteBuffer.allocate(2 * LONGEST_VARINT);
    putVarint(piece, tag(field, DELIMITED));
    putVarint(piece, contents);
    return add(piece.flip());
  }

  private ProtobufWriter add(ByteBuffer piece) {
    pieces.add(piece);
    length = Math.addExact(length, piece.remaining());
    return this;
  }

  private static long tag(int field, int wireType) {
    return ((long) field << 3) | wireType;
  }

  private static void putVarint(ByteBuffer out, long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.put((byte) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.put((byte) left);
  }
}
