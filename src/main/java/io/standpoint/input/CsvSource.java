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

/** CSV with a header: one document per record. */
final class CsvSource implements ItemSource {

  private final Origin origin;
  private final CsvRecords records;
  private final CsvReader.CsvReaderBuilder parser;

  /** Empty until the header is read. */
  private List<String> columns = List.of();

  private boolean unreadable;

  CsvSource(Origin origin, CsvRecords records) {
    this.origin = origin;
    this.records = records;
    this.parser = CsvReader.builder().skipEmptyLines(false);
  }

  @Override
  public Optional<Item> next() throws IOException {
    if (unreadable) {
      return Optional.empty();
    }
    if (columns.isEmpty()) {
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
    Optional<CsvRecords.CsvRecord> header = nextRecord();
    if (header.isEmpty()) {
      return Optional.of("file is empty: there is nothing to score");
    }
    if (header.get().problem().isPresent()) {
      return header.get().problem().map(problem -> "the header is not readable: " + problem);
    }
    try {
      columns =
          parse(header.get()).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    } catch (CharacterCodingException | CsvParseException e) {
      return Optional.of("the header is not readable: " + e.getMessage());
    }
    if (!columns.contains(Fields.TEXT)) {
      return Optional.of(
          "there is no column named text, only "
              + shown(String.join(", ", columns))
              + ": name the columns "
              + String.join(", ", Fields.NAMES)
              + " (text is required) and separate them by commas");
    }
    return new HashSet<>(columns).size() == columns.size()
        ? Optional.empty()
        : Optional.of("two columns have the same name in " + shown(String.join(", ", columns)));
  }

  private static String shown(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  private Item toItem(CsvRecords.CsvRecord record) {
    long line = record.first().number();
    if (record.problem().isPresent()) {
      return origin.reject(line, record.problem().get());
    }
    try {
      List<String> fields = parse(record);
      if (fields.size() != columns.size()) {
        records.retryAfterFirstLine(record);
        return origin.reject(
            line,
            "the record has "
                + fields.size()
                + " fields, the header "
                + columns.size()
                + ": quote fields that hold commas, quotes or line breaks");
      }
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i), fields.get(i));
      }
      return Fields.toItem(origin.source(), line, origin.idAt(line), values);
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
