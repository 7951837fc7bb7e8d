package io.standpoint.input;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the records of a CSV file begin and end, on bytes. A library reader would hold an
 * unclosed quote's worth of file in memory and lose it; this one gives up only the line on which
 * the record began, and takes up again at the next.
 *
 * <p>Reading lines again could take quadratic time: of many lines {@code x","} each opens a record
 * that runs to the end of the file. So it has to be earned: every byte that is done with pays for
 * sixteen bytes to be read again, on top of two longest records. When that is spent, records that
 * go wrong are given up sooner, and time stays linear.
 */
final class CsvRecords implements Closeable {

  /**
   * One record.
   *
   * @param lines the lines it covers, at least one
   * @param problem why it is no record; its one line is skipped
   */
  record CsvRecord(List<ByteLines.Line> lines, Optional<String> problem) {
    ByteLines.Line first() {
      return lines.get(0);
    }

    byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      lines.forEach(line -> bytes.writeBytes(line.bytes()));
      return bytes.toByteArray();
    }
  }

  /** Where in a record a scan stands. */
  private enum State {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    /** After a quote within quotes: it closes the field or escapes the next. */
    QUOTE_SEEN,
    WRONG
  }

  private static final String UNCLOSED = "a quoted field is not closed: end it with \"";

  private final ByteLines lines;
  private final char separator;
  private final int maxBytes;
  private final long maxCredit;

  /** How many bytes may be read again. */
  private long credit;

  /** The length of the last record, which is not read again. */
  private long bytesDone;

  /** Lines that were read ahead and are to be read again. */
  private final Deque<ByteLines.Line> pending = new ArrayDeque<>();

  CsvRecords(ByteLines lines, char separator, int maxBytes) {
    this.lines = lines;
    this.separator = separator;
    this.maxBytes = maxBytes;
    this.maxCredit = 2L * maxBytes;
    this.credit = maxCredit;
  }

  /** The next record, or nothing at the end. */
  Optional<CsvRecord> next() throws IOException {
    credit = Math.min(maxCredit, credit + 16 * bytesDone);
    List<ByteLines.Line> covered = new ArrayList<>();
    State state = State.FIELD_START;
    long length = 0;
    while (true) {
      Optional<ByteLines.Line> read = nextLine();
      if (read.isEmpty()) {
        return covered.isEmpty() ? Optional.empty() : Optional.of(giveUp(covered, UNCLOSED));
      }
      ByteLines.Line line = read.get();
      covered.add(line);
      length += line.length();
      if (length > maxBytes) {
        String what = covered.size() == 1 ? "line" : "record";
        return Optional.of(giveUp(covered, Origin.tooLong(what, length, maxBytes)));
      }
      if (length - covered.get(0).length() > credit) {
        return Optional.of(giveUp(covered, UNCLOSED));
      }
      state = scan(line.bytes(), state);
      if (state == State.WRONG) {
        return Optional.of(
            giveUp(covered, "a quote within a quoted field is not doubled: write \"\" for each"));
      }
      if (state != State.QUOTED) {
        bytesDone = length;
        return Optional.of(new CsvRecord(covered, Optional.empty()));
      }
    }
  }

  /** Reads the lines of {@code record} again, except its first, if that is not too costly. */
  void retryAfterFirstLine(CsvRecord record) {
    List<ByteLines.Line> rest = record.lines().subList(1, record.lines().size());
    long cost = rest.stream().mapToLong(ByteLines.Line::length).sum();
    if (cost <= credit) {
      readAgain(rest, cost);
      bytesDone = record.first().length();
    }
  }

  private CsvRecord giveUp(List<ByteLines.Line> covered, String problem) {
    ByteLines.Line first = covered.get(0);
    List<ByteLines.Line> rest = covered.subList(1, covered.size());
    readAgain(rest, rest.stream().mapToLong(ByteLines.Line::length).sum());
    bytesDone = first.length();
    return new CsvRecord(List.of(first), Optional.of(problem));
  }

  private void readAgain(List<ByteLines.Line> rest, long cost) {
    for (int i = rest.size() - 1; i >= 0; i--) {
      pending.addFirst(rest.get(i));
    }
    credit = Math.max(0, credit - cost);
  }

  private Optional<ByteLines.Line> nextLine() throws IOException {
    return pending.isEmpty() ? lines.next() : Optional.of(pending.removeFirst());
  }

  /**
   * The state after {@code line}; anything but {@code QUOTED} and {@code WRONG} ends the record.
   */
  private State scan(byte[] line, State before) {
    State state = before;
    for (byte b : line) {
      boolean separates = b == separator || b == '\n' || b == '\r';
      state =
          switch (state) {
            case FIELD_START ->
                b == '"' ? State.QUOTED : separates ? State.FIELD_START : State.UNQUOTED;
            case UNQUOTED -> separates ? State.FIELD_START : State.UNQUOTED;
            case QUOTED -> b == '"' ? State.QUOTE_SEEN : State.QUOTED;
            case QUOTE_SEEN ->
                b == '"' ? State.QUOTED : separates ? State.FIELD_START : State.WRONG;
            case WRONG -> State.WRONG;
          };
    }
    return state;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
