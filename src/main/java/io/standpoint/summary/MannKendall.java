package io.standpoint.summary;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;

/**
 * The test of Mann and Kendall for a monotone trend, without an assumption about its form or about
 * the distribution (Mann, Econometrica 13, 1945; Kendall, Rank Correlation Methods, 1975). It takes
 * periods for independent.
 *
 * @param s pairs of periods in which the later is higher, minus those in which it is lower
 * @param tau rank correlation τ-b of score and time, in [−1, 1]; 0 if all scores are equal
 * @param pValue two-sided, by the normal approximation with correction for ties and continuity,
 *     which is good from some ten periods on (Gilbert, Statistical Methods for Environmental
 *     Pollution Monitoring, 1987, chapter 16)
 */
public record MannKendall(long s, double tau, double pValue) {

  /** With fewer periods no order of them is significant at 0.05. */
  static final int FEWEST_PERIODS = 5;

  /**
   * The test.
   *
   * @param times increasing
   * @param scores one per time
   */
  static MannKendall of(double[] times, double[] scores) {
    long s = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = i + 1; j < scores.length; j++) {
        s += (long) Math.signum(scores[j] - scores[i]);
      }
    }
    double variance = variance(scores);
    if (variance == 0) {
      return new MannKendall(0, 0, 1);
    }
    double z = (s - Long.signum(s)) / Math.sqrt(variance);
    return new MannKendall(
        s,
        new KendallsCorrelation().correlation(times, scores),
        Math.min(1, 2 * new NormalDistribution(0, 1).cumulativeProbability(-Math.abs(z))));
  }

  /** Var(S) under no trend, for scores with ties; 0 if all are equal. */
  static double variance(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double variance = term(sorted.length);
    int from = 0;
    for (int to = 1; to <= sorted.length; to++) {
      if (to == sorted.length || sorted[to] != sorted[from]) {
        variance -= term(to - from);
        from = to;
      }
    }
    return variance / 18;
  }

  private static double term(double n) {
    return n * (n - 1) * (2 * n + 5);
  }
}
