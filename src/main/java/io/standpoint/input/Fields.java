package io.standpoint.input;

import io.standpoint.text.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes documents from the named values of a JSON object or CSV row. */
final class Fields {

  static final String ID = "id";
  static final String TEXT = "text";

  /** The names that are read; others are ignored. */
  static final List<String> NAMES = List.of(ID, TEXT, "title", "date", "outlet");

  private Fields() {}

  /**
   * The document that {@code values} describe, or the reason why they do not.
   *
   * @param source where it is from
   * @param line where it begins there
   * @param defaultId its id if it states none
   * @param values by name; blank ones count as absent
   */
  static Item toItem(String source, long line, String defaultId, Map<String, String> values) {
    String id = present(values, ID).map(String::strip).orElse(defaultId);
    Optional<String> text = present(values, TEXT);
    if (text.isEmpty()) {
      String problem = values.containsKey(TEXT) ? "text is empty" : "there is no text field";
      return new Rejection(source, line, Optional.of(id), problem + ": give every document a text");
    }
    try {
      return new Item.OfDocument(
          source,
          line,
          new Document(
              id,
              text.get(),
              present(values, "title"),
              present(values, "date").map(ReadableDate::parse),
              present(values, "outlet")));
    } catch (IllegalArgumentException e) {
      return new Rejection(source, line, Optional.of(id), e.getMessage());
    }
  }

  private static Optional<String> present(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).filter(Predicate.not(String::isBlank));
  }
}
