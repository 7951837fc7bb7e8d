package io.standpoint.actor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  /** Names of one word that any text is full of, beside the function words. */
  private static final Set<String> COMMON_WORDS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "bill",
          "mark",
          "rose",
          "hope",
          "grace",
          "major",
          "general",
          "president",
          "minister",
          "government",
          "state",
          "new",
          "north",
          "south",
          "east",
          "west");

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
    check.checkMembership();
    check.checkPeriods();
    check.checkNames();
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

  private void checkMembership() {
    Map<String, CatalogRow> known = new HashMap<>();
    Stream.concat(base.stream(), rows.stream()).forEach(row -> known.put(row.id(), row));
    for (CatalogRow row : rows) {
      row.partOf()
          .ifPresent(
              id -> {
                CatalogRow whole = known.get(id);
                if (whole != null && whole.isShield()) {
                  problems.add(error(row, "part_of '%s' is no actor (%s)", id, whole.place()));
                } else if (whole == null && hasBase) {
                  problems.add(error(row, "part_of '%s' is not the id of any row", id));
                } else if (whole == null) {
                  problems.add(
                      warning(
                          row,
                          "part_of '%s' is not an id of these files: is it one of the world"
                              + " catalogue's (--with-world)?",
                          id));
                }
              });
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
    if (!row.partOf().equals(earlier.partOf())) {
      problems.add(
          error(
              row,
              "id '%s' is part of '%s' here, but of '%s' at %s, whose period overlaps",
              row.id(),
              row.partOf().orElse(""),
              earlier.partOf().orElse(""),
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

  private void checkNames() {
    rows.forEach(row -> row.names().forEach(name -> checkName(row, name)));
    Map<String, CatalogRow> shields = new HashMap<>();
    Stream.concat(base.stream(), rows.stream())
        .filter(CatalogRow::isShield)
        .forEach(row -> row.names().forEach(name -> shields.putIfAbsent(key(name), row)));
    Set<String> hidden = new HashSet<>();
    hidden.addAll(checkRole(CatalogRow::names, shields));
    checkRole(CatalogRow::adjectives, shields);
    checkReach(hidden, shields);
  }

  private void checkName(CatalogRow row, String name) {
    Tokens tokens = Tokens.of(name);
    if (name.codePoints().filter(Character::isLetterOrDigit).count() == 1) {
      problems.add(warning(row, "'%s' is a single letter: it will match initials", name));
    } else if (tokens.size() == 1 && !tokens.isCaps(0) && isCommon(tokens.lower(0))) {
      problems.add(warning(row, "'%s' is a common word: it will match where it is no name", name));
    }
  }

  private static boolean isCommon(String word) {
    return RuleWords.FUNCTION_WORDS.contains(word) || COMMON_WORDS.contains(word);
  }

  /** Reports names that a shield hides or another actor shares at some time; returns their keys. */
  private Set<String> checkRole(
      Function<CatalogRow, List<String>> names, Map<String, CatalogRow> shields) {
    Map<String, List<CatalogRow>> byName = new HashMap<>();
    Stream.concat(base.stream(), rows.stream())
        .filter(row -> !row.isShield())
        .forEach(
            row ->
                names.apply(row).stream()
                    .map(CatalogCheck::key)
                    .distinct()
                    .forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>()).add(row)));
    Set<String> shared = new HashSet<>();
    for (CatalogRow row : rows) {
      if (row.isShield()) {
        continue;
      }
      for (String name : names.apply(row)) {
        String key = key(name);
        Optional.ofNullable(shields.get(key))
            .ifPresent(
                shield ->
                    problems.add(
                        warning(row, "'%s' is hidden by the shield at %s", name, shield.place())));
        byName.get(key).stream()
            .filter(other -> !other.id().equals(row.id()))
            .filter(other -> other.period().overlaps(row.period()))
            .findFirst()
            .ifPresent(
                other -> {
                  shared.add(key);
                  problems.add(
                      warning(
                          row,
                          "'%s' also names '%s' at %s: where both hold it is no mention, unless the"
                              + " text names one of them in full",
                          name,
                          other.id(),
                          other.place()));
                });
      }
    }
    return shared;
  }

  private void checkReach(Set<String> shared, Map<String, CatalogRow> shields) {
    Map<String, List<CatalogRow>> byId = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !row.isShield())
        .forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    byId.forEach(
        (id, same) -> {
          List<String> keys =
              same.stream().flatMap(row -> row.names().stream()).map(CatalogCheck::key).toList();
          if (keys.stream().allMatch(shields::containsKey)) {
            problems.add(error(same.get(0), "shields hide every name of '%s'", id));
          } else if (keys.stream().allMatch(k -> shared.contains(k) || shields.containsKey(k))) {
            problems.add(
                warning(same.get(0), "'%s' has no name of its own: add its full name", id));
          }
        });
  }

  private static String key(String name) {
    return Tokens.of(name).key();
  }

  private static CatalogProblem error(CatalogRow row, String format, Object... values) {
    return CatalogProblem.error(
        row.source(), row.line(), String.format(Locale.ROOT, format, values));
  }

  private static CatalogProblem warning(CatalogRow row, String format, Object... values) {
    return CatalogProblem.warning(
        row.source(), row.line(), String.format(Locale.ROOT, format, values));
  }
}
