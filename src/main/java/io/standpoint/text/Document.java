package io.standpoint.text;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One article as it was read. The text is kept unchanged, so every offset in a result points into
 * it.
 *
 * @param id unique within a run, not blank
 * @param text the article; a blank one is rejected when it is analysed
 * @param title headline, if known apart from the text; it is carried along, not scored
 * @param date day of publication; decides which office holders a name or title means
 * @param outlet who published it
 */
public record Document(
    String id,
    String text,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> outlet) {

  public Document {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(outlet, "outlet");
    if (id.isBlank()) {
      throw new IllegalArgumentException("document id is blank: give every document an id");
    }
  }

  /** A document with neither title, date nor outlet. */
  public static Document of(String id, String text) {
    return new Document(id, text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** This document with another publication date. */
  public Document withDate(LocalDate newDate) {
    return new Document(id, text, title, Optional.of(newDate), outlet);
  }
}
