package io.standpoint.summary;

import io.standpoint.statistics.Interval;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How far two holders stand alike or against each other, from −1 (opposed) to 1 (alike).
 *
 * <p><b>On one target</b> take a sentence at random among those in which the first holder takes a
 * side toward it, and one likewise of the second. The index is
 *
 * <pre>P(both take the same side) − P(they take opposite sides) = lean₁ · lean₂,
 * lean = (for − against) / (for + against)</pre>
 *
 * <p><b>Over several targets</b> it is the mean over them, each weighted by m₁m₂ / (m₁ + m₂), where
 * m is the number of sentences that take a side: the inverse variance of a contrast of two samples
 * of those sizes, up to a factor. The targets are all toward which both take a side: topics, other
 * actors, and the two themselves. A holder stands for itself, beyond doubt (lean 1, m → ∞), so
 * toward the first holder the index is lean₂ with the weight m₂: mutual stance is one more target.
 *
 * <p>Why so. It is <em>free of scale</em>: only sides count, so a classifier whose scores are all
 * smaller gives the same index. <em>Neutral sentences</em> change nothing, however many there are
 * (most sentences that name two actors judge neither), and a holder who is never for or against
 * anything has no index instead of one of 0. It is <em>monotone</em>: a sentence of one holder that
 * turns toward the side that the other leans to never lowers it. And it has a <em>meaning</em>: 0
 * is two holders of whom nothing about one tells the side of the other, as when one of them is as
 * often for as against. A difference of mean scores, by contrast, is small between two holders who
 * both are mostly neutral, however opposed they are.
 *
 * <p><b>Its interval</b> is a bootstrap over documents (see {@link Comparison}) in which every lean
 * is joined by one more document of average size that takes a side at random: with few documents,
 * all on one side, drawing among them alone would give an interval of no width. With n such
 * documents that leans from (n − 1) / (n + 1) to 1, so the interval narrows as evidence grows.
 *
 * @param value in [−1, 1]
 * @param interval its 95% interval, within [−1, 1]; empty for a single cluster
 */
public record OppositionIndex(double value, Optional<Interval> interval) {

  /** What the index says. */
  public enum Relation {
    /** The whole interval is below 0. */
    OPPOSED,
    /** The whole interval is above 0. */
    ALIKE,
    /** The interval holds 0, or there is none. */
    UNCLEAR;

    /** As files write it: {@code opposed}, {@code alike} or {@code unclear}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public OppositionIndex {
    Objects.requireNonNull(interval, "interval");
    if (!(value >= -1 && value <= 1)) {
      throw new IllegalArgumentException("opposition index " + value + ": need one in [-1, 1]");
    }
  }

  /** What the interval allows to say. */
  public Relation relation() {
    if (interval.filter(i -> i.high() < 0).isPresent()) {
      return Relation.OPPOSED;
    }
    return interval.filter(i -> i.low() > 0).isPresent() ? Relation.ALIKE : Relation.UNCLEAR;
  }
}
