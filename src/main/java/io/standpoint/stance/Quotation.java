package io.standpoint.stance;

import io.standpoint.text.Span;
import java.util.Objects;

/**
 * Words that the document quotes from someone.
 *
 * @param words offsets into the document's text, without the marks
 * @param speaker who says them, an actor of the catalogue or another speaker
 */
record Quotation(Span words, Holder speaker) {

  Quotation {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(speaker, "speaker");
  }
}
