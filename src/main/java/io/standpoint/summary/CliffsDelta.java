package io.standpoint.summary;

import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.util.MathArrays;

/** The effect size of Cliff (Psychological Bulletin 114, 1993). */
final class CliffsDelta {
  private CliffsDelta() {}

  /**
   * P(a &gt; b) − P(a &lt; b) for a random one of each sample, in [−1, 1]: 2U / mn − 1, with U of
   * Mann and Whitney from average ranks.
   *
   * @param a at least one value
   * @param b at least one value
   */
  static double of(double[] a, double[] b) {
    double[] ranks = new NaturalRanking().rank(MathArrays.concatenate(a, b));
    double m = a.length;
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += ranks[i];
    }
    double u = sum - m * (m + 1) / 2;
    return 2 * u / (m * b.length) - 1;
  }
}
