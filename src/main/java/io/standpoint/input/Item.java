package io.standpoint.input;

import io.standpoint.text.Document;
import java.util.Objects;
import java.util.Optional;

/** What reading delivers for one document: the document, or the reason why there is none. */
public sealed interface Item permits Item.OfDocument, Rejection {

  /** The file it comes from as the user would name it; {@code -} for standard input. */
  String source();

  /** The line on which it begins, from 1; 0 if it is a whole file. */
  long line();

  /** Source and line, as messages name them. */
  default String place() {
    return line() > 0 ? source() + ":" + line() : source();
  }

  /**
   * A document that was read.
   *
   * @param source the file it comes from; {@code -} for standard input
   * @param line the line on which it begins, from 1; 0 if it is a whole file
   * @param document the document; its id is unique within the run
   */
  record OfDocument(String source, long line, Document document) implements Item {
    public OfDocument {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(document, "document");
    }

    /** The same with another id. */
    OfDocument withId(String id) {
      return new OfDocument(
          source,
          line,
          new Document(id, document.text(), document.title(), document.date(), document.outlet()));
    }

    /** The rejection of this document for a reason found after reading. */
    public Rejection rejectedBecause(String reason) {
      return new Rejection(source, line, Optional.of(document.id()), reason);
    }
  }
}
