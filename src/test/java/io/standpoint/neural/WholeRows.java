package io.standpoint.neural;

import java.util.Arrays;
import java.util.List;

/** Rows of one part, from arrays and back. */
public final class WholeRows {

  private WholeRows() {}

  /** A row for each array. */
  public static List<Row> of(float[][] rows) {
    return Arrays.stream(rows).map(Row::of).toList();
  }

  /** The values of rows, {@code float[rows][width]}. */
  static float[][] values(List<Row> rows) {
    return rows.stream().map(WholeRows::values).toArray(float[][]::new);
  }

  private static float[] values(Row row) {
    float[] values = new float[row.width()];
    for (Row.Part part : row.parts()) {
      System.arraycopy(part.values(), 0, values, part.at(), part.values().length);
    }
    return values;
  }
}
