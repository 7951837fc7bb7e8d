package io.standpoint.neural;

/**
 * Consecutive tokens of a sentence with their hidden states, as one run of the encoder gave them.
 * Immutable as long as nobody writes to the states.
 */
final class EncodedWindow {

  private final Tokens tokens;
  private final Window window;
  private final float[] states;

  /**
   * A window and what the encoder made of it.
   *
   * @param tokens the tokens of the whole sentence
   * @param window which of them were encoded; empty only for a sentence without tokens
   * @param states one state of {@link Encoder#WIDTH} numbers for {@code [CLS]}, each token of the
   *     window and {@code [SEP]}, one after the other; not copied
   */
  EncodedWindow(Tokens tokens, Window window, float[] states) {
    int expected = (window.size() + 2) * SequenceEncoder.WIDTH;
    if (window.to() > tokens.size() || states.length != expected) {
      throw new IllegalArgumentException(
          window + " of " + tokens.size() + " tokens with " + states.length + " numbers");
    }
    this.tokens = tokens;
    this.window = window;
    this.states = states;
  }

  /** The tokens of the whole sentence, with their spans. */
  Tokens tokens() {
    return tokens;
  }

  /** Which tokens were encoded. */
  Window window() {
    return window;
  }

  /** The states of {@code [CLS]}, the window's tokens and {@code [SEP]}; not a copy. */
  float[] states() {
    return states;
  }

  /** Writes the state of {@code [CLS]} to {@code row[at]} and on. */
  void first(float[] row, int at) {
    System.arraycopy(states, 0, row, at, SequenceEncoder.WIDTH);
  }

  /**
   * Writes the mean of the states of those tokens of {@code range} that lie in this window, of
   * which there must be one, to {@code row[at]} and on.
   */
  void mean(Tokens.Range range, float[] row, int at) {
    int from = Math.max(range.from(), window.from());
    int to = Math.min(range.to(), window.to());
    if (from >= to) {
      throw new IllegalArgumentException(range + " lies outside " + window);
    }
    for (int i = 0; i < SequenceEncoder.WIDTH; i++) {
      double sum = 0;
      for (int token = from; token < to; token++) {
        sum += states[(token - window.from() + 1) * SequenceEncoder.WIDTH + i];
      }
      row[at + i] = (float) (sum / (to - from));
    }
  }
}
