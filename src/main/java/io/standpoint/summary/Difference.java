package io.standpoint.summary;

import io.standpoint.statistics.Interval;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By how much two holders differ on a target.
 *
 * @param value mean score of the first minus that of the second, in [−2, 2]
 * @param interval its 95% interval, by a bootstrap over documents; empty for a single cluster
 * @param pValue two-sided, by a seeded permutation test over documents, in (0, 1]; empty if there
 *     is too little for any outcome to be significant
 * @param adjusted that p-value after the correction of Holm for all targets of the comparison that
 *     have one
 * @param cliffsDelta P(a random document of the first scores higher than one of the second) − P(it
 *     scores lower), in [−1, 1]
 */
public record Difference(
    double value,
    Optional<Interval> interval,
    OptionalDouble pValue,
    OptionalDouble adjusted,
    double cliffsDelta) {

  public Difference {
    Objects.requireNonNull(interval, "interval");
    if (pValue.isPresent() != adjusted.isPresent()) {
      throw new IllegalArgumentException("p-value " + pValue + " adjusted to " + adjusted);
    }
  }

  static Difference of(PairedClusters clusters, int seed) {
    return new Difference(
        clusters.difference(Draw.WHOLE),
        Bootstrap.interval(clusters.size(), clusters::difference, seed),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        CliffsDelta.of(clusters.first().scores().means(), clusters.second().scores().means()));
  }

  Difference tested(OptionalDouble newPValue, OptionalDouble newAdjusted) {
    return new Difference(value, interval, newPValue, newAdjusted, cliffsDelta);
  }
}
