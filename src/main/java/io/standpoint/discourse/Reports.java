package io.standpoint.discourse;

import io.standpoint.actor.Mention;
import io.standpoint.discourse.NounPhrases.Phrase;
import io.standpoint.discourse.Subject.Kind;
import io.standpoint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is somebody's claim without quotation marks:
 *
 * <ul>
 *   <li>after a verb of speech or belief: Ankara said that …, told reporters …, denied shelling …
 *   <li>before or around it: …, residents said, …
 *   <li>with another tie: according to …, in his view …, Ankara's claim that …, accused Moscow of …
 * </ul>
 *
 * <p>Claims hold claims, up to {@value #DEEPEST} deep. They end where {@link Clauses} ends them, at
 * the latest with the sentence or the quotation that they stand in. Where it is not told whose they
 * are, or somebody is said not to have said them, there is none.
 */
final class Reports {
  private static final int DEEPEST = 4;

  private static final Set<String> SUBORDINATORS = SpeechWords.words("than because which who");

  private static final Set<String> ASKING = ReportWords.forms("ask wonder");

  private static final Set<String> QUESTIONS =
      SpeechWords.words("why what whether if how where when who which whose");

  private static final Set<String> OBJECT_PRONOUNS = SpeechWords.words("him them us me");

  private static final Set<String> CLAIMS =
      SpeechWords.words(
          "charge charges claim claims accusation accusations allegation allegations");

  private static final int NEAR = 16;
  private static final int LONGEST_CLAIM = 4;

  /** So far before "that" the verb stands of: made it abundantly clear. */
  private static final int FEW = 5;

  private static final int FARTHEST_QUESTION = 5;

  /**
   * A claim.
   *
   * @param first its first token
   * @param end the token after its last
   * @param by whose it is
   * @param from the first token of the words that attribute it
   */
  record Report(int first, int end, Phrase by, int from) {}

  private final Words words;
  private final SpeakerReader reader;
  private final QuoteTokens quotes;
  private final Clauses clauses;

  Reports(Words words, SpeakerReader reader, QuoteTokens quotes) {
    this.words = words;
    this.reader = reader;
    this.quotes = quotes;
    clauses = new Clauses(words, quotes);
  }

  /**
   * The claims in a stretch of a sentence, by the place of what attributes them.
   *
   * @param from its first token, outside quotation marks or right after one that opens
   * @param to the end of the sentence or quotation
   */
  List<Report> in(int from, int to) {
    List<Report> found = new ArrayList<>();
    Deque<Report> open = new ArrayDeque<>();
    for (int i = from; i < to; i = quotes.after(i)) {
      while (!open.isEmpty() && open.peek().end() <= i) {
        open.pop();
      }
      if (quotes.isOpening(i) || open.size() == DEEPEST) {
        continue;
      }
      int base = open.isEmpty() ? from : open.peek().first();
      int limit = open.isEmpty() ? to : open.peek().end();
      for (Report report : at(i, base, limit)) {
        found.add(report);
        if (report.first() > i) {
          open.push(report);
        }
      }
    }
    return found;
  }

  /** What the words at {@code token} attribute. */
  private List<Report> at(int token, int base, int limit) {
    if (!words.isWord(token) || words.mention(token).isPresent()) {
      return List.of();
    }
    String form = words.lower(token);
    if (form.equals("states") && (token == base || words.mention(token - 1).isEmpty())) {
      return List.of(); // Baltic states
    }
    if (form.equals("according") && token + 2 < limit && clauses.isWord(token + 1, "to")) {
      return according(token, base, limit);
    }
    if (form.equals("in")) {
      return view(token, base, limit);
    }
    boolean that =
        token + 2 < limit && clauses.isWord(token + 1, "that") && !words.isPossessive(token + 2);
    if (that && ReportWords.CLAIM_NOUNS.contains(form)) {
      Optional<Phrase> owner = owner(token, base);
      if (owner.isPresent()) {
        boolean subject = !clauses.hasVerb(base, token);
        int end = clauses.reportEnd(token + 2, limit, true);
        return List.of(
            new Report(
                token + 2,
                subject ? clauses.firstVerbEnd(token + 2, end) : end,
                owner.get(),
                token));
      }
    }
    Optional<Phrase> sure = that ? whoIsSure(token, form, base) : Optional.empty();
    if (sure.isPresent()) {
      return clause(token + 2, limit, true, sure.get(), base);
    }
    return verb(token, form, base, limit);
  }

  /** Who holds what follows "that": pointed out that, made it clear that, is confident that. */
  private Optional<Phrase> whoIsSure(int token, String form, int base) {
    if (form.equals("out")) {
      return token > base && ReportWords.POINTS.contains(words.lower(token - 1))
          ? reader.subjectBefore(token - 1, base, false)
          : Optional.empty();
    }
    boolean clear = ReportWords.MADE_CLEAR.contains(form);
    if (!clear && !ReportWords.SURE.contains(form)) {
      return Optional.empty();
    }
    int verb = token - 1;
    while (verb > Math.max(base, token - FEW)
        && words.isWord(verb)
        && (words.lower(verb).equals("it") || ReportWords.DEGREES.contains(words.lower(verb)))) {
      verb--;
    }
    if (verb <= base) {
      return Optional.empty();
    }
    String lower = words.lower(verb);
    boolean said =
        clear
            ? ReportWords.MAKES.contains(lower)
            : SpeechWords.BE.contains(lower) || ReportWords.REMAINS.contains(lower);
    return said
        ? reader
            .subjectBefore(verb, base, lower.endsWith("ing"))
            .filter(phrase -> phrase.subject().kind() != Kind.UNCLEAR)
        : Optional.empty();
  }

  private List<Report> verb(int verb, String form, int base, int limit) {
    int phrase = phraseStart(verb, form, limit);
    int start = phrase < 0 ? clauseStart(verb, form, limit) : phrase;
    if (start < 0 || start >= limit) {
      return ReportWords.CLAUSE_VERBS.contains(form) || ReportWords.ADDRESSED_VERBS.contains(form)
          ? around(verb, form, base, limit)
          : List.of();
    }
    boolean agent = clauses.isWord(verb + 1, "by") && isPassive(verb);
    Optional<Phrase> by =
        agent
            ? reader.subjectAfter(verb + 2, limit)
            : reader.subjectBefore(verb, base, form.endsWith("ing"));
    if (by.isEmpty() || isNever(verb)) {
      return List.of();
    }
    int end =
        phrase < 0
            ? clauses.reportEnd(start, limit, isPast(form))
            : clauses.phraseEnd(start, limit);
    return List.of(
        new Report(
            start,
            isInRelative(verb, base) ? clauses.relativeEnd(start, end) : end,
            by.get(),
            base));
  }

  /** Whether somebody has never said it. */
  private boolean isNever(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - FEW) && words.isWord(i); i--) {
      if (words.lower(i).equals("never")) {
        return true;
      }
      if (!SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(words.lower(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a verb's relative clause interrupts another: Demir, who has said that. */
  private boolean isInRelative(int verb, int base) {
    int before = verb - 1;
    while (before > 1
        && words.isWord(before)
        && (SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(words.lower(before))
            || ReportWords.AUXILIARIES.contains(words.lower(before)))) {
      before--;
    }
    return before > 0
        && (clauses.isWord(before, "who") || clauses.isWord(before, "which"))
        && words.isSymbol(before - 1, ',')
        && !clauses.hasVerb(base, before - 1);
  }

  private boolean isPassive(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3) && words.isWord(i); i--) {
      if (SpeechWords.BE.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPast(String form) {
    return ReportWords.isFinite(form) || form.endsWith("ing");
  }

  private List<Report> clause(int start, int limit, boolean past, Phrase by, int from) {
    return start >= limit
        ? List.of()
        : List.of(new Report(start, clauses.reportEnd(start, limit, past), by, from));
  }

  /** Where a claim starts that is no clause: accused Moscow of …, described it as …; or -1. */
  private int phraseStart(int verb, String form, int limit) {
    if (ReportWords.CHARGE_VERBS.contains(form)) {
      return after("of", verb + 1, limit);
    }
    if (ReportWords.NAMING_VERBS.contains(form)) {
      int start = after("as", verb + 1, limit);
      boolean noun =
          start > 0
              && start < limit
              && (quotes.isOpening(start)
                  || SpeechWords.ARTICLES.contains(words.lower(start))
                  || words.lower(start).endsWith("ing"));
      return noun ? start : -1;
    }
    if (ReportWords.TOPIC_VERBS.contains(form) && verb + 1 < limit) {
      return clauses.isWord(verb + 1, "of") ? verb + 2 : -1;
    }
    boolean deed =
        ReportWords.DEED_VERBS.contains(form)
            && verb + 1 < limit
            && words.isWord(verb + 1)
            && words.mention(verb + 1).isEmpty()
            && words.lower(verb + 1).endsWith("ing");
    return deed ? verb + 1 : -1;
  }

  /** After the next {@code word}, in the same clause; -1 if there is none. */
  private int after(String word, int from, int limit) {
    int end = Math.min(limit, from + NEAR);
    for (int i = from; i < end; i = quotes.after(i)) {
      if (clauses.isWord(i, word)) {
        return i + 1;
      }
      if (clauses.isStop(i) || clauses.isFinite(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the clause starts that a verb gives as said; -1 if it gives none. */
  private int clauseStart(int verb, String form, int limit) {
    int next = verb + 1;
    boolean addressed = ReportWords.ADDRESSED_VERBS.contains(form);
    if (ASKING.contains(form)) {
      return questionAfter(next, limit);
    }
    if (next >= limit || !(addressed || ReportWords.CLAUSE_VERBS.contains(form))) {
      return -1;
    }
    int that = thatAfter(next, limit, addressed);
    if (that >= 0) {
      return that;
    }
    boolean noun = !form.endsWith("s") && !ReportWords.isFinite(form);
    if (clauses.isFinite(next) && !isAfterComma(verb) && !noun) {
      return next;
    }
    if (ReportWords.BARE_VERBS.contains(form)) {
      int start = bareClause(verb, limit);
      if (start >= 0) {
        return start;
      }
    }
    return addressed ? clauseAfterAddressee(next, limit) : -1;
  }

  /** Asked the chamber why, asked last week what. */
  private int questionAfter(int from, int limit) {
    for (int i = from; i < Math.min(limit, from + FARTHEST_QUESTION); i = quotes.after(i)) {
      boolean ends =
          !words.isWord(i)
              || quotes.isOpening(i)
              || clauses.isFinite(i)
              || words.lower(i).equals("to");
      if (ends) {
        return -1;
      }
      if (words.mention(i).isEmpty() && QUESTIONS.contains(words.lower(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAfterComma(int token) {
    return token > 0 && !words.isWord(token - 1);
  }

  /** After "that", with only adjuncts, or whom it is told, before it; after a colon too. */
  private int thatAfter(int from, int limit, boolean addressed) {
    int end = Math.min(limit, from + NEAR);
    boolean adjunct = addressed;
    boolean aside = words.isSymbol(from, ',');
    for (int i = from; i < end; i = quotes.after(i)) {
      if (clauses.isWord(i, "that")) {
        if (i + 1 < limit && words.isPossessive(i + 1)) {
          return -1; // that's
        }
        if (isRelative(i, from, limit)) {
          return -1;
        }
        boolean tied = !aside || words.isSymbol(i - 1, ',');
        return i == from || (adjunct && tied) ? i + 1 : -1;
      }
      if (words.isSymbol(i, ':') && i + 1 < limit) {
        return quotes.isOpening(i + 1) ? -1 : i + 1;
      }
      if (quotes.isOpening(i) || clauses.isFinite(i) || clauses.isStop(i)) {
        return -1;
      }
      adjunct |= i == from && (clauses.isAdjunct(i) || words.isSymbol(i, ','));
      if (words.isSymbol(i, ',') && !adjunct) {
        return -1;
      }
    }
    return -1;
  }

  /** Reminded members, sits in a city that demands a visa. */
  private boolean isRelative(int that, int from, int limit) {
    return that > from
        && that + 1 < limit
        && words.isWord(that - 1)
        && words.mention(that - 1).isEmpty()
        && words.isNoun(that - 1)
        && SpeakerNouns.kind(words.lower(that - 1)).isEmpty()
        && (clauses.isFinite(that + 1) || isPresent(that + 1, limit));
  }

  /** A verb in -s, by the object after it. */
  private boolean isPresent(int token, int limit) {
    String lower = words.lower(token);
    return words.isWord(token)
        && words.mention(token).isEmpty()
        && !words.isCapital(token)
        && lower.endsWith("s")
        && !lower.endsWith("ss")
        && token + 1 < limit
        && (SpeechWords.DETERMINERS.contains(words.lower(token + 1))
            || SpeechWords.ARTICLES.contains(words.lower(token + 1)));
  }

  private int bareClause(int verb, int limit) {
    int start = skipAdjunct(verb + 1, limit);
    if (start >= limit
        || !words.isWord(start)
        || quotes.isOpening(start)
        || clauses.isAdjunct(start)
        || ReportWords.ADDITIONS.contains(words.lower(start))) {
      return -1;
    }
    boolean say = words.lower(verb).startsWith("sa") && !isAfterComma(verb);
    boolean any = start + 1 < limit && (words.isWord(start + 1) || quotes.isOpening(start + 1));
    if (ReportWords.NOTHING_SAID.contains(words.lower(start))) {
      return -1;
    }
    if (say && any) {
      return start;
    }
    int end = Math.min(limit, start + 2 * NEAR);
    for (int i = start; i < end; i = quotes.after(i)) {
      if (quotes.isOpening(i)) {
        return start;
      }
      if (clauses.isFinite(i) && i > start) {
        return ReportWords.ADDITIONS.contains(words.lower(i - 1)) ? -1 : start;
      }
      boolean stops =
          clauses.isStop(i)
              || words.isSymbol(i, ',')
              || SUBORDINATORS.contains(words.lower(i))
              || (SpeechWords.CLAUSE_STARTS.contains(words.lower(i))
                  && !ReportWords.ADDITIONS.contains(words.lower(i)));
      if (stops) {
        return clauses.hasVerb(start, i) ? start : -1;
      }
    }
    return clauses.hasVerb(start, end) ? start : -1;
  }

  /** On Friday, after a verb; nothing else is told apart from what is said. */
  private int skipAdjunct(int token, int limit) {
    int next = token;
    if (next < limit && clauses.isWord(next, "on")) {
      next++;
    }
    if (next < limit && words.isWord(next) && SpeechWords.WEEKDAYS.contains(words.lower(next))) {
      return next + 1;
    }
    return token;
  }

  /** Told reporters it would: whom, then a subject. */
  private int clauseAfterAddressee(int from, int limit) {
    Optional<Mention> whom = words.mention(from);
    int next = from + 1;
    while (next < limit && whom.isPresent() && words.mention(next).equals(whom)) {
      next++;
    }
    boolean subject =
        next < limit
            && words.isWord(next)
            && (words.mention(next).isPresent()
                || ReportWords.SUBJECT_PRONOUNS.contains(words.lower(next)));
    boolean plain = words.isWord(from) && !clauses.isAdjunct(from);
    return plain && subject && clauses.hasVerb(next + 1, comma(next, Math.min(limit, next + NEAR)))
        ? next
        : -1;
  }

  /** …, residents said, …: what stands before, and what goes on after. */
  private List<Report> around(int verb, String form, int base, int limit) {
    Optional<Phrase> before =
        reader
            .subjectBefore(verb, base, false)
            .filter(phrase -> phrase.subject().kind() != Kind.UNCLEAR)
            .filter(phrase -> !hasObjectPronoun(phrase.start(), verb));
    int attribution = before.map(Phrase::start).orElse(verb);
    Optional<Phrase> by =
        before.isPresent() || !isAfterComma(verb) || verb == base || isSaidToNext(form)
            ? before
            : reader.subjectAfter(verb + 1, limit);
    if (by.isEmpty()
        || attribution <= base
        || !words.isSymbol(attribution - 1, ',')
        || isClaim(attribution, verb)
        || clauses.isWord(attribution, "whose")) {
      return List.of();
    }
    int comma = comma(verb + 1, limit);
    boolean object =
        before.isPresent()
            && verb + 1 < limit
            && words.isWord(verb + 1)
            && !clauses.isAdjunct(verb + 1)
            && !ReportWords.ADDRESSED_VERBS.contains(words.lower(verb));
    if (object) {
      return List.of();
    }
    for (int i = verb + 1; i < comma; i = quotes.after(i)) {
      if (clauses.isFinite(i)) {
        return List.of();
      }
    }
    return parts(base, attribution - 1, by.get(), attribution, comma + 1, limit);
  }

  /**
   * Whose claim it is, is told before: accused Moscow, a baseless charge the Kremlin denies. Not:
   * stole them, the charges say.
   */
  private boolean isClaim(int from, int verb) {
    for (int i = from; i < Math.min(verb - 1, from + LONGEST_CLAIM) && words.isWord(i); i++) {
      if (CLAIMS.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Heard him promise, some of them lawyers: no subject. */
  private boolean hasObjectPronoun(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && OBJECT_PRONOUNS.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows is no speaker but whom it is said to: telling Ankara, reminded them. */
  private static boolean isSaidToNext(String form) {
    return form.endsWith("ing")
        || (ReportWords.ADDRESSED_VERBS.contains(form) && !ReportWords.CLAUSE_VERBS.contains(form));
  }

  /** The next comma, at most {@value #NEAR} tokens away; else {@code limit}. */
  private int comma(int from, int limit) {
    int end = Math.min(limit, from + NEAR);
    for (int i = from; i < end; i = quotes.after(i)) {
      if (words.isSymbol(i, ',')) {
        return i;
      }
    }
    return limit;
  }

  /**
   * A claim in one or two parts.
   *
   * @param base where it may start
   * @param end where the part before the attribution ends
   * @param next where the part after it would start
   */
  private List<Report> parts(int base, int end, Phrase by, int from, int next, int limit) {
    List<Report> parts = new ArrayList<>();
    int start = clauses.start(base, end);
    boolean quoted = start < end && quotes.isOpening(start) && quotes.after(start) >= end - 1;
    boolean relative =
        end > start && (clauses.isWord(end - 1, "which") || clauses.isWord(end - 1, "that"));
    boolean verb = clauses.hasVerb(start, end);
    boolean adjunct = start < end && clauses.isAdjunct(start);
    boolean goesOn =
        next < limit
            && words.isWord(next)
            && !clauses.isAdjunct(next)
            && (clauses.isFinite(next) || (!verb && !quoted && !adjunct));
    boolean name = !verb && !goesOn && isApposition(start, from);
    if (!quoted && !relative && !name && (verb || goesOn || (end - start > 2 && !adjunct))) {
      parts.add(new Report(start, end, by, from));
    }
    if (goesOn) {
      parts.add(new Report(next, clauses.reportEnd(next, limit, true), by, from));
    }
    return parts;
  }

  /** The growers' union, in: The growers' union, Fedefruta, agrees. */
  private boolean isApposition(int start, int attribution) {
    int end = attribution;
    while (end < words.size() && words.mention(end).isPresent()) {
      end++;
    }
    return end > attribution
        && end < words.size()
        && words.isSymbol(end, ',')
        && (words.mention(start).isPresent()
            || (words.lower(start).equals("the")
                && NameWords.groupKind(words.lower(attribution - 2)).isPresent()));
  }

  private List<Report> according(int token, int base, int limit) {
    Optional<Phrase> by = reader.subjectAfter(token + 2, limit);
    if (by.isEmpty()) {
      return List.of();
    }
    int comma = comma(token + 2, limit);
    boolean leads = token == base || (!words.isWord(token - 1) && !words.isSymbol(token - 1, ','));
    boolean joined =
        token > base
            && words.isWord(token - 1)
            && SpeechWords.CONJUNCTIONS.contains(words.lower(token - 1));
    if (leads || joined) {
      return clause(afterApposition(comma, limit) + 1, limit, true, by.get(), token);
    }
    int end = words.isSymbol(token - 1, ',') ? token - 1 : token;
    return parts(base, end, by.get(), token, comma + 1, limit);
  }

  /** The comma behind an apposition that {@code comma} opens; else {@code comma} itself. */
  private int afterApposition(int comma, int limit) {
    int next = comma + 1;
    boolean opens =
        next < limit
            && words.isWord(next)
            && (SpeechWords.ARTICLES.contains(words.lower(next)) || clauses.isWord(next, "who"));
    if (!opens) {
      return comma;
    }
    int close = comma(next, limit);
    boolean noun = clauses.isWord(next, "who") || !clauses.hasVerb(next, close);
    return close < limit && noun ? close : comma;
  }

  private List<Report> view(int in, int base, int limit) {
    int noun = in + 1;
    while (noun < Math.min(limit, in + NEAR) && isOwner(noun)) {
      noun++;
    }
    if (noun >= limit
        || !words.isWord(noun)
        || !ReportWords.VIEW_NOUNS.contains(words.lower(noun))) {
      return List.of();
    }
    Optional<Phrase> owner = owner(noun, base);
    if (owner.isEmpty()) {
      return List.of();
    }
    int next = noun + 1;
    boolean comma = next < limit && words.isSymbol(next, ',');
    boolean last = next >= limit - 1;
    return last
        ? parts(base, words.isSymbol(in - 1, ',') ? in - 1 : in, owner.get(), in, limit, limit)
        : clause(comma ? next + 1 : next, limit, true, owner.get(), in);
  }

  private boolean isOwner(int token) {
    return words.mention(token).isPresent() || words.isPossessive(token);
  }

  /** Whose the noun at {@code token} is: Ankara's claim, his words. */
  private Optional<Phrase> owner(int token, int base) {
    boolean possessive = token - 1 > base && words.isPossessive(token - 1);
    int last = possessive ? token - 2 : token - 1;
    if (last < base) {
      return Optional.empty();
    }
    boolean owns =
        possessive || SpeechWords.ARTICLES.contains(words.lower(last)) || endsWithPossessive(last);
    return words
        .mention(last)
        .filter(mention -> owns)
        .map(mention -> new Phrase(words.mentionStart(last, base), Subject.named(mention)));
  }

  private boolean endsWithPossessive(int token) {
    Span word = words.span(token, token + 1);
    return words.text(word).endsWith("'") || words.text(word).endsWith("’");
  }
}
