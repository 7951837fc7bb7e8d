package io.standpoint.actor;

import io.standpoint.text.Span;
import java.util.Objects;

/**
 * A place in a document that names an actor or a topic.
 *
 * @param entity what is named
 * @param span offsets into the document's text
 * @param text the words there
 * @param rule how the mention was resolved
 */
public record Mention(Entity entity, Span span, String text, MentionRule rule) {

  /** A mention by name. */
  public Mention(Entity entity, Span span, String text) {
    this(entity, span, text, MentionRule.NAME);
  }

  public Mention {
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(rule, "rule");
  }

  /** Whether it refers to a person, not to a group or a topic. */
  public boolean isPerson() {
    return entity instanceof Actor actor && actor.kind() == ActorKind.PERSON;
  }
}
