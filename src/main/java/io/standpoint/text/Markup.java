package io.standpoint.text;

import java.util.Locale;
import java.util.Optional;

/** Finds HTML and XML where text should be. */
final class Markup {

  /** A tag at least every so many UTF-16 units is markup; a few tags in an article are not. */
  private static final int UNITS_PER_TAG = 500;

  private static final int HEAD = 1_000;

  private Markup() {}

  /** Why {@code text} is markup rather than text; empty if it is text. */
  static Optional<String> find(String text) {
    int start = Glyphs.skipSpace(text, 0, text.length());
    String head =
        text.substring(start, Math.min(text.length(), start + HEAD)).toLowerCase(Locale.ROOT);
    if (head.startsWith("<!doctype") || head.startsWith("<?xml") || head.contains("<html")) {
      return reason("begins as a web page or XML does");
    }
    int tags = countTags(text);
    return tags >= 2 && (long) tags * UNITS_PER_TAG >= text.length()
        ? reason("holds " + tags + " tags")
        : Optional.empty();
  }

  private static Optional<String> reason(String what) {
    return Optional.of("text is HTML (it " + what + "): convert it to plain text first");
  }

  /** Counts {@code <name …>} and {@code </name>}. */
  private static int countTags(String text) {
    int tags = 0;
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') {
        open = i;
      } else if (c == '>' && open >= 0) {
        tags += isTag(text, open, i) ? 1 : 0;
        open = -1;
      }
    }
    return tags;
  }

  private static boolean isTag(String text, int open, int close) {
    int i = open + 1;
    if (i < close && text.charAt(i) == '/') {
      i++;
    }
    int name = i;
    while (i < close && isNamePart(text.charAt(i))) {
      i++;
    }
    boolean named = i > name && Character.isLetter(text.charAt(name));
    return named && (i == close || text.charAt(i) == '/' || Glyphs.isSpace(text.charAt(i)));
  }

  private static boolean isNamePart(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == ':' || c == '-');
  }
}
