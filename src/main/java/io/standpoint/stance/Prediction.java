package io.standpoint.stance;

import java.util.Objects;

/**
 * A judgement with its evidence: the pair says who, toward whom and in which sentence.
 *
 * @param pair the question
 * @param scores the answer
 * @param abstained whether the classifier was less sure than was asked for: then the answer is
 *     "don't know", which is not neutral, and counts nowhere
 */
public record Prediction(DirectedPair pair, Scores scores, boolean abstained) {

  /** A prediction that counts. */
  public Prediction(DirectedPair pair, Scores scores) {
    this(pair, scores, false);
  }

  public Prediction {
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(scores, "scores");
  }

  /** The most probable polarity; if {@link #abstained}, it is what would have been the answer. */
  public Polarity polarity() {
    return scores.polarity();
  }
}
