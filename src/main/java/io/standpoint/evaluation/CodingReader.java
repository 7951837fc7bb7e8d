package io.standpoint.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.standpoint.stance.Polarity;
import io.standpoint.text.UnreadableException;
import io.standpoint.text.Utf8Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads what people said of predictions: {@code predictions.csv} or {@code predictions.jsonl} as
 * {@code score} writes them, with two more columns, {@code coder} (a name) and {@code human}
 * (negative, neutral or positive). A prediction that several coders judged has a row for each; a
 * row without a label was not judged. Rows may be left out, and be in any order.
 */
public final class CodingReader {

  /** Fields of a prediction, as JSON pointers; a CSV file has them flattened. */
  private static final List<String> FIELDS =
      List.of(
          "/document",
          "/sentence/start",
          "/sentence/text",
          "/holder/kind",
          "/holder/id",
          "/holder/name",
          "/holder/mention/start",
          "/target/kind",
          "/target/id",
          "/target/name",
          "/target/mention/start",
          "/polarity",
          "/scores/negative",
          "/scores/neutral",
          "/scores/positive",
          "/human");

  private static final List<String> KEY =
      List.of(
          "/document",
          "/holder/kind",
          "/holder/id",
          "/holder/mention/start",
          "/target/kind",
          "/target/id",
          "/target/mention/start");

  private static final String CODER = "/coder";
  private static final String UNNAMED = "human";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String source;
  private final Map<List<String>, Judged> units = new LinkedHashMap<>();

  /** A row's prediction, and what was said of it. */
  private record Judged(UnaryOperator<String> row, SortedMap<String, Polarity> labels) {}

  private CodingReader(String source) {
    this.source = source;
  }

  /**
   * The judged predictions of {@code file}, in the order of their first rows.
   *
   * @throws UnreadableException if it cannot be read, lacks a column, has another label, two labels
   *     of one coder for one prediction, or no label at all; the message says where
   */
  public static List<CodedUnit> read(Path file) {
    CodingReader reader = new CodingReader(file.toString());
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e, e);
    }
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      reader.readCsv(String.join("\n", Utf8Lines.of(bytes, file.toString())));
    } else {
      reader.readJsonLines(Utf8Lines.of(bytes, file.toString()));
    }
    if (reader.units.isEmpty()) {
      throw new UnreadableException(
          file + ": no row has a label: write negative, neutral or positive into column human");
    }
    return reader.units.values().stream().map(CodingReader::unit).toList();
  }

  private void readCsv(String text) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord record : csv) {
        List<String> header = record.getHeader();
        for (String field : FIELDS) {
          if (!header.contains(column(field))) {
            throw UnreadableException.at(
                source,
                1,
                "there is no column "
                    + column(field)
                    + ": take predictions.csv, separated by commas, and add the columns coder and"
                    + " human");
          }
        }
        add(record.getStartingLineNumber(), field -> record.findField(column(field)).orElse(""));
      }
    } catch (CsvParseException | IOException e) {
      throw new UnreadableException(source + ": " + e.getMessage(), e);
    }
  }

  private static String column(String field) {
    return field.substring(1).replace('/', '_');
  }

  private void readJsonLines(List<String> lines) {
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.isBlank()) {
        JsonNode row = parse(line, number);
        for (String field : FIELDS) {
          if (row.at(field).isMissingNode() && !row.at(parent(field)).isNull()) {
            throw UnreadableException.at(
                source,
                number,
                "there is no field "
                    + field.substring(1).replace('/', '.')
                    + ": take predictions.jsonl and add the fields coder and human");
          }
        }
        add(number, field -> row.at(field).isNull() ? "" : row.at(field).asText());
      }
    }
  }

  /** The author has no mention, so neither has a mention's offset a place there. */
  private static String parent(String field) {
    return field.substring(0, field.lastIndexOf('/'));
  }

  private JsonNode parse(String line, int number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw UnreadableException.at(source, number, "not valid JSON: " + e.getOriginalMessage());
    }
  }

  private void add(long line, UnaryOperator<String> row) {
    String label = row.apply("/human").strip().toLowerCase(Locale.ROOT);
    if (label.isEmpty()) {
      return;
    }
    try {
      Judged judged =
          units.computeIfAbsent(
              KEY.stream().map(row).toList(), unused -> new Judged(row, new TreeMap<>()));
      String coder = row.apply(CODER).strip();
      if (judged.labels().put(coder.isEmpty() ? UNNAMED : coder, Polarity.of(label)) != null) {
        throw new IllegalArgumentException(
            "coder '"
                + coder
                + "' judged this prediction on an earlier line too: keep one of them");
      }
      // So that what is wrong in the row is found here, where the line is known.
      unit(judged);
    } catch (IllegalArgumentException e) {
      throw UnreadableException.at(source, line, String.valueOf(e.getMessage()));
    }
  }

  private static CodedUnit unit(Judged judged) {
    UnaryOperator<String> row = judged.row();
    // The three are rounded, so they need not sum to 1.
    double confidence =
        Stream.of("/scores/negative", "/scores/neutral", "/scores/positive")
            .mapToDouble(field -> number(row, field))
            .max()
            .orElseThrow();
    return new CodedUnit(
        row.apply("/document"),
        (int) number(row, "/sentence/start"),
        row.apply("/sentence/text"),
        row.apply("/holder/name"),
        row.apply("/target/name"),
        Optional.of(row.apply("/polarity")).filter(label -> !label.isEmpty()).map(Polarity::of),
        confidence,
        judged.labels());
  }

  private static double number(UnaryOperator<String> row, String field) {
    try {
      return Double.parseDouble(row.apply(field));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          column(field) + " is '" + row.apply(field) + "': leave the number as score wrote it", e);
    }
  }
}
