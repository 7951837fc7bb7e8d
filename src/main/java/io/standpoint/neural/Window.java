package io.standpoint.neural;

/**
 * Token indices {@code from} (inclusive) to {@code to} (exclusive) of a sentence.
 *
 * @param from at least 0
 * @param to at least {@code from}, at most {@link #LONGEST} more
 */
record Window(int from, int to) {

  /** Most tokens in a window: {@code [CLS]} and {@code [SEP]} come on top. */
  static final int LONGEST = SequenceEncoder.LONGEST_SEQUENCE - 2;

  // Window starts are rounded to this many tokens where the pair leaves room, so that the pairs
  // of a long text share windows: however many pairs fit rounded windows, a token is in at most 5.
  private static final int STEP = 128;

  Window {
    if (from < 0 || to < from || to - from > LONGEST) {
      throw new IllegalArgumentException(
          "window [" + from + ", " + to + "): need 0 to " + LONGEST + " tokens");
    }
  }

  int size() {
    return to - from;
  }

  /**
   * The window around {@code middle} in a sentence of {@code count} tokens: all of a sentence that
   * fits, else as many tokens as fit, about as many before {@code middle} as after it. A range
   * longer than a window loses both ends.
   */
  static Window around(Tokens.Range middle, int count) {
    if (count <= LONGEST) {
      return new Window(0, count);
    }
    int last = count - LONGEST;
    int centred = middle.from() - (LONGEST - middle.size()) / 2;
    int rounded = Math.floorDiv(centred + STEP / 2, STEP) * STEP;
    boolean holds = rounded <= middle.from() && middle.to() <= rounded + LONGEST;
    int from = Math.min(Math.max(holds ? rounded : centred, 0), last);
    return new Window(from, from + LONGEST);
  }
}
