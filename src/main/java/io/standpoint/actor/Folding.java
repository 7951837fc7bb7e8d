package io.standpoint.actor;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/**
 * Makes spellings of one word equal: accents, composed or not, and invisible characters go, and of
 * {@link Transliterations} one remains.
 */
final class Folding {
  /** Letters that Unicode does not decompose into a plain letter and a mark. */
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'Ø', "O"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'Ð', "D"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'Ħ', "H"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'Æ', "Ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'Œ', "Oe"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'Þ', "Th"));

  /** Words inside names that are written with and without a capital: The Hague, the Hague. */
  private static final Set<String> PARTICLES =
      Set.of(
          "The", "Al", "El", "Ul", "Ad", "Ar", "As", "Ash", "Az", "An", "Bin", "Ibn", "Bint", "De",
          "Del", "Da", "Di", "Van", "Von", "Der", "Of", "And", "For");

  private Folding() {}

  /**
   * {@code text[start, end)}, one word, without accents and as transliterated; a particle in lower
   * case.
   */
  static String fold(String text, int start, int end) {
    String word = isAscii(text, start, end) ? text.substring(start, end) : plain(text, start, end);
    if (word.length() <= 4 && PARTICLES.contains(word)) {
      word = Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
    return Transliterations.standard(word);
  }

  /** Combining marks and invisible characters: part of a word, but not of its spelling. */
  static boolean isIgnorable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static boolean isAscii(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  // One code point at a time: normalising a whole word sorts its marks, which is slow on a long
  // run.
  private static String plain(String text, int start, int end) {
    StringBuilder folded = new StringBuilder(end - start);
    for (int i = start; i < end; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint < 0x80) {
        folded.append((char) codePoint);
      } else if (PLAIN.containsKey(codePoint)) {
        folded.append(PLAIN.get(codePoint));
      } else if (!isIgnorable(codePoint)) {
        appendParts(
            Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD), folded);
      }
    }
    return folded.toString();
  }

  private static void appendParts(String decomposed, StringBuilder folded) {
    for (int i = 0; i < decomposed.length(); ) {
      int part = decomposed.codePointAt(i);
      i += Character.charCount(part);
      if (!isIgnorable(part)) {
        folded.appendCodePoint(part);
      }
    }
  }
}
