package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import java.util.List;

/** Turns the pairs of one sentence into rows for the head. Thread-safe and deterministic. */
public interface RowEncoder extends AutoCloseable {

  /** Where the rows come from: a head fits the rows it was trained on and no others. */
  RowSource source();

  /** Length of every row. */
  default int width() {
    return source().width();
  }

  /**
   * One row per pair, same order as {@code pairs}: {@code float[pairs][width]}. The sentence is
   * encoded once, however many pairs it has.
   *
   * @param sentence text of any length, not blank
   * @param pairs spans within it
   */
  float[][] encode(String sentence, List<PairSpans> pairs);

  /** Tokens encoded so far, with the two that mark a sequence's ends. */
  long tokens();

  @Override
  void close();
}
