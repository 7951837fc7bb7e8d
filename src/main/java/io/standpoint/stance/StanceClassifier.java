package io.standpoint.stance;

import java.util.List;

/**
 * Judges pairs of sentences. Implementations are thread-safe and deterministic: the same sentence
 * and pairs give the same scores on any thread, whatever was classified before or beside.
 */
@FunctionalInterface
public interface StanceClassifier extends AutoCloseable {

  /**
   * Scores every pair of a sentence.
   *
   * @param sentence the sentence's text, not blank, of any length
   * @param pairs spans within {@code sentence}
   * @return one per pair, same order as {@code pairs}; empty if {@code pairs} is
   * @throws IllegalArgumentException if a span ends beyond the sentence
   * @throws java.util.concurrent.CancellationException if it was interrupted, and minds it
   */
  List<Scores> classify(String sentence, List<PairSpans> pairs);

  /**
   * Scores every pair of several sentences, which can take less time than one by one. The scores
   * are the same.
   *
   * @param questions any number, also none
   * @return one list per question, same order, each as {@link #classify} gives it
   * @throws IllegalArgumentException if a span ends beyond its sentence
   */
  default List<List<Scores>> classifyAll(List<Question> questions) {
    return questions.stream()
        .map(question -> classify(question.sentence(), question.pairs()))
        .toList();
  }

  /** Tokens read so far, a measure of the work done; 0 if the classifier reads none. */
  default long tokens() {
    return 0;
  }

  /** Frees what the classifier holds, such as native memory; none by default. */
  @Override
  default void close() {}
}
