package io.standpoint.summary;

import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The percentile bootstrap of a mean over clusters (Efron and Tibshirani, An Introduction to the
 * Bootstrap, 1993, chapter 13; clusters: Field and Welsh, JRSS B 69, 2007). Whole clusters are
 * drawn with replacement, because sentences of one article are not independent.
 */
final class Bootstrap {

  /**
   * From this many documents on, documents are the clusters. Below it their bootstrap has hardly
   * any distinct outcomes, so sentences are, and the interval speaks of these articles only.
   */
  static final int FEWEST_DOCUMENTS = 5;

  private static final int ROUNDS = 1_000;

  private Bootstrap() {}

  /**
   * The 95% interval of the mean; empty for fewer than two clusters.
   *
   * @param clusters sums and counts per cluster
   * @param seed of the draws: the same seed and clusters give the same interval
   */
  static Optional<Interval> interval(Clusters clusters, int seed) {
    int size = clusters.size();
    if (size < 2) {
      return Optional.empty();
    }
    RandomGenerator random = new Well19937c(seed);
    double[] means = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      int count = 0;
      for (int draw = 0; draw < size; draw++) {
        int cluster = random.nextInt(size);
        sum += clusters.sum(cluster);
        count += clusters.count(cluster);
      }
      means[round] = sum / count;
    }
    Percentile percentile = new Percentile();
    percentile.setData(means);
    return Optional.of(
        new Interval(
            Math.max(-1, percentile.evaluate(2.5)), Math.min(1, percentile.evaluate(97.5))));
  }
}
