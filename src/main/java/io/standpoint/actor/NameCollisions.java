package io.standpoint.actor;

import static io.standpoint.actor.CatalogCheck.error;
import static io.standpoint.actor.CatalogCheck.warning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The part of {@link CatalogCheck} that looks at names: shared, hidden and common ones. */
final class NameCollisions {
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

  private final Collection<CatalogEntry> checked;
  private final Collection<CatalogEntry> all;
  private final Map<String, CatalogRow> shields = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final List<CatalogProblem> problems = new ArrayList<>();

  /**
   * Looks at the names of {@code rows}, beside each other and beside those of {@code base}.
   *
   * @param base rows of other ids
   */
  NameCollisions(List<CatalogRow> rows, List<CatalogRow> base) {
    checked = entries(rows);
    all = Stream.concat(checked.stream(), entries(base).stream()).toList();
    for (CatalogEntry entry : all) {
      if (entry.isShield()) {
        entry.names().forEach(name -> shields.putIfAbsent(key(name), entry.rows().get(0)));
      }
    }
  }

  /** All problems, in no particular order. */
  List<CatalogProblem> problems() {
    checked.stream()
        .flatMap(entry -> entry.rows().stream())
        .forEach(row -> row.names().forEach(name -> checkWord(row, name)));
    checkRole(CatalogEntry::namesIn, shared);
    checkRole((entry, row) -> row.adjectives(), new HashSet<>());
    checked.stream().filter(entry -> !entry.isShield()).forEach(this::checkReach);
    return problems;
  }

  private static Collection<CatalogEntry> entries(List<CatalogRow> rows) {
    Map<String, List<CatalogRow>> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    return byId.values().stream().map(CatalogEntry::new).toList();
  }

  private void checkWord(CatalogRow row, String name) {
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

  /** Reports names that a shield hides or another actor shares at some time; adds their keys. */
  private void checkRole(
      BiFunction<CatalogEntry, CatalogRow, List<String>> names, Set<String> sharedKeys) {
    Map<String, List<CatalogRow>> rowsByKey = new HashMap<>();
    forEachName(
        all,
        names,
        (row, name) -> {
          if (!row.secondary().contains(name)) {
            rowsOf(rowsByKey, key(name)).add(row);
          }
        });
    forEachName(
        checked,
        names,
        (row, name) -> {
          String key = key(name);
          Optional.ofNullable(shields.get(key))
              .ifPresent(
                  shield ->
                      problems.add(
                          warning(
                              row, "'%s' is hidden by the shield at %s", name, shield.place())));
          rowsOf(rowsByKey, key).stream()
              .filter(other -> !row.secondary().contains(name))
              .filter(other -> !other.id().equals(row.id()))
              .filter(other -> other.period().overlaps(row.period()))
              .findFirst()
              .ifPresent(
                  other -> {
                    sharedKeys.add(key);
                    problems.add(
                        warning(
                            row,
                            "'%s' also names '%s' at %s: where both hold it is no mention, unless"
                                + " the text names one of them in full",
                            name,
                            other.id(),
                            other.place()));
                  });
        });
  }

  private interface NameVisitor {
    void visit(CatalogRow row, String name);
  }

  private static void forEachName(
      Collection<CatalogEntry> entries,
      BiFunction<CatalogEntry, CatalogRow, List<String>> names,
      NameVisitor visitor) {
    for (CatalogEntry entry : entries) {
      if (!entry.isShield()) {
        for (CatalogRow row : entry.rows()) {
          names.apply(entry, row).forEach(name -> visitor.visit(row, name));
        }
      }
    }
  }

  private static List<CatalogRow> rowsOf(Map<String, List<CatalogRow>> rowsByKey, String key) {
    return rowsByKey.computeIfAbsent(key, k -> new ArrayList<>(1));
  }

  private void checkReach(CatalogEntry entry) {
    CatalogRow row = entry.rows().get(0);
    List<String> keys =
        entry.names().stream()
            .filter(name -> !entry.isSecondary(name))
            .map(NameCollisions::key)
            .toList();
    if (shields.keySet().containsAll(keys)) {
      problems.add(error(row, "shields hide every name of '%s'", entry.id()));
    } else if (keys.stream().allMatch(key -> shared.contains(key) || shields.containsKey(key))) {
      problems.add(warning(row, "'%s' has no name of its own: add its full name", entry.id()));
    }
  }

  private static String key(String name) {
    return Tokens.of(name).key();
  }
}
