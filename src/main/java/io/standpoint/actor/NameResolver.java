package io.standpoint.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which actor a name means in one document. A name of one actor means that actor on any
 * date, unless the name is secondary and no other name of the actor stands in the document. Of
 * several actors the best wins, by: a row in which the name holds is in force on the document's
 * date; a name of its own stands in the document; the name is not secondary; the period of those
 * rows is nearest to the date (without a date: ends last). If two are equal in all this, the name
 * means nobody: it is never guessed.
 */
final class NameResolver {
  private final Map<String, CatalogEntry> entries;
  private final Optional<LocalDate> date;
  private final Set<String> named;

  /**
   * For one document.
   *
   * @param entries by id
   * @param date of the document
   * @param named ids of actors that the document names by a name which names nobody else
   */
  NameResolver(Map<String, CatalogEntry> entries, Optional<LocalDate> date, Set<String> named) {
    this.entries = entries;
    this.date = date;
    this.named = Set.copyOf(named);
  }

  /**
   * The actor that a name of these rows means, as of the document's date.
   *
   * @param secondary the rows for which it is a secondary name
   */
  Optional<Actor> resolve(List<CatalogRow> listing, List<CatalogRow> secondary) {
    Collection<Candidate> candidates = candidates(listing, secondary);
    Optional<Candidate> best = candidates.stream().max(Candidate.BY_RANK);
    boolean alone =
        candidates.stream()
                .filter(candidate -> Candidate.BY_RANK.compare(candidate, best.orElseThrow()) == 0)
                .count()
            == 1;
    return best.filter(candidate -> alone).map(candidate -> candidate.entry.actorOn(date));
  }

  private Collection<Candidate> candidates(List<CatalogRow> listing, List<CatalogRow> secondary) {
    Map<String, List<CatalogRow>> byId = new LinkedHashMap<>();
    listing.forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    return byId.entrySet().stream()
        .map(
            rows ->
                candidate(
                    entries.get(rows.getKey()),
                    rows.getValue(),
                    !secondary.containsAll(rows.getValue())))
        .filter(candidate -> candidate.primary || candidate.named)
        .toList();
  }

  private Candidate candidate(CatalogEntry entry, List<CatalogRow> listing, boolean primary) {
    boolean isNamed = named.contains(entry.id());
    if (date.isEmpty()) {
      long end =
          listing.stream().mapToLong(row -> row.period().last().toEpochDay()).max().orElse(0);
      return new Candidate(entry, false, isNamed, primary, end);
    }
    LocalDate day = date.get();
    long distance = listing.stream().mapToLong(row -> row.period().daysTo(day)).min().orElse(0);
    return new Candidate(entry, distance == 0, isNamed, primary, -distance);
  }

  private record Candidate(
      CatalogEntry entry, boolean inForce, boolean named, boolean primary, long nearness) {
    static final Comparator<Candidate> BY_RANK =
        Comparator.comparing(Candidate::inForce)
            .thenComparing(Candidate::named)
            .thenComparing(Candidate::primary)
            .thenComparing(Candidate::nearness);
  }
}
