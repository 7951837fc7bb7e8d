package io.standpoint.neural;

import java.util.Arrays;

/**
 * Scaled dot-product attention with several heads (Vaswani et al., 2017) and its gradient, sentence
 * by sentence. Sentences stand one after the other without padding: {@code starts[s]} is the first
 * token of sentence {@code s}, {@code starts[s + 1]} the first that is not its.
 *
 * <p>Tokens' queries, keys and values stand side by side: {@code float[tokens × 3 width]}. Inner
 * loops run over neighbouring numbers without a reduction, which the compiler turns into vector
 * instructions; a matrix product per head would be too small for a native call. Not thread-safe.
 */
final class SelfAttention {

  private final int width;
  private final int heads;
  private final int headWidth;
  private final float scale;

  private float[] query = new float[0];
  private float[] key = new float[0];
  private float[] value = new float[0];
  private float[] transposed = new float[0];
  private float[] first = new float[0];
  private float[] second = new float[0];
  private float[] third = new float[0];
  private float[] scores = new float[0];

  SelfAttention(EncoderShape shape) {
    width = shape.width();
    heads = shape.heads();
    headWidth = shape.headWidth();
    scale = (float) (1 / Math.sqrt(headWidth));
  }

  /** Numbers that {@link #forward} keeps: one per head and pair of tokens of a sentence. */
  int kept(int[] starts) {
    int kept = 0;
    for (int s = 0; s + 1 < starts.length; s++) {
      int length = starts[s + 1] - starts[s];
      kept = Math.addExact(kept, heads * length * length);
    }
    return kept;
  }

  /**
   * Mixes values by attention.
   *
   * @param qkv {@code float[tokens × 3 width]}
   * @param weights filled with the attention weights before dropout, for {@link #backward}
   * @param mixed filled: {@code float[tokens × width]}
   */
  void forward(
      float[] qkv,
      int[] starts,
      int firstSentence,
      Dropout dropout,
      int place,
      float[] weights,
      float[] mixed) {
    int at = 0;
    for (int s = 0; s + 1 < starts.length; s++) {
      int from = starts[s];
      int n = starts[s + 1] - from;
      reserve(n);
      for (int head = 0; head < heads; head++) {
        read(qkv, from, n, head, 0, query);
        read(qkv, from, n, head, 1, key);
        read(qkv, from, n, head, 2, value);
        products(query, key, n, scale, weights, at);
        softmax(weights, at, n);
        System.arraycopy(weights, at, scores, 0, n * n);
        dropout.apply(scores, 0, n * n, firstSentence + s, place + head);
        sums(scores, value, n, first);
        write(first, from, n, head, 0, mixed, width);
        at += n * n;
      }
    }
  }

  /**
   * The gradient.
   *
   * @param qkv as {@link #forward} had it
   * @param weights as {@link #forward} filled it
   * @param mixedGradient of the output, {@code float[tokens × width]}
   * @param qkvGradient filled: {@code float[tokens × 3 width]}
   */
  void backward(
      float[] qkv,
      int[] starts,
      int firstSentence,
      Dropout dropout,
      int place,
      float[] weights,
      float[] mixedGradient,
      float[] qkvGradient) {
    int at = 0;
    for (int s = 0; s + 1 < starts.length; s++) {
      int from = starts[s];
      int n = starts[s + 1] - from;
      reserve(n);
      for (int head = 0; head < heads; head++) {
        backward(
            qkv,
            from,
            n,
            head,
            dropout,
            firstSentence + s,
            place + head,
            weights,
            at,
            mixedGradient,
            qkvGradient);
        at += n * n;
      }
    }
  }

  private void backward(
      float[] qkv,
      int from,
      int n,
      int head,
      Dropout dropout,
      int sentence,
      int place,
      float[] weights,
      int at,
      float[] mixedGradient,
      float[] qkvGradient) {
    float[] gradient = third;
    for (int token = 0; token < n; token++) {
      System.arraycopy(
          mixedGradient,
          (from + token) * width + head * headWidth,
          gradient,
          token * headWidth,
          headWidth);
    }
    // Values: what went forward was the weights after dropout.
    System.arraycopy(weights, at, scores, 0, n * n);
    dropout.apply(scores, 0, n * n, sentence, place);
    transposedSums(scores, gradient, n, first);
    write(first, from, n, head, 2, qkvGradient, 3 * width);
    // Weights, then scores through the softmax.
    read(qkv, from, n, head, 2, value);
    products(gradient, value, n, 1, scores, 0);
    dropout.apply(scores, 0, n * n, sentence, place);
    for (int i = 0; i < n; i++) {
      double dot = 0;
      for (int j = 0; j < n; j++) {
        dot += scores[i * n + j] * weights[at + i * n + j];
      }
      float shift = (float) dot;
      for (int j = 0; j < n; j++) {
        scores[i * n + j] = weights[at + i * n + j] * (scores[i * n + j] - shift) * scale;
      }
    }
    read(qkv, from, n, head, 0, query);
    read(qkv, from, n, head, 1, key);
    sums(scores, key, n, first);
    write(first, from, n, head, 0, qkvGradient, 3 * width);
    transposedSums(scores, query, n, second);
    write(second, from, n, head, 1, qkvGradient, 3 * width);
  }

