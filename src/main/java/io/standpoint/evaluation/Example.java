package io.standpoint.evaluation;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import java.util.Objects;
import java.util.Optional;

/**
 * One labelled row of a corpus.
 *
 * @param id unique within its corpus
 * @param text one sentence, rarely two
 * @param spans the holder (empty: the author) and the target, offsets into {@code text}
 * @param label the holder's polarity toward the target
 * @param side which row of a pair this is; only in corpora that label both directions
 * @param probe what the row probes; only in challenge suites
 */
public record Example(
    String id,
    String text,
    PairSpans spans,
    Polarity label,
    Optional<PairSide> side,
    Optional<Probe> probe) {

  public Example {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(probe, "probe");
    int end = Math.max(spans.target().end(), spans.holder().map(span -> span.end()).orElse(0));
    if (end > text.length()) {
      throw new IllegalArgumentException(
          "row '" + id + "': a span ends at " + end + ", the text at " + text.length());
    }
  }

  /** A row that is of no challenge suite. */
  public Example(String id, String text, PairSpans spans, Polarity label, Optional<PairSide> side) {
    this(id, text, spans, label, side, Optional.empty());
  }
}
