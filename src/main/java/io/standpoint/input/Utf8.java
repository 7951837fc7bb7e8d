package io.standpoint.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Strict decoding: a byte that is not UTF-8 is an error with a place, never a replacement. */
final class Utf8 {

  private Utf8() {}

  /**
   * Decodes all of {@code bytes}.
   *
   * @param offset of the first byte in its file, for the message
   * @throws CharacterCodingException if they are not UTF-8; the message says where and what to do
   */
  static String decode(byte[] bytes, long offset) throws CharacterCodingException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new InvalidUtf8Exception(offset + in.position(), bytes[in.position()]);
    }
    return out.flip().toString();
  }

  /** Says at which byte a file stops being UTF-8. */
  static final class InvalidUtf8Exception extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final String message;

    InvalidUtf8Exception(long offset, byte found) {
      message =
          String.format(
              Locale.ROOT,
              "invalid UTF-8 at byte offset %d (0x%02X): save the file as UTF-8",
              offset,
              found & 0xFF);
    }

    @Override
    public String getMessage() {
      return message;
    }
  }
}
