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
    if (!words.isWord(before)) {
      return MARKS.indexOf(words.form(before, token).charAt(0)) >= 0;
    }
    String lower = words.lower(token);
    if (words.isWord(token) && STARTS.contains(lower)) {
      return true;
    }
    String previous = words.lower(before);
    if (previous.equals("and") || previous.equals("or")) {
      return SUBJECT_PRONOUNS.contains(lower);
    }
    return SpeechWords.VERBS.contains(previous)
        && !words.isCapital(before)
        && (SUBJECT_PRONOUNS.contains(lower) || words.mention(token).isPresent());
  }
}
