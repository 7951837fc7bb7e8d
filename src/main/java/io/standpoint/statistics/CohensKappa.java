package io.standpoint.statistics;

/**
 * Agreement of two coders beyond chance (Cohen, A Coefficient of Agreement for Nominal Scales,
 * Educational and Psychological Measurement 20, 1960): (observed − expected) / (1 − expected
 * agreement), where chance is two coders who keep to their own shares of values.
 */
public final class CohensKappa {

  private CohensKappa() {}

  /**
   * The coefficient, in [−1, 1].
   *
   * @param counts {@code counts[value of one][value of the other]}, a square, none negative
   * @return NaN where it is not defined: nothing is counted, or both gave one and the same value
   *     throughout
   */
  public static double of(int[][] counts) {
    double all = 0;
    double same = 0;
    double byChance = 0;
    for (int c = 0; c < counts.length; c++) {
      double ofOne = 0;
      double ofOther = 0;
      for (int k = 0; k < counts.length; k++) {
        ofOne += counts[c][k];
        ofOther += counts[k][c];
      }
      all += ofOne;
      same += counts[c][c];
      byChance += ofOne * ofOther;
    }
    double expected = byChance / all;
    return all == expected ? Double.NaN : (same - expected) / (all - expected);
  }
}
