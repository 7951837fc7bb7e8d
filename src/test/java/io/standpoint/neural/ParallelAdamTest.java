package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;

class ParallelAdamTest {

  /** More than two blocks, and not a whole number of them. */
  private static final int NUMBERS = 20_011;

  private static final WarmUpAndDecay SCHEDULE = new WarmUpAndDecay(0.02, 2, 8);

  @BeforeAll
  static void loadNatives() {
    Natives.load();
  }

  /** The oracle is DL4J's own; both work on parts of larger arrays, as in a network. */
  @Test
  void takes_the_steps_of_adam() {
    Arrays expected = new Arrays(new Adam(SCHEDULE));
    Arrays actual = new Arrays(new ParallelAdam(SCHEDULE));
    Random random = new Random(1);
    for (int step = 0; step < 6; step++) {
      float[] gradient = new float[NUMBERS];
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = i % 7 == 0 ? 0 : (float) (random.nextGaussian() * Math.pow(10, i % 9 - 6));
      }
      assertClose(actual.update(gradient, step), expected.update(gradient, step));
      assertClose(actual.state.toFloatVector(), expected.state.toFloatVector());
    }
    assertThat(actual.all.getFloat(2)).isEqualTo(7);
    assertThat(actual.all.getFloat(3 + NUMBERS)).isEqualTo(7);
  }

  private static void assertClose(float[] actual, float[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(1e-9f + 3e-5f * Math.abs(expected[i])));
    }
  }

  @Test
  void equals_another_with_the_same_schedule() {
    ParallelAdam adam = new ParallelAdam(SCHEDULE);
    assertThat(adam)
        .isEqualTo(new ParallelAdam(new WarmUpAndDecay(0.02, 2, 8)))
        .isNotEqualTo(new ParallelAdam(new WarmUpAndDecay(0.01, 2, 8)));
  }

  /** Gradients and state, each a part of a larger array that is 7 elsewhere. */
  private static final class Arrays {
    final INDArray all = Nd4j.valueArrayOf(new long[] {NUMBERS + 5}, 7f);
    final INDArray gradient = all.get(NDArrayIndex.interval(3, 3 + NUMBERS)).reshape(1, NUMBERS);
    final INDArray state =
        Nd4j.valueArrayOf(new long[] {2 * NUMBERS + 9}, 7f)
            .get(NDArrayIndex.interval(4, 4 + 2 * NUMBERS))
            .reshape(1, 2 * NUMBERS);
    final GradientUpdater<?> updater;

    Arrays(IUpdater updater) {
      assertThat(updater.stateSize(NUMBERS)).isEqualTo(2 * NUMBERS);
      this.updater = updater.instantiate(state, true);
    }

    float[] update(float[] values, int step) {
      gradient.assign(Nd4j.createFromArray(values).reshape(1, NUMBERS));
      updater.applyUpdater(gradient, step, 0);
      return gradient.toFloatVector();
    }
  }
}
