package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.NameRuns.Run;
import io.standpoint.discourse.NounPhrases.SentenceStarts;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the people and organisations that a document names and no catalogue lists, and the short
 * names of all: Demir after Ayşe Demir, the Council after the Two Rivers Trade Council, SOMO after
 * the State Organization for Marketing of Oil (SOMO).
 *
 * <p>A stretch of capitalised words is a name of somebody if something says so in one place at
 * least: a title or description beside it, a given name, a verb of speech, a head such as Union or
 * Brigade. A place or a thing that says none of this is left alone.
 */
final class UnlistedNames {
  /** Tokens after which somebody new is no longer the first whom a surname brings to mind. */
  private static final int FRESH = 60;

  /** Of those with the same surname the last ones are looked at. */
  private static final int MOST_BEARERS = 16;

  /** An actor and the token at which a name of it stands. */
  private record Bearer(Actor actor, int token) {}

  /**
   * A name before it is known in full.
   *
   * @param affiliation whom a person speaks for; the person who speaks for an organisation
   */
  record Introduction(Run name, ActorKind kind, Optional<Actor> affiliation) {}

  /** After a surname: Robert Demir Jr. */
  private static final Set<String> GENERATIONS = SpeechWords.words("jr sr ii iii iv");

  private final Words words;
  private final Predicate<String> listed;
  private final Institutions institutions;
  private final Appositives appositives;
  private final NameRuns runs;
  private final NameKinds kinds;
  private final PeopleInContext people;

  /** By the full name in lower case. */
  private final Map<String, Actor> byName = new LinkedHashMap<>();

  /** The listed people who are named by more than a word. */
  private final Set<Entity> inFull = new HashSet<>();

  /** By their names without the state, in lower case; several if it is not clear whose is meant. */
  private final Map<String, Set<Actor>> ministries = new HashMap<>();

  /** By a word that can stand for the whole name, in lower case; in order of position. */
  private final Map<String, List<Bearer>> byShortName = new HashMap<>();

  /**
   * For one document.
   *
   * @param listed tells the names of listed groups, where they stand for a place or for nobody, and
   *     the adjectives of states
   * @param institutions tells whose institution a name without a state means
   */
  UnlistedNames(
      Words words,
      SentenceStarts sentences,
      GivenNames givenNames,
      Predicate<String> listed,
      Institutions institutions) {
    this.words = words;
    this.listed = listed;
    this.institutions = institutions;
    appositives = new Appositives(words);
    runs = new NameRuns(words, sentences, givenNames, byShortName::containsKey);
    kinds = new NameKinds(words, sentences, givenNames, appositives, runs);
    people = new PeopleInContext(words, sentences, runs, kinds, listed);
  }

  /** The mentions by such names, by position; none overlaps one that {@code words} knows. */
  List<Mention> find() {
    introduceListed();
    List<Run> names = runs.read();
    Map<String, Introduction> introductions = new LinkedHashMap<>();
    for (Run run : names) {
      introduction(run)
          .ifPresent(read -> introductions.merge(runs.key(read.name()), read, this::merged));
    }
    people
        .heard(names, introductions.values(), byShortName.keySet())
        .forEach(name -> addPerson(name, introductions));
    people.spokenOf(names, introductions.values()).forEach(name -> addPerson(name, introductions));
    people.acting(names, introductions.values()).forEach(name -> addPerson(name, introductions));
    introductions.forEach((key, read) -> byName.put(key, actor(read)));
    names.forEach(this::introduce);
    byShortName.values().forEach(bearers -> bearers.sort(Comparator.comparing(Bearer::token)));
    List<Mention> mentions = new ArrayList<>();
    for (Run run : names) {
      mention(run).ifPresent(mentions::add);
    }
    for (int token = 0; token < words.size(); token++) {
      if (runs.isSurname(token) && !runs.isNamesake(token)) {
        namesake(token).ifPresent(mentions::add);
      }
    }
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }

