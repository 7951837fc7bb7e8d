package io.standpoint.stance;

/**
 * How probable each polarity is. The three are in [0, 1] and sum to 1.
 *
 * @param negative P(holder is against target)
 * @param neutral P(neither)
 * @param positive P(holder is for target)
 */
public record Scores(double negative, double neutral, double positive) {

  private static final double TOLERANCE = 1e-4;

  public Scores {
    double sum = negative + neutral + positive;
    if (!(negative >= 0 && neutral >= 0 && positive >= 0 && Math.abs(sum - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException(
          "scores "
              + negative
              + ", "
              + neutral
              + ", "
              + positive
              + ": need three probabilities"
              + " that sum to 1");
    }
  }

  /** The most probable polarity; on a tie neutral wins, then negative. */
  public Polarity polarity() {
    if (neutral >= negative && neutral >= positive) {
      return Polarity.NEUTRAL;
    }
    return negative >= positive ? Polarity.NEGATIVE : Polarity.POSITIVE;
  }

  /** The probability of the most probable polarity, in [1/3, 1]. */
  public double confidence() {
    return Math.min(1, of(polarity()));
  }

  /** P(positive) − P(negative), in [−1, 1]. */
  public double score() {
    return positive - negative;
  }

  /** The probability of {@code polarity}, in [0, 1]. */
  public double of(Polarity polarity) {
    return switch (polarity) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
    };
  }
}
