package io.standpoint.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Everyday names of parties and parliaments, such as Congress and Labour, which mean the listed one
 * where a document is about its state: where it speaks of no other state more often, or right after
 * it spoke of that one. Elsewhere they mean the one of the state that it speaks of most, if that is
 * listed or a parliament; other parties are left to whoever looks for actors that are not listed.
 */
final class HomeNames {
  /** Sentences before, in which somebody of the state was named. */
  private static final int REACH = 4;

  private final String text;
  private final Map<String, CatalogEntry> entries;
  private final List<List<Mention>> sentences;
  private final BiFunction<Actor, String, Actor> institutions;

  /** Of each sentence, the states of those in it who are named otherwise. */
  private final List<Set<String>> named;

  /** How often each state is named, whoever is of it counting for it. */
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * For one document.
   *
   * @param text of the document
   * @param entries by id
   * @param sentences the actors of each sentence, in order
   * @param institutions the institution of a state that has a name there, listed or not
   */
  HomeNames(
      String text,
      Map<String, CatalogEntry> entries,
      List<List<Mention>> sentences,
      BiFunction<Actor, String, Actor> institutions) {
    this.text = text;
    this.entries = entries;
    this.sentences = List.copyOf(sentences);
    this.institutions = institutions;
    List<Mention> all = sentences.stream().flatMap(List::stream).toList();
    named = sentences.stream().map(this::named).toList();
    for (Mention mention : all) {
      home(mention)
          .or(() -> state(actor(mention)))
          .ifPresent(id -> counts.merge(id, 1, Integer::sum));
    }
  }

  /** The mentions, in order. */
  List<Mention> resolved() {
    return IntStream.range(0, sentences.size())
        .boxed()
        .flatMap(at -> sentences.get(at).stream().flatMap(name -> resolved(name, at).stream()))
        .toList();
  }

  private Optional<Mention> resolved(Mention name, int sentence) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Optional<String> home = home(name);
    if (home.isEmpty() || counts.get(home.get()) == most || isNear(home.get(), sentence)) {
      return Optional.of(name);
    }
    List<Actor> states =
        counts.entrySet().stream()
            .filter(state -> state.getValue() == most)
            .flatMap(state -> Optional.ofNullable(entries.get(state.getKey())).stream())
            .map(entry -> entry.actorOn(Optional.empty()))
            .toList();
    return states.size() == 1 && states.get(0).kind() == ActorKind.STATE
        ? Optional.of(institutions.apply(states.get(0), name.text()))
            .filter(other -> other.isListed() || isParliament(name))
            .map(other -> new Mention(other, name.span(), name.text(), name.rule()))
        : Optional.empty();
  }

  /** Whether a name is that of a part of a state, and all of it. */
  private boolean isParliament(Mention name) {
    return state(actor(name)).isPresent() && !isPartOfName(name.span().start());
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
        && Character.isWhitespace(text.charAt(space))
        && Character.isLetter(text.charAt(before - 2));
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
    Optional<Actor> above = Optional.of(actor);
    Set<String> seen = new HashSet<>();
    while (above.isPresent() && seen.add(above.get().id())) {
      if (above.get().kind() == ActorKind.STATE) {
        return above.map(Actor::id);
      }
      above =
          above
              .get()
              .partOf()
              .flatMap(id -> Optional.ofNullable(entries.get(id)))
              .filter(entry -> !entry.isShield())
              .map(entry -> entry.actorOn(Optional.empty()));
    }
    return Optional.empty();
  }
}
