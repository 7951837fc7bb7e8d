package io.standpoint.text;

import java.util.Locale;
import java.util.Optional;

/** Finds binary content and text that was decoded with the wrong character set. */
final class Garbage {

  /** So many bad characters may be an accident. */
  private static final int ALWAYS_TOLERATED = 2;

  /** One bad character in this many may be an accident too. */
  private static final int TOLERATED_ONE_IN = 200;

  private Garbage() {}

  /** Why {@code text} is not readable text; empty if it is. */
  static Optional<String> find(String text) {
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return Optional.of(
            "text holds a NUL character at offset "
                + i
                + ": it is binary or UTF-16, save as UTF-8");
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (isBad(c)) {
        bad++;
      }
    }
    if (bad <= ALWAYS_TOLERATED || bad <= text.length() / TOLERATED_ONE_IN) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "text holds %,d control or replacement characters in %,d UTF-16 units: it is binary or"
                + " was read with the wrong encoding, save as UTF-8",
            bad,
            text.length()));
  }

  /**
   * Controls other than white space, lone surrogates, U+FFFD and what Unicode calls no character.
   */
  private static boolean isBad(char c) {
    return (Character.isISOControl(c) && !Glyphs.isSpace(c))
        || Character.isSurrogate(c)
        || c >= '\ufffd'
        || (c >= '\ufdd0' && c <= '\ufdef');
  }
}
