package io.standpoint.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who holds which office of a state or organisation, and which army is whose. Immutable. */
final class Offices {
  private static final Comparator<CatalogRow> BY_START =
      Comparator.comparing(row -> row.period().first());

  /** Of these a state has more than any catalogue lists. */
  private static final Set<String> MANY = Set.of("ambassador", "envoy", "special envoy");

  /** A state has several of these at a time; without a name they mean nobody in particular. */
  private static final Set<String> SHARED =
      Set.of(
          "spokesman",
          "spokeswoman",
          "ambassador",
          "envoy",
          "special envoy",
          "general",
          "commander",
          "commissioner",
          "senator",
          "governor",
          "party leader",
          "opposition leader",
          "deputy prime minister",
          "chief",
          "head",
          "chairman");

  private final Map<String, CatalogEntry> entries;

  /** By the id of the state and the office, in lower case. */
  private final Map<String, List<CatalogRow>> holders = new HashMap<>();

  /** By the id of the state. */
  private final Map<String, List<CatalogRow>> forces = new HashMap<>();

  Offices(Map<String, CatalogEntry> entries) {
    this.entries = entries;
    for (CatalogEntry entry : entries.values()) {
      entry.rows().forEach(this::add);
    }
  }

  private void add(CatalogRow row) {
    if (row.partOf().isEmpty()) {
      return;
    }
    String state = row.partOf().get();
    for (String office : row.offices()) {
      holders.computeIfAbsent(key(state, office), unused -> new ArrayList<>(1)).add(row);
    }
    if (isKind(row, ActorKind.ARMED_FORCES) && isState(state)) {
      forces.computeIfAbsent(state, unused -> new ArrayList<>(1)).add(row);
    }
  }

  private boolean isState(String id) {
    return entries.containsKey(id)
        && entries.get(id).rows().stream().anyMatch(row -> isKind(row, ActorKind.STATE));
  }

  private static boolean isKind(CatalogRow row, ActorKind kind) {
    return row.kind().filter(kind::equals).isPresent();
  }

  private static String key(String state, String office) {
    return state + " " + office.toLowerCase(Locale.ROOT);
  }

  /**
   * Who holds an office on a date; without a date, who holds it still. Of several, those named in
   * the document, then those whose main office it is, then who took it last; but nobody in
   * particular, if it is an office that several hold at a time. A state has ambassadors whom no
   * catalogue lists: there only somebody whom the document names.
   *
   * @param state id of what the office belongs to
   * @param office in any case, such as {@code foreign minister}
   * @param named ids of actors that the document names in full
   */
  Optional<Actor> holder(String state, String office, Optional<LocalDate> date, Set<String> named) {
    boolean many = MANY.contains(office.toLowerCase(Locale.ROOT));
    List<CatalogRow> rows =
        inForce(holders.getOrDefault(key(state, office), List.of()), date)
            .filter(row -> !many || named.contains(row.id()))
            .filter(row -> isLasting(row, date) || named.contains(row.id()))
            .toList();
    List<CatalogRow> best = preferred(rows, row -> named.contains(row.id()));
    best = preferred(best, row -> row.offices().get(0).equalsIgnoreCase(office));
    boolean clear =
        !SHARED.contains(office.toLowerCase(Locale.ROOT))
            || best.stream().map(CatalogRow::id).distinct().count() == 1;
    return best.stream()
        .filter(row -> clear)
        .max(BY_START)
        .map(row -> entries.get(row.id()).actorOn(date));
  }

  /** Those of {@code rows} that fit, or all if none does. */
  private static List<CatalogRow> preferred(List<CatalogRow> rows, Predicate<CatalogRow> fits) {
    List<CatalogRow> fitting = rows.stream().filter(fits).toList();
    return fitting.isEmpty() ? rows : fitting;
  }

  /**
   * The first armed forces that the catalogue lists for a state on a date. An alliance has none:
   * its missions are several, and NATO troops are no particular one.
   */
  Optional<Actor> forces(String state, Optional<LocalDate> date) {
    return inForce(forces.getOrDefault(state, List.of()), date)
        .findFirst()
        .map(row -> entries.get(row.id()).actorOn(date));
  }

  /** Without a date whoever held an office last may have left it long ago, to nobody listed. */
  private static boolean isLasting(CatalogRow row, Optional<LocalDate> date) {
    return date.isPresent() || row.period().last().equals(LocalDate.MAX);
  }

  private static Stream<CatalogRow> inForce(Collection<CatalogRow> rows, Optional<LocalDate> date) {
    return rows.stream().filter(row -> date.isEmpty() || row.period().contains(date.get()));
  }
}
