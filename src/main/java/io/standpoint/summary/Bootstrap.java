package io.standpoint.summary;

import io.standpoint.statistics.ClusterBootstrap;
import io.standpoint.statistics.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** The {@link ClusterBootstrap} of stances: clusters are documents, or sentences of a few. */
final class Bootstrap {

  private Bootstrap() {}

  /**
   * The 95% interval of the mean; empty for fewer than two clusters.
   *
   * @param clusters sums and counts per cluster, each with at least one score
   * @param seed of the draws: the same seed and clusters, in any order, give the same interval
   */
  static Optional<Interval> interval(Clusters clusters, int seed) {
    return interval(clusters.size(), clusters.sorted()::mean, seed)
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
    RandomGenerator random = new Well19937c(seed);
    Resample resample = new Resample(clusters, random);
    return Optional.of(
        ClusterBootstrap.intervals(
                clusters,
                random,
                drawn -> new double[] {statistic.applyAsDouble(resample.ofClusters(drawn))})
            .get(0));
  }

  /** As many clusters as there are, drawn with replacement. */
  private static final class Resample implements Draw {
    private final int[] times;
    private final RandomGenerator random;

    Resample(int clusters, RandomGenerator random) {
      this.times = new int[clusters];
      this.random = random;
    }

    Resample ofClusters(int[] drawn) {
      Arrays.fill(times, 0);
      for (int cluster : drawn) {
        times[cluster]++;
      }
      return this;
    }

    @Override
    public int times(int cluster) {
      return times[cluster];
    }

    @Override
    public int unseen() {
      return random.nextBoolean() ? 1 : -1;
    }
  }
}
