package io.standpoint.input;

import io.standpoint.text.Document;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes documents from the named values of a JSON object or CSV row. */
final class Fields {

  private Fields() {}

  /**
   * The document that {@code values} describe, or the reason why they do not.
   *
   * @param source where it is from
   * @param line where it begins there
   * @param defaultId its id if it states none
   * @param values by name; blank ones count as absent
   * @param columns which of the names mean what
   */
  static Item toItem(
      String source, long line, String defaultId, Map<String, String> values, Columns columns) {
    String id = present(values, columns.id()).map(String::strip).orElse(defaultId);
    Optional<String> text = present(values, columns.text());
    if (text.isEmpty()) {
      String name = columns.text();
      String problem =
          values.containsKey(name) ? name + " is empty" : "there is no " + name + " field";
      return new Rejection(source, line, Optional.of(id), problem + ": give every document a text");
    }
    try {
      return new Item.OfDocument(
          source,
          line,
          new Document(
              id,
              text.get(),
              present(values, columns.title()),
              present(values, columns.date()).map(ReadableDate::parse),
              present(values, columns.outlet())));
    } catch (IllegalArgumentException e) {
      return new Rejection(source, line, Optional.of(id), e.getMessage());
    }
  }

  /** Names of fields for a message, cut where there are many. */
  static String shown(String names) {
    return names.length() <= 200 ? names : names.substring(0, 200) + "…";
  }

  private static Optional<String> present(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).filter(Predicate.not(String::isBlank));
  }
}
