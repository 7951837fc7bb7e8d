package io.standpoint.discourse;

/**
 * Where clauses begin and end, as far as words and punctuation tell. All positions are tokens of
 * {@link Words}; what stands in quotation marks is passed over as one.
 */
final class Clauses {
  private static final int LONGEST = 120;
  private static final int NEAR = 12;

  private final Words words;
  private final QuoteTokens quotes;

  Clauses(Words words, QuoteTokens quotes) {
    this.words = words;
    this.quotes = quotes;
  }

  boolean isWord(int token, String word) {
    return words.isWord(token) && words.lower(token).equals(word);
  }

  /** True if the token can be the verb of a clause. */
  boolean isFinite(int token) {
    return words.isFiniteVerb(token);
  }

  /** True if {@code [from, to)} has a verb of its own, before any stop. */
  boolean hasVerb(int from, int to) {
    int end = Math.min(to, from + LONGEST);
    for (int i = from; i < end; i = quotes.after(i)) {
      if (isFinite(i) || isPresent(i, from)) {
        return true;
      }
    }
    return false;
  }

  /** Stands by, after a name or pronoun: a verb without an ending that tells. */
  private boolean isPresent(int token, int from) {
    if (token == from || !words.isWord(token) || words.isCapital(token)) {
      return false;
    }
    String lower = words.lower(token);
    boolean pronoun =
        words.isWord(token - 1)
            && ReportWords.SUBJECT_PRONOUNS.contains(words.lower(token - 1))
            && !SpeechWords.PREPOSITIONS.contains(lower);
    boolean named = words.mention(token - 1).isPresent() && words.mention(token).isEmpty();
    return pronoun || (named && lower.endsWith("s") && !words.isPossessive(token));
  }

  /** Where the clause that ends before {@code end} starts: after the last stop, if any. */
  int start(int from, int end) {
    int start = Math.max(from, end - LONGEST);
    for (int i = start; i < end; i = quotes.after(i)) {
      if (isStop(i) || words.isSymbol(i, ':')) {
        start = i + 1;
      }
    }
    return start;
  }

  /** A semicolon or dash. */
  boolean isStop(int token) {
    return words.isSymbol(token, ';') || isDash(token);
  }

  private boolean isDash(int token) {
    return words.isSymbol(token, '–') || words.isSymbol(token, '—') || words.isSymbol(token, '-');
  }

  /**
   * Where what somebody says ends that starts with token {@code from}.
   *
   * @param to the latest possible end
   * @param past true if it is given in the past tense: said it would
   */
  int reportEnd(int from, int to, boolean past) {
    int limit = Math.min(to, from + LONGEST);
    for (int i = from; i < limit; i = quotes.after(i)) {
      boolean ends =
          words.isSymbol(i, ',')
              ? isAuthorAfterComma(i + 1, limit, past)
              : isStop(i) || (i > from && isNewStatement(i, limit));
      if (ends) {
        return i;
      }
    }
    return limit;
  }

  /**
   * Where a claim ends that a relative clause gives: at the comma before the verb of the clause
   * that it interrupts. Demir, who said that it was over, left.
   */
  int relativeEnd(int from, int to) {
    int end = to;
    boolean verb = false;
    for (int i = from; i + 1 < to; i = quotes.after(i)) {
      int next = i + 1;
      while (words.isSymbol(i, ',') && next + 1 < to && words.isWord(next) && isAdverb(next)) {
        next++;
      }
      if (words.isSymbol(i, ',') && isFinite(next) && verb) {
        end = i;
      }
      verb |= isFinite(i) || isPresent(i, from);
    }
    return end;
  }

  /**
   * Where the clause in {@code [from, to)} ends before the verb that it is the subject of: Ankara's
   * claim that Paris had lied angered Berlin.
   */
  int firstVerbEnd(int from, int to) {
    int i = from;
    while (i < to && !(isFinite(i) || isPresent(i, from))) {
      i = quotes.after(i);
    }
    i++;
    while (i < to && words.isWord(i) && isVerbGroup(i)) {
      i++;
    }
    for (; i < to; i = quotes.after(i)) {
      boolean joins =
          words.isWord(i)
              && words.mention(i).isEmpty()
              && (SpeechWords.CONJUNCTIONS.contains(words.lower(i))
                  || SpeechWords.RELATIVES.contains(words.lower(i)));
      if (joins || !words.isWord(i)) {
        return to;
      }
      boolean passive = i + 1 < to && isWord(i + 1, "by");
      if (isFinite(i) && !passive) {
        return i;
      }
    }
    return to;
  }

  /** Whether a word goes on with the verb before it: had been shelled. */
  private boolean isVerbGroup(int token) {
    String before = words.lower(token - 1);
    return words.mention(token).isEmpty()
        && (ReportWords.AUXILIARIES.contains(before)
            || before.equals("be")
            || before.equals("been")
            || before.equals("not")
            || isAdverb(token - 1));
  }

