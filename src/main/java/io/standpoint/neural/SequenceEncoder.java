package io.standpoint.neural;

import java.util.List;

/**
 * Turns the token ids of sequences into hidden states. Thread-safe and deterministic: a sequence
 * has the same states alone and among others, bit for bit on one machine.
 */
interface SequenceEncoder extends AutoCloseable {

  /** Length of the hidden state of one token. */
  int WIDTH = 384;

  /** Most tokens in a sequence, {@code [CLS]} and {@code [SEP]} included: BERT's positions. */
  int LONGEST_SEQUENCE = 512;

  /**
   * The hidden states of what is wanted of each sequence, one after the other: {@code
   * float[wanted.length × 384]} each, same order as {@code sequences}.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   * @throws IllegalStateException if this encoder is closed
   */
  List<float[]> encode(List<TokenSequence> sequences);

  @Override
  void close();
}
