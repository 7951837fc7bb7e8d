package io.standpoint.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Pettitt's test for a change of level at an unknown point (Applied Statistics 28, 1979), with its
 * p-value by permutation instead of the approximation for large samples.
 */
final class Pettitt {

  static final int ROUNDS = 4_999;

  /** With fewer, even the clearest step (half of them each side) is not significant. */
  private static final int FEWEST = 8;

  /**
   * A change.
   *
   * @param at index of the first value on the new level
   * @param statistic Pettitt's K
   * @param pValue of that K, in (0, 1]
   */
  record Change(int at, double statistic, double pValue) {}

  private Pettitt() {}

  /**
   * The most probable single change.
   *
   * @param values at least two
   */
  static Change test(double[] values, RandomGenerator random) {
    double[] ranks = new NaturalRanking().rank(values);
    Change observed = greatest(ranks);
    int atLeast = 0;
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(ranks, random);
      if (greatest(ranks).statistic() >= observed.statistic()) {
        atLeast++;
      }
    }
    return new Change(observed.at(), observed.statistic(), (1.0 + atLeast) / (1.0 + ROUNDS));
  }

  /** Ranks are halves of integers, so these sums are exact. */
  private static Change greatest(double[] ranks) {
    double u = 0;
    double k = -1;
    int at = 1;
    for (int t = 1; t < ranks.length; t++) {
      u += 2 * ranks[t - 1] - (ranks.length + 1);
      if (Math.abs(u) > k) {
        k = Math.abs(u);
        at = t;
      }
    }
    return new Change(at, k, 1);
  }

  private static void shuffle(double[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double swap = values[i];
      values[i] = values[j];
      values[j] = swap;
    }
  }

  /**
   * All changes, by binary segmentation: where there is one, both sides are tested in turn
   * (Vostrikova, Soviet Mathematics Doklady 24, 1981). A part is tested only if the whole showed a
   * change, so values without any give one in 5% of cases at most.
   *
   * @return in order
   */
  static List<Change> changes(double[] values, int seed) {
    List<Change> found = new ArrayList<>();
    split(values, 0, values.length, new Well19937c(seed), found);
    return found;
  }

  private static void split(
      double[] values, int from, int to, RandomGenerator random, List<Change> found) {
    if (to - from < FEWEST) {
      return;
    }
    Change change = test(Arrays.copyOfRange(values, from, to), random);
    if (change.pValue() > PermutationTest.LEVEL) {
      return;
    }
    int at = from + change.at();
    split(values, from, at, random, found);
    found.add(new Change(at, change.statistic(), change.pValue()));
    split(values, at, to, random, found);
  }
}
