package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WarmUpAndDecayTest {

  @Test
  void rises_to_its_peak_and_falls_to_nothing() {
    WarmUpAndDecay rate = new WarmUpAndDecay(0.8, 4, 12);
    assertThat(rate.valueAt(0, 0)).isEqualTo(0.2);
    assertThat(rate.valueAt(3, 0)).isEqualTo(0.8);
    assertThat(rate.valueAt(4, 0)).isEqualTo(0.8);
    assertThat(rate.valueAt(8, 1)).isEqualTo(0.4);
    assertThat(rate.valueAt(11, 1)).isEqualTo(0.1);
    assertThat(rate.valueAt(12, 1)).isZero();
    assertThat(rate.valueAt(99, 1)).isZero();
    assertThat(new WarmUpAndDecay(0.8, 0, 1).valueAt(0, 0)).isEqualTo(0.8);
  }

  @Test
  void refuses_to_warm_up_for_all_of_its_steps() {
    assertThatThrownBy(() -> new WarmUpAndDecay(1, 1, 1)).hasMessageContaining("1 of 1 steps");
    assertThatThrownBy(() -> new WarmUpAndDecay(1, -1, 1)).hasMessageContaining("-1");
  }
}
