package io.standpoint.neural;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes small Protocol Buffers messages. */
final class ProtobufBytes {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  ProtobufBytes varint(int field, long value) {
    raw(field << 3);
    raw(value);
    return this;
  }

  ProtobufBytes bytes(int field, byte... contents) {
    raw((field << 3) | 2);
    raw(contents.length);
    bytes.writeBytes(contents);
    return this;
  }

  ProtobufBytes string(int field, String contents) {
    return bytes(field, contents.getBytes(StandardCharsets.UTF_8));
  }

  ProtobufBytes message(int field, ProtobufBytes contents) {
    return bytes(field, contents.toByteArray());
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  private void raw(long varint) {
    long left = varint;
    while ((left & ~0x7FL) != 0) {
      bytes.write((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    bytes.write((int) left);
  }
}
