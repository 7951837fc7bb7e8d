package io.standpoint.neural;

/**
 * A matrix in int8 with one scale per column: w[i, j] ≈ values[i, j] · scales[j].
 *
 * <p>Values keep within ±{@link #LIMIT}, as those of the published int8 file do. Processors with
 * AVX2 but no VNNI add the products of two weights and two 8-bit activations in 16 bits that
 * saturate: 2 · 255 · 64 = 32,640 still fits, 2 · 255 · 127 does not (<a
 * href="https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html">ONNX
 * Runtime</a> calls it reduced range).
 *
 * <p>What that costs was measured with the untuned layers on 200 sentences of NewsMTSC, as the norm
 * of the states' difference over the norm of the states of fp32 layers: 9.0% with ±64, 8.4% with
 * ±127, and no less with scales of least squared error. Most of it is due to activations in int8.
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
    byte[] values = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      values[i] = (byte) Math.rint(weights[i] / scales[i % columns]);
    }
    return new Int8Matrix(values, scales);
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
