package io.standpoint.discourse;

import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.NameRuns.Run;
import io.standpoint.discourse.NounPhrases.SentenceStarts;
import io.standpoint.discourse.UnlistedNames.Introduction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the names of people that nothing beside them tells, by what a text says elsewhere: their
 * surname alone speaks, or the next sentence begins with He or She.
 */
final class PeopleInContext {
  private static final int LONGEST_NAME = 4;

  private static final int LONGEST_SENTENCE = 100;

  private static final Set<String> STARTING_PRONOUNS = SpeechWords.words("he she");

  private final Words words;
  private final SentenceStarts sentences;
  private final NameRuns runs;
  private final NameKinds kinds;
  private final Predicate<String> listed;

  PeopleInContext(
      Words words,
      SentenceStarts sentences,
      NameRuns runs,
      NameKinds kinds,
      Predicate<String> listed) {
    this.words = words;
    this.sentences = sentences;
    this.runs = runs;
    this.kinds = kinds;
    this.listed = listed;
  }

  /**
   * Whoever is heard by their surname alone: Zarmina Sahak in a text in which Sahak said.
   *
   * @param names all of the text, with titles, by position
   * @param known who is told by what stands beside the name
   * @param shortNames of listed people who are named in full, in lower case
   */
  List<Run> heard(List<Run> names, Collection<Introduction> known, Set<String> shortNames) {
    Set<String> heard = new HashSet<>();
    for (Run run : names) {
      Run name = runs.withoutTitles(run);
      if (name.length() == 1 && (kinds.isSpeaker(run) || kinds.hasKin(name))) {
        heard.add(runs.key(name));
      }
    }
    heard.removeAll(shortNames);
    known.stream()
        .map(Introduction::name)
        .filter(name -> name.length() > 1)
        .forEach(name -> heard.remove(words.lower(name.end() - 1)));
    return names.stream()
        .map(runs::withoutTitles)
        .filter(name -> name.length() > 1 && heard.contains(words.lower(name.end() - 1)))
        .filter(this::canBePerson)
        .toList();
  }

  /**
   * The only name of a sentence after which the next begins with He or She, if half of it comes
   * again.
   *
   * @param names all of the text, with titles, by position
   * @param known who is told otherwise
   */
  List<Run> spokenOf(List<Run> names, Collection<Introduction> known) {
    Set<String> halves = alone(names);
    Map<String, Introduction> told =
        known.stream()
            .collect(Collectors.toMap(read -> runs.key(read.name()), Function.identity()));
    Set<String> taken =
        known.stream()
            .filter(read -> read.kind() == ActorKind.PERSON)
            .flatMap(read -> ends(read.name()).stream())
            .collect(Collectors.toCollection(HashSet::new));
    List<Run> people = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int next = nextSentence(names.get(i).end());
      boolean last = i + 1 == names.size() || names.get(i + 1).first() >= next;
      if (last && isBeforePronoun(next)) {
        only(names, i, next, told, taken)
            .filter(name -> isCalledByHalf(name, halves))
            .ifPresent(
                name -> {
                  people.add(name);
                  taken.addAll(ends(name));
                });
      }
    }
    return people;
  }

  /**
   * The names of two words or more that are the subject of a verb, and whose last word comes again
   * alone, as people's names do: Gray Davis shook hands; Davis lost.
   *
   * @param names all of the text, with titles, by position
   * @param known who is told otherwise
   */
  List<Run> acting(List<Run> names, Collection<Introduction> known) {
    Set<String> alone = alone(names);
    Set<String> taken =
        known.stream().flatMap(read -> ends(read.name()).stream()).collect(Collectors.toSet());
    return names.stream()
        .map(runs::withoutTitles)
        .filter(name -> name.length() > 1 && name.length() <= LONGEST_NAME)
        .filter(name -> alone.contains(words.lower(name.end() - 1)))
        .filter(name -> ends(name).stream().noneMatch(taken::contains))
        .filter(this::isSubject)
        .filter(this::canBePerson)
        .toList();
  }

  /** The names of one word. */
  private Set<String> alone(List<Run> names) {
    return names.stream()
        .filter(run -> run.length() == 1 && !words.isAcronym(run.first()))
        .map(runs::key)
        .collect(Collectors.toSet());
  }

  private boolean isSubject(Run name) {
    boolean opens =
        name.first() == 0 || sentences.at(name.first()) || !words.isWord(name.first() - 1);
    return opens && name.end() < words.size() && words.isFiniteVerb(name.end());
  }

  private boolean canBePerson(Run name) {
    return kinds.canBePerson(name) && !listed.test(runs.form(name));
  }

  private Set<String> ends(Run name) {
    return Set.copyOf(List.of(words.lower(name.first()), words.lower(name.end() - 1)));
  }

  private boolean isCalledByHalf(Run name, Set<String> halves) {
    boolean article =
        name.first() > 0 && SpeechWords.DETERMINERS.contains(words.lower(name.first() - 1));
    return !article && ends(name).stream().anyMatch(halves::contains);
  }

  private boolean isBeforePronoun(int next) {
    return next < words.size()
        && sentences.at(next)
        && !words.startsParagraph(next)
        && STARTING_PRONOUNS.contains(words.lower(next));
  }

  /** The name, of those in the sentence of the last one, that alone may be a person's. */
  private Optional<Run> only(
      List<Run> names, int last, int end, Map<String, Introduction> told, Set<String> taken) {
    int start = names.get(last).first();
    while (start > 0 && !sentences.at(start) && end - start < LONGEST_SENTENCE) {
      start--;
    }
    if (hasPerson(start, end)) {
      return Optional.empty();
    }
    Optional<Run> only = Optional.empty();
    for (int i = last; i >= 0 && names.get(i).first() >= start; i--) {
      Run name = runs.withoutTitles(names.get(i));
      if (name.length() == 0) {
        continue;
      }
      Optional<Introduction> known = Optional.ofNullable(told.get(runs.key(name)));
      boolean open = known.isEmpty() && name.length() > 1 && canBePerson(name);
      boolean rival =
          known.filter(read -> read.kind() == ActorKind.PERSON).isPresent()
              || (name.length() == 1 && taken.contains(runs.key(name)))
              || (open && (only.isPresent() || taken.containsAll(ends(name))));
      if (rival) {
        return Optional.empty();
      }
      only = open ? Optional.of(name) : only;
    }
    return only;
  }

  /** Whether a listed person or a noun for one stands in {@code [start, end)}. */
  private boolean hasPerson(int start, int end) {
    for (int token = start; token < end; token++) {
      boolean listedPerson = words.mention(token).filter(Mention::isPerson).isPresent();
      boolean noun =
          words.isWord(token)
              && !words.isCapital(token)
              && NameWords.isPersonNoun(words.lower(token));
      if (listedPerson || noun) {
        return true;
      }
    }
    return false;
  }

  private int nextSentence(int token) {
    int next = token;
    while (next < words.size() && next - token < LONGEST_SENTENCE && !sentences.at(next)) {
      next++;
    }
    return next;
  }
}
