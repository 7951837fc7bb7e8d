package io.standpoint.neural;

/**
 * Dropout (Srivastava et al., JMLR 2014) whose choice depends on a seed and the place alone:
 * applied to the gradient with the same seed it drops what it dropped going forward, so nothing
 * need be kept, and neither threads nor batch mates change it.
 *
 * @param rate share of the numbers that become 0, in [0, 1); the others are divided by 1 − rate
 * @param seed of this step
 */
record Dropout(double rate, long seed) {

  /** Drops nothing. */
  static final Dropout NONE = new Dropout(0, 0);

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int LANES = 4;

  Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout " + rate + ": use 0 or more and less than 1");
    }
  }

  /**
   * Drops from {@code values[from]} to {@code values[to - 1]}.
   *
   * @param sentence which sentence of the step they belong to
   * @param place which of the network's dropout places they stand at
   */
  void apply(float[] values, int from, int to, int sentence, int place) {
    if (rate == 0) {
      return;
    }
    int threshold = (int) Math.round(rate * 65536);
    float scale = (float) (1 / (1 - threshold / 65536.0));
    long state = mix(mix(seed + sentence) + place);
    for (int i = from; i < to; i += LANES) {
      state += GAMMA;
      long bits = mix(state);
      int end = Math.min(to, i + LANES);
      for (int j = i; j < end; j++) {
        values[j] = (bits & 0xFFFF) < threshold ? 0 : values[j] * scale;
        bits >>>= 16;
      }
    }
  }

  /** Stafford's Mix13, the finaliser of SplitMix64. */
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