  // The three products below take four terms at a time: half the loads and stores of one at a time.

  /** {@code out[i][j] = factor · a[i]·b[j]}. */
  private void products(float[] a, float[] b, int n, float factor, float[] out, int at) {
    for (int i = 0; i < n; i++) {
      for (int d = 0; d < headWidth; d++) {
        transposed[d * n + i] = b[i * headWidth + d];
      }
    }
    Arrays.fill(out, at, at + n * n, 0);
    for (int i = 0; i < n; i++) {
      int row = at + i * n;
      int d = 0;
      for (; d + 4 <= headWidth; d += 4) {
        int x = i * headWidth + d;
        add4(
            factor * a[x],
            factor * a[x + 1],
            factor * a[x + 2],
            factor * a[x + 3],
            transposed,
            d * n,
            n,
            out,
            row,
            n);
      }
      for (; d < headWidth; d++) {
        add(factor * a[i * headWidth + d], transposed, d * n, out, row, n);
      }
    }
  }

  /** {@code out[i] = Σ_j weights[i][j] · rows[j]}. */
  private void sums(float[] weights, float[] rows, int n, float[] out) {
    Arrays.fill(out, 0, n * headWidth, 0);
    for (int i = 0; i < n; i++) {
      int j = 0;
      for (; j + 4 <= n; j += 4) {
        int w = i * n + j;
        add4(
            weights[w],
            weights[w + 1],
            weights[w + 2],
            weights[w + 3],
            rows,
            j * headWidth,
            headWidth,
            out,
            i * headWidth,
            headWidth);
      }
      for (; j < n; j++) {
        add(weights[i * n + j], rows, j * headWidth, out, i * headWidth, headWidth);
      }
    }
  }

  /** {@code out[j] = Σ_i weights[i][j] · rows[i]}. */
  private void transposedSums(float[] weights, float[] rows, int n, float[] out) {
    Arrays.fill(out, 0, n * headWidth, 0);
    int i = 0;
    for (; i + 4 <= n; i += 4) {
      for (int j = 0; j < n; j++) {
        int w = i * n + j;
        add4(
            weights[w],
            weights[w + n],
            weights[w + 2 * n],
            weights[w + 3 * n],
            rows,
            i * headWidth,
            headWidth,
            out,
            j * headWidth,
            headWidth);
      }
    }
    for (; i < n; i++) {
      for (int j = 0; j < n; j++) {
        add(weights[i * n + j], rows, i * headWidth, out, j * headWidth, headWidth);
      }
    }
  }

  /** Adds {@code w·from[at…]} to {@code to[toAt…]}. */
  private static void add(float w, float[] from, int at, float[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] += w * from[at + i];
    }
  }

  /** As {@link #add}, for four rows that are {@code stride} apart. */
  private static void add4(
      float w0,
      float w1,
      float w2,
      float w3,
      float[] from,
      int at,
      int stride,
      float[] to,
      int toAt,
      int length) {
    int at1 = at + stride;
    int at2 = at1 + stride;
    int at3 = at2 + stride;
    for (int i = 0; i < length; i++) {
      to[toAt + i] +=
          w0 * from[at + i] + w1 * from[at1 + i] + w2 * from[at2 + i] + w3 * from[at3 + i];
    }
  }

  private static void softmax(float[] scores, int at, int n) {
    for (int row = at; row < at + n * n; row += n) {
      float largest = Float.NEGATIVE_INFINITY;
      for (int j = row; j < row + n; j++) {
        largest = Math.max(largest, scores[j]);
      }
      double sum = 0;
      for (int j = row; j < row + n; j++) {
        float e = (float) Math.exp(scores[j] - largest);
        scores[j] = e;
        sum += e;
      }
      float inverse = (float) (1 / sum);
      for (int j = row; j < row + n; j++) {
        scores[j] *= inverse;
      }
    }
  }

  /** Copies the queries (part 0), keys (1) or values (2) of a head. */
  private void read(float[] qkv, int from, int n, int head, int part, float[] out) {
    for (int token = 0; token < n; token++) {
      int at = (from + token) * 3 * width + part * width + head * headWidth;
      System.arraycopy(qkv, at, out, token * headWidth, headWidth);
    }
  }

  private void write(float[] rows, int from, int n, int head, int part, float[] out, int stride) {
    for (int token = 0; token < n; token++) {
      int at = (from + token) * stride + part * width + head * headWidth;
      System.arraycopy(rows, token * headWidth, out, at, headWidth);
    }
  }

  private void reserve(int n) {
    if (scores.length < n * n) {
      query = new float[n * headWidth];
      key = new float[n * headWidth];
      value = new float[n * headWidth];
      transposed = new float[n * headWidth];
      first = new float[n * headWidth];
      second = new float[n * headWidth];
      third = new float[n * headWidth];
      scores = new float[n * n];
    }
  }
}
