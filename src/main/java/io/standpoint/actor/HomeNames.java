package io.standpoint.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Everyday names of parties and parliaments, such as Congress and Labour, which mean the listed one
 * where a document is about its state: where it speaks of no other state more often, or in the
 * sentences right after it spoke of that one. Elsewhere they mean the one that the catalogue lists
 * for the state which it speaks of most ("Irish Labour"), or an unlisted part of that state if the
 * listed one is part of its own, as a parliament is. Other parties are left to whoever looks for
 * actors that are not listed.
 */
final class HomeNames {
  /** Sentences before, in which somebody of the state was named. */
  private static final int REACH = 4;

  private static final String THE = "the ";

  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final String text;
  private final Map<String, CatalogEntry> entries;
  private final Optional<LocalDate> date;
  private final List<List<Mention>> sentences;
  private final BiFunction<Actor, String, Actor> institutions;

  /** Of each sentence, the states of those in it who are named otherwise. */
  private final List<Set<String>> named;

  /**
   * How often each state is named, whoever is of it counting for it, and each of its everyday names
   * once, however often it stands.
   */
  private final Map<String, Integer> counts = new HashMap<>();

  private final int most;

  /** Whom the document speaks of most, if that is one state. */
  private final Optional<Actor> leading;

  /** Whom most of its sentences name otherwise. */
  private final Optional<Actor> namedMost;

  /**
   * For one document.
   *
   * @param text of the document
   * @param entries by id
   * @param date of the document
   * @param sentences the actors of each sentence, in order
   * @param institutions the institution of a state that has a name there, listed or not
   */
  HomeNames(
      String text,
      Map<String, CatalogEntry> entries,
      Optional<LocalDate> date,
      List<List<Mention>> sentences,
      BiFunction<Actor, String, Actor> institutions) {
    this.text = text;
    this.entries = entries;
    this.date = date;
    this.sentences = List.copyOf(sentences);
    this.institutions = institutions;
    named = sentences.stream().map(this::named).toList();
    Set<String> seen = new HashSet<>();
    for (Mention mention : sentences.stream().flatMap(List::stream).toList()) {
      Optional<String> home = home(mention);
      if (home.isEmpty() || seen.add(mention.text().toLowerCase(Locale.ROOT))) {
        home.or(() -> state(actor(mention))).ifPresent(id -> counts.merge(id, 1, Integer::sum));
      }
    }
    most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> first =
        counts.entrySet().stream()
            .filter(state -> state.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    leading = first.size() == 1 ? listedState(first.get(0)) : Optional.empty();
    Map<String, Integer> sentencesOf = new TreeMap<>();
    named.forEach(states -> states.forEach(state -> sentencesOf.merge(state, 1, Integer::sum)));
    namedMost =
        sentencesOf.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .flatMap(state -> listedState(state.getKey()));
  }

  private Optional<Actor> listedState(String id) {
    return Optional.ofNullable(entries.get(id))
        .map(entry -> entry.actorOn(Optional.empty()))
        .filter(actor -> actor.kind() == ActorKind.STATE);
  }

  /** The mentions, in order. */
  List<Mention> resolved() {
    return IntStream.range(0, sentences.size())
        .boxed()
        .flatMap(at -> sentences.get(at).stream().flatMap(name -> resolved(name, at).stream()))
        .toList();
  }

  private Optional<Mention> resolved(Mention name, int sentence) {
    Optional<String> home = home(name);
    Optional<Mention> abroad = home.flatMap(state -> abroad(name, state));
    if (abroad.isPresent()) {
      return abroad;
    }
    if (home.isEmpty() || counts.get(home.get()) == most || isNear(home.get(), sentence)) {
      return Optional.of(name);
    }
    return leading
        .map(state -> institutions.apply(state, noun(name)))
        .filter(other -> other.isListed() || state(actor(name)).isPresent())
        .filter(unused -> !isPartOfName(name.span().start()))
        .map(other -> new Mention(other, name.span(), name.text(), name.rule()));
  }

  /** The listed one of the state that a document is about which never speaks of the home state. */
  private Optional<Mention> abroad(Mention name, String home) {
    return Optional.of(home)
        .filter(unused -> named.stream().noneMatch(states -> states.contains(home)))
        .flatMap(unused -> namedMost)
        .map(state -> institutions.apply(state, noun(name)))
        .filter(Actor::isListed)
        .filter(unused -> !isPartOfName(name.span().start()))
        .map(other -> new Mention(other, name.span(), name.text(), name.rule()));
  }

  private static String noun(Mention name) {
    return name.text().startsWith(THE) ? name.text().substring(THE.length()) : name.text();
  }

  /** After a capital that begins no sentence: the National Democratic Congress. */
  private boolean isPartOfName(int start) {
    int space = start - 1;
    int before = space;
    while (before > 0 && Character.isLetter(text.charAt(before - 1))) {
      before--;
    }
    return before > 1
        && before < space
        && Character.isUpperCase(text.charAt(before))
        && !isTime(text.substring(before, space).toLowerCase(Locale.ROOT))
        && Character.isWhitespace(text.charAt(space))
        && Character.isLetter(text.charAt(before - 2));
  }

  /** On Monday Congress, in May Congress. */
  private static boolean isTime(String word) {
    return DAYS.contains(word) || RuleWords.MONTHS.contains(word);
  }

  private boolean isNear(String state, int sentence) {
    return named.subList(Math.max(0, sentence - REACH), sentence + 1).stream()
        .anyMatch(names -> names.contains(state));
  }

  private Set<String> named(List<Mention> sentence) {
    return sentence.stream()
        .filter(mention -> home(mention).isEmpty())
        .flatMap(mention -> state(actor(mention)).stream())
        .collect(Collectors.toSet());
  }

  private static Actor actor(Mention mention) {
    return (Actor) mention.entity();
  }

  private Optional<String> home(Mention mention) {
    return Optional.ofNullable(entries.get(actor(mention).id()))
        .flatMap(entry -> entry.home(mention.text()));
  }

  /** The id of the state that an actor is or counts for. */
  private Optional<String> state(Actor actor) {
    return actor
        .upward(this::byId)
        .filter(above -> above.kind() == ActorKind.STATE)
        .map(Actor::id)
        .findFirst();
  }

  private Optional<Actor> byId(String id) {
    return Optional.ofNullable(entries.get(id))
        .filter(entry -> !entry.isShield())
        .map(entry -> entry.actorOn(date));
  }
}
