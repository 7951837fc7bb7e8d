package io.standpoint.report;

/**
 * A column of a file of rows.
 *
 * @param pointer JSON pointer into the row
 * @param type what stands there
 */
record Column(String pointer, Type type) {

  /** Types of values, each of which may be null. */
  enum Type {
    TEXT("VARCHAR"),
    /** Texts of no particular order. */
    LABELS("VARCHAR[]"),
    INTEGER("INTEGER"),
    NUMBER("DOUBLE"),
    BOOLEAN("BOOLEAN");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  static Column text(String pointer) {
    return new Column(pointer, Type.TEXT);
  }

  static Column labels(String pointer) {
    return new Column(pointer, Type.LABELS);
  }

  static Column integer(String pointer) {
    return new Column(pointer, Type.INTEGER);
  }

  static Column number(String pointer) {
    return new Column(pointer, Type.NUMBER);
  }

  static Column bool(String pointer) {
    return new Column(pointer, Type.BOOLEAN);
  }

  /** What it is called where rows are flat, which have the first of an array only. */
  String name() {
    return pointer.substring(1).replace("/0/", "/").replace('/', '_');
  }
}
