package io.standpoint.neural;

import static io.standpoint.neural.EncoderWeights.INNER_WIDTH;
import static io.standpoint.neural.EncoderWeights.WIDTH;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The weights of one layer of a BERT encoder (Devlin et al., NAACL 2019). Matrices are row-major,
 * [inputs × outputs], for y = x·W + b. The arrays are not copied: whoever shares them may change
 * them, and only one may.
 *
 * @param qkv query, key and value side by side: [384 × 1152], columns 0 to 383, 384 to 767 and 768
 *     to 1151; within each, head h has columns 32·h to 32·h + 31
 * @param qkvBias {@code [1152]}
 * @param output what follows the heads: [384 × 384]
 * @param outputBias {@code [384]}
 * @param attentionNormGain {@code [384]}, of the norm over attention's output plus its input
 * @param attentionNormBias {@code [384]}
 * @param inner feed-forward, before GELU: [384 × 1536]
 * @param innerBias {@code [1536]}
 * @param outer feed-forward, after GELU: [1536 × 384]
 * @param outerBias {@code [384]}
 * @param outputNormGain {@code [384]}, of the norm over feed-forward's output plus its input
 * @param outputNormBias {@code [384]}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record LayerWeights(
    float[] qkv,
    float[] qkvBias,
    float[] output,
    float[] outputBias,
    float[] attentionNormGain,
    float[] attentionNormBias,
    float[] inner,
    float[] innerBias,
    float[] outer,
    float[] outerBias,
    float[] outputNormGain,
    float[] outputNormBias) {

  LayerWeights {
    EncoderWeights.checkSize("qkv", qkv, WIDTH * 3 * WIDTH);
    EncoderWeights.checkSize("qkvBias", qkvBias, 3 * WIDTH);
    EncoderWeights.checkSize("output", output, WIDTH * WIDTH);
    EncoderWeights.checkSize("outputBias", outputBias, WIDTH);
    EncoderWeights.checkSize("attentionNormGain", attentionNormGain, WIDTH);
    EncoderWeights.checkSize("attentionNormBias", attentionNormBias, WIDTH);
    EncoderWeights.checkSize("inner", inner, WIDTH * INNER_WIDTH);
    EncoderWeights.checkSize("innerBias", innerBias, INNER_WIDTH);
    EncoderWeights.checkSize("outer", outer, INNER_WIDTH * WIDTH);
    EncoderWeights.checkSize("outerBias", outerBias, WIDTH);
    EncoderWeights.checkSize("outputNormGain", outputNormGain, WIDTH);
    EncoderWeights.checkSize("outputNormBias", outputNormBias, WIDTH);
  }

  /** The weights of a layer, with query, key and value put side by side. */
  static LayerWeights of(
      Map<Projection, float[]> matrices,
      Map<Projection, float[]> biases,
      float[] attentionNormGain,
      float[] attentionNormBias,
      float[] outputNormGain,
      float[] outputNormBias) {
    return new LayerWeights(
        sideBySide(matrices),
        sideBySide(biases),
        matrices.get(Projection.OUTPUT),
        biases.get(Projection.OUTPUT),
        attentionNormGain,
        attentionNormBias,
        matrices.get(Projection.INNER),
        biases.get(Projection.INNER),
        matrices.get(Projection.OUTER),
        biases.get(Projection.OUTER),
        outputNormGain,
        outputNormBias);
  }

  /** Matrices of {@code WIDTH} columns, or vectors as matrices of one row, as one matrix. */
  private static float[] sideBySide(Map<Projection, float[]> parts) {
    List<float[]> matrices =
        Stream.of(Projection.QUERY, Projection.KEY, Projection.VALUE).map(parts::get).toList();
    int rows = matrices.get(0).length / WIDTH;
    float[] whole = new float[rows * matrices.size() * WIDTH];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      for (float[] matrix : matrices) {
        System.arraycopy(matrix, row * WIDTH, whole, at, WIDTH);
        at += WIDTH;
      }
    }
    return whole;
  }

  /** The matrix of one projection, [inputs × outputs]; query, key and value as copies. */
  float[] matrix(Projection projection) {
    return switch (projection) {
      case QUERY -> columns(qkv, 0);
      case KEY -> columns(qkv, 1);
      case VALUE -> columns(qkv, 2);
      case OUTPUT -> output;
      case INNER -> inner;
      case OUTER -> outer;
    };
  }

  /** The bias of one projection, [outputs]; of query, key and value as copies. */
  float[] bias(Projection projection) {
    return switch (projection) {
      case QUERY -> columns(qkvBias, 0);
      case KEY -> columns(qkvBias, 1);
      case VALUE -> columns(qkvBias, 2);
      case OUTPUT -> outputBias;
      case INNER -> innerBias;
      case OUTER -> outerBias;
    };
  }

  private static float[] columns(float[] qkv, int part) {
    float[] columns = new float[qkv.length / 3];
    for (int to = 0, from = part * WIDTH; to < columns.length; to += WIDTH, from += 3 * WIDTH) {
      System.arraycopy(qkv, from, columns, to, WIDTH);
    }
    return columns;
  }
}
