package io.standpoint.summary;

import io.standpoint.stance.Party;
import java.util.Objects;
import java.util.Optional;

/**
 * Two holders on a target that both speak of.
 *
 * @param first where the first holder stands, with its evidence
 * @param second where the second holder stands
 * @param documents number of documents in which either speaks of it, at least 1
 * @param difference by how much they differ
 * @param index whether they stand alike on it; empty unless both take a side
 */
public record TargetComparison(
    Summary first,
    Summary second,
    int documents,
    Difference difference,
    Optional<OppositionIndex> index) {

  public TargetComparison {
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(index, "index");
    if (!first.target().equals(second.target())) {
      throw new IllegalArgumentException(
          "compared on two targets: " + first.target() + " and " + second.target());
    }
  }

  /** What both speak of. */
  public Party target() {
    return first.target();
  }

  /** So few documents that every figure is over their sentences, and speaks of them only. */
  public boolean isOfFewDocuments() {
    return documents < Clusters.FEWEST_DOCUMENTS;
  }
}
