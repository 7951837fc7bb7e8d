package io.standpoint.neural;

import io.standpoint.stance.Question;
import java.util.List;

/** Turns the pairs of sentences into rows for the head. Thread-safe and deterministic. */
public interface RowEncoder extends AutoCloseable {

  /** Where the rows come from: a head fits the rows it was trained on and no others. */
  RowSource source();

  /** Length of every row. */
  default int width() {
    return source().width();
  }

  /**
   * One row per pair of every question, in their order. A sentence is encoded once, however many
   * pairs it has.
   *
   * @param questions sentences of any length, not blank, with spans within them
   */
  List<List<Row>> encode(List<Question> questions);

  /** Tokens encoded so far, with the two that mark a sequence's ends. */
  long tokens();

  @Override
  void close();
}
