package io.standpoint.summary;

import java.util.Arrays;
import java.util.Comparator;

/** Correction of p-values for their number (Holm, Scandinavian Journal of Statistics 6, 1979). */
final class Holm {
  private Holm() {}

  /** The adjusted p-values, in the order of {@code pValues}. */
  static double[] adjust(double[] pValues) {
    Integer[] bySize = new Integer[pValues.length];
    Arrays.setAll(bySize, i -> i);
    Arrays.sort(bySize, Comparator.comparingDouble(i -> pValues[i]));
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int rank = 0; rank < bySize.length; rank++) {
      largest = Math.max(largest, Math.min(1, (bySize.length - rank) * pValues[bySize[rank]]));
      adjusted[bySize[rank]] = largest;
    }
    return adjusted;
  }
}