  private boolean isAdverb(int token) {
    String lower = words.lower(token);
    return !ReportWords.isFinite(lower)
        && (SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(lower) || lower.endsWith("ly"));
  }

  /** The first semicolon or dash in {@code [from, to)}; else {@code to}. */
  int stop(int from, int to) {
    for (int i = from; i < to; i = quotes.after(i)) {
      if (isStop(i)) {
        return i;
      }
    }
    return to;
  }

  /** Where a phrase ends: at a comma, a stop, or where another verb is joined. */
  int phraseEnd(int from, int to) {
    int limit = Math.min(to, from + LONGEST);
    for (int i = from; i < limit; i = quotes.after(i)) {
      boolean joins =
          words.isWord(i)
              && i + 1 < limit
              && ((ReportWords.ADDITIONS.contains(words.lower(i)) && isVerb(i + 1))
                  || ReportWords.AUTHOR_STARTS.contains(words.lower(i)));
      if (i > from && (words.isSymbol(i, ',') || isStop(i) || joins)) {
        return i;
      }
      if (quotes.isOpening(i) && isEndedWithin(i, limit)) {
        return quotes.after(i);
      }
    }
    return limit;
  }

  /** As Americans write: called it "useless," and Ankara left. */
  private boolean isEndedWithin(int opening, int limit) {
    int next = quotes.after(opening);
    return next + 1 < limit
        && next - 2 > opening
        && words.isSymbol(next - 2, ',')
        && words.isWord(next)
        && ReportWords.ADDITIONS.contains(words.lower(next))
        && (words.mention(next + 1).isPresent()
            || ReportWords.SUBJECT_PRONOUNS.contains(words.lower(next + 1)))
        && hasVerb(next + 1, limit);
  }

  private boolean isVerb(int token) {
    return isFinite(token)
        || (words.isWord(token) && SpeechWords.VERBS.contains(words.lower(token)));
  }

  /** Said it would stay and urged. */
  private boolean isNewStatement(int and, int to) {
    return words.isWord(and)
        && and + 1 < to
        && ReportWords.ADDITIONS.contains(words.lower(and))
        && words.isWord(and + 1)
        && words.mention(and + 1).isEmpty()
        && SpeechWords.VERBS.contains(words.lower(and + 1));
  }

  private boolean isAuthorAfterComma(int token, int to, boolean past) {
    if (token >= to || !words.isWord(token)) {
      return token >= to;
    }
    String lower = words.lower(token);
    if (ReportWords.AUTHOR_STARTS.contains(lower) || SpeechWords.PARTICIPLES.contains(lower)) {
      return !(token + 1 < to && isWord(token + 1, "if"));
    }
    if (ReportWords.ADDITIONS.contains(lower)) {
      return isAuthorAddition(token + 1, to, past);
    }
    return isSummary(token, to) || isAttribution(token, to);
  }

  /** After a comma and "and": true unless it goes on with what is said. */
  private boolean isAuthorAddition(int token, int to, boolean past) {
    if (token >= to || isWord(token, "that")) {
      return false;
    }
    if (isVerb(token)) {
      return true;
    }
    int limit = Math.min(to, token + 2 * NEAR);
    for (int i = token + 1; i < limit && !isStop(i); i = quotes.after(i)) {
      if (isFinite(i)) {
        return !(past && ReportWords.SHIFTED.contains(words.lower(i)));
      }
      if (isPresent(i, token)) {
        return true;
      }
    }
    return false;
  }

  /** A claim that Riyadh did not confirm. */
  private boolean isSummary(int token, int to) {
    if (!SpeechWords.ARTICLES.contains(words.lower(token))) {
      return ReportWords.SUMMARIES.contains(words.lower(token));
    }
    for (int i = token + 1; i < Math.min(to, token + 4) && words.isWord(i); i++) {
      if (ReportWords.SUMMARIES.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** He said, or: said Demir; with nothing said after it. */
  private boolean isAttribution(int token, int to) {
    int limit = Math.min(to, token + NEAR);
    for (int i = token; i < limit && words.isWord(i); i = quotes.after(i)) {
      if (words.mention(i).isEmpty() && SpeechWords.VERBS.contains(words.lower(i))) {
        return i == token || i + 1 == to || !words.isWord(i + 1) || isAdjunct(i + 1);
      }
      if (isFinite(i)) {
        return false;
      }
    }
    return false;
  }

  /** Begins what may stand between a verb of speech and what is said: on Friday, in Ankara. */
  boolean isAdjunct(int token) {
    if (!words.isWord(token) || words.mention(token).isPresent()) {
      return false;
    }
    String lower = words.lower(token);
    if (ReportWords.AUXILIARIES.contains(lower)) {
      return false;
    }
    return SpeechWords.PREPOSITIONS.contains(lower)
        || SpeechWords.WEEKDAYS.contains(lower)
        || SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(lower)
        || lower.equals("last")
        || lower.equals("this")
        || (lower.endsWith("ly") && !SpeechWords.NOUNS_IN_LY.contains(lower));
  }
}
