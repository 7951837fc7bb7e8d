package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import java.util.List;

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
   */
  public record Pair(PairSpans spans, Polarity label, float weight) {
    public Pair {
      if (!(weight > 0 && weight < Float.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("weight " + weight + ": use a number greater than 0");
      }
    }
  }
}
