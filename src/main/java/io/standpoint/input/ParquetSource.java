package io.standpoint.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Parquet: one document per row, the columns named as in CSV. Rows are counted from 1. */
final class ParquetSource implements ItemSource {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private static final List<String> TEXTS =
      List.of(
          "VARCHAR",
          "ENUM",
          "UUID",
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "HUGEINT");

  private static final List<String> DATES = List.of("VARCHAR", "DATE", "TIMESTAMP");

  private final Origin origin;
  private final Path path;
  private final Columns columns;
  private final int maxBytes;
  private final LongConsumer bytesRead;
  private final long size;
  private final Connection connection;
  private final Statement statement;

  /** By the name that {@link Columns} has for it, what the file calls a column. */
  private final Map<String, String> found = new LinkedHashMap<>();

  private Optional<ResultSet> rows = Optional.empty();
  private long total;
  private long row;
  private boolean done;

  private ParquetSource(
      Origin origin,
      Path path,
      Columns columns,
      int maxBytes,
      LongConsumer bytesRead,
      long size,
      Connection connection)
      throws SQLException {
    this.origin = origin;
    this.path = path;
    this.columns = columns.inSmallLetters();
    this.maxBytes = maxBytes;
    this.bytesRead = bytesRead;
    this.size = size;
    this.connection = connection;
    this.statement = connection.createStatement();
  }

  /**
   * Begins to read.
   *
   * @param maxBytes longest text that is read, in UTF-8
   * @param bytesRead told how much of the file is read, in proportion to the rows
   * @throws IOException if it is no Parquet file, or DuckDB is not there
   */
  static ParquetSource open(
      Origin origin, Path path, Columns columns, int maxBytes, LongConsumer bytesRead)
      throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new IOException(
            "it is not a Parquet file; if it was compressed once more (.gz, .zst), decompress it");
      }
    }
    long size = Files.size(path);
    Connection connection = DuckDb.open();
    try {
      return new ParquetSource(origin, path, columns, maxBytes, bytesRead, size, connection);
    } catch (SQLException e) {
      try (connection) {
        throw DuckDb.failure(e);
      } catch (SQLException closing) {
        e.addSuppressed(closing);
        throw DuckDb.failure(e);
      }
    }
  }

  @Override
  public Optional<Item> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    try {
      if (rows.isEmpty()) {
        Optional<String> problem = begin();
        if (problem.isPresent()) {
          done = true;
          return Optional.of(origin.reject(0, problem.get()));
        }
      }
      if (!rows.orElseThrow().next()) {
        done = true;
        bytesRead.accept(size);
        return Optional.empty();
      }
      row++;
      bytesRead.accept((long) ((double) size * row / Math.max(row, total)));
      return Optional.of(toItem(rows.orElseThrow()));
    } catch (SQLException e) {
      throw DuckDb.failure(e);
    }
  }

  /** Asks for the rows; what is wrong with the columns, if anything. */
  private Optional<String> begin() throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    try (ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM " + table())) {
      while (described.next()) {
        String name = described.getString(1).strip().toLowerCase(Locale.ROOT);
        if (names.put(name, described.getString(1)) != null) {
          return Optional.of("two columns are named " + name);
        }
        types.put(name, described.getString(2));
      }
    }
    Optional<String> missing = columns.missingIn(List.copyOf(types.keySet()));
    if (missing.isPresent()) {
      return Optional.of(
          "there is no column named "
              + missing.get()
              + ", only "
              + String.join(", ", types.keySet())
              + ": name the columns "
              + String.join(", ", columns.names())
              + " ("
              + columns.text()
              + " is required), or say what they are called (--text-column and so on)");
    }
    for (String name : columns.names()) {
      if (types.containsKey(name)) {
        List<String> readable = name.equals(columns.date()) ? DATES : TEXTS;
        boolean isList = types.get(name).endsWith("]");
        if (isList || readable.stream().noneMatch(types.get(name)::startsWith)) {
          return Optional.of(
              "column "
                  + name
                  + " has the type "
                  + types.get(name)
                  + ", not a text"
                  + (name.equals(columns.date()) ? " or date" : "")
                  + ": convert it, or name another column");
        }
        found.put(name, names.get(name));
      }
    }
    try (ResultSet counted =
        statement.executeQuery(
            "SELECT num_rows FROM parquet_file_metadata(" + DuckDb.quotedFile(path) + ")")) {
      total = counted.next() ? counted.getLong(1) : 0;
    }
    rows = Optional.of(statement.executeQuery(query()));
    return Optional.empty();
  }

  /** The length of the text, then the columns found; a text that is too long is not fetched. */
  private String query() {
    String text = identifier(found.get(columns.text()));
    StringBuilder query = new StringBuilder("SELECT strlen(CAST(" + text + " AS VARCHAR))");
    found.forEach(
        (name, column) -> {
          String value = identifier(column);
          if (name.equals(columns.text())) {
            value =
                "CASE WHEN strlen(CAST("
                    + text
                    + " AS VARCHAR)) <= "
                    + maxBytes
                    + " THEN CAST("
                    + text
                    + " AS VARCHAR) END";
          } else if (!name.equals(columns.date())) {
            value = "CAST(" + value + " AS VARCHAR)";
          }
          query.append(", ").append(value);
        });
    return query.append(" FROM ").append(table()).toString();
  }

  /** The file's own columns: a folder named outlet=BBC is none of them. */
  private String table() {
    return "read_parquet(" + DuckDb.quotedFile(path) + ", hive_partitioning = false)";
  }

  private static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private Item toItem(ResultSet values) throws SQLException {
    long length = values.getLong(1);
    if (length > maxBytes) {
      return origin.reject(row, Origin.tooLong("text", length, maxBytes));
    }
    Map<String, String> fields = new HashMap<>();
    int column = 2;
    for (String name : found.keySet()) {
      Object value = values.getObject(column++);
      if (value != null) {
        fields.put(name, text(value));
      }
    }
    return Fields.toItem(origin.source(), row, origin.idAt(row), fields, columns);
  }

  /** A point in time is on the day that it is in UTC. */
  private static String text(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString();
    }
    return value instanceof Timestamp time
        ? time.toLocalDateTime().toLocalDate().toString()
        : value.toString();
  }

  @Override
  public void close() throws IOException {
    try (connection;
        statement) {
      // Closed in any case.
    } catch (SQLException e) {
      throw DuckDb.failure(e);
    }
  }
}
