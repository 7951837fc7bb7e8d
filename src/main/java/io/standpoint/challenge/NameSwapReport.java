package io.standpoint.challenge;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * What swapping names changed in one role.
 *
 * @param role whose name was swapped
 * @param rows number of rows, at least 1; every name stood in all of them
 * @param known names of countries, at least one
 * @param invented names that no country has, at least one
 */
public record NameSwapReport(Role role, int rows, List<Name> known, List<Name> invented) {

  public NameSwapReport {
    Objects.requireNonNull(role, "role");
    known = List.copyOf(known);
    invented = List.copyOf(invented);
    if (rows < 1 || known.isEmpty() || invented.isEmpty()) {
      throw new IllegalArgumentException(
          rows + " rows, names " + known + " and " + invented + ": need one of each");
    }
  }

  /**
   * One name.
   *
   * @param name the name
   * @param swaps rows in which it took the place of another
   * @param same of these, rows whose most probable polarity stayed what it was
   * @param meanScore mean score over all rows, in [−1, 1]
   */
  public record Name(String name, int swaps, int same, double meanScore) {
    public Name {
      if (same < 0 || same > swaps || !(Math.abs(meanScore) <= 1)) {
        throw new IllegalArgumentException(
            name + ": " + same + " of " + swaps + " the same, mean score " + meanScore);
      }
    }
  }

  /**
   * Share of swaps for these names that left the polarity as it was, in [0, 1]; 1 without swaps.
   */
  public static double consistency(List<Name> names) {
    int swaps = names.stream().mapToInt(Name::swaps).sum();
    return swaps == 0 ? 1 : names.stream().mapToInt(Name::same).sum() / (double) swaps;
  }

  /** Mean of the names' mean scores, in [−1, 1]. */
  public static double meanScore(List<Name> names) {
    return names.stream().mapToDouble(Name::meanScore).average().orElse(0);
  }

  /** Highest less lowest mean score of the known names, in [0, 2]. */
  public double range() {
    List<Name> ordered = byScore();
    return ordered.get(ordered.size() - 1).meanScore() - ordered.get(0).meanScore();
  }

  /** Standard deviation (n − 1) of the mean scores of the known names; 0 of one name. */
  public double standardDeviation() {
    return new StandardDeviation().evaluate(known.stream().mapToDouble(Name::meanScore).toArray());
  }

  /** The known names, lowest mean score first. */
  public List<Name> byScore() {
    return known.stream().sorted(Comparator.comparingDouble(Name::meanScore)).toList();
  }
}
