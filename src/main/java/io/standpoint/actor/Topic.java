package io.standpoint.actor;

import java.util.Arrays;
import java.util.List;

/**
 * A subject that actors can be for or against: a name with the keywords that mention it.
 *
 * @param name the name to show, which is also the id
 * @param keywords words or phrases, at least one, none blank; matched whole, without regard to case
 */
public record Topic(String name, List<String> keywords) implements Entity {

  public Topic {
    keywords = keywords.stream().map(String::strip).distinct().toList();
    if (name.isBlank()) {
      throw new IllegalArgumentException("topic name is blank");
    }
    if (keywords.isEmpty() || keywords.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException(
          "topic '" + name + "' has a blank keyword or none: give at least one word or phrase");
    }
  }

  /** A topic with keywords. */
  public static Topic of(String name, String... keywords) {
    return new Topic(name, List.of(keywords));
  }

  /**
   * Reads {@code NAME=keyword|keyword}, or a name alone, which is then its own keyword.
   *
   * @throws IllegalArgumentException if the name or a keyword is blank
   */
  public static Topic parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      return of(text.strip(), text.strip());
    }
    return new Topic(
        text.substring(0, equals).strip(),
        Arrays.asList(text.substring(equals + 1).split("\\|", -1)));
  }

  @Override
  public String id() {
    return name;
  }
}
