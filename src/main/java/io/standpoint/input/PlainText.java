package io.standpoint.input;

import io.standpoint.text.Document;
import java.nio.charset.CharacterCodingException;

/** A text file: its text is the document. */
final class PlainText {

  private PlainText() {}

  static Item read(Origin origin, byte[] bytes, long offset) throws CharacterCodingException {
    String text = Utf8.decode(bytes, offset);
    return text.isBlank()
        ? origin.rejectDocument("file is empty: there is nothing to score")
        : new Item.OfDocument(origin.source(), 0, Document.of(origin.id(), text));
  }
}
