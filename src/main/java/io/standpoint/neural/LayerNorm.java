package io.standpoint.neural;

/**
 * Layer normalisation of rows (Ba, Kiros and Hinton, 2016) and its gradient. Arrays hold {@code
 * rows × width} numbers, row by row.
 */
final class LayerNorm {

  /** Added to the variance, as in BERT. */
  static final double EPSILON = 1e-12;

  private LayerNorm() {}

  /**
   * {@code out = gain · normed + bias}, where {@code normed} has mean 0 and variance 1 in each row.
   *
   * @param in not changed; may be {@code out}
   * @param normed filled, for {@link #backward}; may not be {@code in}
   * @param scales filled: 1 / deviation of each row
   */
  static void forward(
      float[] in,
      int rows,
      float[] gain,
      float[] bias,
      float[] normed,
      float[] scales,
      float[] out) {
    int width = gain.length;
    for (int row = 0; row < rows; row++) {
      int from = row * width;
      double mean = 0;
      for (int i = 0; i < width; i++) {
        mean += in[from + i];
      }
      mean /= width;
      double variance = 0;
      for (int i = 0; i < width; i++) {
        double distance = in[from + i] - mean;
        variance += distance * distance;
      }
      float scale = (float) (1 / Math.sqrt(variance / width + EPSILON));
      float centre = (float) mean;
      scales[row] = scale;
      for (int i = 0; i < width; i++) {
        normed[from + i] = (in[from + i] - centre) * scale;
      }
      for (int i = 0; i < width; i++) {
        out[from + i] = gain[i] * normed[from + i] + bias[i];
      }
    }
  }

  /**
   * Turns the gradient of the output into that of the input, in place.
   *
   * @param gradient in: of the output; out: of the input
   * @param gainGradient the gain's gradient is added to it
   * @param biasGradient the bias's gradient is added to it
   */
  static void backward(
      float[] gradient,
      int rows,
      float[] gain,
      float[] normed,
      float[] scales,
      float[] gainGradient,
      float[] biasGradient) {
    int width = gain.length;
    for (int row = 0; row < rows; row++) {
      int from = row * width;
      for (int i = 0; i < width; i++) {
        gainGradient[i] += gradient[from + i] * normed[from + i];
        biasGradient[i] += gradient[from + i];
      }
      double mean = 0;
      double projection = 0;
      for (int i = 0; i < width; i++) {
        float scaled = gradient[from + i] * gain[i];
        gradient[from + i] = scaled;
        mean += scaled;
        projection += scaled * normed[from + i];
      }
      float shift = (float) (mean / width);
      float slope = (float) (projection / width);
      float scale = scales[row];
      for (int i = 0; i < width; i++) {
        gradient[from + i] = scale * (gradient[from + i] - shift - normed[from + i] * slope);
      }
    }
  }
}
