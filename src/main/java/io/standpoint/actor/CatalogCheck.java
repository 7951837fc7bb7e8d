package io.standpoint.actor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds all that is wrong in catalogues at once. An error means a row that cannot be read, that
 * contradicts another, or that no text can ever mention; a warning means a row that hardly does
 * what was meant.
 */
public final class CatalogCheck {
  /** What a check found. */
  public record Result(int rows, List<CatalogProblem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }

    /** Number of errors. */
    public long errors() {
      return problems.stream().filter(CatalogProblem::isError).count();
    }

    /** Number of warnings. */
    public long warnings() {
      return problems.size() - errors();
    }
  }

  private final List<CatalogRow> rows;
  private final List<CatalogRow> base;
  private final boolean hasBase;
  private final List<CatalogProblem> problems = new ArrayList<>();

  private CatalogCheck(List<CatalogRow> rows, Optional<ActorCatalog> base) {
    Set<String> ids = rows.stream().map(CatalogRow::id).collect(Collectors.toSet());
    this.rows = rows;
    this.hasBase = base.isPresent();
    this.base =
        base.map(ActorCatalog::rows).orElse(List.of()).stream()
            .filter(row -> !ids.contains(row.id()))
            .toList();
  }

  /**
   * Checks files that are meant to be used together.
   *
   * @param files in any order; problems come in the same order, then by line
   * @param base a catalogue that they are added to, whose names and ids count too
   */
  public static Result check(List<Path> files, Optional<ActorCatalog> base) {
    List<CatalogReader> read = files.stream().map(CatalogReader::read).toList();
    List<String> order = files.stream().map(Path::toString).toList();
    List<CatalogRow> rows = read.stream().flatMap(reader -> reader.rows().stream()).toList();
    CatalogCheck check = new CatalogCheck(rows, base);
    read.forEach(reader -> check.problems.addAll(reader.problems()));
    check.problems.addAll(conflicts(rows));
    check.checkCharacters();
    check.checkReferences();
    check.checkPeriods();
    check.problems.addAll(new NameCollisions(rows, check.base).problems());
    check.problems.sort(
        Comparator.comparing((CatalogProblem problem) -> order.indexOf(problem.source()))
            .thenComparing(Comparator.naturalOrder()));
    return new Result(rows.size(), check.problems.stream().distinct().toList());
  }

  /** Rows of one id that differ in kind or name. */
  static List<CatalogProblem> conflicts(List<CatalogRow> rows) {
    List<CatalogProblem> conflicts = new ArrayList<>();
    Map<String, CatalogRow> first = new HashMap<>();
    for (CatalogRow row : rows) {
      CatalogRow other = first.putIfAbsent(row.id(), row);
      if (other != null && !(other.kind().equals(row.kind()) && other.name().equals(row.name()))) {
        conflicts.add(
            error(
                row,
                "id '%s' is '%s' (%s) here, but '%s' (%s) at %s: rows of one id need one kind and"
                    + " name",
                row.id(),
                row.name(),
                kind(row),
                other.name(),
                kind(other),
                other.place()));
      }
    }
    return conflicts;
  }

  private static String kind(CatalogRow row) {
    return row.kind().map(ActorKind::label).orElse(CatalogReader.SHIELD);
  }

  private void checkCharacters() {
    for (CatalogRow row : rows) {
      List<String> keys = Stream.concat(Stream.of(row.id()), row.partOf().stream()).toList();
      Stream.of(keys, row.names(), row.adjectives())
          .flatMap(List::stream)
          .forEach(
              value -> {
                if (value.indexOf('\uFFFD') >= 0) {
                  problems.add(
                      error(row, "'%s' holds U+FFFD: a letter was lost in conversion", value));
                }
                value
                    .codePoints()
                    .filter(CatalogCheck::isInvisible)
                    .findFirst()
                    .ifPresent(
                        c ->
                            problems.add(
                                keys.contains(value)
                                    ? error(row, "id '%s' holds the invisible U+%04X", value, c)
                                    : warning(row, "'%s' holds the invisible U+%04X", value, c)));
              });
    }
  }

  private static boolean isInvisible(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || (Character.isSpaceChar(codePoint) && codePoint != ' ');
  }

  private void checkReferences() {
    Map<String, CatalogRow> known = new HashMap<>();
    Stream.concat(base.stream(), rows.stream()).forEach(row -> known.put(row.id(), row));
    for (CatalogRow row : rows) {
      row.partOf().ifPresent(id -> checkReference(row, "part_of '" + id + "'", known.get(id)));
      row.homes().forEach((name, id) -> checkHome(row, name, id, known.get(id)));
    }
  }

  private void checkHome(CatalogRow row, String name, String id, CatalogRow home) {
    String what = "home '" + id + "' of '" + name + "'";
    if (home != null && !home.kind().equals(Optional.of(ActorKind.STATE))) {
      problems.add(error(row, "%s is no state (%s)", what, home.place()));
    } else {
      checkReference(row, what, home);
    }
  }

  /** Reports a reference to an actor that is not there. */
  private void checkReference(CatalogRow row, String what, CatalogRow whole) {
    if (whole != null && whole.isShield()) {
      problems.add(error(row, "%s is no actor (%s)", what, whole.place()));
    } else if (whole == null && hasBase) {
      problems.add(error(row, "%s is not the id of any row", what));
    } else if (whole == null) {
      problems.add(
          warning(
              row,
              "%s is not an id of these files: is it one of the world catalogue's"
                  + " (--with-world)?",
              what));
    }
  }

  private void checkPeriods() {
    Map<String, List<CatalogRow>> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    for (List<CatalogRow> same : byId.values()) {
      for (int i = 1; i < same.size(); i++) {
        for (CatalogRow earlier : same.subList(0, i)) {
          comparePeriods(earlier, same.get(i));
        }
      }
    }
  }

  private void comparePeriods(CatalogRow earlier, CatalogRow row) {
    if (!row.period().overlaps(earlier.period())) {
      return;
    }
    boolean both = row.partOf().isPresent() && earlier.partOf().isPresent();
    if (both && !row.partOf().equals(earlier.partOf())) {
      problems.add(
          error(
              row,
              "id '%s' is part of '%s' here, but of '%s' at %s, whose period overlaps",
              row.id(),
              row.partOf().get(),
              earlier.partOf().get(),
              earlier.place()));
    } else if (row.period().equals(earlier.period())) {
      problems.add(
          warning(
              row,
              "id '%s' has the same period as at %s: put the names into one row",
              row.id(),
              earlier.place()));
    }
  }

  static CatalogProblem error(CatalogRow row, String format, Object... values) {
    return CatalogProblem.error(
        row.source(), row.line(), String.format(Locale.ROOT, format, values));
  }

  static CatalogProblem warning(CatalogRow row, String format, Object... values) {
    return CatalogProblem.warning(
        row.source(), row.line(), String.format(Locale.ROOT, format, values));
  }
}
