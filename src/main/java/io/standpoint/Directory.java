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
import io.standpoint.summary.Membership;
import io.standpoint.summary.PeriodUnit;
import io.standpoint.summary.Summarizer;
import io.standpoint.summary.Timelines;
import io.standpoint.summary.Tracker;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
  Optional<Party> findActor(String name) {
    return catalog.find(name).map(Party::of);
  }

  /**
   * The actor of that id or name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the nearest names
   */
  Party actor(String name) {
    return Party.of(catalog.require(name));
  }

  /** The topic of that name, else the actor of that id or name, else the topic in any case. */
  Optional<Party> findTarget(String name) {
    return topic(name::equals)
        .or(() -> findActor(name))
        .or(() -> topic(name.strip()::equalsIgnoreCase));
  }

  /**
   * As {@link #findTarget}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the nearest names and the
   *     topics
   */
  Party target(String name) {
    return findTarget(name).orElseGet(() -> actorOrTopics(name));
  }

  private Optional<Party> topic(Predicate<String> named) {
    return topics.stream().filter(topic -> named.test(topic.name())).findFirst().map(Party::of);
  }

  private Party actorOrTopics(String name) {
    try {
      return actor(name);
    } catch (IllegalArgumentException e) {
      throw topics.isEmpty()
          ? e
          : new IllegalArgumentException(
              topics.stream()
                  .map(Topic::name)
                  .collect(Collectors.joining(", ", e.getMessage() + "; the topics are ", "")),
              e);
    }
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
    return new Summarizer(membership(level), excluded, groups);
  }

  /**
   * A summarizer that counts an actor as the nearest of the two it is or is part of.
   *
   * @throws IllegalArgumentException if the two are one
   */
  Summarizer summarizer(Party holder, Party target) {
    if (holder.equals(target)) {
      throw new IllegalArgumentException(
          "both names mean " + holder.name() + ": a stance is toward someone or something else");
    }
    return new Summarizer(membership(asked(holder, target)), excluded, Grouping.NONE);
  }

  /** Counts actors apart, or each for what it is part of. */
  Membership membership(Level level) {
    return switch (level) {
      case ACTOR -> Membership.NONE;
      case STATE -> this::top;
    };
  }

  /** Counts an actor as the nearest of {@code asked} it is or is part of. */
  Membership membership(Set<Party> asked) {
    return membership(asked, Membership.NONE);
  }

  /** As the two above: who is not part of {@code asked} counts as at {@code level}. */
  Membership membership(Set<Party> asked, Level level) {
    return switch (level) {
      case ACTOR -> Membership.NONE;
      case STATE -> membership(asked, this::top);
    };
  }

  private Membership membership(Set<Party> asked, Membership others) {
    return (actor, date) ->
        upwards(actor, date).values().stream()
            .filter(asked::contains)
            .findFirst()
            .orElseGet(() -> others.partyOf(actor, date));
  }

  /** A comparer of two actors on the topics. */
  Comparer comparer(Party first, Party second, Level level) {
    return new Comparer(
        first,
        second,
        topics(),
        search::isNamedIn,
        membership(asked(first, second), level),
        excluded);
  }

  /** A tracker of an actor, or of the author, toward an actor or topic. */
  Tracker tracker(String holderName, String targetName, PeriodUnit unit, Level level) {
    Party holder = holderName.equals(Party.AUTHOR.name()) ? Party.AUTHOR : actor(holderName);
    Party target = target(targetName);
    return new Tracker(holder, target, unit, membership(asked(holder, target), level), excluded);
  }

  /** Timelines of everybody. */
  Timelines timelines(Level level) {
    return new Timelines(Set.of(), membership(level), excluded);
  }

  /** Timelines of two actors. */
  Timelines timelines(String firstName, String secondName, Level level) {
    Set<Party> holders = asked(actor(firstName), actor(secondName));
    return new Timelines(holders, membership(holders, level), excluded);
  }

  /** Both, which may be one and the same. */
  private static Set<Party> asked(Party one, Party other) {
    return new HashSet<>(List.of(one, other));
  }

  /** Whom {@code actor} counts for in the end on a day: itself if it is part of nothing. */
  Party top(Actor actor, Optional<LocalDate> date) {
    Party top = Party.of(actor);
    for (Party party : upwards(actor, date).values()) {
      top = party;
    }
    return top;
  }

  /** The actor, then what it is part of, and so on; a catalogue that runs in a circle ends it. */
  private Map<String, Party> upwards(Actor actor, Optional<LocalDate> date) {
    Map<String, Party> line = new LinkedHashMap<>();
    actor
        .upward(above -> catalog.actorOn(above, date))
        .forEach(above -> line.put(above.id(), Party.of(above)));
    return line;
  }
}
