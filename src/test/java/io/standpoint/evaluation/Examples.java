package io.standpoint.evaluation;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.text.Span;
import java.util.Optional;

/** Rows for tests. */
final class Examples {

  private Examples() {}

  /** The author toward the first letter. */
  static Example tone(String id, String text, Polarity label) {
    PairSpans spans = new PairSpans(Optional.empty(), new Span(0, 1));
    return new Example(id, text, spans, label, Optional.empty());
  }

  /** One direction of a pair: the first letter toward the second, or back. */
  static Example side(String pairId, PairSide.Direction direction, Polarity label) {
    boolean forward = direction == PairSide.Direction.FORWARD;
    Span p = new Span(0, 1);
    Span q = new Span(1, 2);
    return new Example(
        pairId + direction.label(),
        "pq",
        new PairSpans(Optional.of(forward ? p : q), forward ? q : p),
        label,
        Optional.of(new PairSide(pairId, direction)));
  }
}
