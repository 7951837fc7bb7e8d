package io.standpoint.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EffectAndCorrectionTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  /** Oracle: R 4.2.2, {@code p.adjust(c(0.01,0.04,0.03,0.005,0.2,0.0004,0.03), "holm")}. */
  @Test
  void holm_is_that_of_r() {
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005, 0.2, 0.0004, 0.03}))
        .containsExactly(new double[] {0.05, 0.12, 0.12, 0.03, 0.2, 0.0028, 0.12}, ROUNDING);
    assertThat(Holm.adjust(new double[] {0.6, 0.7})).containsExactly(1, 1);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }

  /**
   * Oracle: scipy 1.17.1, {@code 2 * scipy.stats.mannwhitneyu(a, b).statistic / (5 * 4) - 1}, with
   * ties.
   */
  @Test
  void cliffs_delta_is_that_of_scipys_u() {
    double[] a = {-0.9, -0.4, -0.4, 0.1, 0.3};
    double[] b = {-0.4, 0.2, 0.5, 0.5};

    assertThat(CliffsDelta.of(a, b)).isCloseTo(-0.6, ROUNDING);
    assertThat(CliffsDelta.of(b, a)).isCloseTo(0.6, ROUNDING);
    assertThat(CliffsDelta.of(new double[] {1}, new double[] {-1})).isEqualTo(1);
  }
}
