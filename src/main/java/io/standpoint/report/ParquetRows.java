package io.standpoint.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.input.DuckDb;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes Parquet by DuckDB. The rows are kept as flat JSON Lines beside the file until they are
 * complete, so memory does not grow with them; the same rows give the same bytes.
 */
final class ParquetRows implements RowWriter {

  /** Some 8 MB of predictions, at 500 bytes each. */
  private static final int ROW_GROUP = 16_384;

  /** A sentence may be as long as a document. */
  private static final int LONGEST_ROW = 1 << 27;

  private final Path file;
  private final Path rows;
  private final List<Column> columns;
  private final Writer out;

  /**
   * Begins a file.
   *
   * @throws IOException if DuckDB is not there, or the folder cannot be written to
   */
  ParquetRows(Path file, List<Column> columns) throws IOException {
    DuckDb.require();
    this.file = file;
    this.rows = file.resolveSibling(file.getFileName() + ".rows");
    this.columns = columns;
    this.out = RowWriter.writer(rows);
  }

  @Override
  public void write(ObjectNode row) throws IOException {
    ObjectNode flat = MAPPER.createObjectNode();
    for (Column column : columns) {
      if (!row.at(column.pointer()).isMissingNode()) {
        flat.set(column.name(), row.at(column.pointer()));
      }
    }
    out.write(MAPPER.writeValueAsString(flat));
    out.write('\n');
  }

  @Override
  public void finish() throws IOException {
    out.close();
    String types =
        columns.stream()
            .map(column -> column.name() + ": " + DuckDb.quoted(column.type().sql()))
            .collect(Collectors.joining(", "));
    try (Connection connection = DuckDb.open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM read_json("
              + DuckDb.quotedFile(rows)
              // Else a folder named outlet=BBC would be taken for a column of every row.
              + ", hive_partitioning = false, format = 'newline_delimited', compression = 'uncompressed', maximum_object_size = "
              + LONGEST_ROW
              + ", columns = {"
              + types
              + "})) TO "
              + DuckDb.quoted(file.toString())
              + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, ROW_GROUP_SIZE "
              + ROW_GROUP
              + ")");
    } catch (SQLException e) {
      throw DuckDb.failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      Files.deleteIfExists(rows);
    }
  }
}
