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

  /** Before "to" and "for" these say something of an actor: it is ready to talk. */
  private static final Set<String> OF_ACTORS =
      SpeechWords.words(
          """
          ready willing unwilling able unable keen eager reluctant likely unlikely free bound set due about
          responsible accountable liable famous notorious grateful anxious desperate quick slow close open
          loath poised first last
          """);

  /** Weather and hours: it was raining, it was late. */
  private static final Set<String> WEATHER =
      SpeechWords.words("raining snowing dark cold late early hot noon midnight dawn");

  private static final Set<String> BEFORE_WEATHER =
      SpeechWords.words("is was be been 's too very already still almost getting");

  private Expletives() {}

  /** Whether the "it" at {@code token} means nothing. */
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
      if (be && WEATHER.contains(word) && BEFORE_WEATHER.contains(words.lower(i - 1))) {
        return true;
      }
      if (i == next + 1 && be && word.endsWith("ing")) {
        return false;
      }
      if (be && i > next && CLAUSES.contains(word)) {
        return opensClause(word, i - 1, words);
      }
    }
    return false;
  }

  /** Whether a conjunction after {@code before} opens what "it" stands in for. */
  private static boolean opensClause(String conjunction, int before, Words words) {
    String previous = words.lower(before);
    return switch (conjunction) {
      case "that" -> true;
      case "when", "until" ->
          previous.equals("not") || previous.equals("only") || words.isCapital(before);
      case "to", "for" ->
          !OF_ACTORS.contains(previous) && !previous.endsWith("ed") && !previous.endsWith("ing");
      default -> !previous.endsWith("ed");
    };
  }
}
