package io.standpoint.actor;

import io.standpoint.text.Span;
import java.util.Arrays;
import java.util.Locale;

/**
 * A stretch of text as words and symbols, with UTF-16 offsets into the original.
 *
 * <p>A word is a run of letters and digits with their combining marks; every other visible
 * character is a symbol. White space and hyphens between two words are no tokens but the gap before
 * the second: so "cease-fire" and "cease fire" have the same tokens. A dash that is set off by
 * spaces or doubled is a symbol.
 */
final class Tokens {
  /** What stands between a token and the one before it. */
  enum Gap {
    NONE,
    SPACE,
    HYPHEN
  }

  /** The symbol that stands for every dash longer than a hyphen. */
  static final String DASH = "—";

  /** Enough for most names. */
  private static final int CAPACITY = 8;

  private final String text;
  private int size;
  private int[] starts = new int[CAPACITY];
  private int[] ends = new int[CAPACITY];
  private Gap[] gaps = new Gap[CAPACITY];
  private String[] forms = new String[CAPACITY];
  private boolean[] words = new boolean[CAPACITY];

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens of all of {@code text}. */
  static Tokens of(String text) {
    return of(text, 0, text.length());
  }

  /** The tokens of {@code text[from, to)}; offsets count from the start of {@code text}. */
  static Tokens of(String text, int from, int to) {
    Tokens tokens = new Tokens(text);
    tokens.read(from, to);
    return tokens;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** Between this token and the one before; {@code SPACE} before the first. */
  Gap gap(int token) {
    return gaps[token];
  }

  /**
   * The spelling without accents, as transliterated; quotation marks and dashes in one form each.
   */
  String form(int token) {
    return forms[token];
  }

  /** True if there is such a token and it is a word. */
  boolean isWord(int token) {
    return token >= 0 && token < size && words[token];
  }

  /** True if there is such a token and it is this symbol. */
  boolean isSymbol(int token, String symbol) {
    return token >= 0 && token < size && !words[token] && forms[token].equals(symbol);
  }

  /** True if there is such a token and nothing stands between it and the one before. */
  boolean isJoined(int token) {
    return token >= 0 && token < size && gaps[token] == Gap.NONE;
  }

  /** True if there is such a token and a hyphen joins it to the one before. */
  boolean isHyphened(int token) {
    return token >= 0 && token < size && gaps[token] == Gap.HYPHEN;
  }

  /** The spelling in lower case, empty if there is no such token. */
  String lower(int token) {
    return token >= 0 && token < size ? forms[token].toLowerCase(Locale.ROOT) : "";
  }

  /** A word of two letters or more without a lower-case one. */
  boolean isCaps(int token) {
    return isWord(token)
        && ends[token] - starts[token] > 1
        && Character.isUpperCase(text.codePointAt(starts[token]))
        && !hasLowerCase(token);
  }

  /** A word that begins with a capital and goes on with lower case, or an initial. */
  boolean isTitle(int token) {
    return isWord(token)
        && (Character.isUpperCase(text.codePointAt(starts[token]))
            || Character.isTitleCase(text.codePointAt(starts[token])))
        && !isCaps(token);
  }

  /** A word that begins with a lower-case letter. */
  boolean isLower(int token) {
    return isWord(token) && Character.isLowerCase(text.codePointAt(starts[token]));
  }

  /** Equal for names that match the same text. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < size; i++) {
      key.append(i > 0 && !isJoined(i) ? " " : "").append(forms[i]);
    }
    return key.toString();
  }

  /** The place of tokens {@code [first, end)} in the text. */
  Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  private boolean hasLowerCase(int token) {
    for (int i = starts[token]; i < ends[token]; ) {
      int codePoint = text.codePointAt(i);
      if (Character.isLowerCase(codePoint)) {
        return true;
      }
      i += Character.charCount(codePoint);
    }
    return false;
  }

  private void read(int from, int to) {
    Gap gap = Gap.SPACE;
    int i = from;
    while (i < to) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      if (isWordStart(codePoint)) {
        int end = wordEnd(i, to);
        add(i, end, gap, Folding.fold(text, i, end), true);
        gap = Gap.NONE;
        i = end;
      } else if (Character.isWhitespace(codePoint)
          || Character.isSpaceChar(codePoint)
          || Character.isISOControl(codePoint)) {
        gap = Gap.SPACE;
        i = next;
      } else if (Folding.isIgnorable(codePoint)) {
        i = next;
      } else if (isHyphen(codePoint)) {
        int end = next;
        while (end < to && isHyphen(text.charAt(end))) {
          end++;
        }
        boolean single = end == next;
        int word = afterIgnorable(end, to);
        if (single && gap == Gap.NONE && word < to && isWordStart(text.codePointAt(word))) {
          gap = Gap.HYPHEN;
          end = word;
        } else {
          add(i, end, gap, single && codePoint != '–' ? "-" : DASH, false);
          gap = Gap.NONE;
        }
        i = end;
      } else {
        add(i, Math.min(next, to), gap, symbol(codePoint), false);
        gap = Gap.NONE;
        i = next;
      }
    }
  }

  private int afterIgnorable(int from, int to) {
    int i = from;
    while (i < to && Folding.isIgnorable(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private int wordEnd(int start, int to) {
    int end = start;
    int i = start;
    while (i < to) {
      int codePoint = text.codePointAt(i);
      boolean visible = isWordStart(codePoint);
      if (!visible && !Folding.isIgnorable(codePoint)) {
        break;
      }
      i += Character.charCount(codePoint);
      if (visible || Character.getType(codePoint) != Character.FORMAT) {
        end = i;
      }
    }
    return Math.min(end, to);
  }

  private void add(int start, int end, Gap gap, String form, boolean word) {
    if (size == starts.length) {
      int capacity = 2 * size;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      gaps = Arrays.copyOf(gaps, capacity);
      forms = Arrays.copyOf(forms, capacity);
      words = Arrays.copyOf(words, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    gaps[size] = gap;
    forms[size] = form;
    words[size] = word;
    size++;
  }

  private static boolean isWordStart(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !isApostropheLetter(codePoint);
  }

  /** Modifier letters that transliterations use as apostrophes: Sanaʻa, Sanaʼa. */
  private static boolean isApostropheLetter(int codePoint) {
    return codePoint >= 0x02B9 && codePoint <= 0x02BF;
  }

  private static boolean isHyphen(int codePoint) {
    return codePoint == '-' || codePoint == '‐' || codePoint == '‑' || codePoint == '–';
  }

  private static String symbol(int codePoint) {
    if (isApostropheLetter(codePoint)) {
      return "'";
    }
    return switch (codePoint) {
      case '’', '‘', '‛', '`', '´', '′' -> "'";
      case '“', '”', '„', '‟', '«', '»', '″' -> "\"";
      case '—', '―', '−' -> DASH;
      default -> Character.toString(codePoint);
    };
  }
}
