package io.standpoint.text;

import java.util.List;

/** Finds the sentences of a text. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface SentenceSplitter {

  /**
   * The sentences of {@code text} in order. They do not overlap, hold no surrounding white space,
   * and together cover every character that is not white space.
   *
   * @param text any text, also empty, unpunctuated or of mixed scripts
   * @return sentences with offsets into {@code text}; empty if it is blank
   */
  List<Sentence> split(String text);
}
