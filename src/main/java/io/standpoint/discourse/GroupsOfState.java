package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the police of one state from those of another: groups that a common noun alone tells get an
 * id with the state that the document is about.
 */
final class GroupsOfState {

  /** The actors to put in the place of others, by the ids of those. */
  private final Map<String, Actor> renamed = new HashMap<>();

  /**
   * For one document.
   *
   * @param state that it is about; empty if that is not clear, and nothing changes
   */
  GroupsOfState(List<Mention> mentions, Optional<Actor> state) {
    for (Mention mention : mentions) {
      if (state.isPresent() && mention.entity() instanceof Actor actor && isNominal(actor)) {
        renamed.put(actor.id(), actor.unlistedOf(state.get().id()));
      }
    }
  }

  private static boolean isNominal(Actor actor) {
    return !actor.isListed()
        && actor.kind() != ActorKind.PERSON
        && actor.name().equals(actor.name().toLowerCase(Locale.ROOT));
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
    Actor own = renamed.getOrDefault(actor.id(), actor);
    return own.partOf()
        .map(renamed::get)
        .map(group -> new Actor(own.id(), own.kind(), own.name(), Optional.of(group.id())))
        .orElse(own);
  }
}
