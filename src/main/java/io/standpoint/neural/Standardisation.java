package io.standpoint.neural;

/** Shifts and scales every column to mean 0 and deviation 1 over the rows it was learned from. */
final class Standardisation {

  private final double[] means;
  private final double[] deviations;

  private Standardisation(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  /**
   * Learns from rows of equal length.
   *
   * @param rows at least one
   */
  static Standardisation of(float[][] rows) {
    int width = rows[0].length;
    double[] means = new double[width];
    for (float[] row : rows) {
      for (int column = 0; column < width; column++) {
        means[column] += row[column] / (double) rows.length;
      }
    }
    double[] deviations = new double[width];
    for (float[] row : rows) {
      for (int column = 0; column < width; column++) {
        double distance = row[column] - means[column];
        deviations[column] += distance * distance / rows.length;
      }
    }
    for (int column = 0; column < width; column++) {
      double root = Math.sqrt(deviations[column]);
      // Below the precision of a float the spread is rounding, not signal.
      deviations[column] = root > 1e-6 * (1 + Math.abs(means[column])) ? root : 1;
    }
    return new Standardisation(means, deviations);
  }

  /** A standardised copy of {@code row}. */
  float[] apply(float[] row) {
    float[] standardised = new float[row.length];
    for (int column = 0; column < row.length; column++) {
      standardised[column] = (float) ((row[column] - means[column]) / deviations[column]);
    }
    return standardised;
  }

  /** Mean of {@code column}. */
  double mean(int column) {
    return means[column];
  }

  /** Deviation of {@code column} (that of the population); 1 if it never varies. */
  double deviation(int column) {
    return deviations[column];
  }
}
