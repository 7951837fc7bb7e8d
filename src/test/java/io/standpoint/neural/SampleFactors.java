package io.standpoint.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Input factors for tests. */
final class SampleFactors {

  private SampleFactors() {}

  /** Factors of 1 for every layer. */
  static List<InputFactors> none() {
    float[] ones = ones(EncoderWeights.WIDTH);
    return Collections.nCopies(
        EncoderWeights.LAYERS, new InputFactors(ones, ones, ones(EncoderWeights.INNER_WIDTH)));
  }

  /** Factors of 1, but 2% of them within 0.1 to 1. */
  static List<InputFactors> random(long seed) {
    Random random = new Random(seed);
    List<InputFactors> factors = new ArrayList<>();
    for (int layer = 0; layer < EncoderWeights.LAYERS; layer++) {
      factors.add(
          new InputFactors(
              random(EncoderWeights.WIDTH, random),
              random(EncoderWeights.WIDTH, random),
              random(EncoderWeights.INNER_WIDTH, random)));
    }
    return factors;
  }

  private static float[] ones(int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static float[] random(int length, Random random) {
    float[] factors = ones(length);
    for (int i = 0; i < length / 50; i++) {
      factors[random.nextInt(length)] = 0.1f + 0.9f * random.nextFloat();
    }
    return factors;
  }
}
