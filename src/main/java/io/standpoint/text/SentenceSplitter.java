package io.standpoint.text;

import java.util.List;

/** Finds the sentences of a text. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface SentenceSplitter {

  /**
   * The sentences of {@code text} in order. They do not overlap, hold no surrounding white space,
   * and together cover every character that is not white space. White space is what Unicode calls
   * so, the non-breaking spaces included.
   *
   * @param text any text, also empty, unpunctuated or of mixed scripts
   * @return sentences with offsets into {@code text}; empty if it is blank
   */
  List<Sentence> split(String text);

  /**
   * A splitter for English news, by rules. Blank lines, headlines and list items end a sentence;
   * line breaks within a paragraph do not. A quotation of several sentences is split, and the
   * closing quote belongs to the sentence it ends; a dateline belongs to the first sentence. A
   * sentence longer than 5,000 UTF-16 units is cut at white space, or where there is none, between
   * characters. Time is linear in the length of the text.
   */
  static SentenceSplitter english() {
    return EnglishSentenceSplitter.INSTANCE;
  }
}
