package io.standpoint.challenge;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A country of the bundled catalogue, by the words that give it away in a sentence. */
final class Country {

  private static final ActorCatalog CATALOG = ActorCatalog.world();

  private final Pattern words;

  private Country(Actor actor) {
    // Of the country also beginnings of words: "Peruvians". That takes Niger for named in
    // "Nigeria", which costs a sentence and does no harm.
    String own =
        anyOf(Stream.concat(CATALOG.names(actor).stream(), CATALOG.adjectives(actor).stream()));
    List<Actor> members =
        CATALOG.actors().stream()
            .filter(member -> member.partOf().filter(actor.id()::equals).isPresent())
            .toList();
    String others = anyOf(members.stream().flatMap(member -> CATALOG.names(member).stream()));
    String start = "(?<![\\p{L}\\p{N}])";
    String end = "(?![\\p{L}\\p{N}])";
    this.words =
        Pattern.compile(start + (members.isEmpty() ? own : "(?:" + own + "|" + others + end + ")"));
  }

  /** The country with this name of any sort, such as "Britain". */
  static Country named(String name) {
    return new Country(CATALOG.require(name));
  }

  /** The country whose own name this is: no capital, alias or adjective, and without "the". */
  static Optional<Country> withOwnName(String name) {
    return CATALOG
        .find(name)
        .filter(actor -> actor.kind() == ActorKind.STATE && actor.name().equals(name))
        .map(Country::new);
  }

  /**
   * Whether {@code text} names the country outside of {@code span}: by any name, adjective or
   * capital, or by a leader, army or body that counts for it.
   */
  boolean isNamedOutside(Span span, String text) {
    return words
        .matcher(text)
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .anyMatch(found -> !span.overlaps(found));
  }

  private static String anyOf(Stream<String> names) {
    return names
        .map(name -> name.startsWith("the ") ? name.substring(4) : name)
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
