package io.standpoint.neural;

import java.text.Normalizer;

/**
 * The uncased WordPiece tokenizer of BERT and of e5-small-v2 (Devlin et al., NAACL 2019), equal to
 * the reference in Hugging Face tokenizers, with UTF-16 spans into the original text.
 *
 * <p>Control characters are dropped, text is decomposed (NFD), stripped of accents and lower-cased,
 * then split at white space and around each punctuation mark and each Chinese character. Every word
 * is pieced together greedily from the longest pieces of the vocabulary; a word that cannot be, or
 * that has more than 100 characters, is one {@code [UNK]}.
 *
 * <p>Character categories are the running JDK's, the reference's those of Unicode 8: marks, format
 * characters and punctuation assigned since (367 in Java 17, of rare scripts) may yield another
 * token than the reference's {@code [UNK]}.
 *
 * <p>All of a text is text: where it spells {@code [SEP]} it yields the tokens of that spelling,
 * never the special token.
 *
 * <p>Time is linear in the text. Immutable and thread-safe.
 */
final class WordPiece {

  /** Longest word, in code points after normalization, that is pieced together. */
  private static final int LONGEST_WORD = 100;

  private final Vocabulary vocabulary;

  WordPiece(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The tokens of {@code text}.
   *
   * @param text any text; lone surrogates are dropped like control characters
   */
  Tokens tokenize(String text) {
    Scan scan = new Scan(vocabulary);
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      scan.read(codePoint, i, i + Character.charCount(codePoint));
    }
    scan.endWord();
    return scan.tokens.build();
  }

  /** One pass over a text: the word being read and the tokens before it. */
  private static final class Scan {
    private final Vocabulary vocabulary;
    private final Tokens.Builder tokens = new Tokens.Builder();

    // The word so far, one entry per code point after normalization; length counts on past the
    // longest word, of which only the outer ends are needed.
    private final int[] word = new int[LONGEST_WORD];
    private final int[] starts = new int[LONGEST_WORD];
    private final int[] ends = new int[LONGEST_WORD];
    private int length;
    private int wordStart;
    private int wordEnd;

    Scan(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    /** Reads one code point of the original text, which stands at {@code [start, end)}. */
    void read(int codePoint, int start, int end) {
      if (isWhiteSpace(codePoint)) {
        endWord();
      } else if (codePoint < 0x80) {
        if (codePoint > ' ' && codePoint != 0x7F) {
          normalized(codePoint, start, end);
        }
      } else if (!isDropped(codePoint)) {
        boolean alone = isChinese(codePoint);
        if (alone) {
          endWord();
        }
        decompose(codePoint, start, end);
        if (alone) {
          endWord();
        }
      }
    }

    private void decompose(int codePoint, int start, int end) {
      String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
      int part;
      for (int i = 0; i < parts.length(); i += Character.charCount(part)) {
        part = parts.codePointAt(i);
        if (Character.getType(part) != Character.NON_SPACING_MARK) {
          normalized(part, start, end);
        }
      }
    }

    private void normalized(int codePoint, int start, int end) {
      boolean alone = isPunctuation(codePoint);
      if (alone) {
        endWord();
      }
      if (length == 0) {
        wordStart = start;
      }
      if (length < LONGEST_WORD) {
        word[length] = Character.toLowerCase(codePoint);
        starts[length] = start;
        ends[length] = end;
      }
      length++;
      wordEnd = end;
      if (alone) {
        endWord();
      }
    }

    /** Turns the word read so far, if any, into tokens. */
    void endWord() {
      if (length > LONGEST_WORD || !piece()) {
        tokens.add(vocabulary.unknown(), wordStart, wordEnd);
      }
      length = 0;
    }

    /** Adds the word's pieces; adds nothing and returns false if it cannot be pieced together. */
    private boolean piece() {
      int before = tokens.size();
      int from = 0;
      while (from < length) {
        int node = from == 0 ? Vocabulary.WORD_START : Vocabulary.CONTINUATION;
        int id = Vocabulary.NONE;
        int to = from;
        for (int i = from; i < length; i++) {
          node = vocabulary.child(node, word[i]);
          if (node == Vocabulary.NONE) {
            break;
          }
          if (vocabulary.id(node) != Vocabulary.NONE) {
            id = vocabulary.id(node);
            to = i + 1;
          }
        }
        if (id == Vocabulary.NONE) {
          tokens.truncate(before);
          return false;
        }
        tokens.add(id, starts[from], ends[to - 1]);
        from = to;
      }
      return true;
    }
  }

  private static boolean isWhiteSpace(int codePoint) {
    return switch (codePoint) {
      case ' ', '\t', '\n', '\r' -> true;
      default -> codePoint >= 0x80 && Character.isSpaceChar(codePoint);
    };
  }

  /** Control, format, private-use and surrogate code points, and the replacement character. */
  private static boolean isDropped(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> codePoint == 0xFFFD;
    };
  }

  private static boolean isPunctuation(int codePoint) {
    if (codePoint < 0x80) {
      // All of ASCII that is neither letter nor digit, also $, +, <, =, >, ^, `, | and ~.
      return !Character.isLetterOrDigit(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The ranges that the reference calls Chinese: CJK ideographs, but neither kana nor Hangul. */
  // U+2B820 to U+2B91F are ideographs too, but the reference skips them, and so must we.
  private static boolean isChinese(int codePoint) {
    return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        || (codePoint >= 0x3400 && codePoint <= 0x4DBF)
        || (codePoint >= 0x20000 && codePoint <= 0x2A6DF)
        || (codePoint >= 0x2A700 && codePoint <= 0x2B81F)
        || (codePoint >= 0x2B920 && codePoint <= 0x2CEAF)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F);
  }
}
