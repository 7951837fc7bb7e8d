package io.standpoint.gold;

import io.standpoint.actor.Actor;
import io.standpoint.gold.GoldDocument.GoldMention;
import io.standpoint.gold.Matching.Found;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which of a document's marked actors each found actor is whom the catalogue does not list.
 * Names decide; a found actor that has the name of none is the one whose mentions it shares most,
 * as long as that one is nobody else: the marks say "the crew of the trawler", the analysis "crew".
 * One to one, so that who is found as two is right once.
 */
final class Alignment {

  /** An unlisted actor that was found, by id, and a marked one, by id. */
  private record Pair(String found, String marked) {}

  private final List<Actor> own;
  private final Map<String, String> marked = new HashMap<>();

  /**
   * For one document.
   *
   * @param unlisted those whom the analysis found and the catalogue does not list
   * @param matched the marked mentions with the found ones
   */
  Alignment(List<Actor> own, Iterable<Actor> unlisted, Map<GoldMention, Found> matched) {
    this.own = own;
    Set<String> taken = new HashSet<>();
    for (Actor actor : unlisted) {
      named(actor).filter(taken::add).ifPresent(id -> marked.put(actor.id(), id));
    }
    for (Actor actor : unlisted) {
      if (!marked.containsKey(actor.id())) {
        namedInPart(actor).filter(taken::add).ifPresent(id -> marked.put(actor.id(), id));
      }
    }
    for (Pair pair : byShared(matched)) {
      if (!marked.containsKey(pair.found()) && taken.add(pair.marked())) {
        marked.put(pair.found(), pair.marked());
      }
    }
  }

  /** The marked id of a found actor: a listed one's own. */
  String id(Actor actor) {
    return actor.isListed() ? actor.id() : marked.getOrDefault(actor.id(), actor.id());
  }

  /** The one of that name. */
  private Optional<String> named(Actor actor) {
    String name = folded(actor.name());
    return only(own.stream().filter(each -> folded(each.name()).equals(name)).toList());
  }

  /** The only one whose name has all of its words. */
  private Optional<String> namedInPart(Actor actor) {
    List<String> words = List.of(folded(actor.name()).split(" ", -1));
    return only(
        own.stream()
            .filter(each -> List.of(folded(each.name()).split(" ", -1)).containsAll(words))
            .toList());
  }

  private static Optional<String> only(List<Actor> actors) {
    return actors.size() == 1 ? Optional.of(actors.get(0).id()) : Optional.empty();
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceFirst("^the ", "");
  }

  /** Unlisted and marked actors by how many mentions they share, most first. */
  private List<Pair> byShared(Map<GoldMention, Found> matched) {
    Set<String> ids = own.stream().map(Actor::id).collect(Collectors.toSet());
    Map<Pair, Integer> shared = new LinkedHashMap<>();
    matched.forEach(
        (mark, found) -> {
          boolean one = mark.ids().size() == 1 && found.actors().size() == 1;
          if (one && !found.actors().get(0).isListed() && ids.contains(mark.ids().get(0))) {
            shared.merge(new Pair(found.actors().get(0).id(), mark.ids().get(0)), 1, Integer::sum);
          }
        });
    return shared.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
