package io.standpoint.neural;

/** Turns the token ids of one sequence into hidden states. Thread-safe and deterministic. */
interface SequenceEncoder extends AutoCloseable {

  /** Length of the hidden state of one token. */
  int WIDTH = 384;

  /** Most tokens in a sequence, {@code [CLS]} and {@code [SEP]} included: BERT's positions. */
  int LONGEST_SEQUENCE = 512;

  /**
   * The hidden states of one sequence, one token after the other: {@code float[ids.length × 384]}.
   *
   * @param ids {@code [CLS]}, the tokens, {@code [SEP]}: 1 to 512 ids
   * @throws IllegalStateException if this encoder is closed
   */
  float[] encode(int[] ids);

  @Override
  void close();
}
