package io.standpoint.stance;

import java.util.Objects;

/**
 * A judgement with its evidence: the pair says who, toward whom and in which sentence.
 *
 * @param pair the question
 * @param scores the answer
 */
public record Prediction(DirectedPair pair, Scores scores) {

  public Prediction {
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(scores, "scores");
  }

  /** The most probable polarity. */
  public Polarity polarity() {
    return scores.polarity();
  }
}
