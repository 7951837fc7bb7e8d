package io.standpoint.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits English news by rules: {@link LineLayout} finds the stretches that no sentence crosses,
 * {@link StretchSplitter} the sentences in each.
 */
final class EnglishSentenceSplitter implements SentenceSplitter {

  static final EnglishSentenceSplitter INSTANCE = new EnglishSentenceSplitter();

  /** Longer sentences are cut: no encoder reads them whole and no reader wants them as evidence. */
  static final int MAX_SENTENCE = 5_000;

  private EnglishSentenceSplitter() {}

  @Override
  public List<Sentence> split(String text) {
    boolean ignoreCase = isWithoutCapitals(text);
    List<Sentence> sentences = new ArrayList<>();
    for (Span stretch : LineLayout.stretches(text)) {
      for (Span span : new StretchSplitter(text, stretch, ignoreCase).split()) {
        addInPieces(text, span, sentences);
      }
    }
    return List.copyOf(sentences);
  }

  /** True of text typed in small letters throughout, where a sentence may begin with one. */
  private static boolean isWithoutCapitals(String text) {
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLowerCase(c)) {
        letters++;
      }
    }
    return capitals * 200L < letters;
  }

  private static void addInPieces(String text, Span span, List<Sentence> sentences) {
    int start = span.start();
    while (start < span.end()) {
      int end = cut(text, start, span.end());
      int trimmed = Glyphs.trimEnd(text, start, end);
      sentences.add(
          new Sentence(sentences.size(), new Span(start, trimmed), text.substring(start, trimmed)));
      start = Glyphs.skipSpace(text, end, span.end());
    }
  }

  /** Where the sentence that starts at {@code start} ends if none may exceed the maximum. */
  private static int cut(String text, int start, int end) {
    if (end - start <= MAX_SENTENCE) {
      return end;
    }
    int limit = start + MAX_SENTENCE;
    for (int i = limit; i > start; i--) {
      if (Glyphs.isSpace(text.charAt(i))) {
        return i;
      }
    }
    boolean insidePair =
        Character.isHighSurrogate(text.charAt(limit - 1))
            && Character.isLowSurrogate(text.charAt(limit));
    return insidePair ? limit - 1 : limit;
  }
}