  /** One who is introduced twice: with whom they speak for, and not as headlines write them. */
  private Introduction merged(Introduction old, Introduction more) {
    return new Introduction(
        runs.isInCapitals(more.name()) ? old.name() : more.name(),
        old.affiliation().isPresent() ? old.kind() : more.kind(),
        old.affiliation().or(more::affiliation));
  }

  private void addPerson(Run name, Map<String, Introduction> introductions) {
    introductions.putIfAbsent(
        runs.key(name), new Introduction(name, ActorKind.PERSON, affiliation(name)));
  }

  private Optional<Actor> affiliation(Run person) {
    return appositives.affiliation(person.first(), person.end());
  }

  private Actor actor(Introduction read) {
    String name =
        read.kind() == ActorKind.PERSON ? personName(read.name()) : runs.form(read.name());
    return institution(read, name)
        .orElseGet(
            () ->
                Actor.unlisted(
                    read.kind(),
                    name,
                    read.affiliation()
                        .filter(unused -> read.kind() == ActorKind.PERSON)
                        .flatMap(UnlistedNames::side)));
  }

  /** Whoever is a person's minister or envoy is of that person's state. */
  private static Optional<String> side(Actor affiliation) {
    boolean whole = affiliation.kind() != ActorKind.PERSON && affiliation.isListed();
    return affiliation.partOf().filter(unused -> !whole).or(() -> Optional.of(affiliation.id()));
  }

  private Optional<Actor> institution(Introduction read, String name) {
    if (read.kind() == ActorKind.PERSON) {
      return Optional.empty();
    }
    Set<Actor> named = ministries.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
    return named.size() == 1
        ? named.stream().findFirst()
        : read.affiliation()
            .flatMap(person -> institutions.of(person, name))
            .or(() -> institutions.ofAdjective(name))
            .or(() -> institutions.named(name));
  }

  /** Whose the Foreign Ministry is in: Maria Zakharova, the Foreign Ministry's spokeswoman. */
  private Optional<Actor> personBefore(Run name) {
    int comma = name.first() - 1;
    if (comma > 0 && words.lower(comma).equals("the")) {
      comma--;
    }
    boolean owner = name.end() < words.size() && words.isPossessive(name.end());
    return !owner || comma < 1 || !words.isSymbol(comma, ',')
        ? Optional.empty()
        : words
            .mention(comma - 1)
            .filter(NameRuns::isPersonByName)
            .map(person -> (Actor) person.entity());
  }

  /** Mansour, after Lina Mansour was introduced; Morales, where Jimmy is named and Evo is not. */
  private Optional<Mention> namesake(int token) {
    boolean namedInFull =
        words.mention(token).map(Mention::entity).filter(inFull::contains).isPresent();
    return namedInFull || isAdjectiveOfGroup(token)
        ? Optional.empty()
        : bearer(words.lower(token), token)
            .filter(
                actor ->
                    !words.mention(token).map(Mention::entity).equals(Optional.<Entity>of(actor)))
            .map(actor -> mention(actor, new Run(token, token + 1), MentionRule.SHORT_NAME));
  }

  /** The Houthi attacks are theirs, though somebody al-Houthi be named. */
  private boolean isAdjectiveOfGroup(int token) {
    int next = token + 1;
    return words
            .mention(token)
            .filter(mention -> mention.entity() instanceof Actor && !mention.isPerson())
            .isPresent()
        && next < words.size()
        && words.isNoun(next)
        && !words.isCapital(next)
        && !words.isFiniteVerb(next);
  }

  /** Whoever the catalogue lists may be meant by part of their full name too: Santos, Imran. */
  private void introduceListed() {
    int token = 0;
    while (token < words.size()) {
      Optional<Mention> mention = words.mention(token);
      int end = token + 1;
      while (mention.isPresent() && end < words.size() && words.mention(end).equals(mention)) {
        end++;
      }
      if (mention.isPresent()
          && NameRuns.isPersonByName(mention.get())
          && mention.get().entity() instanceof Actor actor
          && end - token > 1) {
        inFull.add(actor);
        addShortNames(actor, token, end);
      }
      mention.ifPresent(this::addMinistry);
      token = end;
    }
  }

