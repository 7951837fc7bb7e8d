package io.standpoint.discourse;

import java.util.Set;

/** Tells rebels who vote against their party from those who fight: the rebels backed the bill. */
final class PartyRebels {
  private static final int NEAR = 30;
  private static final String STOPS = ".!?";

  private static final Set<String> PARLIAMENTARY =
      SpeechWords.words(
          """
          party vote votes voted voting bill amendment amendments backbench backbencher backbenchers mp mps
          lawmakers parliament cabinet tory tories labour conservative conservatives whip whips motion
          leadership commons senate republican republicans democrat democrats rebellion
          """);

  private PartyRebels() {}

  /** Whether "rebels" at a token stands in a sentence that speaks of a parliament or a party. */
  static boolean isAt(int token, Words words) {
    if (!words.lower(token).startsWith("rebel")) {
      return false;
    }
    return isToward(token, -1, words) || isToward(token, 1, words);
  }

  private static boolean isToward(int token, int step, Words words) {
    int i = token;
    for (int steps = 0; steps < NEAR && i >= 0 && i < words.size(); steps++) {
      if (!words.isWord(i) && STOPS.indexOf(words.form(i, i + 1).charAt(0)) >= 0) {
        return false;
      }
      if (words.isWord(i) && PARLIAMENTARY.contains(words.lower(i))) {
        return true;
      }
      if (step < 0 && words.startsParagraph(i)) {
        return false;
      }
      i += step;
      if (step > 0 && i < words.size() && words.startsParagraph(i)) {
        return false;
      }
    }
    return false;
  }
}
