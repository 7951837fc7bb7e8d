package io.standpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {

  private static List<Interval> intervals(double[] values) {
    return ClusterBootstrap.intervals(
        values.length,
        new Well19937c(7),
        drawn -> {
          double mean = Arrays.stream(drawn).mapToDouble(i -> values[i]).average().orElseThrow();
          return new double[] {mean, 10 * mean};
        });
  }

  @Test
  void intervals_of_a_mean_are_as_wide_as_the_normal_approximation() {
    double[] values = new double[400];
    Arrays.fill(values, 0, 300, 1);

    // 0.75 ± 1.96 · √(0.75 · 0.25 / 400) = 0.75 ± 0.0424.
    List<Interval> intervals = intervals(values);

    assertThat(intervals).hasSize(2);
    assertThat(intervals.get(0).low()).isCloseTo(0.7076, within(0.01));
    assertThat(intervals.get(0).high()).isCloseTo(0.7924, within(0.01));
    assertThat(intervals.get(1).low()).isCloseTo(7.076, within(0.1));
  }

  @Test
  void intervals_are_a_point_where_every_cluster_is_alike() {
    assertThat(intervals(new double[] {2, 2, 2}).get(0)).isEqualTo(new Interval(2, 2));
  }

  @Test
  void an_interval_has_its_low_end_first() {
    assertThatThrownBy(() -> new Interval(1, 0)).hasMessageContaining("low above high");
    assertThatThrownBy(() -> new Interval(Double.NaN, 0)).hasMessageContaining("low above high");
  }
}
