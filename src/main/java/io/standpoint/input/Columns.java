package io.standpoint.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the fields of a document are called in JSON Lines and in the header of CSV and TSV.
 *
 * @param text name of the field with the article
 * @param id name of the field with the document's id
 * @param title name of the field with the headline
 * @param date name of the field with the day of publication
 * @param outlet name of the field with who published it
 */
public record Columns(String text, String id, String title, String date, String outlet) {

  /** {@code text}, {@code id}, {@code title}, {@code date} and {@code outlet}. */
  public static final Columns DEFAULT = new Columns("text", "id", "title", "date", "outlet");

  public Columns {
    for (String name : List.of(text, id, title, date, outlet)) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("the name of a column is blank");
      }
    }
  }

  /** All five names, in the order of the components. */
  public List<String> names() {
    return List.of(text, id, title, date, outlet);
  }

  Columns inSmallLetters() {
    return new Columns(
        text.toLowerCase(Locale.ROOT),
        id.toLowerCase(Locale.ROOT),
        title.toLowerCase(Locale.ROOT),
        date.toLowerCase(Locale.ROOT),
        outlet.toLowerCase(Locale.ROOT));
  }

  /** A name that {@code header} must hold but does not: that of the text, and any but a default. */
  Optional<String> missingIn(List<String> header) {
    return names().stream()
        .filter(name -> name.equals(text) || !DEFAULT.names().contains(name))
        .filter(name -> !header.contains(name))
        .findFirst();
  }
}
