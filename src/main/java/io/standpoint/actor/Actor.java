package io.standpoint.actor;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Someone who can hold a stance or be the target of one.
 *
 * @param id unique in its catalogue, such as {@code TUR} or {@code erdogan}
 * @param kind what sort of actor it is
 * @param name the name to show
 * @param partOf id of the actor this one counts for (a leader, an army: their state), on the date
 *     of the document it was read in
 */
public record Actor(String id, ActorKind kind, String name, Optional<String> partOf)
    implements Entity {

  private static final String UNLISTED = "unlisted:";

  public Actor {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(partOf, "partOf");
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "actor id '" + id + "', name '" + name + "': neither may be blank");
    }
  }

  /**
   * An actor whom no catalogue lists, known by name only.
   *
   * @param name the fullest name that the document gives
   */
  public static Actor unlisted(ActorKind kind, String name, Optional<String> partOf) {
    return new Actor(UNLISTED + name, kind, name, partOf);
  }

  /**
   * The same unlisted actor of a state or a document: the police of one are not those of another,
   * though both are only called so.
   *
   * @param whose the id of the state or document
   */
  public Actor unlistedOf(String whose) {
    return new Actor(UNLISTED + whose + ":" + name, kind, name, partOf);
  }

  /**
   * This actor, then whom it counts for, then whom that one counts for, and so on; nobody twice.
   *
   * @param byId finds an actor by its id
   */
  public Stream<Actor> upward(Function<String, Optional<Actor>> byId) {
    Set<String> seen = new HashSet<>();
    return Stream.iterate(
            Optional.of(this),
            above -> above.isPresent() && seen.add(above.get().id()),
            above -> above.get().partOf().flatMap(byId))
        .map(Optional::orElseThrow);
  }

  /** False if this actor was found in a document and stands in no catalogue. */
  public boolean isListed() {
    return isListed(id);
  }

  /**
   * False if this is the id of an actor that was found in a document and stands in no catalogue.
   */
  public static boolean isListed(String id) {
    return !id.startsWith(UNLISTED);
  }
}
