package io.standpoint.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The percentile bootstrap over clusters (Efron and Tibshirani, An Introduction to the Bootstrap,
 * 1993, chapter 13; clusters: Field and Welsh, JRSS B 69, 2007). Whole clusters are drawn with
 * replacement, because what stands in one sentence or document is not independent.
 */
public final class ClusterBootstrap {

  private static final int ROUNDS = 1_000;

  private ClusterBootstrap() {}

  /** What is worked out from each sample. */
  @FunctionalInterface
  public interface Statistic {
    /**
     * The figures of one sample. Where one of them is NaN, the sample has none, and another is
     * drawn in its place; so there must be samples, and not a few, that have all.
     *
     * @param clusters indexes of the clusters drawn, as many as there are; overwritten by the next
     *     draw
     * @return as many as for any other sample, same order
     */
    double[] of(int[] clusters);
  }

  /**
   * The 95% intervals over 1,000 samples.
   *
   * @param clusters how many there are, at least 1
   * @param random draws them: one call of {@code nextInt} for each before the statistic is asked
   * @return one interval per figure, same order
   */
  public static List<Interval> intervals(
      int clusters, RandomGenerator random, Statistic statistic) {
    int[] drawn = new int[clusters];
    double[][] samples = new double[ROUNDS][];
    int round = 0;
    while (round < ROUNDS) {
      for (int draw = 0; draw < clusters; draw++) {
        drawn[draw] = random.nextInt(clusters);
      }
      samples[round] = statistic.of(drawn);
      round += Arrays.stream(samples[round]).anyMatch(Double::isNaN) ? 0 : 1;
    }
    List<Interval> intervals = new ArrayList<>();
    for (int figure = 0; figure < samples[0].length; figure++) {
      intervals.add(interval(samples, figure));
    }
    return intervals;
  }

  private static Interval interval(double[][] samples, int figure) {
    double[] values = new double[samples.length];
    for (int round = 0; round < samples.length; round++) {
      values[round] = samples[round][figure];
    }
    Percentile percentile = new Percentile();
    percentile.setData(values);
    return new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5));
  }
}
