package io.standpoint.actor;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the rows of one catalogue and collects what keeps a row, or the whole, from being read. It
 * looks at each row alone; {@link CatalogCheck} looks at what they mean together.
 */
final class CatalogReader {
  /** What a catalogue says of an actor; files name them in lower case. */
  enum Column {
    ID,
    KIND,
    NAME,
    ALIASES,
    ADJECTIVES,
    PART_OF,
    FROM,
    TO,
    OFFICES;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Ends an alias or adjective that is secondary: Brussels? for Belgium. */
  private static final String SECONDARY = "?";

  /** Before the id of the state where an alias is at home: Labour @GBR. */
  private static final String HOME = " @";

  /** The kind that marks a shield. */
  static final String SHIELD = "none";

  private static final String EXPECTED =
      Arrays.stream(Column.values()).map(Column::label).collect(Collectors.joining(","));

  private final String source;
  private final List<CatalogRow> rows = new ArrayList<>();
  private final List<CatalogProblem> problems = new ArrayList<>();
  private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

  private int columnCount;

  private CatalogReader(String source) {
    this.source = source;
  }

  /** The readable rows of CSV {@code text} in order, and the problems with the others. */
  static CatalogReader read(String text, String source) {
    CatalogReader reader = new CatalogReader(source);
    reader.readText(text);
    return reader;
  }

  /** As {@link #read(String, String)}, from bytes that ought to be UTF-8. */
  static CatalogReader read(byte[] bytes, String source) {
    CatalogReader reader = new CatalogReader(source);
    reader.decode(bytes).ifPresent(reader::readText);
    return reader;
  }

  /** As {@link #read(String, String)}; a file that cannot be read is a problem too. */
  static CatalogReader read(Path file) {
    CatalogReader reader = new CatalogReader(file.toString());
    try {
      reader.decode(Files.readAllBytes(file)).ifPresent(reader::readText);
    } catch (NoSuchFileException e) {
      reader.error(0, "no such file");
    } catch (IOException e) {
      reader.error(0, "cannot be read: " + e.getMessage());
    }
    return reader;
  }

  List<CatalogRow> rows() {
    return List.copyOf(rows);
  }

  List<CatalogProblem> problems() {
    return List.copyOf(problems);
  }

