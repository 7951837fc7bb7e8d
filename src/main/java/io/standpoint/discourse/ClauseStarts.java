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

  /** Before whom these are to make do something: wanted Ankara to call. */
  private static final Set<String> TAKE_DOERS =
      SpeechWords.words(
          """
          wanted wants pressed pushed forced allowed ordered invited expected expects got compelled persuaded
          enabled helped permitted begged implored encouraged order asked urged forces
          """);

  private static final Set<String> RELATIVES = SpeechWords.words("which who whose whom");

  private static final int NONE = -1;

  private static final String MARKS = ";:—–()\"“”„«»";

  private final Words words;
  private final int[] starts;

  ClauseStarts(Words words, SentenceIndex sentences) {
    this.words = words;
    starts = new int[words.size()];
    int start = 0;
    int interrupted = NONE;
    for (int i = 0; i < starts.length; i++) {
      if (i == 0 || sentences.startsAt(words.start(i))) {
        start = i;
        interrupted = NONE;
      } else if (begins(i)) {
        interrupted = isRelative(i) && !hasVerb(start, i - 1) ? start : interrupted;
        start = i;
      } else if (interrupted != NONE && goesOn(i)) {
        start = interrupted;
        interrupted = NONE;
      }
      starts[i] = start;
    }
  }

  /** Begins a clause within another: Ankara, which has sent tanks, left. */
  private boolean isRelative(int token) {
    return RELATIVES.contains(words.lower(token)) && words.isSymbol(token - 1, ',');
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isFiniteVerb(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb of the clause stands here that a relative clause has interrupted. */
  private boolean goesOn(int token) {
    if (!words.isSymbol(token - 1, ',')) {
      return false;
    }
    int verb = token;
    while (verb + 1 < starts.length
        && words.isWord(verb)
        && !ReportWords.isFinite(words.lower(verb))
        && (SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(words.lower(verb))
            || words.lower(verb).endsWith("ly"))) {
      verb++;
    }
    return words.isFiniteVerb(verb);
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
    return (SpeechWords.VERBS.contains(previous) || isToDo(token))
        && !words.isCapital(before)
        && (SUBJECT_PRONOUNS.contains(lower)
            || words.mention(token).isPresent()
            || words.isNumber(token))
        && !(lower.equals("it") && isObject(token));
  }

  /** Whether a name at {@code token} is to do something: wanted Ankara to call. */
  private boolean isToDo(int token) {
    if (!TAKE_DOERS.contains(words.lower(token - 1)) || words.mention(token).isEmpty()) {
      return false;
    }
    int to = token;
    while (to < starts.length && words.mention(to).equals(words.mention(token))) {
      to++;
    }
    return to + 1 < starts.length
        && words.lower(to).equals("to")
        && words.isNoun(to + 1)
        && !words.isCapital(to + 1);
  }

  /** Whether it is said of "it" rather than by it: condemned it; denied it. */
  private boolean isObject(int it) {
    boolean last = it + 1 == words.size() || !words.isWord(it + 1);
    return last || TAKE_OBJECTS.contains(words.lower(it - 1));
  }
}
