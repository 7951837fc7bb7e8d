package io.standpoint.text;

import java.util.Objects;

/**
 * One sentence of a document.
 *
 * @param index position in the document, from 0
 * @param span offsets into the document's text, without surrounding white space
 * @param text the covered text, {@code span.length()} code units
 */
public record Sentence(int index, Span span, String text) {

  public Sentence {
    Objects.requireNonNull(span, "span");
    if (index < 0) {
      throw new IllegalArgumentException("sentence index " + index + ": must be 0 or more");
    }
    if (text.length() != span.length()) {
      throw new IllegalArgumentException(
          "sentence text has " + text.length() + " code units, its span " + span.length());
    }
  }

  /** {@code inDocument}, a span of the document, as offsets into this sentence's text. */
  public Span toLocal(Span inDocument) {
    if (!span.contains(inDocument)) {
      throw new IllegalArgumentException(inDocument + " does not lie within sentence " + span);
    }
    return inDocument.shift(-span.start());
  }
}
