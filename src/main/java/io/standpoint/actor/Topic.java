package io.standpoint.actor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A subject that actors can be for or against: a name with the keywords that mention it.
 *
 * @param name the name to show, which is also the id
 * @param keywords words or phrases, at least one, none blank; matched whole, without regard to
 *     case, and in other forms of the word: {@code annexation} also finds “annexed”
 * @param statement what it is about, in a phrase such as {@code a cease-fire in Idlib}; its head
 *     noun may mention the topic too ("the cease-fire") in a document where a keyword stands
 */
public record Topic(String name, List<String> keywords, Optional<String> statement)
    implements Entity {

  private static final String SYNTAX = "NAME=KEYWORD|KEYWORD or NAME=KEYWORD|KEYWORD=STATEMENT";

  public Topic {
    keywords = keywords.stream().map(String::strip).distinct().toList();
    statement = statement.map(String::strip);
    if (name.isBlank()) {
      throw new IllegalArgumentException("topic name is blank");
    }
    if (keywords.isEmpty() || keywords.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException(
          "topic '" + name + "' has a blank keyword or none: give at least one word or phrase");
    }
    if (statement.filter(String::isEmpty).isPresent()) {
      throw new IllegalArgumentException(
          "topic '" + name + "' has a blank statement: give a phrase, or none");
    }
  }

  /** A topic with keywords and no statement. */
  public static Topic of(String name, String... keywords) {
    return new Topic(name, List.of(keywords), Optional.empty());
  }

  /**
   * This topic with another statement.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Topic withStatement(String newStatement) {
    return new Topic(name, keywords, Optional.of(Objects.requireNonNull(newStatement)));
  }

  /**
   * Reads {@code NAME=keyword|keyword}, {@code NAME=keyword|keyword=statement}, or a name alone,
   * which is then its own keyword.
   *
   * @throws IllegalArgumentException if the name, a keyword or the statement is blank
   */
  public static Topic parse(String text) {
    String[] parts = text.split("=", -1);
    if (parts.length > 3) {
      throw new IllegalArgumentException("topic '" + text + "': write " + SYNTAX);
    }
    Topic topic = of(parts[0].strip(), parts[parts.length == 1 ? 0 : 1].split("\\|", -1));
    return parts.length == 3 ? topic.withStatement(parts[2]) : topic;
  }

  @Override
  public String id() {
    return name;
  }
}