  /** The Foreign Ministry, where the text names the Russian Foreign Ministry. */
  private void addMinistry(Mention mention) {
    if (mention.entity() instanceof Actor actor
        && actor.kind() == ActorKind.ORGANISATION
        && !actor.isListed()) {
      String name = actor.name().toLowerCase(Locale.ROOT);
      for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
        ministries.computeIfAbsent(name.substring(space + 1), unused -> new HashSet<>()).add(actor);
      }
    }
  }

  private Optional<Introduction> introduction(Run run) {
    Run name = runs.withoutTitles(run);
    boolean title = name.length() == 0 || (runs.isTitle(name.end() - 1) && !kinds.isGiven(name));
    if (title || listed.test(runs.form(name))) {
      return Optional.empty();
    }
    return kinds
        .of(name, run)
        .map(
            known ->
                new Introduction(
                    name,
                    known,
                    known == ActorKind.PERSON ? affiliation(name) : personBefore(name)));
  }

  /** As a person is called outside headlines: Ayşe Demir, not AYŞE DEMIR. */
  private String personName(Run name) {
    String form = runs.form(name);
    if (name.length() < 2 || !runs.isInCapitals(name)) {
      return form;
    }
    StringBuilder written = new StringBuilder(form);
    for (int i = 1; i < form.length(); i++) {
      if (Character.isLetter(form.charAt(i - 1))) {
        written.setCharAt(i, Character.toLowerCase(form.charAt(i)));
      }
    }
    return written.toString();
  }

  private void introduce(Run run) {
    Run name = runs.withoutTitles(run);
    Optional<Actor> actor =
        name.length() < 2 ? Optional.empty() : Optional.ofNullable(byName.get(runs.key(name)));
    if (actor.isPresent()) {
      addShortNames(actor.get(), name.first(), name.end());
      acronymAfter(name.end())
          .ifPresent(token -> addShortName(actor.get(), words.lower(token), token));
    }
  }

  private void addShortNames(Actor actor, int first, int whole) {
    boolean ranked = whole - first > 2 && GENERATIONS.contains(words.lower(whole - 1));
    int end = ranked && actor.kind() == ActorKind.PERSON ? whole - 1 : whole;
    if (actor.kind() == ActorKind.PERSON || !isComplement(first, end - 1)) {
      addShortName(actor, words.lower(end - 1), first);
    }
    if (actor.kind() == ActorKind.PERSON || !(isWhose(first) || isOfParent(first, end))) {
      addShortName(actor, words.lower(first), first);
    }
    if (actor.kind() == ActorKind.PERSON) {
      withoutParticle(words.lower(end - 1)).ifPresent(name -> addShortName(actor, name, first));
      for (int i = first + 1; i < end - 1; i++) {
        if (SpeechWords.PARTICLES.contains(words.lower(i))) {
          addShortName(actor, words.form(i, end).toLowerCase(Locale.ROOT), first);
        }
      }
    }
  }

  /** Whether the first word of a group's name is another's: the Malawi Harbour Party. */
  private boolean isWhose(int token) {
    return SpeechWords.isAdjectiveOfPlace(words.lower(token))
        || listed.test(words.form(token, token + 1));
  }

  /** Whether a group's name begins with the acronym of another: NBC Universal. */
  private boolean isOfParent(int first, int end) {
    return words.isAcronym(first) && !words.isAcronym(end - 1);
  }

  /** Whether a word says where or whose: the Court of Appeals of Lyon. */
  private boolean isComplement(int first, int token) {
    for (int i = token - 1; i > first; i--) {
      if (words.isWord(i) && !words.isCapital(i) && !words.lower(i).equals("the")) {
        return NameRuns.isOf(words.lower(i)) || words.lower(i).equals("in");
      }
    }
    return false;
  }

  /** Of al-Qaradi: Qaradi. */
  private static Optional<String> withoutParticle(String name) {
    int hyphen = name.indexOf('-');
    return hyphen > 0 && SpeechWords.PARTICLES.contains(name.substring(0, hyphen))
        ? Optional.of(name.substring(hyphen + 1))
        : Optional.empty();
  }

  private void addShortName(Actor actor, String word, int token) {
    byShortName.computeIfAbsent(word, unused -> new ArrayList<>()).add(new Bearer(actor, token));
  }

  /** The acronym in brackets after a name. */
  private Optional<Integer> acronymAfter(int end) {
    boolean acronym =
        end + 2 < words.size()
            && words.isSymbol(end, '(')
            && words.isSymbol(end + 2, ')')
            && words.isWord(end + 1)
            && words.isAcronym(end + 1);
    return acronym ? Optional.of(end + 1) : Optional.empty();
  }

  private Optional<Mention> mention(Run run) {
    Run name = runs.withoutTitles(run);
    if (name.length() == 0) {
      return Optional.empty();
    }
    String key = runs.key(name);
    Optional<Actor> full = Optional.ofNullable(byName.get(key));
    if (full.isPresent() && (name.length() > 1 || bearer(key, name.first()).isEmpty())) {
      return full.map(actor -> mention(actor, name, MentionRule.UNLISTED));
    }
    if (name.length() > 1 && !SpeechWords.PARTICLES.contains(words.lower(name.first()))) {
      return Optional.empty();
    }
    return bearer(key, name.first())
        .or(() -> runs.isGroupNoun(name.first()) ? institutions.named(key) : Optional.empty())
        .filter(actor -> isShortNameAt(name.first(), actor))
        .map(actor -> mention(actor, name, MentionRule.SHORT_NAME));
  }

  /** A word such as Council or Bank needs its article to stand for the whole name. */
  private boolean isShortNameAt(int token, Actor actor) {
    if (runs.isGroupNoun(token)) {
      boolean longer =
          token + 2 < words.size()
              && words.isWord(token + 1)
              && NameRuns.isOf(words.lower(token + 1))
              && words.isCapital(token + 2);
      return !longer
          && token > 0
          && words.isWord(token - 1)
          && words.lower(token - 1).equals("the");
    }
    return actor.kind() == ActorKind.PERSON ? !runs.isNumbered(token) : !runs.isTitle(token);
  }

  /**
   * Whom a short name means at {@code token}: the last one introduced before, else the first. If
   * that was long ago, the one who was introduced most often, or first of those, is meant: Jim
   * Demir stays Demir, paragraphs after Dina Demir was named.
   */
  private Optional<Actor> bearer(String word, int token) {
    List<Bearer> bearers = byShortName.getOrDefault(word, List.of());
    int low = 0;
    int high = bearers.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bearers.get(middle).token() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (bearers.isEmpty()) {
      return Optional.empty();
    }
    Bearer last = bearers.get(Math.max(0, low - 1));
    return Optional.of(
        token - last.token() <= FRESH
            ? last.actor()
            : mostNamed(bearers.subList(Math.max(0, low - MOST_BEARERS), low)));
  }

  private static Actor mostNamed(List<Bearer> bearers) {
    Map<Actor, Integer> counts = new LinkedHashMap<>();
    bearers.forEach(bearer -> counts.merge(bearer.actor(), 1, Integer::sum));
    int most = Collections.max(counts.values());
    return counts.entrySet().stream()
        .filter(count -> count.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private Mention mention(Actor actor, Run name, MentionRule rule) {
    Span span = words.span(name.first(), name.end());
    return new Mention(actor, span, words.text(span), rule);
  }
}
