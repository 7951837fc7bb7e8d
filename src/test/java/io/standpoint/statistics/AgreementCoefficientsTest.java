package io.standpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.statistics.KrippendorffsAlpha.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AgreementCoefficientsTest {

  private static final Offset<Double> AS_PRINTED = within(5e-4);

  /** Units × values from one line of values per coder; a dot is a missing value. */
  private static List<int[]> units(int values, String... coders) {
    List<int[]> units = new ArrayList<>();
    String[][] rows = new String[coders.length][];
    for (int i = 0; i < coders.length; i++) {
      rows[i] = coders[i].split(" ");
    }
    for (int unit = 0; unit < rows[0].length; unit++) {
      int[] counts = new int[values];
      for (String[] row : rows) {
        if (!row[unit].equals(".")) {
          counts[Integer.parseInt(row[unit]) - 1]++;
        }
      }
      units.add(counts);
    }
    return units;
  }

  /**
   * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section D: four observers, any
   * number of values, missing data. Nominal 0.743, ordinal 0.815.
   */
  @Test
  void alpha_is_that_of_krippendorffs_worked_example() {
    List<int[]> units =
        units(
            5,
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .");

    assertThat(KrippendorffsAlpha.of(units, Level.NOMINAL)).isCloseTo(0.743, AS_PRINTED);
    assertThat(KrippendorffsAlpha.of(units, Level.ORDINAL)).isCloseTo(0.815, AS_PRINTED);
  }

  /** The same paper, section A: two observers, binary data, no missing values. 0.095. */
  @Test
  void alpha_is_that_of_krippendorffs_example_of_two_observers() {
    List<int[]> units = units(2, "1 2 1 1 1 1 1 1 2 1", "2 2 2 1 1 2 1 1 1 1");

    assertThat(KrippendorffsAlpha.of(units, Level.NOMINAL)).isCloseTo(0.095, AS_PRINTED);
  }

  /** The definition over pairs of values, without coincidences. */
  @Test
  void alpha_is_one_minus_the_ratio_of_mean_differences_of_pairs() {
    Random random = new Random(9);
    for (int round = 0; round < 50; round++) {
      int values = 2 + random.nextInt(3);
      List<int[]> units = new ArrayList<>();
      List<List<Integer>> given = new ArrayList<>();
      for (int unit = 0; unit < 12; unit++) {
        int[] counts = new int[values];
        List<Integer> list = new ArrayList<>();
        int coders = random.nextInt(5);
        for (int coder = 0; coder < coders; coder++) {
          int value = random.nextInt(values);
          counts[value]++;
          list.add(value);
        }
        units.add(counts);
        if (coders > 1) {
          given.add(list);
        }
      }
      List<Integer> all = given.stream().flatMap(List::stream).toList();
      double[] totals = new double[values];
      all.forEach(value -> totals[value]++);
      for (Level level : Level.values()) {
        double observed = 0;
        for (List<Integer> unit : given) {
          observed += sum(unit, totals, level) / (unit.size() - 1);
        }
        observed /= all.size();
        double expected = sum(all, totals, level) / (all.size() * (all.size() - 1.0));
        assertThat(KrippendorffsAlpha.of(units, level))
            .isCloseTo(1 - observed / expected, within(1e-9));
      }
    }
  }

  private static double sum(List<Integer> list, double[] totals, Level level) {
    double sum = 0;
    for (int i = 0; i < list.size(); i++) {
      for (int j = 0; j < list.size(); j++) {
        int low = Math.min(list.get(i), list.get(j));
        int high = Math.max(list.get(i), list.get(j));
        if (low < high && level == Level.NOMINAL) {
          sum += 1;
        } else if (low < high) {
          double between = totals[low] / 2 + totals[high] / 2;
          for (int g = low + 1; g < high; g++) {
            between += totals[g];
          }
          sum += between * between;
        }
      }
    }
    return sum;
  }

  @Test
  void alpha_is_not_defined_without_two_values_that_are_paired() {
    assertThat(KrippendorffsAlpha.of(List.of(), Level.NOMINAL)).isNaN();
    assertThat(KrippendorffsAlpha.of(units(2, "1 1", "1 1"), Level.ORDINAL)).isNaN();
    assertThat(KrippendorffsAlpha.of(units(2, "1 2", ". ."), Level.NOMINAL)).isNaN();
    assertThat(KrippendorffsAlpha.of(units(2, "1 2", "1 2"), Level.ORDINAL)).isEqualTo(1);
  }

  /** Cohen 1960, his example of 200 cases: observed 0.70, by chance 0.41, kappa 0.492. */
  @Test
  void kappa_is_that_of_cohens_example() {
    int[][] counts = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};

    assertThat(CohensKappa.of(counts)).isCloseTo(0.492, AS_PRINTED);
  }

  @Test
  void kappa_is_zero_by_chance_and_not_defined_for_one_value() {
    assertThat(CohensKappa.of(new int[][] {{9, 3}, {3, 1}})).isCloseTo(0, within(1e-12));
    assertThat(CohensKappa.of(new int[][] {{5, 0}, {0, 5}})).isEqualTo(1);
    assertThat(CohensKappa.of(new int[][] {{0, 5}, {5, 0}})).isEqualTo(-1);
    assertThat(CohensKappa.of(new int[][] {{7, 0}, {0, 0}})).isNaN();
    assertThat(CohensKappa.of(new int[][] {{0, 0}, {0, 0}})).isNaN();
  }
}
