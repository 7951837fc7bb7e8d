package io.standpoint.stance;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.Voice;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pairs every mention in a sentence, as a target, with
 *
 * <ul>
 *   <li>every mention of another actor there, unless both count for one side (a leader and their
 *       state) or share words;
 *   <li>the voice of its words: whoever says them, else the author. A voice with a mention in the
 *       sentence is among those already; one that counts for the target's side makes no pair.
 * </ul>
 *
 * <p>A sentence that would give more than {@value #MOST_PAIRS} pairs of actors is a list, or not a
 * sentence: of each holder and target it keeps the pair of mentions that stand closest, the
 * earliest of equally close ones, and it looks for holders no farther than {@value #REACH} mentions
 * away. So the work is linear in the number of mentions.
 */
final class SentencePairs implements PairFinder {
  static final int MOST_PAIRS = 400;
  static final int REACH = 32;

  private static final Holder AUTHOR = new Holder.Author();

  /** The author first, then by position. */
  private static final Comparator<Holder> BY_POSITION =
      Comparator.comparingInt(holder -> holder.namedAt().map(Span::start).orElse(-1));

  @Override
  public List<DirectedPair> find(List<Sentence> sentences, Discourse discourse) {
    List<Mention> mentions = discourse.mentions();
    List<DirectedPair> pairs = new ArrayList<>();
    int mention = 0;
    for (Sentence sentence : sentences) {
      int first = mention;
      while (mention < mentions.size() && sentence.span().contains(mentions.get(mention).span())) {
        mention++;
      }
      List<Mention> here = mentions.subList(first, mention);
      Set<Entity> named = here.stream().map(Mention::entity).collect(Collectors.toSet());
      List<List<Holder>> holders = actors(here);
      SentenceFlags flags = new SentenceFlags(sentence, discourse);
      for (int i = 0; i < here.size(); i++) {
        Mention target = here.get(i);
        voice(discourse, named, target).ifPresent(holders.get(i)::add);
        holders.get(i).sort(BY_POSITION);
        for (Holder holder : holders.get(i)) {
          pairs.add(new DirectedPair(sentence, holder, target, flags.of(holder, target)));
        }
      }
    }
    if (mention < mentions.size()) {
      throw new IllegalArgumentException(
          "mention "
              + mentions.get(mention)
              + " lies within no sentence, or mentions are not by position");
    }
    return pairs;
  }

  /** Whose words name {@code target}, unless that makes no pair of its own. */
  private static Optional<Holder> voice(Discourse discourse, Set<Entity> named, Mention target) {
    Optional<Voice> voice = discourse.voiceOf(target.span());
    if (voice.isEmpty()) {
      return Optional.of(AUTHOR);
    }
    Mention speaker = voice.get().speaker();
    boolean paired = named.contains(speaker.entity()) || isSameSide(speaker, target);
    return paired ? Optional.empty() : Optional.of(holderAt(speaker));
  }

  /** The actors who are holders toward each of the mentions {@code here}. */
  private static List<List<Holder>> actors(List<Mention> here) {
    long actors = here.stream().filter(mention -> mention.entity() instanceof Actor).count();
    return actors * (here.size() - 1) <= MOST_PAIRS ? all(here) : closest(here);
  }

  private static List<List<Holder>> all(List<Mention> here) {
    List<List<Holder>> holders = new ArrayList<>();
    for (Mention target : here) {
      List<Holder> found = new ArrayList<>();
      for (Mention holder : here) {
        if (isPair(holder, target)) {
          found.add(holderAt(holder));
        }
      }
      holders.add(found);
    }
    return holders;
  }

  /** Indexes of two mentions, and how many characters stand between them. */
  private record Candidate(int holder, int target, int distance) {}

  /** A holder and a target apart from their mentions. */
  private record Parties(Party holder, Party target) {}

  private static List<List<Holder>> closest(List<Mention> here) {
    Map<Parties, Candidate> closest = new HashMap<>();
    List<List<Holder>> holders = new ArrayList<>();
    for (int t = 0; t < here.size(); t++) {
      holders.add(new ArrayList<>());
      Mention target = here.get(t);
      for (int h = Math.max(0, t - REACH); h <= Math.min(here.size() - 1, t + REACH); h++) {
        Mention holder = here.get(h);
        if (isPair(holder, target)) {
          closest.merge(
              new Parties(Party.of(holder.entity()), Party.of(target.entity())),
              new Candidate(h, t, distance(holder.span(), target.span())),
              (old, other) -> other.distance() < old.distance() ? other : old);
        }
      }
    }
    for (Candidate pair : closest.values()) {
      holders.get(pair.target()).add(holderAt(here.get(pair.holder())));
    }
    return holders;
  }

  private static boolean isPair(Mention holder, Mention target) {
    return holder.entity() instanceof Actor
        && !holder.span().overlaps(target.span())
        && !isSameSide(holder, target);
  }

  /**
   * True if both are one actor, one is part of the other, or both are part of a third and neither
   * is a person: a minister can be against their president.
   */
  private static boolean isSameSide(Mention holder, Mention target) {
    if (!(holder.entity() instanceof Actor one) || !(target.entity() instanceof Actor other)) {
      return false;
    }
    return one.id().equals(other.id())
        || one.partOf().filter(other.id()::equals).isPresent()
        || other.partOf().filter(one.id()::equals).isPresent()
        || (one.partOf().isPresent()
            && one.partOf().equals(other.partOf())
            && !isPerson(one)
            && !isPerson(other));
  }

  private static boolean isPerson(Actor actor) {
    return actor.kind() == ActorKind.PERSON;
  }

  private static Holder holderAt(Mention mention) {
    return new Holder.OfActor((Actor) mention.entity(), mention);
  }

  private static int distance(Span one, Span other) {
    return Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
  }
}
