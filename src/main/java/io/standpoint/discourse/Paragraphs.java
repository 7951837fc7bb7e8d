package io.standpoint.discourse;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The paragraphs of a text. Blank lines part them; in a text without blank lines, every line whose
 * last character ends a sentence or a quotation ends one.
 */
final class Paragraphs {
  private static final String LINE_ENDS = ".!?…:;\"'”’»)*";

  private final int length;
  private final int[] starts;

  private Paragraphs(int length, int[] starts) {
    this.length = length;
    this.starts = starts;
  }

  static Paragraphs of(String text) {
    IntStream.Builder blank = IntStream.builder().add(0);
    IntStream.Builder line = IntStream.builder().add(0);
    boolean anyBlank = false;
    int i = 0;
    while (i < text.length()) {
      if (!isLineBreak(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      int lines = 0;
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        boolean counts = isLineBreak(text.charAt(end)) && text.charAt(end) != '\r';
        lines += counts ? 1 : 0;
        end++;
      }
      if (lines > 1) {
        anyBlank = true;
        blank.add(end);
      }
      if (lines > 1 || (i > 0 && LINE_ENDS.indexOf(text.charAt(i - 1)) >= 0)) {
        line.add(end);
      }
      i = end;
    }
    int[] starts = (anyBlank ? blank : line).build().distinct().toArray();
    return new Paragraphs(text.length(), starts);
  }

  int count() {
    return starts.length;
  }

  /** Where paragraph {@code index} begins. */
  int start(int index) {
    return starts[index];
  }

  /** Where the next one begins, or the text ends. */
  int end(int index) {
    return index + 1 < starts.length ? starts[index + 1] : length;
  }

  /** The paragraph that {@code offset} lies in. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }
}
