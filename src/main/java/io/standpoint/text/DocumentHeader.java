package io.standpoint.text;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A document without its text: what is kept of it beside the sentences that it is cited for.
 *
 * @param id of the document
 * @param title headline, if known
 * @param date the day it states, or else that of its dateline
 * @param outlet who published it, if known
 */
public record DocumentHeader(
    String id, Optional<String> title, Optional<LocalDate> date, Optional<String> outlet) {

  public DocumentHeader {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(outlet, "outlet");
  }

  /** That of {@code document}. */
  public static DocumentHeader of(Document document) {
    return new DocumentHeader(
        document.id(),
        document.title(),
        document.date().or(() -> Dateline.date(document.text())),
        document.outlet());
  }

  /** One of which only the id is known. */
  public static DocumentHeader of(String id) {
    return new DocumentHeader(id, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
