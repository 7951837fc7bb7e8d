package io.standpoint.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the bytes of a file are to be read. */
enum SourceFormat {
  TEXT,
  JSON_LINES,
  CSV,
  /** JSON Lines if the first character that is not blank is an opening brace, else text. */
  GUESSED;

  /** How far the guess looks. */
  private static final int LOOK_AHEAD = 1 << 16;

  /** The format of files so named: .txt, .jsonl or .csv, in any case; empty for other names. */
  static Optional<SourceFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return Optional.of(TEXT);
    }
    if (name.endsWith(".jsonl")) {
      return Optional.of(JSON_LINES);
    }
    return name.endsWith(".csv") ? Optional.of(CSV) : Optional.empty();
  }

  /**
   * Begins to read {@code in}; a UTF-8 byte order mark is skipped.
   *
   * @param maxBytes longest text, line or record that is read
   * @throws IOException if it cannot be read, or is UTF-16
   */
  ItemSource open(Origin origin, InputStream in, int maxBytes) throws IOException {
    byte[] head = in.readNBytes(3);
    boolean mark = startsWith(head, 0xEF, 0xBB, 0xBF);
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      throw new IOException("file is UTF-16: save it as UTF-8");
    }
    byte[] content = mark ? new byte[0] : head;
    int offset = mark ? head.length : 0;
    return switch (this) {
      case TEXT -> new TextSource(origin, joined(content, in), offset, maxBytes);
      case JSON_LINES ->
          new JsonLinesSource(origin, lines(joined(content, in), offset, maxBytes), maxBytes);
      case CSV ->
          new CsvSource(
              origin, new CsvRecords(lines(joined(content, in), offset, maxBytes), maxBytes));
      case GUESSED -> {
        byte[] seen = readToFirstCharacter(content, in);
        int first = firstCharacter(seen);
        boolean json = first < seen.length && seen[first] == '{';
        yield json
            ? new JsonLinesSource(origin, lines(joined(seen, in), offset, maxBytes), maxBytes)
            : new TextSource(origin, joined(seen, in), offset, maxBytes);
      }
    };
  }

  private static ByteLines lines(InputStream in, int offset, int maxBytes) {
    return new ByteLines(in, offset, maxBytes);
  }

  private static InputStream joined(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Reads no further than needed, so that a slow pipe can be read as it is filled. */
  private static byte[] readToFirstCharacter(byte[] head, InputStream in) throws IOException {
    byte[] seen = head;
    while (firstCharacter(seen) == seen.length && seen.length < LOOK_AHEAD) {
      byte[] more = new byte[4096];
      int count = in.read(more);
      if (count <= 0) {
        break;
      }
      int length = seen.length;
      seen = Arrays.copyOf(seen, length + count);
      System.arraycopy(more, 0, seen, length, count);
    }
    return seen;
  }

  /** The index of the first byte that is not blank; the length if all are. */
  private static int firstCharacter(byte[] bytes) {
    int i = 0;
    while (i < bytes.length
        && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r')) {
      i++;
    }
    return i;
  }
}
