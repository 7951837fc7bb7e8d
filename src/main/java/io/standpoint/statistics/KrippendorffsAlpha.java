package io.standpoint.statistics;

import java.util.List;

/**
 * Agreement of any number of coders, each of whom may leave units out (Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, University of Pennsylvania, 2011; Content Analysis, 4th ed.
 * 2018, chapter 12): 1 − observed / expected disagreement. 1 is perfect agreement, 0 what chance
 * gives, less than 0 systematic disagreement. Units that fewer than two coded do not count.
 */
public final class KrippendorffsAlpha {

  private KrippendorffsAlpha() {}

  /** What two different values are apart. */
  public enum Level {
    /** All are equally far. */
    NOMINAL,
    /** The values are ordered: apart are those that, by rank, have many others between them. */
    ORDINAL
  }

  /**
   * The coefficient, at most 1.
   *
   * @param units of each, how many coders gave each value: {@code int[values]}, the values in their
   *     order; all of one length
   * @return NaN where it is not defined: no two different values are in units that two coded
   */
  public static double of(List<int[]> units, Level level) {
    if (units.isEmpty()) {
      return Double.NaN;
    }
    int values = units.get(0).length;
    double[][] coincidences = new double[values][values];
    double[] totals = new double[values];
    double total = 0;
    for (int[] unit : units) {
      int coders = 0;
      for (int count : unit) {
        coders += count;
      }
      if (coders < 2) {
        continue;
      }
      for (int c = 0; c < values; c++) {
        for (int k = 0; k < values; k++) {
          coincidences[c][k] += unit[c] * (unit[k] - (c == k ? 1.0 : 0.0)) / (coders - 1);
        }
        totals[c] += unit[c];
      }
      total += coders;
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < values; c++) {
      for (int k = c + 1; k < values; k++) {
        double distance = squaredDistance(totals, c, k, level);
        observed += coincidences[c][k] * distance;
        expected += totals[c] * totals[k] * distance;
      }
    }
    return expected == 0 ? Double.NaN : 1 - (total - 1) * observed / expected;
  }

  /** Between two different values, {@code low} before {@code high}. */
  private static double squaredDistance(double[] totals, int low, int high, Level level) {
    return switch (level) {
      case NOMINAL -> 1;
      case ORDINAL -> {
        double between = -(totals[low] + totals[high]) / 2;
        for (int g = low; g <= high; g++) {
          between += totals[g];
        }
        yield between * between;
      }
    };
  }
}
