package io.standpoint.summary;

import io.standpoint.statistics.Interval;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The slope of Theil and Sen: the median of the slopes between all pairs of periods (Sen, Journal
 * of the American Statistical Association 63, 1968).
 *
 * @param perPeriod change of the score from one period to the next
 * @param interval its 95% interval, from the variance of Mann and Kendall's S
 */
public record Slope(double perPeriod, Interval interval) {

  private static final double Z = new NormalDistribution(0, 1).inverseCumulativeProbability(0.975);

  /**
   * The slope.
   *
   * @param times increasing, at least two
   * @param scores one per time
   */
  static Slope of(double[] times, double[] scores) {
    int n = scores.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int filled = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[filled++] = (scores[j] - scores[i]) / (times[j] - times[i]);
      }
    }
    Arrays.sort(slopes);
    double reach = Z * Math.sqrt(MannKendall.variance(scores));
    int low = (int) Math.max(0, Math.rint((filled - reach) / 2) - 1);
    int high = (int) Math.min(filled - 1.0, Math.rint((filled + reach) / 2));
    return new Slope(StatUtils.percentile(slopes, 50), new Interval(slopes[low], slopes[high]));
  }
}
