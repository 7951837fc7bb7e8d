package io.standpoint.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * The permutation test of no difference between two holders (Good, Permutation, Parametric and
 * Bootstrap Tests of Hypotheses, 3rd ed. 2005). If it made no difference who speaks, the names
 * could be exchanged: where both speak in a cluster, its two sides are swapped by the toss of a
 * coin; the clusters in which only one speaks are dealt out anew, as many to each as before.
 */
final class PermutationTest {

  static final int ROUNDS = 4_999;

  /**
   * What is at most this is significant. Whoever asks that cannot be helped by fewer than 2 / 0.05
   * exchanges.
   */
  static final double LEVEL = 0.05;

  /** Sums are of doubles in another order: equal ones may differ by this much. */
  private static final double EQUAL = 1e-12;

  private final RandomGenerator random;
  private final Clusters first;
  private final Clusters second;
  private final List<Integer> shared = new ArrayList<>();

  /** Clusters of one holder only: those of the first, then those of the second. */
  private final int[] single;

  private final int singleOfFirst;

  private PermutationTest(Clusters first, Clusters second, int seed) {
    this.random = new Well19937c(seed);
    this.first = first;
    this.second = second;
    List<Integer> onlyFirst = new ArrayList<>();
    List<Integer> onlySecond = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      if (first.count(i) > 0 && second.count(i) > 0) {
        shared.add(i);
      } else {
        (first.count(i) > 0 ? onlyFirst : onlySecond).add(i);
      }
    }
    singleOfFirst = onlyFirst.size();
    onlyFirst.addAll(onlySecond);
    single = onlyFirst.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The two-sided p-value of the difference in mean score: (1 + exchanges with at least that
   * difference) / (1 + exchanges drawn), so that it is never 0 (Phipson and Smyth, Statistical
   * Applications in Genetics and Molecular Biology 9, 2010).
   *
   * @return empty if there are so few clusters that no outcome could be significant at 0.05; such a
   *     question is not asked, and does not count when others are corrected for their number
   *     (Tarone, Biometrics 46, 1990)
   */
  static OptionalDouble pValue(PairedClusters clusters, int seed) {
    PermutationTest test =
        new PermutationTest(clusters.first().scores(), clusters.second().scores(), seed);
    if (test.logExchanges() < Math.log(2 / LEVEL)) {
      return OptionalDouble.empty();
    }
    double observed = Math.abs(clusters.difference(Draw.WHOLE));
    int atLeast = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (test.exchanged() >= observed - EQUAL) {
        atLeast++;
      }
    }
    return OptionalDouble.of((1.0 + atLeast) / (1.0 + ROUNDS));
  }

  /** Logarithm of the number of ways to exchange the names. */
  private double logExchanges() {
    return shared.size() * Math.log(2)
        + CombinatoricsUtils.factorialLog(single.length)
        - CombinatoricsUtils.factorialLog(singleOfFirst)
        - CombinatoricsUtils.factorialLog(single.length - singleOfFirst);
  }

  /** The absolute difference after a random exchange. */
  private double exchanged() {
    Mean one = new Mean();
    Mean other = new Mean();
    for (int cluster : shared) {
      boolean swap = random.nextBoolean();
      (swap ? other : one).add(first, cluster);
      (swap ? one : other).add(second, cluster);
    }
    for (int i = 0; i < single.length; i++) {
      int chosen = i + random.nextInt(single.length - i);
      int cluster = single[chosen];
      single[chosen] = single[i];
      single[i] = cluster;
      (i < singleOfFirst ? one : other).add(first.count(cluster) > 0 ? first : second, cluster);
    }
    return Math.abs(one.value() - other.value());
  }

  private static final class Mean {
    private double sum;
    private long count;

    void add(Clusters clusters, int cluster) {
      sum += clusters.sum(cluster);
      count += clusters.count(cluster);
    }

    double value() {
      return sum / count;
    }
  }
}
