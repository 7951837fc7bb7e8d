package io.standpoint.neural;

import java.util.List;

/**
 * What the head is asked about a pair, in parts. Rows with the same target share the part that is
 * the target's, so that its product with the head's weights is computed once for all of them.
 */
public final class Row {

  private final int width;
  private final List<Part> parts;

  /**
   * A row of zeros but for {@code parts}.
   *
   * @param width its length
   * @param parts within it, one after the other
   */
  Row(int width, List<Part> parts) {
    int end = 0;
    for (Part part : parts) {
      if (part.at < end) {
        throw new IllegalArgumentException("a part at " + part.at + " within another");
      }
      end = part.at + part.values.length;
    }
    if (end > width) {
      throw new IllegalArgumentException("a part to " + end + " in a row of " + width + " values");
    }
    this.width = width;
    this.parts = List.copyOf(parts);
  }

  /** A row of one part: all of its values; not copied. */
  public static Row of(float... values) {
    return new Row(values.length, List.of(new Part(0, values)));
  }

  /** Its length. */
  int width() {
    return width;
  }

  /** What is not zeros, in order. */
  List<Part> parts() {
    return parts;
  }

  /** Some values of a row. Two parts are one if they are the same object. */
  static final class Part {
    private final int at;
    private final float[] values;

    /**
     * A part.
     *
     * @param at where it begins in its row, from 0
     * @param values not copied
     */
    Part(int at, float[] values) {
      this.at = at;
      this.values = values;
    }

    /** Where it begins in its row. */
    int at() {
      return at;
    }

    /** Its values; not a copy. */
    float[] values() {
      return values;
    }
  }
}
