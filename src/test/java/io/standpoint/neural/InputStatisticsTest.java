package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.neural.InputStatistics.Input;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InputStatisticsTest {

  private final InputStatistics inputs = SampleInputs.none();

  @AfterEach
  void close() {
    inputs.close();
  }

  @Test
  void brings_what_reaches_too_far_within_the_limit_and_leaves_the_rest() {
    float[] narrow = new float[2 * 384];
    float[] wide = new float[2 * 1536];
    narrow[7] = 3;
    narrow[384 + 7] = -30;
    narrow[9] = 2;
    wide[1536 + 1000] = 16;
    for (Input input : List.of(Input.ATTENTION, Input.OUTPUT, Input.INNER)) {
      inputs.add(5, input, narrow, 2);
      inputs.add(5, input, new float[384], 1);
    }
    inputs.add(5, Input.OUTER, wide, 2);

    List<InputFactors> factors = inputs.factors();

    assertThat(factors).hasSize(12);
    InputFactors fifth = factors.get(5);
    assertThat(30 * fifth.attention()[7]).isEqualTo(4);
    assertThat(30 * fifth.inner()[7]).isEqualTo(6);
    assertThat(16 * fifth.outer()[1000]).isEqualTo(4);
    fifth.attention()[7] = 1;
    fifth.inner()[7] = 1;
    fifth.outer()[1000] = 1;
    for (InputFactors others : factors) {
      assertThat(others.attention()).containsOnly(1);
      assertThat(others.inner()).containsOnly(1);
      assertThat(others.outer()).containsOnly(1);
    }
  }

  @Test
  void reads_only_as_many_rows_as_there_are_tokens() {
    float[] old = new float[3 * 384];
    old[2 * 384] = 99;
    inputs.add(0, Input.INNER, old, 2);
    assertThat(inputs.factors().get(0).inner()).containsOnly(1);
    assertThat(inputs.moments(0, Projection.INNER, ones(384))).isEmpty();
  }

  @Test
  void tells_how_columns_go_together_once_they_are_multiplied_by_their_factors() {
    float[] rows = new float[2 * 384];
    rows[0] = 3;
    rows[1] = -4;
    rows[384 + 1] = 1;
    inputs.add(2, Input.OUTPUT, rows, 1);
    inputs.add(2, Input.OUTPUT, Arrays.copyOfRange(rows, 384, 2 * 384), 1);
    float[] factors = ones(384);
    factors[1] = 0.5f;

    double[][] moments = inputs.moments(2, Projection.OUTPUT, factors).orElseThrow();

    // Squares 9 and 16 + 1, product -12; the second column is halved.
    double mean = (9 + 17 * 0.25) / 384;
    assertThat(moments[0][0]).isCloseTo(9 / mean + 0.001, within(1e-6));
    assertThat(moments[1][1]).isCloseTo(17 * 0.25 / mean + 0.001, within(1e-6));
    assertThat(moments[0][1]).isCloseTo(-12 * 0.5 / mean, within(1e-6)).isEqualTo(moments[1][0]);
    assertThat(moments[2][2]).isEqualTo(0.001);
    assertThat(inputs.moments(2, Projection.QUERY, factors)).isEmpty();
    assertThat(inputs.moments(3, Projection.OUTPUT, factors)).isEmpty();
  }

  private static float[] ones(int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
