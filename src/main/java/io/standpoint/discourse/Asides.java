package io.standpoint.discourse;

/** Tells the attributions that interrupt a sentence: Demir, he said, had lied. */
final class Asides {
  private static final int NEAR = 5;
  private static final int FARTHEST = 16;

  private Asides() {}

  /**
   * Whether a pronoun says whose words its sentence is, and is not whom these words name right
   * before: he is not Demir.
   *
   * @param name a token of the name that stands before the pronoun
   */
  static boolean isAbout(int name, int pronoun, Words words) {
    return name < pronoun
        && pronoun - name <= FARTHEST
        && words.isSymbol(pronoun - 1, ',')
        && isBetweenCommas(pronoun, words)
        && !hasVerb(name, pronoun, words);
  }

  private static boolean isBetweenCommas(int pronoun, Words words) {
    int verb = pronoun + 1;
    if (verb >= words.size()
        || !words.isWord(verb)
        || !SpeechWords.VERBS.contains(words.lower(verb))) {
      return false;
    }
    int end = verb + 1;
    while (end < words.size() && end < verb + NEAR && words.isWord(end)) {
      end++;
    }
    return end < words.size() && words.isSymbol(end, ',') && !hasVerb(verb + 1, end, words);
  }

  private static boolean hasVerb(int from, int to, Words words) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && words.mention(i).isEmpty() && ReportWords.isFinite(words.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
