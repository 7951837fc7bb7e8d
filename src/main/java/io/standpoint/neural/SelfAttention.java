package io.standpoint.neural;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Scaled dot-product attention with several heads (Vaswani et al., 2017) and its gradient, sentence
 * by sentence. Sentences stand one after the other without padding: {@code starts[s]} is the first
 * token of sentence {@code s}, {@code starts[s + 1]} the first that is not its.
 *
 * <p>Tokens' queries, keys and values stand side by side: {@code float[tokens × 3 width]}. The
 * products of a head are too small for ND4J, whose calls take longer than they; they go to the
 * OpenBLAS that it brings, which takes a head's columns where they stand. Not thread-safe.
 */
final class SelfAttention implements AutoCloseable {

  private static final int START_TOKENS = 64;

  private final int width;
  private final int heads;
  private final int headWidth;
  private final float scale;

  private Memory memory;
  private float[] scores = new float[0];

  SelfAttention(EncoderShape shape) {
    width = shape.width();
    heads = shape.heads();
    headWidth = shape.headWidth();
    scale = (float) (1 / Math.sqrt(headWidth));
    memory = new Memory(START_TOKENS);
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
      int kept = heads * n * n;
      reserve(n);
      memory.qkv.put(qkv, from * 3 * width, n * 3 * width);
      for (int head = 0; head < heads; head++) {
        products(n, scale, memory.queries[head], 3 * width, memory.keys[head], head);
      }
      memory.scores.get(weights, at, kept);
      softmax(weights, at, kept, n);
      drop(weights, at, n, dropout, firstSentence + s, place);
      for (int head = 0; head < heads; head++) {
        sums(n, false, head, memory.values[head], 3 * width, memory.mixedHeads[head], width);
      }
      memory.mixed.get(mixed, from * width, n * width);
      at += kept;
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
      int kept = heads * n * n;
      reserve(n);
      memory.qkv.put(qkv, from * 3 * width, n * 3 * width);
      memory.mixed.put(mixedGradient, from * width, n * width);
      // Values: what went forward was the weights after dropout.
      drop(weights, at, n, dropout, firstSentence + s, place);
      for (int head = 0; head < heads; head++) {
        FloatPointer gradient = memory.mixedHeads[head];
        sums(n, true, head, gradient, width, memory.valueGradients[head], 3 * width);
        products(n, 1, gradient, width, memory.values[head], head);
      }
      // Weights, then scores through the softmax.
      memory.scores.get(scores, 0, kept);
      for (int head = 0; head < heads; head++) {
        int first = head * n * n;
        dropout.apply(scores, first, first + n * n, firstSentence + s, place + head);
      }
      throughSoftmax(weights, at, kept, n);
      memory.scores.put(scores, 0, kept);
      for (int head = 0; head < heads; head++) {
        sums(n, false, head, memory.keys[head], 3 * width, memory.queryGradients[head], 3 * width);
        sums(n, true, head, memory.queries[head], 3 * width, memory.keyGradients[head], 3 * width);
      }
      memory.gradients.get(qkvGradient, from * 3 * width, n * 3 * width);
      at += kept;
    }
  }

  /** Writes the weights of a sentence to the native scores, after dropout. */
  private void drop(float[] weights, int at, int n, Dropout dropout, int sentence, int place) {
    int square = n * n;
    System.arraycopy(weights, at, scores, 0, heads * square);
    for (int head = 0; head < heads; head++) {
      dropout.apply(scores, head * square, (head + 1) * square, sentence, place + head);
    }
    memory.scores.put(scores, 0, heads * square);
  }

  /** Turns gradients of weights into those of the scores before softmax and scaling. */
  private void throughSoftmax(float[] weights, int at, int count, int n) {
    for (int row = 0; row < count; row += n) {
      double dot = 0;
      for (int j = row; j < row + n; j++) {
        dot += scores[j] * weights[at + j];
      }
      float shift = (float) dot;
      for (int j = row; j < row + n; j++) {
        scores[j] = weights[at + j] * (scores[j] - shift) * scale;
      }
    }
  }

  /** Native {@code scores[i][j] = factor · a[i]·b[j]} of a head; {@code b} is of {@code qkv}. */
  private void products(int n, float factor, FloatPointer a, int stride, FloatPointer b, int head) {
    cblas_sgemm(
        CblasRowMajor,
        CblasNoTrans,
        CblasTrans,
        n,
        n,
        headWidth,
        factor,
        a,
        stride,
        b,
        3 * width,
        0,
        memory.scoresOf(head, n),
        n);
  }

  /** Native {@code out[i] = Σ_j scores[i][j] · rows[j]} of a head, or with scores transposed. */
  private void sums(
      int n,
      boolean transposed,
      int head,
      FloatPointer rows,
      int stride,
      FloatPointer out,
      int outStride) {
    cblas_sgemm(
        CblasRowMajor,
        transposed ? CblasTrans : CblasNoTrans,
        CblasNoTrans,
        n,
        headWidth,
        n,
        1,
        memory.scoresOf(head, n),
        n,
        rows,
        stride,
        0,
        out,
        outStride);
  }

  private static void softmax(float[] scores, int at, int count, int n) {
    for (int row = at; row < at + count; row += n) {
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

  private void reserve(int n) {
    if (memory.tokens < n) {
      memory.close();
      memory = new Memory(n + n / 4);
    }
    if (scores.length < heads * n * n) {
      scores = new float[heads * n * n];
    }
  }

  @Override
  public void close() {
    memory.close();
  }

  /** Native memory for a sentence of up to so many tokens, and where its heads stand in it. */
  private final class Memory implements AutoCloseable {
    final int tokens;
    final FloatPointer qkv;
    final FloatPointer gradients;
    final FloatPointer mixed;
    final FloatPointer scores;
    final FloatPointer[] queries;
    final FloatPointer[] keys;
    final FloatPointer[] values;
    final FloatPointer[] queryGradients;
    final FloatPointer[] keyGradients;
    final FloatPointer[] valueGradients;
    final FloatPointer[] mixedHeads;
    private final FloatPointer scoresOfHead;

    Memory(int tokens) {
      this.tokens = tokens;
      qkv = new FloatPointer(3L * tokens * width);
      gradients = new FloatPointer(3L * tokens * width);
      mixed = new FloatPointer((long) tokens * width);
      scores = new FloatPointer((long) heads * tokens * tokens);
      scoresOfHead = new FloatPointer(scores);
      queries = heads(qkv, 0);
      keys = heads(qkv, 1);
      values = heads(qkv, 2);
      queryGradients = heads(gradients, 0);
      keyGradients = heads(gradients, 1);
      valueGradients = heads(gradients, 2);
      mixedHeads = heads(mixed, 0);
    }

    private FloatPointer[] heads(FloatPointer matrix, int part) {
      FloatPointer[] starts = new FloatPointer[heads];
      for (int head = 0; head < heads; head++) {
        starts[head] =
            new FloatPointer(matrix).position((long) part * width + (long) head * headWidth);
      }
      return starts;
    }

    /** The scores of a head in a sentence of {@code n} tokens; valid until the next call. */
    FloatPointer scoresOf(int head, int n) {
      return scoresOfHead.position((long) head * n * n);
    }

    @Override
    public void close() {
      qkv.close();
      gradients.close();
      mixed.close();
      scores.close();
    }
  }
}
