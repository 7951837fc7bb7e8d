package io.standpoint.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

  boolean isInForce(LocalDate date) {
    return rows.stream().anyMatch(row -> row.period().contains(date));
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
