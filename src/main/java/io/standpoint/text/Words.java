package io.standpoint.text;

/** Reads the word before or at a position. Looks at no more than 24 UTF-16 units. */
final class Words {

  private static final int LONGEST = 24;

  private Words() {}

  /**
   * The letters, digits, apostrophes and inner full stops that end at {@code end}, from {@code
   * from} on; empty if there are none.
   */
  static String before(CharSequence text, int from, int end) {
    return text.subSequence(startOf(text, from, end), end).toString();
  }

  /** Where the word {@link #before} starts; {@code end} if it is empty. */
  static int startOf(CharSequence text, int from, int end) {
    int start = end;
    int limit = Math.max(from, end - LONGEST);
    while (start > limit && isPart(text.charAt(start - 1))) {
      start--;
    }
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** The letters, digits, apostrophes and hyphens that begin at {@code start}; may be empty. */
  static String at(CharSequence text, int start, int to) {
    int end = start;
    int limit = Math.min(to, start + LONGEST);
    while (end < limit
        && (Character.isLetterOrDigit(text.charAt(end)) || "'’-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return text.subSequence(start, end).toString();
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '’';
  }
}
