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
  HTML,
  JSON_LINES,
  CSV,
  TSV,
  /** Read from its place: DuckDB wants the file, not its bytes one after another. */
  PARQUET,
  /** By the first character that is not blank: JSON Lines after a brace, HTML after {@code <}. */
  GUESSED;

  /** What to tell of file names, for messages. */
  static final String NAMES =
      ".txt, .html, .jsonl, .csv or .tsv (also with .gz or .zst), or .parquet";

  /** How far the guess looks. */
  private static final int LOOK_AHEAD = 1 << 16;

  /** The format of files so named, in any case, compressed or not; empty for other names. */
  static Optional<SourceFormat> ofName(String fileName) {
    String name = Compression.withoutEnding(fileName).toLowerCase(Locale.ROOT);
    return switch (name.substring(Math.max(0, name.lastIndexOf('.')))) {
      case ".txt" -> Optional.of(TEXT);
      case ".html", ".htm" -> Optional.of(HTML);
      case ".jsonl" -> Optional.of(JSON_LINES);
      case ".csv" -> Optional.of(CSV);
      case ".tsv" -> Optional.of(TSV);
      case ".parquet" -> Optional.of(PARQUET);
      default -> Optional.empty();
    };
  }

  /**
   * Begins to read {@code in}; it is decompressed, and a UTF-8 byte order mark is skipped.
   *
   * @param columns what fields are called, where they have names
   * @param maxBytes longest text, line or record that is read
   * @throws IOException if it cannot be read, or is UTF-16
   */
  ItemSource open(Origin origin, InputStream in, Columns columns, int maxBytes) throws IOException {
    InputStream plain = Compression.undo(in);
    byte[] head = plain.readNBytes(3);
    boolean mark = startsWith(head, 0xEF, 0xBB, 0xBF);
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      throw new IOException("file is UTF-16: save it as UTF-8");
    }
    byte[] content = mark ? new byte[0] : head;
    int offset = mark ? head.length : 0;
    SourceFormat format = this;
    if (this == GUESSED) {
      content = readToFirstCharacter(content, plain);
      format = guess(content);
    }
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(content), plain);
    return switch (format) {
      case TEXT, GUESSED -> new WholeFileSource(origin, all, offset, maxBytes, PlainText::read);
      case HTML -> new WholeFileSource(origin, all, offset, maxBytes, HtmlPage::read);
      case JSON_LINES ->
          new JsonLinesSource(origin, new ByteLines(all, offset, maxBytes), columns, maxBytes);
      case CSV, TSV -> {
        char separator = format == TSV ? '\t' : ',';
        ByteLines lines = new ByteLines(all, offset, maxBytes);
        yield new CsvSource(origin, new CsvRecords(lines, separator, maxBytes), separator, columns);
      }
      case PARQUET -> throw new IllegalArgumentException("Parquet is not read from a stream");
    };
  }

  private static SourceFormat guess(byte[] seen) {
    int first = firstCharacter(seen);
    if (first == seen.length) {
      return TEXT;
    }
    return seen[first] == '{' ? JSON_LINES : seen[first] == '<' ? HTML : TEXT;
  }

  static boolean startsWith(byte[] bytes, int... prefix) {
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
