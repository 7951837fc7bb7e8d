package io.standpoint;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Topic;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.summary.Level;
import io.standpoint.summary.Summarizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who can be asked about, and what each actor counts for. */
final class Directory {
  private final ActorCatalog catalog;
  private final List<Topic> topics;
  private final Set<Flag> excluded;

  /** Summaries made here pass over predictions with any of the flags {@code excluded}. */
  Directory(ActorCatalog catalog, List<Topic> topics, Set<Flag> excluded) {
    this.catalog = catalog;
    this.topics = topics;
    this.excluded = excluded;
  }

  /** The actor of that id or name. */
  Party actor(String name) {
    return Party.of(catalog.require(name));
  }

  /** The topic of that name, else the actor of that id or name. */
  Party target(String name) {
    return topics.stream()
        .filter(topic -> topic.name().equals(name))
        .findFirst()
        .map(Party::of)
        .orElseGet(() -> actor(name));
  }

  /** A summarizer that counts actors apart, or each for what it is part of. */
  Summarizer summarizer(Level level) {
    return switch (level) {
      case ACTOR -> new Summarizer(Party::of, excluded);
      case STATE -> new Summarizer(this::top, excluded);
    };
  }

  /** A summarizer that counts an actor as the nearest of {@code asked} it is or is part of. */
  Summarizer summarizer(Set<Party> asked) {
    return new Summarizer(
        actor ->
            upwards(actor).values().stream()
                .filter(asked::contains)
                .findFirst()
                .orElseGet(() -> Party.of(actor)),
        excluded);
  }

  private Party top(Actor actor) {
    Party top = Party.of(actor);
    for (Party party : upwards(actor).values()) {
      top = party;
    }
    return top;
  }

  /** The actor, then what it is part of, and so on; a catalogue that runs in a circle ends it. */
  private Map<String, Party> upwards(Actor actor) {
    Map<String, Party> line = new LinkedHashMap<>();
    Optional<Actor> next = Optional.of(actor);
    while (next.isPresent() && !line.containsKey(next.get().id())) {
      line.put(next.get().id(), Party.of(next.get()));
      next = next.get().partOf().flatMap(catalog::find);
    }
    return line;
  }
}
