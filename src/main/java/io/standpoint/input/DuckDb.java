package io.standpoint.input;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** DuckDB, which reads and writes Parquet; it is looked for on the class path at run time. */
public final class DuckDb {

  private static final String DRIVER = "org.duckdb.DuckDBDriver";

  private DuckDb() {}

  /**
   * Makes sure that DuckDB is there.
   *
   * @throws IOException if it is not; the message says what to do
   */
  public static void require() throws IOException {
    require(DRIVER);
  }

  static void require(String driver) throws IOException {
    try {
      Class.forName(driver);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IOException(
          "Parquet needs DuckDB, which is not here: put the jar org.duckdb:duckdb_jdbc from Maven"
              + " Central (85 MB; the README says which) into the folder lib of the distribution, or"
              + " on the class path; or use CSV or JSON Lines",
          e);
    }
  }

  /**
   * A database in memory. It works on one thread, so rows keep their order and files their bytes,
   * writes nothing but what it is told to, and loads nothing from elsewhere. Results are streamed,
   * one at a time.
   *
   * @throws IOException as {@link #require}
   */
  public static Connection open() throws IOException {
    require();
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("threads", "1");
    settings.setProperty("temp_directory", "");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    try {
      return DriverManager.getConnection("jdbc:duckdb:", settings);
    } catch (SQLException | LinkageError e) {
      throw new IOException("DuckDB does not start: " + e.getMessage(), e);
    }
  }

  /** What DuckDB says went wrong, in one line and without the statement. */
  public static IOException failure(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int statement = message.indexOf("\nLINE ");
    String reason =
        message
            .substring(
                Math.max(0, message.indexOf("\nError: ") + 1),
                statement < 0 ? message.length() : statement)
            .replaceAll("\\s+", " ")
            .strip();
    return new IOException("DuckDB says: " + reason, e);
  }

  /** A path as SQL has it where patterns are read: no character of it is one. */
  public static String quotedFile(Path path) {
    return quoted(path.toString().replaceAll("[\\[*?]", "[$0]"));
  }

  /** A text as SQL has it. */
  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
