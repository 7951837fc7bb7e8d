package io.standpoint.neural;

import io.standpoint.stance.Scores;

/**
 * Temperature scaling (Guo et al., "On Calibration of Modern Neural Networks", ICML 2017): logits
 * are divided by a temperature before the softmax. Above 1 makes probabilities more even, below 1
 * less; their order stays.
 *
 * @param author temperature of pairs whose holder is the author, greater than 0
 * @param actor temperature of pairs whose holder is named, greater than 0
 */
public record Temperatures(double author, double actor) {

  /** Leaves probabilities as they are. */
  public static final Temperatures NONE = new Temperatures(1, 1);

  public Temperatures {
    check("author", author);
    check("actor", actor);
  }

  /**
   * Calibrated scores; they sum to 1 within 1e-12.
   *
   * @param probabilities {@code float[3]} in the order of {@link io.standpoint.stance.Polarity}, as
   *     a {@link Head} gives them
   * @param temperature greater than 0
   */
  public static Scores scale(float[] probabilities, double temperature) {
    // softmax(log(p) / T) = softmax(z / T), because log(p) is z less a constant.
    double[] logits = new double[probabilities.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logits.length; i++) {
      // A probability too small for a float comes as 0; its logarithm must stay finite.
      logits[i] = Math.log(Math.max(probabilities[i], Float.MIN_VALUE)) / temperature;
      largest = Math.max(largest, logits[i]);
    }
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      logits[i] = Math.exp(logits[i] - largest);
      sum += logits[i];
    }
    return new Scores(logits[0] / sum, logits[1] / sum, logits[2] / sum);
  }

  private static void check(String name, double temperature) {
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " temperature " + temperature + ": must be a number greater than 0");
    }
  }
}
