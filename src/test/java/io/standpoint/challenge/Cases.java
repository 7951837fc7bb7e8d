package io.standpoint.challenge;

import io.standpoint.evaluation.Corpus;
import io.standpoint.evaluation.Evaluation;
import io.standpoint.evaluation.Example;
import io.standpoint.evaluation.Probe;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;

/** Rows of a challenge suite for tests. */
final class Cases {

  private Cases() {}

  /** The holder (the author, if blank) toward the target, each at its first occurrence. */
  static Example row(
      String id, String text, String holder, String target, Polarity label, Probe probe) {
    return new Example(
        id,
        text,
        new PairSpans(
            Optional.of(holder).filter(name -> !name.isBlank()).map(name -> span(name, text)),
            span(target, text)),
        label,
        Optional.empty(),
        Optional.of(probe));
  }

  /** A row that is only there to have its names swapped. */
  static Example row(String text, String holder, String target) {
    return row(text, text, holder, target, Polarity.NEUTRAL, new Probe("c", "g"));
  }

  static Corpus corpus(List<Example> rows) {
    return new Corpus("test/challenge", "0".repeat(64), rows);
  }

  static Evaluation evaluation() {
    return new Evaluation(2, (done, total) -> {});
  }

  private static Span span(String name, String text) {
    int start = text.indexOf(name);
    return new Span(start, start + name.length());
  }
}
