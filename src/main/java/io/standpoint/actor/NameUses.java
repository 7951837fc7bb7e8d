package io.standpoint.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one name stands for.
 *
 * @param aliasOf rows whose actor it names
 * @param adjectiveOf rows whose adjective it is
 * @param secondary those of these rows for which the name is a secondary one
 * @param shield true if it is no actor whatever the rows say
 */
record NameUses(
    List<CatalogRow> aliasOf,
    List<CatalogRow> adjectiveOf,
    List<CatalogRow> secondary,
    boolean shield) {
  static final NameUses NONE = new NameUses(List.of(), List.of(), List.of(), false);

  boolean isEmpty() {
    return !shield && aliasOf.isEmpty() && adjectiveOf.isEmpty();
  }

  /** Whether it names people and nobody else. */
  boolean isPerson() {
    return !aliasOf.isEmpty()
        && !shield
        && aliasOf.stream()
            .allMatch(row -> row.kind().filter(ActorKind.PERSON::equals).isPresent());
  }

  NameUses withAlias(CatalogRow row, boolean isSecondary) {
    return row.isShield()
        ? asShield()
        : new NameUses(and(aliasOf, row), adjectiveOf, marked(row, isSecondary), shield);
  }

  NameUses withAdjective(CatalogRow row, boolean isSecondary) {
    return row.isShield()
        ? asShield()
        : new NameUses(aliasOf, and(adjectiveOf, row), marked(row, isSecondary), shield);
  }

  /** The id of the one actor that this is a name of, and not a secondary one. */
  Optional<String> onlyActor() {
    List<String> ids = aliasOf.stream().map(CatalogRow::id).distinct().toList();
    return ids.size() == 1 && !secondary.containsAll(aliasOf)
        ? Optional.of(ids.get(0))
        : Optional.empty();
  }

  private NameUses asShield() {
    return new NameUses(aliasOf, adjectiveOf, secondary, true);
  }

  private List<CatalogRow> marked(CatalogRow row, boolean isSecondary) {
    return isSecondary ? and(secondary, row) : secondary;
  }

  private static List<CatalogRow> and(List<CatalogRow> rows, CatalogRow row) {
    if (rows.isEmpty()) {
      return List.of(row);
    }
    if (rows.contains(row)) {
      return rows;
    }
    List<CatalogRow> more = new ArrayList<>(rows);
    more.add(row);
    return List.copyOf(more);
  }
}
