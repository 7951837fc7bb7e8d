package io.standpoint.stance;

import io.standpoint.text.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a pair stands in its sentence: all that a classifier sees of it.
 *
 * @param holder offsets of the holder's mention into the sentence's text; empty when the words are
 *     the holder's own (the author, or a speaker who is quoted)
 * @param target offsets of the target's mention into the sentence's text
 */
public record PairSpans(Optional<Span> holder, Span target) {

  public PairSpans {
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(target, "target");
  }
}
