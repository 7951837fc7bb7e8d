package io.standpoint.summary;

import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one holder stands toward one target, over all documents read.
 *
 * @param holder whose stance; the author for tone
 * @param target toward whom or what
 * @param score mean score of the predictions, in [−1, 1]
 * @param interval 95% interval of that mean; empty for a single sentence, which says nothing of the
 *     spread
 * @param mentions number of predictions, at least 1
 * @param documents number of documents they stand in, at least 1
 * @param evidence up to {@link Summarizer#EVIDENCE} predictions, the most telling first
 */
public record Summary(
    Party holder,
    Party target,
    double score,
    Optional<Interval> interval,
    int mentions,
    int documents,
    List<Evidence> evidence) {

  /**
   * A mean score nearer to 0 than this is neutral. It is a convention of reading, not an estimate:
   * with calibrated scores it means that one mention in seven, net, takes a side.
   */
  public static final double NEUTRAL_BELOW = 0.15;

  public Summary {
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(interval, "interval");
    evidence = List.copyOf(evidence);
    if (mentions < 1 || documents < 1) {
      throw new IllegalArgumentException(
          "summary of " + mentions + " mentions in " + documents + " documents: need at least 1");
    }
  }

  /** The side of {@code score}: neutral within {@link #NEUTRAL_BELOW} of 0. */
  public Polarity polarity() {
    if (Math.abs(score) < NEUTRAL_BELOW) {
      return Polarity.NEUTRAL;
    }
    return score < 0 ? Polarity.NEGATIVE : Polarity.POSITIVE;
  }
}
