package io.standpoint.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All rows of one id.
 *
 * @param rows at least one; their id, kind and name are the same
 */
record CatalogEntry(List<CatalogRow> rows) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Comparator<CatalogRow> BY_PERIOD =
      Comparator.comparing((CatalogRow row) -> row.period().last())
          .thenComparing(row -> row.period().first());

  private static final Comparator<CatalogRow> BY_MEMBERSHIP =
      Comparator.comparing(row -> row.partOf().isPresent());

  CatalogEntry {
    rows = List.copyOf(rows);
  }

  String id() {
    return rows.get(0).id();
  }

  boolean isShield() {
    return rows.get(0).isShield();
  }

  /** Names and aliases of all rows, in order. */
  List<String> names() {
    if (rows.size() == 1) {
      return rows.get(0).names();
    }
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.names()));
    return List.copyOf(names);
  }

  /** True if the name means the actor only in a document which also names it otherwise. */
  boolean isSecondary(String name) {
    for (CatalogRow row : rows) {
      if (row.secondary().contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The id of the state near which alone a name means the actor, if there is one.
   *
   * @param name as a text writes it, also in capitals or across a line break
   */
  Optional<String> home(String name) {
    for (CatalogRow row : rows) {
      for (Map.Entry<String, String> home : row.homes().entrySet()) {
        if (home.getKey().equalsIgnoreCase(SPACE.matcher(name).replaceAll(" "))) {
          return Optional.of(home.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The names that hold in the period of {@code row}: its own, and those of other rows that are
   * made of words of the actor's name. "Medvedev" is Dmitry Medvedev in any office; "the Russian
   * president" only in that one.
   */
  List<String> namesIn(CatalogRow row) {
    if (rows.size() == 1) {
      return row.names();
    }
    Set<String> words = words(row.name());
    Set<String> names = new LinkedHashSet<>();
    for (CatalogRow other : rows) {
      boolean same = other.equals(row);
      for (String name : other.names()) {
        if (same || words.containsAll(words(name))) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  private static Set<String> words(String name) {
    Tokens tokens = Tokens.of(name);
    Set<String> words = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.form(i));
    }
    return words;
  }

  /**
   * The actor as of {@code date}: it counts for whom the row in force then says, for nobody if none
   * is. Without a date the latest row decides.
   */
  Actor actorOn(Optional<LocalDate> date) {
    Optional<CatalogRow> row =
        rows.stream()
            .filter(candidate -> date.isEmpty() || candidate.period().contains(date.get()))
            .max(date.isEmpty() ? BY_PERIOD : BY_MEMBERSHIP.thenComparing(BY_PERIOD));
    return new Actor(
        id(),
        rows.get(0).kind().orElseThrow(() -> new IllegalStateException(id() + " is a shield")),
        rows.get(0).name(),
        row.flatMap(CatalogRow::partOf));
  }

  /** Part of this state that the catalogue need not list: the Russian Defence Ministry. */
  Actor institution(String noun) {
    String owner =
        rows.stream()
            .flatMap(row -> row.adjectives().stream())
            .findFirst()
            .orElse(rows.get(0).name());
    return Actor.unlisted(ActorKind.ORGANISATION, owner + " " + noun, Optional.of(id()));
  }
}
