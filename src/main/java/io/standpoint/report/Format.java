package io.standpoint.report;

/** How rows are written. */
public enum Format {
  /** JSON Lines: one object a line, UTF-8. */
  JSONL,
  /**
   * CSV with a header, UTF-8, RFC 4180: the same columns, flattened. A text that a spreadsheet
   * would take for a formula gets an apostrophe in front.
   */
  CSV,
  /** Parquet, the columns of CSV with their types; written by DuckDB, which must be there. */
  PARQUET;

  /** The ending of its files, without a dot. */
  String extension() {
    return switch (this) {
      case JSONL -> "jsonl";
      case CSV -> "csv";
      case PARQUET -> "parquet";
    };
  }
}
