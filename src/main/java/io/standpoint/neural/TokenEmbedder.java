package io.standpoint.neural;

/**
 * What turns token ids into the first layer's input: word, position and type vectors are added and
 * normalised. Training leaves them as they are.
 */
final class TokenEmbedder {

  private final int width;
  private final float[] words;
  private final float[] positions;
  private final float[] gain;
  private final float[] bias;

  /**
   * Takes over the arrays.
   *
   * @param words {@code float[vocabulary × width]}
   * @param positions {@code float[longest × width]}; the vector of the type, always the first one,
   *     is added to each already
   * @param gain of the normalisation, {@code float[width]}
   * @param bias of the normalisation, {@code float[width]}
   */
  TokenEmbedder(float[] words, float[] positions, float[] gain, float[] bias) {
    width = gain.length;
    if (bias.length != width || words.length % width != 0 || positions.length % width != 0) {
      throw new IllegalArgumentException(
          words.length + ", " + positions.length + ", " + bias.length + " for width " + width);
    }
    this.words = words;
    this.positions = positions;
    this.gain = gain;
    this.bias = bias;
  }

  /** With the tables of e5-small-v2. */
  static TokenEmbedder of(Embeddings tables) {
    float[] positions = tables.positions().clone();
    int width = tables.type().length;
    for (int i = 0; i < positions.length; i++) {
      positions[i] += tables.type()[i % width];
    }
    return new TokenEmbedder(tables.words(), positions, tables.normGain(), tables.normBias());
  }

  /** Writes the embedded sequence to {@code states}, from the row {@code row} on. */
  void embed(int[] ids, float[] states, int row) {
    float[] sums = new float[ids.length * width];
    for (int token = 0; token < ids.length; token++) {
      int word = ids[token] * width;
      int position = token * width;
      for (int i = 0; i < width; i++) {
        sums[position + i] = words[word + i] + positions[position + i];
      }
    }
    float[] out = new float[sums.length];
    LayerNorm.forward(
        sums, ids.length, gain, bias, new float[sums.length], new float[ids.length], out);
    System.arraycopy(out, 0, states, row * width, out.length);
  }
}
