package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.neural.TrainingSettings.Precision;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

  @Test
  void names_what_is_out_of_range() {
    assertThatThrownBy(() -> settings(-1, 3, 16, 384, 0.1, 6e-5, 0.01))
        .hasMessageContaining("rank -1");
    assertThatThrownBy(() -> settings(0, -1, 16, 384, 0.1, 6e-5, 0.01))
        .hasMessageContaining("epochs -1");
    assertThatThrownBy(() -> settings(0, 3, Integer.MAX_VALUE, 384, 0.1, 6e-5, 0.01))
        .hasMessageContaining("sentences 2147483647: use a number from 1 to 10000");
    assertThatThrownBy(() -> settings(0, 3, 16, 1 << 20, 0.1, 6e-5, 0.01))
        .hasMessageContaining("hidden 1048576");
    assertThatThrownBy(() -> settings(0, 3, 16, 384, 1, 6e-5, 0.01))
        .hasMessageContaining("dropout 1.0");
    assertThatThrownBy(() -> settings(0, 3, 16, 384, 0.1, Double.NaN, 0.01))
        .hasMessageContaining("learning rate NaN");
    assertThatThrownBy(() -> settings(0, 3, 16, 384, 0.1, 6e-5, -1))
        .hasMessageContaining("weight decay -1.0");
  }

  private static TrainingSettings settings(
      int rank,
      int epochs,
      int sentences,
      int hidden,
      double dropout,
      double learningRate,
      double weightDecay) {
    return new TrainingSettings(
        1,
        rank,
        epochs,
        sentences,
        hidden,
        dropout,
        learningRate,
        5,
        0.1,
        weightDecay,
        1,
        0,
        0,
        0,
        0,
        0,
        2,
        Precision.FLOAT32);
  }
}
