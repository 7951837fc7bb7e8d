package io.standpoint.discourse;

import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.List;

/** The sentences of a text, by offset. */
final class SentenceIndex {
  private static final int SHORTEST_HEADLINE = 3;
  private static final int LONGEST_HEADLINE = 24;

  private final List<Sentence> sentences;

  /**
   * Keeps {@code sentences}.
   *
   * @param sentences in order
   */
  SentenceIndex(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  int size() {
    return sentences.size();
  }

  Span span(int index) {
    return sentences.get(index).span();
  }

  /** True if a sentence starts at {@code offset}. */
  boolean startsAt(int offset) {
    return !sentences.isEmpty() && span(at(offset)).start() == offset;
  }

  /** Whether a sentence is a short one that ends without a stop or a quotation mark. */
  boolean isHeadline(int index, Words words) {
    int from = words.from(span(index).start());
    int to = words.from(span(index).end());
    return to - from >= SHORTEST_HEADLINE
        && to - from <= LONGEST_HEADLINE
        && words.isWord(to - 1)
        && !words.form(to - 1, to).endsWith(".");
  }

  /** The last sentence that starts at {@code offset} or earlier; the first if none does. */
  int at(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }
}