  private Optional<String> decode(byte[] bytes) {
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
      error(1, "the file is UTF-16: save it as UTF-8 (spreadsheets: \"CSV UTF-8\")");
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      long line = 1 + text.chars().filter(c -> c == '\n').count();
      error(
          line,
          String.format(
              Locale.ROOT,
              "byte %d (0x%02X) is not UTF-8: save the file as UTF-8 (spreadsheets: \"CSV UTF-8\")",
              in.position() + 1,
              bytes[in.position()]));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private void readText(String text) {
    String content = text;
    if (text.startsWith("\uFEFF")) {
      problems.add(
          CatalogProblem.warning(source, 1, "starts with a byte-order mark, which is ignored"));
      content = text.substring(1);
    }
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(content)) {
      boolean header = true;
      for (CsvRecord line : csv) {
        if (header) {
          if (!readHeader(line)) {
            return;
          }
          header = false;
        } else if (!isBlank(line)) {
          readRow(line);
        }
      }
      if (header) {
        error(1, "the file is empty: the first line must be a header such as " + EXPECTED);
      }
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      error(lastLine() + 1, "after this line, the CSV is broken: " + cause.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(source, e);
    }
  }

  // Loops, here and below: a stream costs a start several times as much as the work in it.
  private static boolean isBlank(CsvRecord line) {
    for (String field : line.getFields()) {
      if (!field.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasLineBreak(CsvRecord line) {
    for (String field : line.getFields()) {
      if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean hasErrorSince(int before) {
    for (CatalogProblem problem : problems.subList(before, problems.size())) {
      if (problem.isError()) {
        return true;
      }
    }
    return false;
  }

  private long lastLine() {
    return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line();
  }

  private boolean readHeader(CsvRecord header) {
    int before = problems.size();
    long line = header.getStartingLineNumber();
    List<String> names =
        header.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (names.size() == 1) {
      for (char separator : new char[] {';', '\t', '|'}) {
        if (names.get(0).indexOf(separator) >= 0) {
          error(
              line,
              "columns are separated by "
                  + (separator == '\t' ? "tabs" : "'" + separator + "'")
                  + ", not by commas: save the file as comma-separated values");
          return false;
        }
      }
    }
    for (int i = 0; i < names.size(); i++) {
      Optional<Column> column = column(names.get(i));
      if (column.isEmpty()) {
        error(line, "unknown column '" + names.get(i) + "': the known ones are " + EXPECTED);
      } else if (positions.put(column.get(), i) != null) {
        error(line, "column '" + names.get(i) + "' occurs twice: remove one");
      }
    }
    for (Column required : List.of(Column.ID, Column.KIND, Column.NAME)) {
      if (!positions.containsKey(required)) {
        error(line, "column '" + required.label() + "' is missing: the header is " + EXPECTED);
      }
    }
    columnCount = names.size();
    return problems.size() == before;
  }

  private static Optional<Column> column(String label) {
    return Arrays.stream(Column.values()).filter(c -> c.label().equals(label)).findFirst();
  }

  private void readRow(CsvRecord fields) {
    long line = fields.getStartingLineNumber();
    int before = problems.size();
    if (fields.getFieldCount() != columnCount) {
      error(
          line,
          fields.getFieldCount()
              + " fields, the header has "
              + columnCount
              + ": put a field that holds a comma in double quotes, and end with empty fields");
      return;
    }
    if (hasLineBreak(fields)) {
      error(line, "a field holds a line break: is a double quote left open?");
      return;
    }
    String id = required(fields, Column.ID);
    String name = required(fields, Column.NAME);
    Optional<ActorKind> kind = kind(fields);
    List<String> aliases = list(fields, Column.ALIASES);
    List<String> adjectives = list(fields, Column.ADJECTIVES);
    Period period = period(fields);
    if (!name.isEmpty() && !hasWord(name)) {
      error(line, "name '" + name + "' has neither letter nor digit");
    }
    String partOf = field(fields, Column.PART_OF);
    if (partOf.equals(id) && !id.isEmpty()) {
      error(line, "'" + id + "' is part_of itself: leave part_of empty");
    }
    if (!hasErrorSince(before)) {
      rows.add(
          new CatalogRow(
              id,
              kind,
              name,
              aliases,
              adjectives,
              secondary(fields),
              homes(fields),
              Optional.of(partOf).filter(other -> !other.isEmpty()),
              period,
              list(fields, Column.OFFICES),
              source,
              line));
    }
  }

  private String field(CsvRecord fields, Column column) {
    Integer position = positions.get(column);
    return position == null ? "" : fields.getField(position).strip();
  }

  private String required(CsvRecord fields, Column column) {
    String value = field(fields, column);
    if (value.isEmpty()) {
      error(fields.getStartingLineNumber(), column.label() + " is blank: every row needs one");
    }
    return value;
  }

  private Optional<ActorKind> kind(CsvRecord fields) {
    String label = required(fields, Column.KIND);
    if (label.isEmpty() || label.equalsIgnoreCase(SHIELD)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ActorKind.of(label));
    } catch (IllegalArgumentException e) {
      error(
          fields.getStartingLineNumber(),
          e.getMessage() + ", or " + SHIELD + " for a name that is no actor");
      return Optional.empty();
    }
  }

  private List<String> list(CsvRecord fields, Column column) {
    String value = field(fields, column);
    if (value.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String part : value.split("\\|", -1)) {
      Marked marked = Marked.of(part, column == Column.ALIASES);
      String name = marked.name;
      names.add(name);
      if (marked.home.filter(String::isEmpty).isPresent()) {
        error(
            fields.getStartingLineNumber(),
            "'" + part.strip() + "' names no state after the @: give its id, as in Labour @GBR");
      }
      if (!hasWord(name)) {
        error(
            fields.getStartingLineNumber(),
            "blank name in " + column.label() + " '" + value + "': remove the surplus '|'");
      }
    }
    return names;
  }

  private Set<String> secondary(CsvRecord fields) {
    if (!field(fields, Column.ALIASES).contains(SECONDARY)
        && !field(fields, Column.ADJECTIVES).contains(SECONDARY)) {
      return Set.of(); // nearly always
    }
    return Stream.of(Column.ALIASES, Column.ADJECTIVES)
        .flatMap(column -> Arrays.stream(field(fields, column).split("\\|")))
        .map(part -> Marked.of(part, true))
        .filter(marked -> marked.secondary)
        .map(marked -> marked.name)
        .collect(Collectors.toSet());
  }

  private Map<String, String> homes(CsvRecord fields) {
    if (!field(fields, Column.ALIASES).contains(HOME)) {
      return Map.of(); // nearly always
    }
    return Arrays.stream(field(fields, Column.ALIASES).split("\\|"))
        .map(part -> Marked.of(part, true))
        .filter(marked -> marked.home.isPresent())
        .collect(
            Collectors.toMap(
                marked -> marked.name, marked -> marked.home.orElseThrow(), (one, other) -> one));
  }

  /**
   * A name without its marks.
   *
   * @param home what follows {@value #HOME}
   */
  private record Marked(String name, boolean secondary, Optional<String> home) {
    /**
     * Reads marks in any order.
     *
     * @param homes whether a home can be among them
     */
    static Marked of(String part, boolean homes) {
      String stripped = part.strip();
      boolean last = stripped.endsWith(SECONDARY);
      String unmarked = last ? beforeMark(stripped) : stripped;
      int at = homes ? unmarked.indexOf(HOME) : -1;
      if (at < 0) {
        return new Marked(unmarked, last, Optional.empty());
      }
      String name = unmarked.substring(0, at).strip();
      boolean first = name.endsWith(SECONDARY);
      return new Marked(
          first ? beforeMark(name) : name,
          first || last,
          Optional.of(unmarked.substring(at + HOME.length()).strip()));
    }

    private static String beforeMark(String name) {
      return name.substring(0, name.length() - SECONDARY.length()).strip();
    }
  }

  private static boolean hasWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i)) || Character.isSurrogate(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Period period(CsvRecord fields) {
    Optional<LocalDate> from = date(fields, Column.FROM);
    Optional<LocalDate> to = date(fields, Column.TO);
    try {
      return new Period(from, to);
    } catch (IllegalArgumentException e) {
      error(fields.getStartingLineNumber(), e.getMessage() + ": swap them");
      return new Period(Optional.empty(), Optional.empty());
    }
  }

  private Optional<LocalDate> date(CsvRecord fields, Column column) {
    String value = field(fields, column);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(day(value));
    } catch (DateTimeException e) {
      error(
          fields.getStartingLineNumber(),
          column.label() + " '" + value + "' is no date: write it as 2014-08-28");
      return Optional.empty();
    }
  }

  /** As LocalDate.parse, but without loading the parser, which takes as long as all rows. */
  private static LocalDate day(String value) {
    if (value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-') {
      int year = digits(value, 0, 4);
      int month = digits(value, 5, 7);
      int day = digits(value, 8, 10);
      if (year >= 0 && month >= 0 && day >= 0) {
        return LocalDate.of(year, month, day);
      }
    }
    return LocalDate.parse(value);
  }

  /** The number written in {@code value[from, to)}, or -1 if that holds another character. */
  private static int digits(String value, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private void error(long line, String message) {
    problems.add(CatalogProblem.error(source, line, message));
  }
}
