package io.standpoint.summary;

import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import io.standpoint.statistics.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one holder stands toward one target, over all documents read or a group of them.
 *
 * @param holder whose stance; the author for tone
 * @param target toward whom or what
 * @param group what of the documents; {@link Group#ALL} if they are not grouped
 * @param score mean score of the predictions, in [−1, 1]
 * @param interval 95% interval of that mean; empty for a single sentence, which says nothing of the
 *     spread
 * @param mentions number of predictions, at least 1
 * @param negatives how many of them are negative, at least 0
 * @param positives how many of them are positive, at least 0
 * @param abstained number of predictions besides, in which the classifier abstained, at least 0; a
 *     summary of these alone there is not
 * @param documents number of documents they stand in, at least 1
 * @param outlets number of outlets that published those documents; one without a known outlet
 *     counts for none
 * @param evidence up to {@link Summarizer#EVIDENCE} predictions, the most telling first
 */
public record Summary(
    Party holder,
    Party target,
    Group group,
    double score,
    Optional<Interval> interval,
    int mentions,
    int negatives,
    int positives,
    int abstained,
    int documents,
    int outlets,
    List<Evidence> evidence) {

  /**
   * The least share of the mentions that must take a side, net of the other side, for the whole to
   * take it. A convention of reading: most sentences that name two actors judge neither, so a mean
   * near 0 can still be a clear stance. On the 44 marked development documents, F1 of the sides
   * that a document takes is flat from a twentieth to a fifth (48.2 to 47.8 percent; an eighth
   * 48.1), 46.9 with a quarter and 46.3 with the best limit on the mean score instead.
   */
  public static final double TAKES_A_SIDE = 1.0 / 8;

  private static final double LEAST_CLEAR = 0.05;

  public Summary {
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(interval, "interval");
    evidence = List.copyOf(evidence);
    if (negatives < 0 || positives < 0 || negatives + positives > mentions) {
      throw new IllegalArgumentException(
          negatives + " negative and " + positives + " positive of " + mentions + " mentions");
    }
    if (abstained < 0) {
      throw new IllegalArgumentException("abstained " + abstained + " times: at least 0");
    }
    if (mentions < 1 || documents < 1) {
      throw new IllegalArgumentException(
          "summary of " + mentions + " mentions in " + documents + " documents: need at least 1");
    }
    if (outlets < 0 || outlets > documents) {
      throw new IllegalArgumentException(
          "summary of " + documents + " documents from " + outlets + " outlets");
    }
  }

  /** The side that at least {@link #TAKES_A_SIDE} of the mentions take, net of the other side. */
  public Polarity polarity() {
    int net = positives - negatives;
    if (Math.abs(net) < TAKES_A_SIDE * mentions || net == 0) {
      return Polarity.NEUTRAL;
    }
    return net < 0 ? Polarity.NEGATIVE : Polarity.POSITIVE;
  }

  /** So few documents that every figure is over their sentences, and speaks of them only. */
  public boolean isOfFewDocuments() {
    return documents < Clusters.FEWEST_DOCUMENTS;
  }

  /**
   * Whether it takes a side beyond doubt of sampling: enough documents, an interval of the mean
   * score that lies on that side of 0, and a mean of at least {@value #LEAST_CLEAR}, since over
   * thousands of documents any interval is small.
   */
  public boolean isClear() {
    return !isOfFewDocuments()
        && Math.abs(score) >= LEAST_CLEAR
        && switch (polarity()) {
          case NEGATIVE -> interval.filter(i -> i.high() < 0).isPresent();
          case NEUTRAL -> false;
          case POSITIVE -> interval.filter(i -> i.low() > 0).isPresent();
        };
  }

  /** The share of the mentions with {@code polarity}, in [0, 1]. */
  public double share(Polarity polarity) {
    int count =
        switch (polarity) {
          case NEGATIVE -> negatives;
          case NEUTRAL -> mentions - negatives - positives;
          case POSITIVE -> positives;
        };
    return (double) count / mentions;
  }
}
