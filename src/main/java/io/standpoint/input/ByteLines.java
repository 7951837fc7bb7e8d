package io.standpoint.input;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream as bytes, so that one line in a wrong encoding spoils no other. A line ends
 * in LF, CR LF or CR. Of a line longer than the maximum only its length is kept.
 */
final class ByteLines implements Closeable {

  /**
   * One line.
   *
   * @param number from 1
   * @param offset of its first byte in the file
   * @param bytes its content with its line end; empty if it is too long
   * @param length number of bytes, line end included
   */
  @SuppressWarnings("ArrayRecordComponent") // lines are never compared
  record Line(long number, long offset, byte[] bytes, long length) {
    boolean isTooLong() {
      return length > bytes.length;
    }

    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
          return false;
        }
      }
      return !isTooLong();
    }
  }

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int maxLength;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int limit;
  private long offset;
  private long number;

  /**
   * Reads from {@code in}, positioned at {@code offset} in its file.
   *
   * @param maxLength longest line that is kept, in bytes
   */
  ByteLines(InputStream in, long offset, int maxLength) {
    this.in = in;
    this.offset = offset;
    this.maxLength = maxLength;
  }

  /** The next line, or nothing at the end. */
  Optional<Line> next() throws IOException {
    long start = offset;
    ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
    boolean ended = false;
    while (!ended && fill()) {
      int from = at;
      while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      if (at < limit) {
        ended = true;
        at++;
      }
      keep(kept, from, start);
      if (ended && buffer[at - 1] == '\r' && fill() && buffer[at] == '\n') {
        at++;
        keep(kept, at - 1, start);
      }
    }
    long length = offset - start;
    if (length == 0) {
      return Optional.empty();
    }
    byte[] bytes = length > maxLength ? new byte[0] : kept.toByteArray();
    return Optional.of(new Line(++number, start, bytes, length));
  }

  private void keep(ByteArrayOutputStream kept, int from, long start) {
    offset += at - from;
    if (offset - start <= maxLength) {
      kept.write(buffer, from, at - from);
    }
  }

  /** True if a byte is at hand, after reading on where necessary. */
  private boolean fill() throws IOException {
    if (at < limit) {
      return true;
    }
    at = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
