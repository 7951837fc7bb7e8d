package io.standpoint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes rows of one schema. What is closed without {@link #finish} is not complete. Not
 * thread-safe.
 */
interface RowWriter extends Closeable {

  /** JSON with numbers in plain notation and nothing flushed before the end. */
  ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  void write(ObjectNode row) throws IOException;

  /** Completes the file, once all rows are written. */
  void finish() throws IOException;

  /**
   * A writer of {@code format}.
   *
   * @param columns of a file that is flat
   */
  static RowWriter of(Format format, Path file, List<Column> columns) throws IOException {
    return switch (format) {
      case JSONL -> new JsonLines(writer(file));
      case CSV -> new Csv(writer(file), columns);
      case PARQUET -> new ParquetRows(file, columns);
    };
  }

  /** UTF-8, with a question mark for half a surrogate pair: what was read may hold one. */
  static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }

  /** One JSON object a line. */
  final class JsonLines implements RowWriter {
    private final Writer out;

    JsonLines(Writer out) {
      this.out = out;
    }

    @Override
    public void write(ObjectNode row) throws IOException {
      out.write(MAPPER.writeValueAsString(row));
      out.write('\n');
    }

    @Override
    public void finish() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** One record a row, a header first; a list is its labels with spaces between. */
  final class Csv implements RowWriter {
    private final List<Column> columns;
    private final CsvWriter csv;

    Csv(Writer out, List<Column> columns) {
      this.columns = columns;
      this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(ObjectNode row) {
      csv.writeRecord(columns.stream().map(column -> cell(row.at(column.pointer()))).toList());
    }

    private static String cell(JsonNode value) {
      if (value.isMissingNode() || value.isNull()) {
        return "";
      }
      if (value.isArray()) {
        List<String> labels = new ArrayList<>();
        value.forEach(label -> labels.add(label.textValue()));
        return withoutFormula(String.join(" ", labels));
      }
      if (value.isBoolean()) {
        return value.asText();
      }
      return value.isTextual()
          ? withoutFormula(value.textValue())
          : value.decimalValue().toPlainString();
    }

    /**
     * A spreadsheet runs a cell that begins with one of these as a formula (OWASP, CSV Injection),
     * so such a text gets an apostrophe in front. Numbers are written as they are.
     */
    private static String withoutFormula(String text) {
      if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) {
        return text;
      }
      return "'" + text;
    }

    @Override
    public void finish() throws IOException {
      csv.flush();
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }
}
