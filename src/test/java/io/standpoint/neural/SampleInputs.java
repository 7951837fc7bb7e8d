package io.standpoint.neural;

import io.standpoint.neural.InputStatistics.Input;
import java.util.Random;

/** Input statistics for tests. */
final class SampleInputs {

  private SampleInputs() {}

  /** Nothing seen: factors of 1, weights to the nearest value. */
  static InputStatistics none() {
    Natives.load();
    return new InputStatistics(EncoderShape.E5_SMALL);
  }

  /** A few tokens of noise within 1 in which 2% of the columns reach 4 to 40. */
  static InputStatistics random(long seed) {
    InputStatistics inputs = none();
    Random random = new Random(seed);
    for (int layer = 0; layer < EncoderWeights.LAYERS; layer++) {
      for (Input input : Input.values()) {
        int columns = input == Input.OUTER ? EncoderWeights.INNER_WIDTH : EncoderWeights.WIDTH;
        inputs.add(layer, input, rows(columns, random), 3);
      }
    }
    return inputs;
  }

  private static float[] rows(int columns, Random random) {
    float[] rows = new float[3 * columns];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = 2 * random.nextFloat() - 1;
    }
    for (int i = 0; i < columns / 50; i++) {
      rows[random.nextInt(columns)] = 4 / (0.1f + 0.9f * random.nextFloat());
    }
    return rows;
  }
}
