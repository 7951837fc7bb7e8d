package io.standpoint.summary;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The percentile bootstrap over clusters (Efron and Tibshirani, An Introduction to the Bootstrap,
 * 1993, chapter 13; clusters: Field and Welsh, JRSS B 69, 2007). Whole clusters are drawn with
 * replacement, because sentences of one article are not independent.
 */
final class Bootstrap {

  private static final int ROUNDS = 1_000;

  private Bootstrap() {}

  /**
   * The 95% interval of the mean; empty for fewer than two clusters.
   *
   * @param clusters sums and counts per cluster, each with at least one score
   * @param seed of the draws: the same seed and clusters give the same interval
   */
  static Optional<Interval> interval(Clusters clusters, int seed) {
    return interval(clusters.size(), clusters::mean, seed)
        .map(interval -> new Interval(Math.max(-1, interval.low()), Math.min(1, interval.high())));
  }

  /**
   * The 95% interval of any statistic; empty for fewer than two clusters.
   *
   * @param clusters how many there are
   * @param statistic of a sample; NaN where it has none, and then that sample is drawn again. It
   *     must have a value wherever two certain clusters are drawn, which happens in four draws of
   *     ten or more
   * @param seed of the draws: the same seed and statistic give the same interval
   */
  static Optional<Interval> interval(int clusters, ToDoubleFunction<Draw> statistic, int seed) {
    if (clusters < 2) {
      return Optional.empty();
    }
    Resample resample = new Resample(clusters, seed);
    double[] values = new double[ROUNDS];
    int round = 0;
    while (round < ROUNDS) {
      resample.again();
      values[round] = statistic.applyAsDouble(resample);
      if (!Double.isNaN(values[round])) {
        round++;
      }
    }
    Percentile percentile = new Percentile();
    percentile.setData(values);
    return Optional.of(new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5)));
  }

  /** As many clusters as there are, drawn with replacement. */
  private static final class Resample implements Draw {
    private final int[] drawn;
    private final RandomGenerator random;

    Resample(int clusters, int seed) {
      drawn = new int[clusters];
      random = new Well19937c(seed);
    }

    void again() {
      Arrays.fill(drawn, 0);
      for (int draw = 0; draw < drawn.length; draw++) {
        drawn[random.nextInt(drawn.length)]++;
      }
    }

    @Override
    public int times(int cluster) {
      return drawn[cluster];
    }

    @Override
    public int unseen() {
      return random.nextBoolean() ? 1 : -1;
    }
  }
}
