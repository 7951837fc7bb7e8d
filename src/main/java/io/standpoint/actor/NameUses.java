package io.standpoint.actor;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one name stands for.
 *
 * @param aliasOf rows whose actor it names
 * @param adjectiveOf rows whose adjective it is
 * @param shield true if it is no actor whatever the rows say
 */
record NameUses(List<CatalogRow> aliasOf, List<CatalogRow> adjectiveOf, boolean shield) {
  static final NameUses NONE = new NameUses(List.of(), List.of(), false);

  boolean isEmpty() {
    return !shield && aliasOf.isEmpty() && adjectiveOf.isEmpty();
  }

  NameUses withAlias(CatalogRow row) {
    return row.isShield()
        ? new NameUses(aliasOf, adjectiveOf, true)
        : new NameUses(and(aliasOf, row), adjectiveOf, shield);
  }

  NameUses withAdjective(CatalogRow row) {
    return row.isShield() ? withAlias(row) : new NameUses(aliasOf, and(adjectiveOf, row), shield);
  }

  private static List<CatalogRow> and(List<CatalogRow> rows, CatalogRow row) {
    return rows.contains(row) ? rows : Stream.concat(rows.stream(), Stream.of(row)).toList();
  }
}
