package io.standpoint.discourse;

import java.util.Set;

/** Tells the "it" that means nothing: it is clear that, it seems, it was he who. */
final class Expletives {
  private static final int REACH = 8;

  private static final Set<String> BE =
      SpeechWords.words("is was be been being would will may might could has had 's");

  private static final Set<String> VERBS =
      SpeechWords.words(
          "seems seemed appears appeared takes took rains rained happens happened turns turned follows"
              + " remains remained makes helps matters mattered costs");

  private static final Set<String> CLAUSES =
      SpeechWords.words("that to for who if whether when until");

  private Expletives() {}

  static boolean isOne(int token, Words words) {
    int next = token + 1;
    if (next >= words.size() || !words.isWord(next)) {
      return false;
    }
    String lower = words.lower(next);
    if (VERBS.contains(lower)) {
      return true;
    }
    if (!BE.contains(lower) && !words.isPossessive(next)) {
      return false;
    }
    boolean be = false;
    for (int i = next; i < Math.min(words.size(), next + REACH) && words.isWord(i); i++) {
      String word = words.lower(i);
      be |=
          word.equals("is")
              || word.equals("was")
              || word.equals("be")
              || word.equals("been")
              || words.isPossessive(i);
      if (be && i > next && CLAUSES.contains(word)) {
        return !words.lower(i - 1).endsWith("ed") || word.equals("that");
      }
    }
    return false;
  }
}
