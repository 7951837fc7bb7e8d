package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class GeluTest {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  @Test
  void is_x_times_the_normal_distribution() {
    for (float x = -9; x <= 9; x += 0.00137f) {
      float[] out = new float[1];
      Gelu.forward(new float[] {x}, 1, out);
      assertThat((double) out[0]).isCloseTo(x * NORMAL.cumulativeProbability(x), within(1e-6));
    }
  }

  @Test
  void has_the_derivative_of_that() {
    for (float x = -9; x <= 9; x += 0.00137f) {
      float[] gradient = {2};
      Gelu.backward(new float[] {x}, 1, gradient);
      assertThat((double) gradient[0])
          .isCloseTo(2 * (NORMAL.cumulativeProbability(x) + x * NORMAL.density(x)), within(4e-6));
    }
  }
}
