package io.standpoint.text;

/** The classes of characters that sentence ends are made of. */
final class Glyphs {

  private static final String STOPS = ".!?…؟۔";

  /** End a sentence even without white space after them. */
  private static final String UNSPACED_STOPS = "。！？｡।॥։።။។";

  private static final String CLOSING_QUOTES = "\"'”’»›」』〟";
  private static final String CLOSING_BRACKETS = ")]}）】》〉";
  private static final String OPENING_QUOTES = "\"'“‘„‚«‹「『`";
  private static final String OPENING_BRACKETS = "([{（【《〈";
  private static final String DASHES = "-‐‑‒–—―−";

  private Glyphs() {}

  /** Unicode white space, non-breaking spaces included. */
  static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  static boolean isStop(char c) {
    return c >= 128 ? STOPS.indexOf(c) >= 0 || isUnspacedStop(c) : c == '.' || c == '!' || c == '?';
  }

  static boolean isUnspacedStop(char c) {
    return UNSPACED_STOPS.indexOf(c) >= 0;
  }

  static boolean isClosingQuote(char c) {
    return CLOSING_QUOTES.indexOf(c) >= 0;
  }

  /** Closing quotes and brackets, and invisible marks such as those of writing direction. */
  static boolean isCloser(char c) {
    return isClosingQuote(c) || CLOSING_BRACKETS.indexOf(c) >= 0 || isInvisible(c);
  }

  static boolean isOpeningQuote(char c) {
    return OPENING_QUOTES.indexOf(c) >= 0;
  }

  static boolean isOpeningBracket(char c) {
    return OPENING_BRACKETS.indexOf(c) >= 0;
  }

  /** What may stand before the first letter of a sentence. */
  static boolean isOpener(char c) {
    return isOpeningQuote(c) || isOpeningBracket(c) || isInvisible(c) || c == '¿' || c == '¡';
  }

  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  /** Emoji, their joiners and modifiers; not the geometric shapes that serve as bullets. */
  static boolean isEmoji(int codePoint) {
    return (codePoint >= 0x1F000 && codePoint <= 0x1FAFF)
        || (codePoint >= 0x2600 && codePoint <= 0x27BF)
        || (codePoint >= 0x2B00 && codePoint <= 0x2BFF)
        || codePoint == 0xFE0F
        || codePoint == 0x200D
        || codePoint == 0x20E3;
  }

  private static boolean isInvisible(char c) {
    return c >= 128 && Character.getType(c) == Character.FORMAT;
  }

  /** The first position at or after {@code from} that is not white space; {@code to} if none is. */
  static int skipSpace(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The end of the stretch {@code [from, to)} without the white space it ends in. */
  static int trimEnd(CharSequence text, int from, int to) {
    int end = to;
    while (end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** True if the stretch holds a letter or digit of any script. */
  static boolean hasWord(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(Character.codePointAt(text, i))) {
        return true;
      }
    }
    return false;
  }
}
