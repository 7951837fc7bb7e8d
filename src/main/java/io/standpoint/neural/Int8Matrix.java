package io.standpoint.neural;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * A matrix in int8 with one scale per column: w[i, j] ≈ values[i, j] · scales[j].
 *
 * <p>Values keep within ±{@link #LIMIT}, as those of the published int8 file do. Processors with
 * AVX2 but no VNNI add the products of two weights and two 8-bit activations in 16 bits that
 * saturate: 2 · 255 · 64 = 32,640 still fits, 2 · 255 · 127 does not (<a
 * href="https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html">ONNX
 * Runtime</a> calls it reduced range).
 *
 * <p>What that costs depends on how weights are rounded. A tuned model's probabilities on the six
 * development files, against its own in fp32, have a divergence (Kullback and Leibler, 1951) of
 * 0.0035 if every weight goes to the nearest value and of 0.0007 if the rounding follows the
 * inputs; with ±127, 0.0008 and 0.0004.
 */
final class Int8Matrix {

  /** Largest magnitude of a value. */
  static final int LIMIT = 64;

  private final byte[] values;
  private final float[] scales;

  private Int8Matrix(byte[] values, float[] scales) {
    this.values = values;
    this.scales = scales;
  }

  /**
   * The nearest int8 matrix in which the largest weight of every column is {@link #LIMIT}. A column
   * of zeros has scale 1.
   *
   * @param weights finite numbers, row-major
   * @param columns number of columns
   */
  static Int8Matrix of(float[] weights, int columns) {
    float[] scales = scales(weights, columns);
    byte[] values = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      values[i] = (byte) Math.rint(weights[i] / scales[i % columns]);
    }
    return new Int8Matrix(values, scales);
  }

  /**
   * An int8 matrix of the same scales whose products with its inputs are near those of {@code
   * weights}: rows are rounded from the last to the first, and what the rounding of the later ones
   * did to a product is made good by the earlier as far as their inputs go together (Frantar et
   * al., GPTQ, ICLR 2023; in the form of Chee et al., QuIP, NeurIPS 2023, which inverts nothing).
   *
   * @param weights finite numbers, row-major
   * @param columns number of columns
   * @param moments mean products of the inputs, {@code [rows × rows]}, symmetric and positive
   *     definite
   */
  static Int8Matrix of(float[] weights, int columns, double[][] moments) {
    if (moments.length * columns != weights.length) {
      throw new IllegalArgumentException(
          "moments of " + moments.length + " inputs for " + weights.length / columns + " rows");
    }
    // moments = L·Lᵀ: an error E in the weights costs |Lᵀ·E|², a sum over the rows of Lᵀ·E. Of row
    // k, the terms of later rows are known when its weights are chosen.
    double[][] upper =
        new CholeskyDecomposition(new Array2DRowRealMatrix(moments, false)).getLT().getData();
    float[] scales = scales(weights, columns);
    byte[] values = new byte[weights.length];
    double[][] errors = new double[moments.length][columns];
    double[] wanted = new double[columns];
    for (int row = moments.length - 1; row >= 0; row--) {
      for (int column = 0; column < columns; column++) {
        wanted[column] = weights[row * columns + column];
      }
      for (int later = row + 1; later < moments.length; later++) {
        subtract(errors[later], upper[row][later] / upper[row][row], wanted);
      }
      for (int column = 0; column < columns; column++) {
        double nearest = Math.rint(wanted[column] / scales[column]);
        double value = Math.max(-LIMIT, Math.min(LIMIT, nearest));
        values[row * columns + column] = (byte) value;
        errors[row][column] = value * scales[column] - weights[row * columns + column];
      }
    }
    return new Int8Matrix(values, scales);
  }

  private static void subtract(double[] numbers, double factor, double[] from) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * numbers[i];
    }
  }

  /** For every column, that with which its largest weight is {@link #LIMIT}; 1 if all are 0. */
  private static float[] scales(float[] weights, int columns) {
    float[] scales = new float[columns];
    for (int i = 0; i < weights.length; i++) {
      scales[i % columns] = Math.max(scales[i % columns], Math.abs(weights[i]));
    }
    for (int column = 0; column < columns; column++) {
      scales[column] /= LIMIT;
      if (scales[column] < Float.MIN_NORMAL) {
        scales[column] = 1; // weights below 10^-36 become 0: a smaller scale would be inexact
      }
    }
    return scales;
  }

  /** The values, row-major; not a copy. */
  byte[] values() {
    return values;
  }

  /** One scale per column, positive; not a copy. */
  float[] scales() {
    return scales;
  }
}
