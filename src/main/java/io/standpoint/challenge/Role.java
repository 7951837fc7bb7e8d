package io.standpoint.challenge;

import io.standpoint.stance.PairSpans;
import io.standpoint.text.Span;
import java.util.Locale;
import java.util.Optional;

/** Which of the two parties of a row a name stands for. */
public enum Role {
  TARGET,
  HOLDER;

  /** As reports write it: {@code target} or {@code holder}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where this party is named; empty for the author. */
  Optional<Span> in(PairSpans spans) {
    return switch (this) {
      case TARGET -> Optional.of(spans.target());
      case HOLDER -> spans.holder();
    };
  }

  /** Where the other party is named. */
  Optional<Span> otherIn(PairSpans spans) {
    return switch (this) {
      case TARGET -> spans.holder();
      case HOLDER -> Optional.of(spans.target());
    };
  }

  /** The spans of a row with this party at {@code own} and the other at {@code other}. */
  PairSpans spans(Span own, Optional<Span> other) {
    return switch (this) {
      case TARGET -> new PairSpans(other, own);
      case HOLDER -> new PairSpans(Optional.of(own), other.orElseThrow());
    };
  }
}
