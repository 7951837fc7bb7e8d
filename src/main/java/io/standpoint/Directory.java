package io.standpoint;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Topic;
import io.standpoint.actor.TopicSearch;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.summary.Comparer;
import io.standpoint.summary.Grouping;
import io.standpoint.summary.Level;
import io.standpoint.summary.PeriodUnit;
import io.standpoint.summary.Summarizer;
import io.standpoint.summary.Timelines;
import io.standpoint.summary.Tracker;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who can be asked about, and what each actor counts for. */
final class Directory {
  private final ActorCatalog catalog;
  private final List<Topic> topics;
  private final TopicSearch search;
  private final Set<Flag> excluded;

  /** Summaries made here pass over predictions with any of the flags {@code excluded}. */
  Directory(ActorCatalog catalog, List<Topic> topics, Set<Flag> excluded) {
    this.catalog = catalog;
    this.topics = topics;
    this.search = new TopicSearch(topics);
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

  /** The topics, in the order given. */
  List<Party> topics() {
    return topics.stream().map(Party::of).toList();
  }

  /** Tells whether a text names one of the topics. */
  TopicSearch search() {
    return search;
  }

  /** A summarizer that counts actors apart, or each for what it is part of. */
  Summarizer summarizer(Level level, Grouping groups) {
    return new Summarizer(grouping(level), excluded, groups);
  }

  /** A summarizer that counts an actor as the nearest of {@code asked} it is or is part of. */
  Summarizer summarizer(Set<Party> asked) {
    return new Summarizer(grouping(asked), excluded, Grouping.NONE);
  }

  /** Counts actors apart, or each for what it is part of. */
  Function<Actor, Party> grouping(Level level) {
    return switch (level) {
      case ACTOR -> Party::of;
      case STATE -> this::top;
    };
  }

  /** Counts an actor as the nearest of {@code asked} it is or is part of. */
  Function<Actor, Party> grouping(Set<Party> asked) {
    return grouping(asked, Party::of);
  }

  /** As the two above: who is not part of {@code asked} counts as at {@code level}. */
  Function<Actor, Party> grouping(Set<Party> asked, Level level) {
    return switch (level) {
      case ACTOR -> Party::of;
      case STATE -> grouping(asked, this::top);
    };
  }

  private Function<Actor, Party> grouping(Set<Party> asked, Function<Actor, Party> others) {
    return actor ->
        upwards(actor).values().stream()
            .filter(asked::contains)
            .findFirst()
            .orElseGet(() -> others.apply(actor));
  }

  /** A comparer of two actors on the topics. */
  Comparer comparer(String firstName, String secondName, Level level) {
    Party first = actor(firstName);
    Party second = actor(secondName);
    return new Comparer(
        first,
        second,
        topics(),
        search::isNamedIn,
        grouping(asked(first, second), level),
        excluded);
  }

  /** A tracker of an actor, or of the author, toward an actor or topic. */
  Tracker tracker(String holderName, String targetName, PeriodUnit unit, Level level) {
    Party holder = holderName.equals(Party.AUTHOR.name()) ? Party.AUTHOR : actor(holderName);
    Party target = target(targetName);
    return new Tracker(holder, target, unit, grouping(asked(holder, target), level), excluded);
  }

  /** Timelines of everybody. */
  Timelines timelines(Level level) {
    return new Timelines(Set.of(), grouping(level), excluded);
  }

  /** Timelines of two actors. */
  Timelines timelines(String firstName, String secondName, Level level) {
    Set<Party> holders = asked(actor(firstName), actor(secondName));
    return new Timelines(holders, grouping(holders, level), excluded);
  }

  /** Both, which may be one and the same. */
  private static Set<Party> asked(Party one, Party other) {
    return new HashSet<>(List.of(one, other));
  }

  /** Whom {@code actor} counts for in the end: itself if it is part of nothing. */
  Party top(Actor actor) {
    Party top = Party.of(actor);
    for (Party party : upwards(actor).values()) {
      top = party;
    }
    return top;
  }

  /** The actor, then what it is part of, and so on; a catalogue that runs in a circle ends it. */
  private Map<String, Party> upwards(Actor actor) {
    Map<String, Party> line = new LinkedHashMap<>();
    actor.upward(catalog::find).forEach(above -> line.put(above.id(), Party.of(above)));
    return line;
  }
}
