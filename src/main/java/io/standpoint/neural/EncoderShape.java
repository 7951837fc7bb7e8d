package io.standpoint.neural;

/**
 * Sizes of a BERT encoder.
 *
 * @param layers transformer layers, at least 1
 * @param width length of a hidden state, a multiple of {@code heads}
 * @param heads attention heads of a layer, at least 1
 * @param inner units of a layer's feed-forward part, at least 1
 */
record EncoderShape(int layers, int width, int heads, int inner) {

  /** e5-small-v2. */
  static final EncoderShape E5_SMALL = new EncoderShape(12, SequenceEncoder.WIDTH, 12, 1536);

  EncoderShape {
    if (layers < 1 || heads < 1 || inner < 1 || width < heads || width % heads != 0) {
      throw new IllegalArgumentException(
          layers + " layers, width " + width + ", " + heads + " heads, inner " + inner);
    }
  }

  /** Length of a query, key or value of one head. */
  int headWidth() {
    return width / heads;
  }
}
