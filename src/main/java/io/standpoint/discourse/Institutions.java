package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose National Assembly is meant where a document does not say: that of the state or union
 * it speaks of most, leaders and armies counting for their state.
 */
final class Institutions {
  private final ActorCatalog catalog;
  private final Optional<LocalDate> date;

  /** Of whom the document speaks. */
  private final Set<Actor> states;

  /** Whom it speaks of most. */
  private final Optional<Actor> state;

  /** For a document of {@code date} with {@code mentions}. */
  Institutions(ActorCatalog catalog, Optional<LocalDate> date, List<Mention> mentions) {
    this.catalog = catalog;
    this.date = date;
    Map<Actor, Integer> counts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.entity() instanceof Actor actor) {
        state(actor).ifPresent(state -> counts.merge(state, 1, Integer::sum));
      }
    }
    states = counts.keySet();
    state =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private Optional<Actor> state(Actor actor) {
    return actor
        .upward(id -> catalog.actorOn(id, date))
        .filter(above -> above.kind() == ActorKind.STATE || above.kind() == ActorKind.ALLIANCE)
        .findFirst();
  }

  /** The ministry of that name of whose state a person is; empty for any other institution. */
  Optional<Actor> of(Actor person, String name) {
    return state(person).filter(unused -> isMinistry(name)).flatMap(state -> ministry(state, name));
  }

  /** The ministry whose state the name says by an adjective: Russian Foreign Ministry. */
  Optional<Actor> ofAdjective(String name) {
    return states.stream()
        .filter(owner -> owner.kind() == ActorKind.STATE && isMinistry(name))
        .flatMap(
            owner ->
                catalog.adjectives(owner).stream()
                    .filter(adjective -> name.startsWith(adjective + " "))
                    .flatMap(
                        adjective ->
                            ministry(owner, name.substring(adjective.length() + 1)).stream()))
        .findFirst();
  }

  private Optional<Actor> ministry(Actor owner, String name) {
    return catalog.ministry(owner, name.toLowerCase(Locale.ROOT), date);
  }

  private static boolean isMinistry(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(" ministry");
  }

  /** The listed actor that a name without its state means: Supreme Court. */
  Optional<Actor> named(String name) {
    return state.flatMap(owner -> catalog.institution(owner, name, date));
  }
}
