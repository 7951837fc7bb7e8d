package io.standpoint.text;

import java.util.Locale;
import java.util.Set;

/** Tells what stands around quotation marks. Every look ahead is bounded. */
final class Quotation {

  /** How far behind an opening quote its closing quote is looked for. */
  private static final int MAX_QUOTE = 300;

  private static final Set<String> SPEECH_VERBS =
      Set.of(
          ("said says asked asks added adds told tells replied replies answered shouted wrote writes"
                  + " tweeted warned declared insisted cried exclaimed wondered demanded joked quipped"
                  + " continued chanted yelled")
              .split(" "));

  /** After "Putin said", these show that what he said stands before it, not after it. */
  private static final Set<String> AFTER_ATTRIBUTION =
      Set.of(
          ("reporters in on at to during after before when while as him her them me us yesterday"
                  + " today later again monday tuesday wednesday thursday friday saturday sunday")
              .split(" "));

  private Quotation() {}

  /** True of “We will stay,” and “We will stay.”, but not of a nickname or title in quotes. */
  static boolean isSentence(String text, int next, int end) {
    if (!Glyphs.isOpeningQuote(text.charAt(next))) {
      return false;
    }
    int limit = Math.min(end, next + MAX_QUOTE);
    for (int i = next + 2; i < limit; i++) {
      char c = text.charAt(i);
      boolean closes =
          Glyphs.isClosingQuote(c)
              && (i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1)));
      if (closes) {
        char before = text.charAt(i - 1);
        return before == ',' || Glyphs.isStop(before);
      }
    }
    return true;
  }

  /** "Russian Foreign Minister Sergei Lavrov asked." after a quotation that ends in ? or !. */
  static boolean isAttribution(String text, int from, int end) {
    int i = from;
    for (int words = 0; words < 8; words++) {
      String word = Words.at(text, i, end);
      if (words > 0 && SPEECH_VERBS.contains(word)) {
        return endsAttribution(text, i + word.length(), end);
      }
      if (word.isEmpty() || (Character.isLowerCase(word.charAt(0)) && !word.startsWith("al-"))) {
        return false;
      }
      i += word.length();
      if (i < end && text.charAt(i) == '.') {
        i++;
      }
      i = Glyphs.skipSpace(text, i, end);
    }
    return false;
  }

  private static boolean endsAttribution(String text, int from, int end) {
    int next = Glyphs.skipSpace(text, from, end);
    if (next == end || ".,;:".indexOf(text.charAt(next)) >= 0) {
      return true;
    }
    String word = Words.at(text, next, end).toLowerCase(Locale.ROOT);
    return AFTER_ATTRIBUTION.contains(word) || (word.length() > 4 && word.endsWith("ly"));
  }
}
