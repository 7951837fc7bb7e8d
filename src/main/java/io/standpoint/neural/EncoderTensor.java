package io.standpoint.neural;

/**
 * A tensor of a transformer layer. Matrices are {@code [inputs × outputs]}, row by row: {@code y =
 * x·W + b}. Queries, keys and values are made by one matrix, side by side.
 */
enum EncoderTensor {
  QKV_WEIGHT,
  QKV_BIAS,
  OUTPUT_WEIGHT,
  OUTPUT_BIAS,
  ATTENTION_NORM_GAIN,
  ATTENTION_NORM_BIAS,
  INNER_WEIGHT,
  INNER_BIAS,
  OUTER_WEIGHT,
  OUTER_BIAS,
  OUTPUT_NORM_GAIN,
  OUTPUT_NORM_BIAS;

  /** Whether it is a matrix; the others are vectors. */
  boolean isMatrix() {
    return switch (this) {
      case QKV_WEIGHT, OUTPUT_WEIGHT, INNER_WEIGHT, OUTER_WEIGHT -> true;
      case QKV_BIAS,
          OUTPUT_BIAS,
          ATTENTION_NORM_GAIN,
          ATTENTION_NORM_BIAS,
          INNER_BIAS,
          OUTER_BIAS,
          OUTPUT_NORM_GAIN,
          OUTPUT_NORM_BIAS ->
          false;
    };
  }

  /** Rows of the matrix; 1 for a vector. */
  int rows(EncoderShape shape) {
    return switch (this) {
      case QKV_WEIGHT, OUTPUT_WEIGHT, INNER_WEIGHT -> shape.width();
      case OUTER_WEIGHT -> shape.inner();
      case QKV_BIAS,
          OUTPUT_BIAS,
          ATTENTION_NORM_GAIN,
          ATTENTION_NORM_BIAS,
          INNER_BIAS,
          OUTER_BIAS,
          OUTPUT_NORM_GAIN,
          OUTPUT_NORM_BIAS ->
          1;
    };
  }

  /** Columns of the matrix, or length of the vector. */
  int columns(EncoderShape shape) {
    return switch (this) {
      case QKV_WEIGHT, QKV_BIAS -> 3 * shape.width();
      case INNER_WEIGHT, INNER_BIAS -> shape.inner();
      case OUTPUT_WEIGHT,
          OUTPUT_BIAS,
          ATTENTION_NORM_GAIN,
          ATTENTION_NORM_BIAS,
          OUTER_WEIGHT,
          OUTER_BIAS,
          OUTPUT_NORM_GAIN,
          OUTPUT_NORM_BIAS ->
          shape.width();
    };
  }

  /** This tensor of a layer; not a copy. */
  float[] of(LayerWeights layer) {
    return switch (this) {
      case QKV_WEIGHT -> layer.qkv();
      case QKV_BIAS -> layer.qkvBias();
      case OUTPUT_WEIGHT -> layer.output();
      case OUTPUT_BIAS -> layer.outputBias();
      case ATTENTION_NORM_GAIN -> layer.attentionNormGain();
      case ATTENTION_NORM_BIAS -> layer.attentionNormBias();
      case INNER_WEIGHT -> layer.inner();
      case INNER_BIAS -> layer.innerBias();
      case OUTER_WEIGHT -> layer.outer();
      case OUTER_BIAS -> layer.outerBias();
      case OUTPUT_NORM_GAIN -> layer.outputNormGain();
      case OUTPUT_NORM_BIAS -> layer.outputNormBias();
    };
  }

  /** Numbers in it. */
  int size(EncoderShape shape) {
    return rows(shape) * columns(shape);
  }

  /** Where it begins among the numbers of its layer, which stand one tensor after the other. */
  int offset(EncoderShape shape) {
    int offset = 0;
    for (EncoderTensor tensor : values()) {
      if (tensor == this) {
        return offset;
      }
      offset += tensor.size(shape);
    }
    throw new AssertionError(this);
  }

  /** Numbers in a whole layer. */
  static int layerSize(EncoderShape shape) {
    int size = 0;
    for (EncoderTensor tensor : values()) {
      size += tensor.size(shape);
    }
    return size;
  }
}
