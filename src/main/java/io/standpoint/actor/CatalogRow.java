package io.standpoint.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a catalogue.
 *
 * @param id of the actor; rows with the same id describe one actor at different times
 * @param kind empty for a shield: a name that is no actor but holds an actor's name
 * @param name the name to show, which is also an alias
 * @param aliases other names
 * @param adjectives words such as "Turkish", which mention the actor only with an official noun
 * @param secondary those aliases and adjectives that mean the actor only in a document which also
 *     names it otherwise
 * @param homes those aliases that mean the actor only where the document is about a state, with the
 *     id of that state
 * @param partOf id of the actor this one counts for, in {@code period}
 * @param period when the row holds
 * @param offices that a person holds there in {@code period}, such as {@code foreign minister}
 * @param source file or resource the row stands in
 * @param line where it begins, from 1
 */
record CatalogRow(
    String id,
    Optional<ActorKind> kind,
    String name,
    List<String> aliases,
    List<String> adjectives,
    Set<String> secondary,
    Map<String, String> homes,
    Optional<String> partOf,
    Period period,
    List<String> offices,
    String source,
    long line) {
  CatalogRow {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(partOf, "partOf");
    Objects.requireNonNull(period, "period");
    aliases = List.copyOf(aliases);
    adjectives = List.copyOf(adjectives);
    offices = List.copyOf(offices);
    secondary = Set.copyOf(secondary);
    homes = Map.copyOf(homes);
  }

  boolean isShield() {
    return kind.isEmpty();
  }

  /** The name and the aliases. */
  List<String> names() {
    if (aliases.isEmpty()) {
      return List.of(name);
    }
    Set<String> names = new LinkedHashSet<>();
    names.add(name);
    names.addAll(aliases);
    return List.copyOf(names);
  }

  /** {@code source:line}. */
  String place() {
    return source + ":" + line;
  }
}
