package io.standpoint.discourse;

import io.standpoint.text.Span;
import java.util.Objects;

/**
 * Words in quotation marks, within one paragraph.
 *
 * @param outer offsets into the document's text, with the marks; without a closing mark where the
 *     quotation goes on in the next paragraph
 * @param words the words alone, without surrounding white space
 * @param continues true if they go on with the quotation before them, from an earlier paragraph
 */
record QuotedWords(Span outer, Span words, boolean continues) {

  QuotedWords {
    Objects.requireNonNull(outer, "outer");
    if (!outer.contains(words)) {
      throw new IllegalArgumentException("quoted words " + words + " lie outside " + outer);
    }
  }
}
