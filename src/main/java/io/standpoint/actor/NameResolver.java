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
 * date. Of several actors the best wins, by: a row in which the name holds is in force on the
 * document's date; its full name stands in the document; the period of those rows is nearest to the
 * date (without a date: ends last). If two are equal in all this, the name means nobody: it is
 * never guessed.
 */
final class NameResolver {
  private final Map<String, CatalogEntry> entries;
  private final Optional<LocalDate> date;
  private final Set<String> namedInFull;

  /**
   * For one document.
   *
   * @param entries by id
   * @param date of the document
   * @param namedInFull ids of actors that the document names by a name of several words
   */
  NameResolver(
      Map<String, CatalogEntry> entries, Optional<LocalDate> date, Set<String> namedInFull) {
    this.entries = entries;
    this.date = date;
    this.namedInFull = Set.copyOf(namedInFull);
  }

  /** The actor that a name of these rows means, as of the document's date. */
  Optional<Actor> resolve(List<CatalogRow> listing) {
    Collection<Candidate> candidates = candidates(listing);
    Optional<Candidate> best = candidates.stream().max(Candidate.BY_RANK);
    boolean alone =
        candidates.stream()
                .filter(candidate -> Candidate.BY_RANK.compare(candidate, best.orElseThrow()) == 0)
                .count()
            == 1;
    return best.filter(candidate -> alone).map(candidate -> candidate.entry.actorOn(date));
  }

  private Collection<Candidate> candidates(List<CatalogRow> listing) {
    Map<String, List<CatalogRow>> byId = new LinkedHashMap<>();
    listing.forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    return byId.entrySet().stream()
        .map(rows -> candidate(entries.get(rows.getKey()), rows.getValue()))
        .toList();
  }

  private Candidate candidate(CatalogEntry entry, List<CatalogRow> listing) {
    boolean named = namedInFull.contains(entry.id());
    if (date.isEmpty()) {
      long end =
          listing.stream().mapToLong(row -> row.period().last().toEpochDay()).max().orElse(0);
      return new Candidate(entry, false, named, end);
    }
    LocalDate day = date.get();
    long distance = listing.stream().mapToLong(row -> row.period().daysTo(day)).min().orElse(0);
    return new Candidate(entry, distance == 0, named, -distance);
  }

  private record Candidate(CatalogEntry entry, boolean inForce, boolean named, long nearness) {
    static final Comparator<Candidate> BY_RANK =
        Comparator.comparing(Candidate::inForce)
            .thenComparing(Candidate::named)
            .thenComparing(Candidate::nearness);
  }
}
