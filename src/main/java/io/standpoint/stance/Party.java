package io.standpoint.stance;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Entity;
import java.util.Locale;
import java.util.Objects;

/**
 * One end of a stance, apart from any mention: what summaries are kept by.
 *
 * @param kind what sort of end it is
 * @param id unique within its kind
 * @param name the name to show
 */
public record Party(Kind kind, String id, String name) {

  /** What stands at an end of a stance. */
  public enum Kind {
    /** Whoever wrote the documents. */
    AUTHOR,
    /** An actor, listed in the catalogue or found in a document. */
    ACTOR,
    /** A topic; only ever a target. */
    TOPIC;

    /** As files write it: {@code author}, {@code actor} or {@code topic}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The author of the documents. */
  public static final Party AUTHOR = new Party(Kind.AUTHOR, "author", "author");

  public Party {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  /** False for an actor that was found in a document and stands in no catalogue. */
  public boolean isListed() {
    return kind != Kind.ACTOR || Actor.isListed(id);
  }

  /** The party that is {@code entity}. */
  public static Party of(Entity entity) {
    return new Party(entity instanceof Actor ? Kind.ACTOR : Kind.TOPIC, entity.id(), entity.name());
  }
}
