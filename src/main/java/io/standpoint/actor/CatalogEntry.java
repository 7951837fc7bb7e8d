package io.standpoint.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All rows of one id.
 *
 * @param rows at least one; their id, kind and name are the same
 */
record CatalogEntry(List<CatalogRow> rows) {
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
    return rows.stream().flatMap(row -> row.names().stream()).distinct().toList();
  }

  /** True if the name means the actor only in a document which also names it otherwise. */
  boolean isSecondary(String name) {
    return rows.stream().anyMatch(row -> row.secondary().contains(name));
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
    return rows.stream()
        .flatMap(
            other ->
                other.names().stream()
                    .filter(name -> other.equals(row) || words.containsAll(words(name))))
        .distinct()
        .toList();
  }

  private static Set<String> words(String name) {
    Tokens tokens = Tokens.of(name);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::form).collect(Collectors.toSet());
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
}
