package io.standpoint.summary;

import java.util.Arrays;

/**
 * What two holders say of one target, both in the same clusters. A cluster that neither of them
 * speaks in is not among them, so each has a place of its own here and a number among all.
 */
final class PairedClusters {
  private final Stand first = new Stand();
  private final Stand second = new Stand();
  private int[] units = new int[4];
  private int size;

  /**
   * Adds a judgement of either.
   *
   * @param unit number of its cluster among all clusters, at least the last one
   */
  void add(int unit, boolean isFirst, Judgement judgement) {
    if (size == 0 || units[size - 1] != unit) {
      if (size == units.length) {
        units = Arrays.copyOf(units, 2 * size);
      }
      units[size++] = unit;
      first.open();
      second.open();
    }
    (isFirst ? first : second).add(judgement);
  }

  int size() {
    return size;
  }

  Stand first() {
    return first;
  }

  Stand second() {
    return second;
  }

  /** The part of a sample of all clusters that these are. */
  Draw of(Draw all) {
    return all.of(units);
  }

  /** Mean score of the first minus that of the second; NaN if the sample lacks either. */
  double difference(Draw draw) {
    return first.scores().mean(draw) - second.scores().mean(draw);
  }
}
