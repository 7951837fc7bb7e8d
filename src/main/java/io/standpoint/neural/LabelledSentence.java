package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.List;
import java.util.Optional;

/**
 * A sentence to learn from.
 *
 * @param text not blank
 * @param pairs at least one
 */
public record LabelledSentence(String text, List<Pair> pairs) {

  public LabelledSentence {
    pairs = List.copyOf(pairs);
    if (text.isBlank() || pairs.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs text and at least one pair");
    }
  }

  /**
   * A pair with its label.
   *
   * @param spans where holder and target stand
   * @param label the right polarity
   * @param weight how much it counts, beside a mean of 1; greater than 0
   * @param opinion what teachers say of it
   */
  public record Pair(PairSpans spans, Polarity label, float weight, Optional<Scores> opinion) {
    public Pair {
      if (!(weight > 0 && weight < Float.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("weight " + weight + ": use a number greater than 0");
      }
    }

    /** A pair without teachers. */
    public Pair(PairSpans spans, Polarity label, float weight) {
      this(spans, label, weight, Optional.empty());
    }

    /** This pair, of which teachers say {@code scores}. */
    public Pair taught(Scores scores) {
      return new Pair(spans, label, weight, Optional.of(scores));
    }

    /** This pair where its spans stand in another text. */
    Pair at(PairSpans others) {
      return new Pair(others, label, weight, opinion);
    }
  }
}
