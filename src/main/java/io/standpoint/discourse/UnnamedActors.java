package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells apart those whom a common noun alone tells, by their id: the police of one state from those
 * of another, the company or the judge of one document from those of another.
 */
final class UnnamedActors {

  /** Of these there are many in a state. */
  private static final Set<ActorKind> MANY = Set.of(ActorKind.PERSON, ActorKind.COMPANY);

  private static final Set<String> MANY_BODIES =
      SpeechWords.words(
          "union coalition commission agency association board regulator watchdog network");

  /** The new ids, by the old ones. */
  private final Map<String, String> ids = new HashMap<>();

  /**
   * For one document.
   *
   * @param document its id
   * @param state that it is about; empty if that is not clear, and its groups keep their ids
   */
  UnnamedActors(List<Mention> mentions, String document, Optional<Actor> state) {
    for (Mention mention : mentions) {
      if (mention.entity() instanceof Actor actor && isUnnamed(actor)) {
        Optional<String> whose = isOneOfMany(actor) ? Optional.of(document) : state.map(Actor::id);
        whose.ifPresent(of -> ids.put(actor.id(), actor.unlistedOf(of).id()));
      }
    }
  }

  private static boolean isUnnamed(Actor actor) {
    return !actor.isListed() && actor.name().equals(actor.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isOneOfMany(Actor actor) {
    return MANY.contains(actor.kind()) || MANY_BODIES.contains(actor.name());
  }

  /** The discourse with these actors, also where somebody counts for one of them. */
  Discourse applied(Discourse discourse) {
    return new Discourse(
        discourse.mentions().stream().map(this::applied).toList(),
        discourse.voices().stream()
            .map(voice -> new Voice(voice.words(), applied(voice.speaker()), voice.manner()))
            .toList(),
        discourse.judgements());
  }

  private Mention applied(Mention mention) {
    return mention.entity() instanceof Actor actor
        ? new Mention(applied(actor), mention.span(), mention.text(), mention.rule())
        : mention;
  }

  private Actor applied(Actor actor) {
    return new Actor(
        newId(actor.id()), actor.kind(), actor.name(), actor.partOf().map(this::newId));
  }

  private String newId(String id) {
    return ids.getOrDefault(id, id);
  }
}
