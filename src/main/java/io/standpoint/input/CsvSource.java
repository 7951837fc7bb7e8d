package io.standpoint.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** CSV or TSV with a header: one document per record. */
final class CsvSource implements ItemSource {

  private final Origin origin;
  private final CsvRecords records;
  private final char separator;
  private final CsvReader.CsvReaderBuilder parser;

  /** What columns mean; like the header's, the names are in small letters. */
  private final Columns columns;

  /** Empty until it is read. */
  private List<String> header = List.of();

  private boolean unreadable;

  CsvSource(Origin origin, CsvRecords records, char separator, Columns columns) {
    this.origin = origin;
    this.records = records;
    this.separator = separator;
    this.parser = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
    this.columns = columns.inSmallLetters();
  }

  @Override
  public Optional<Item> next() throws IOException {
    if (unreadable) {
      return Optional.empty();
    }
    if (header.isEmpty()) {
      Optional<String> problem = readHeader();
      if (problem.isPresent()) {
        unreadable = true;
        return Optional.of(origin.reject(0, problem.get()));
      }
    }
    return nextRecord().map(this::toItem);
  }

  private Optional<CsvRecords.CsvRecord> nextRecord() throws IOException {
    Optional<CsvRecords.CsvRecord> record = records.next();
    while (record.isPresent() && record.get().first().isBlank()) {
      record = records.next();
    }
    return record;
  }

  /** Reads the names of the columns; what is wrong with them, if anything. */
  private Optional<String> readHeader() throws IOException {
    Optional<CsvRecords.CsvRecord> first = nextRecord();
    if (first.isEmpty()) {
      return Optional.of("file is empty: there is nothing to score");
    }
    if (first.get().problem().isPresent()) {
      return first.get().problem().map(problem -> "the header is not readable: " + problem);
    }
    try {
      header =
          parse(first.get()).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    } catch (CharacterCodingException | CsvParseException e) {
      return Optional.of("the header is not readable: " + e.getMessage());
    }
    Optional<String> missing = columns.missingIn(header);
    if (missing.isPresent()) {
      return Optional.of(
          "there is no column named "
              + missing.get()
              + ", only "
              + Fields.shown(String.join(", ", header))
              + ": name the columns "
              + String.join(", ", columns.names())
              + " ("
              + columns.text()
              + " is required) and separate them by "
              + (separator == '\t' ? "tabs" : "commas")
              + ", or say what they are called (--text-column and so on)");
    }
    return new HashSet<>(header).size() == header.size()
        ? Optional.empty()
        : Optional.of(
            "two columns have the same name in " + Fields.shown(String.join(", ", header)));
  }

  private Item toItem(CsvRecords.CsvRecord record) {
    long line = record.first().number();
    if (record.problem().isPresent()) {
      return origin.reject(line, record.problem().get());
    }
    try {
      List<String> fields = parse(record);
      if (fields.size() != header.size()) {
        records.retryAfterFirstLine(record);
        return origin.reject(
            line,
            "the record has "
                + fields.size()
                + " fields, the header "
                + header.size()
                + ": quote fields that hold separators, quotes or line breaks");
      }
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        values.put(header.get(i), fields.get(i));
      }
      return Fields.toItem(origin.source(), line, origin.idAt(line), values, columns);
    } catch (CharacterCodingException | CsvParseException e) {
      records.retryAfterFirstLine(record);
      return origin.reject(line, e.getMessage());
    }
  }

  private List<String> parse(CsvRecords.CsvRecord record) throws CharacterCodingException {
    return parser
        .ofSingleCsvRecord(Utf8.decode(record.bytes(), record.first().offset()))
        .getFields();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
