package io.standpoint.discourse;

import java.util.Set;

/**
 * Where clauses begin, told by conjunctions, relative pronouns, marks and verbs of speech. A mark
 * such as a comma alone begins none.
 */
final class ClauseStarts {
  private static final Set<String> STARTS =
      SpeechWords.words(
          """
          that which who whom whose when while because although though if unless whether as after before
          until since but where whereas so than
          """);

  private static final Set<String> SUBJECT_PRONOUNS = SpeechWords.words("he she it they we i you");

  /** Whoever stands after these is their object: called it a plan. */
  private static final Set<String> TAKE_OBJECTS =
      SpeechWords.words(
          """
          called described denounced condemned dismissed branded labeled labelled criticized criticised
          praised blasted slammed hailed decried rejected urged reminded
          """);

  private static final String MARKS = ";:—–()\"“”„«»";

  private final Words words;
  private final int[] starts;

  ClauseStarts(Words words, SentenceIndex sentences) {
    this.words = words;
    starts = new int[words.size()];
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      if (i == 0 || sentences.startsAt(words.start(i)) || begins(i)) {
        start = i;
      }
      starts[i] = start;
    }
  }

  /** The first token of the clause that {@code token} stands in. */
  int startOf(int token) {
    return starts[token];
  }

  private boolean begins(int token) {
    int before = token - 1;
    String lower = words.lower(token);
    if (words.isWord(token) && STARTS.contains(lower)) {
      return true;
    }
    if (!words.isWord(before)) {
      return MARKS.indexOf(words.form(before, token).charAt(0)) >= 0;
    }
    String previous = words.lower(before);
    if (previous.equals("and") || previous.equals("or")) {
      return SUBJECT_PRONOUNS.contains(lower);
    }
    return SpeechWords.VERBS.contains(previous)
        && !words.isCapital(before)
        && (SUBJECT_PRONOUNS.contains(lower)
            || words.mention(token).isPresent()
            || words.isNumber(token))
        && !(lower.equals("it") && isObject(token));
  }

  /** Whether it is said of "it" rather than by it: condemned it; denied it. */
  private boolean isObject(int it) {
    boolean last = it + 1 == words.size() || !words.isWord(it + 1);
    return last || TAKE_OBJECTS.contains(words.lower(it - 1));
  }
}
