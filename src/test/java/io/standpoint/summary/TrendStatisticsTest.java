package io.standpoint.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrendStatisticsTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  /** Periods with gaps, and scores with ties. */
  private static final double[] TIMES = {0, 1, 2, 4, 5, 6, 8, 9, 10, 11, 14, 15};

  private static final double[] SCORES = {
    0.31, 0.12, 0.25, 0.12, -0.04, 0.06, -0.18, -0.04, -0.22, -0.35, -0.31, -0.4
  };

  /**
   * Annual flow of the Nile at Aswan, 1871–1970 (Cobb, Biometrika 65, 1978; the data set {@code
   * Nile} of R). That its level fell after 1898 is the textbook example of a change point.
   */
  private static final double[] NILE = {
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
  };

  /**
   * Oracle: scipy 1.17.1. {@code kendalltau(t, y).statistic} is τ-b; S by numpy is {@code
   * sum(sign(y[j] - y[i]))}; {@code kendalltau(method='asymptotic')} has the p-value without the
   * correction for continuity, 0.00011420283764, from which Var(S) follows.
   */
  @Test
  void mann_kendall_is_that_of_scipy() {
    MannKendall test = MannKendall.of(TIMES, SCORES);

    assertThat(test.s()).isEqualTo(-56);
    assertThat(test.tau()).isCloseTo(-0.8616404368553291, ROUNDING);
    assertThat(MannKendall.variance(SCORES)).isCloseTo(210.66666666666666, within(1e-9));
    assertThat(test.pValue()).isCloseTo(0.00015104167743936332, ROUNDING);
  }

  @Test
  void scores_that_are_all_equal_have_no_trend() {
    MannKendall test = MannKendall.of(new double[] {0, 1, 2}, new double[] {0.5, 0.5, 0.5});

    assertThat(test).isEqualTo(new MannKendall(0, 0, 1));
  }

  /** Oracle: scipy 1.17.1, {@code theilslopes(y, t)}, with and without ties. */
  @Test
  void theil_sen_is_that_of_scipy() {
    Slope slope = Slope.of(TIMES, SCORES);
    assertThat(slope.perPeriod()).isCloseTo(-0.04666666666666666, ROUNDING);
    assertThat(slope.interval().low()).isCloseTo(-0.05999999999999999, ROUNDING);
    assertThat(slope.interval().high()).isCloseTo(-0.03333333333333333, ROUNDING);

    Slope untied =
        Slope.of(
            new double[] {0, 1, 2, 3, 4, 5, 6}, new double[] {0.3, 0.1, 0.5, 0.4, 0.7, 0.6, 0.9});
    assertThat(untied.perPeriod()).isCloseTo(0.1, ROUNDING);
    assertThat(untied.interval().low()).isCloseTo(0.033333333333333326, ROUNDING);
    assertThat(untied.interval().high()).isCloseTo(0.19999999999999998, ROUNDING);
  }

  /**
   * Oracle: R 4.2.2, {@code r <- rank(Nile); U <- 2*cumsum(r) - (1:100)*101}: max |U| = 1617 after
   * 28 years, that is 1898; 2 exp(−6K²/(n³+n²)) = 3.6e-7, so no permutation reaches it.
   */
  @Test
  void pettitt_finds_the_change_of_the_nile() {
    Pettitt.Change change = Pettitt.test(NILE, new Well19937c(1));

    assertThat(change.at()).isEqualTo(28);
    assertThat(change.statistic()).isEqualTo(1617);
    assertThat(change.pValue()).isEqualTo(1.0 / (1 + Pettitt.ROUNDS));
    assertThat(Pettitt.changes(NILE, 1)).extracting(Pettitt.Change::at).contains(28);
  }

  /**
   * Oracle: all 8! orders in Python, K from {@code scipy.stats.mannwhitneyu} at every split: K = 14
   * after the fourth, in a tenth of all orders at least 14.
   */
  @Test
  void pettitts_p_value_is_that_of_the_enumeration() {
    Pettitt.Change change =
        Pettitt.test(new double[] {0.4, 0.1, 0.3, 0.2, -0.5, 0.15, -0.2, -0.3}, new Well19937c(1));

    assertThat(change.at()).isEqualTo(4);
    assertThat(change.statistic()).isEqualTo(14);
    assertThat(change.pValue()).isCloseTo(0.1, within(0.015));
  }

  @Test
  void changes_of_three_levels_are_both_found_in_order() {
    Random random = new Random(3);
    double[] values =
        IntStream.range(0, 90)
            .mapToDouble(i -> (i < 30 ? 0.2 : i < 60 ? -0.5 : 0.6) + 0.05 * random.nextGaussian())
            .toArray();

    assertThat(Pettitt.changes(values, 1)).extracting(Pettitt.Change::at).contains(30, 60);
  }

  /**
   * Oracle: the level of the test. Of 200 series without a change about ten may seem to have one.
   */
  @Test
  void values_without_a_change_seldom_show_one() {
    Random random = new Random(4);
    long withChange =
        IntStream.range(0, 200)
            .filter(
                run -> {
                  double[] values = random.doubles(24).toArray();
                  return !Pettitt.changes(values, run).isEmpty();
                })
            .count();

    assertThat(withChange).isBetween(2L, 20L);
  }

  @Test
  void fewer_than_eight_periods_have_no_change() {
    double[] step = {-1, -0.9, -0.8, 0.7, 0.8, 0.9, 1};

    assertThat(Pettitt.changes(step, 1)).isEmpty();
    assertThat(Pettitt.changes(Arrays.copyOf(step, 8), 1)).isEmpty();
  }
}
