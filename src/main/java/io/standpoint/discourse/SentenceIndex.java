package io.standpoint.discourse;

import io.standpoint.text.Sentence;
import java.util.List;

/** Finds the sentence at an offset of the document. */
final class SentenceIndex {
  private final List<Sentence> sentences;

  /**
   * For one document.
   *
   * @param sentences in order
   */
  SentenceIndex(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  /** The last sentence that starts at {@code offset} or earlier; the first if none does. */
  int at(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  /** True if a sentence starts at {@code offset}. */
  boolean startsAt(int offset) {
    return !sentences.isEmpty() && sentences.get(at(offset)).span().start() == offset;
  }
}
