package io.standpoint.neural;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A window of a sentence, and the parts of rows that are means over its hidden states. */
final class PooledWindow {

  private final Tokens tokens;
  private final Window window;
  private final Map<Mean, Row.Part> parts = new HashMap<>();
  private final BitSet wanted = new BitSet();

  /** A mean over positions of the window's sequence, and where in a row it stands. */
  private record Mean(PackedSentence.Part positions, int at) {}

  /**
   * A window of which nothing is wanted yet.
   *
   * @param tokens those of the whole sentence
   * @param window empty only for a sentence without tokens
   */
  PooledWindow(Tokens tokens, Window window) {
    this.tokens = tokens;
    this.window = window;
  }

  /**
   * The mean of the states at {@code positions}, zeros until {@link #fill}: the same object for
   * equal arguments.
   *
   * @param at where it stands in a row
   */
  Row.Part part(PackedSentence.Part positions, int at) {
    wanted.set(positions.from(), positions.to());
    return parts.computeIfAbsent(
        new Mean(positions, at), mean -> new Row.Part(at, new float[SequenceEncoder.WIDTH]));
  }

  /** What the encoder is to read. */
  TokenSequence sequence(Vocabulary vocabulary) {
    int[] ids = new int[window.size() + 2];
    ids[0] = vocabulary.first();
    System.arraycopy(tokens.ids(window.from(), window.to()), 0, ids, 1, window.size());
    ids[ids.length - 1] = vocabulary.last();
    return new TokenSequence(ids, wanted.stream().toArray());
  }

  /**
   * Writes the means.
   *
   * @param sequence as {@link #sequence} gave it
   * @param states of what is wanted, as the encoder gave them
   */
  void fill(TokenSequence sequence, float[] states) {
    parts.forEach(
        (mean, part) -> {
          int first = Arrays.binarySearch(sequence.wanted(), mean.positions.from());
          int count = mean.positions.to() - mean.positions.from();
          for (int i = 0; i < SequenceEncoder.WIDTH; i++) {
            double sum = 0;
            for (int state = first; state < first + count; state++) {
              sum += states[state * SequenceEncoder.WIDTH + i];
            }
            part.values()[i] = (float) (sum / count);
          }
        });
  }
}
