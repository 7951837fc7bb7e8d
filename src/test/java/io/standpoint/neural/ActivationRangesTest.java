package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationRangesTest {

  @Test
  void brings_what_reaches_too_far_within_the_limit_and_leaves_the_rest() {
    ActivationRanges ranges = new ActivationRanges(EncoderShape.E5_SMALL);
    float[] narrow = new float[2 * 384];
    float[] wide = new float[2 * 1536];
    narrow[7] = 3;
    narrow[384 + 7] = -30;
    narrow[9] = 2;
    wide[1536 + 1000] = 16;
    ranges.widen(5, narrow, narrow, wide, 2);
    ranges.widen(5, new float[384], new float[384], new float[1536], 1);

    List<InputFactors> factors = ranges.factors();

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
    ActivationRanges ranges = new ActivationRanges(EncoderShape.E5_SMALL);
    float[] old = new float[3 * 384];
    old[2 * 384] = 99;
    ranges.widen(0, old, old, new float[2 * 1536], 2);
    assertThat(ranges.factors().get(0).inner()).containsOnly(1);
  }
}
