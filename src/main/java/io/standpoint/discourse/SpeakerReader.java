package io.standpoint.discourse;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.NounPhrases.Phrase;
import io.standpoint.text.Span;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who is said to speak in the words around a quotation. All positions are tokens of {@link
 * Words}; no stretch may hold quoted words.
 */
final class SpeakerReader {
  private static final int MOST_SEGMENTS = 6;
  private static final int FARTHEST = 60;
  private static final int LONGEST_DATELINE = 10;
  private static final int LONGEST_SEAT = 6;

  /**
   * Verbs of speech right beside a quotation, which elsewhere may be nouns or say too little of who
   * speaks: "…," remarks Demir; "…," Demir recalls.
   */
  private static final Set<String> AFTER_QUOTATION =
      ReportWords.forms(
          """
          agree claim explain recall note admit:admitted ask reply answer remark comment complain joke lament
          concede sigh shout continue conclude reflect remember muse observe object protest plead beg:begged
          cry scoff snap:snapped gripe grumble moan laugh chuckle smile shrug:shrugged nod:nodded grin:grinned
          sob:sobbed mutter murmur gloat enthuse marvel interject opine intone tease taunt caution advise
          implore promise estimate reckon elaborate stress reiterate
          """);

  private static final Set<String> QUOTED = SpeechWords.words("quoted cited");
  private static final Set<String> HAVE = SpeechWords.words("has have had 've 'd");
  private static final Set<String> GO = SpeechWords.words("went goes go gone");

  private static final int LONGEST_SUBJECT = 8;

  private final Words words;
  private final NounPhrases phrases;

  SpeakerReader(Words words, NounPhrases phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /** In words that lead to a quotation: Erdoğan told reporters, or: according to Demir. */
  Optional<Phrase> leadIn(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Optional<Phrase> subject = subjectOf(i, from, to);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  /** In words right after a quotation, which must begin with the attribution: said Demir. */
  Optional<Phrase> follow(int from, int to) {
    int start = skipAdverbs(from, to);
    for (int i = start; i < Math.min(to, start + FARTHEST); i++) {
      Optional<Phrase> subject = subjectOf(i, start, to);
      if (subject.isPresent()) {
        // “…” and urged Paris: the subject stands before the quotation.
        boolean joined = start > from && SpeechWords.JOINS.contains(words.lower(from));
        boolean adjacent = (i == start && !joined) || subject.get().start() == start;
        return adjacent ? subject : Optional.empty();
      }
    }
    return beforeVerbAfterQuotation(start, to);
  }

  /** Demir recalls, with nothing but where and when behind it. */
  private Optional<Phrase> beforeVerbAfterQuotation(int start, int to) {
    for (int i = start + 1; i < Math.min(to, start + LONGEST_SUBJECT); i++) {
      boolean verb =
          words.isWord(i)
              && !words.isCapital(i)
              && words.mention(i).isEmpty()
              && AFTER_QUOTATION.contains(words.lower(i));
      boolean ends =
          i + 1 >= to
              || !words.isWord(i + 1)
              || SpeechWords.PREPOSITIONS.contains(words.lower(i + 1));
      if (verb && ends) {
        return subjectBefore(i, start, false).filter(phrase -> phrase.start() == start);
      }
    }
    return Optional.empty();
  }

  /** In a sentence without quotation marks: Altay added that. */
  Optional<Phrase> statement(int from, int to) {
    for (int i = from; i < Math.min(to, from + FARTHEST); i++) {
      Optional<Phrase> subject = subjectOf(i, from, to);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  /** The person whose name or title and name open the words: Demir was not surprised. */
  Optional<Phrase> opening(int from, int to) {
    int start = skipAdverbs(skipDateline(from, to), to);
    return phrases
        .startingAt(start, to)
        .filter(phrase -> phrase.subject().isPerson())
        .filter(phrase -> isTitle(start, words.from(nameOf(phrase).start())));
  }

  /** The person without a name who opens the words: A Russian diplomat met Demir. */
  Optional<Phrase> unnamedOpening(int from, int to) {
    return phrases.unnamedAt(skipAdverbs(skipDateline(from, to), to), to);
  }

  /** After MOSCOW, March 6 — or (CNN). */
  private int skipDateline(int from, int to) {
    int start = from;
    for (int i = from; i < Math.min(to, from + LONGEST_DATELINE); i++) {
      if (words.isSymbol(i, '—') || words.isSymbol(i, '–') || words.isSymbol(i, ')')) {
        start = i + 1;
      } else if (words.isWord(i) && !words.isCapital(i) && !words.isNumber(i)) {
        break;
      }
    }
    return start;
  }

  private static Span nameOf(Phrase phrase) {
    return phrase.subject().speaker().orElseThrow().span();
  }

  private boolean isTitle(int from, int to) {
    for (int i = from; i < to; i++) {
      String lower = words.lower(i);
      boolean fits =
          words.isCapital(i)
              || words.isPossessive(i)
              || (i > from && words.isSymbol(i, ','))
              || SpeechWords.TITLES.contains(lower)
              || SpeechWords.OFFICES.contains(lower)
              || SpeechWords.DETERMINERS.contains(lower);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** The subject of {@code verb}; empty if it is no verb of speech here, or has none. */
  private Optional<Phrase> subjectOf(int verb, int from, int to) {
    if (!words.isWord(verb) || words.mention(verb).isPresent()) {
      return Optional.empty();
    }
    String form = words.lower(verb);
    if (form.equals("according") && isAt(verb + 1, "to", to)) {
      return phrases.startingAt(verb + 2, to);
    }
    boolean putsIt = (form.equals("put") || form.equals("puts")) && isAt(verb + 1, "it", to);
    boolean participle = SpeechWords.PARTICIPLES.contains(form);
    boolean opening =
        verb == from
            && AFTER_QUOTATION.contains(form)
            && verb + 1 < to
            && words.isWord(verb + 1)
            && words.isCapital(verb + 1);
    if (!(putsIt || participle || opening || SpeechWords.VERBS.contains(form))
        || (verb > from && !participle && isNounAfter(verb - 1))) {
      return Optional.empty();
    }
    int end = skipBack(verb, from, participle);
    if (end < 0) {
      return Optional.empty();
    }
    if (end == from || words.isSymbol(end - 1, ':')) {
      return phrases.startingAt(verb + 1, to);
    }
    Optional<Phrase> before = subjectEndingAt(end, from, participle);
    return participle || words.isWord(end - 1)
        ? before
        : before
            .filter(phrase -> phrase.subject().isNamed())
            .or(() -> phrases.startingAt(verb + 1, to).filter(phrase -> phrase.subject().isNamed()))
            .or(() -> before);
  }

  /**
   * The subject that stands before a verb.
   *
   * @param verb no noun, and in the active voice
   * @param participle true if it goes along with the verb of its sentence: left Ankara, saying
   */
  Optional<Phrase> subjectBefore(int verb, int from, boolean participle) {
    if (verb > from && !participle && isNounAfter(verb - 1)) {
      return Optional.empty();
    }
    int end = skipBack(verb, from, participle);
    return end <= from || words.isSymbol(end - 1, ':')
        ? Optional.empty()
        : subjectEndingAt(end, from, participle);
  }

  /**
   * The name before a colon that nothing else stands with but titles, a date or the like: 23
   * January: Demir:, CLIP, DEMIR:.
   */
  Optional<Phrase> label(int from, int colon) {
    int start = colon;
    while (start > from && words.isWord(start - 1)) {
      start--;
    }
    int first = start;
    return phrases
        .endingAt(colon, start)
        .filter(phrase -> phrase.subject().isNamed() && phrase.start() == first)
        .filter(phrase -> isLabel(first, colon));
  }

  /** Whether words can stand before a colon as a speaker: no verb, as in "Demir adores her:". */
  private boolean isLabel(int from, int to) {
    for (int i = from; i < to; i++) {
      String lower = words.lower(i);
      Optional<Mention> mention = words.mention(i);
      boolean pronoun = mention.filter(by -> by.rule() == MentionRule.PRONOUN).isPresent();
      boolean verb =
          mention.isEmpty()
              && !words.isCapital(i)
              && i > from
              && words.mention(i - 1).isPresent()
              && (ReportWords.isFinite(lower) || (lower.endsWith("s") && !words.isPossessive(i)));
      boolean opens = i == from && !words.isCapital(i) && ReportWords.isFinite(lower);
      if (pronoun || verb || opens) {
        return false;
      }
    }
    return true;
  }

  /** The noun phrase that starts with token {@code start}: said Demir, according to Demir. */
  Optional<Phrase> subjectAfter(int start, int to) {
    return phrases.startingAt(start, to);
  }

  private Optional<Phrase> subjectEndingAt(int end, int from, boolean participle) {
    boolean joined = words.isWord(end - 1) && SpeechWords.JOINS.contains(words.lower(end - 1));
    if (participle && (!words.isWord(end - 1) || joined)) {
      return sameAsEarlier(end, from);
    }
    if (participle && isAfterPlace(end, from)) {
      return sameAsEarlier(end, from);
    }
    return words.isWord(end - 1) ? subjectBefore(end, from) : acrossCommas(end, from);
  }

  /** Was in Berlin saying: the city says nothing. */
  private boolean isAfterPlace(int end, int from) {
    int first = end;
    while (first > from && words.isWord(first - 1) && words.isCapital(first - 1)) {
      first--;
    }
    return first < end
        && first > from
        && words.isWord(first - 1)
        && SpeechWords.PLACE_PREPOSITIONS.contains(words.lower(first - 1));
  }

  /** After these even said and accused are no verbs: the accused. */
  private boolean isNounAfter(int token) {
    return words.isPossessive(token)
        || (words.isWord(token)
            && (SpeechWords.ARTICLES.contains(words.lower(token))
                || (SpeechWords.PREPOSITIONS.contains(words.lower(token))
                    && !isSince(token)
                    && !isGoingOn(token))));
  }

  /** Has since said. */
  private boolean isSince(int token) {
    return token > 0 && words.lower(token).equals("since") && HAVE.contains(words.lower(token - 1));
  }

  /** Went on to say. */
  private boolean isGoingOn(int to) {
    return to > 1
        && words.lower(to).equals("to")
        && words.lower(to - 1).equals("on")
        && GO.contains(words.lower(to - 2));
  }

  /** The end of the subject before the verb's adverbs and auxiliaries; -1 if it is a passive. */
  private int skipBack(int verb, int from, boolean participle) {
    int end = verb;
    while (end > from && verb - end < FARTHEST && words.isWord(end - 1)) {
      String lower = words.lower(end - 1);
      if (SpeechWords.BE.contains(lower)) {
        if (!participle) {
          return -1;
        }
      } else if (SpeechWords.WEEKDAYS.contains(lower)) {
        boolean on = end - 1 > from && isAt(end - 2, "on", end);
        end -= on ? 1 : 0;
      } else if (participle && lower.equals("as")) {
        end = afterQuoted(end, from);
      } else if (!isAdverb(end - 1) && !(participle && QUOTED.contains(lower))) {
        break;
      }
      end--;
    }
    return withoutSeat(withoutBrackets(end, from), from);
  }

  /**
   * From where to read back past "as": after "by" in: quoted by the TASS agency as; else {@code
   * end} itself.
   */
  private int afterQuoted(int end, int from) {
    for (int by = end - 2; by > Math.max(from, end - LONGEST_SUBJECT); by--) {
      if (words.lower(by).equals("by")) {
        return QUOTED.contains(words.lower(by - 1)) ? by + 1 : end;
      }
    }
    return end;
  }

  /** Before party and state in: Cruz, R-Texas, said. */
  private int withoutSeat(int end, int from) {
    for (int i = end - 1; i > Math.max(from, end - LONGEST_SEAT); i--) {
      if (words.isSymbol(i - 1, ',') && words.isSeat(i)) {
        return words.isSymbol(end - 1, ',') || i == end - 1 ? i - 1 : end;
      }
    }
    return end;
  }

  /** Before the brackets in: Cruz (R-Texas) said. */
  private int withoutBrackets(int end, int from) {
    if (end > from && words.isSymbol(end - 1, ')')) {
      for (int i = end - 2; i > Math.max(from, end - FARTHEST); i--) {
        if (words.isSymbol(i, '(')) {
          return i;
        }
      }
    }
    return end;
  }

  private Optional<Phrase> subjectBefore(int end, int from) {
    int last = end - 1;
    switch (words.lower(last)) {
      case "and", "but", "then" -> {
        return sameAsEarlier(last, from);
      }
      case "who", "which", "that" -> {
        boolean comma = last > from && words.isSymbol(last - 1, ',');
        return phrases.endingAt(comma ? last - 1 : last, from);
      }
      default -> {
        return phrases.endingAt(end, from).flatMap(phrase -> withoutRelative(phrase, from));
      }
    }
  }

  /** The officials, of: the officials who met Demir. */
  private Optional<Phrase> withoutRelative(Phrase phrase, int from) {
    int relative = phrase.start() - 1;
    while (relative > from && words.isWord(relative) && isAuxiliary(relative)) {
      relative--;
    }
    if (relative <= from
        || !words.isWord(relative)
        || !SpeechWords.RELATIVES.contains(words.lower(relative))
        || !isVerbOfRelative(relative, phrase.start())) {
      return Optional.of(phrase);
    }
    return subjectEndingAt(relative + 1, from, false);
  }

  private boolean isAuxiliary(int token) {
    String lower = words.lower(token);
    return SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(lower)
        || ReportWords.AUXILIARIES.contains(lower);
  }

  /** Whether a phrase begins with a verb and its object, or only with a title or adjective. */
  private boolean isVerbOfRelative(int relative, int token) {
    String lower = words.lower(token);
    boolean finite = ReportWords.isFinite(lower) || lower.endsWith("s") || relative + 1 < token;
    boolean conjunction = words.lower(relative).equals("that") && !finite;
    return !conjunction
        && words.mention(token).isEmpty()
        && !words.isCapital(token)
        && !SpeechWords.TITLES.contains(lower)
        && !SpeechWords.OFFICES.contains(lower)
        && !SpeechWords.DETERMINERS.contains(lower)
        && !SpeechWords.FORMER.contains(lower);
  }

  /** Erdoğan thanked the troops and told them: the subject that opened the sentence. */
  private Optional<Phrase> sameAsEarlier(int end, int clause) {
    Optional<Phrase> antecedent = antecedent(clause, end);
    if (antecedent.isPresent()) {
      return antecedent;
    }
    int from = afterContrast(clause, end);
    Optional<Phrase> earlier = Optional.empty();
    for (int i = end - 1; i >= Math.max(from, end - FARTHEST) && earlier.isEmpty(); i--) {
      if (words.isWord(i) && SpeechWords.VERBS.contains(words.lower(i))) {
        int subjectEnd = skipBack(i, from, false);
        boolean direct = subjectEnd > from && words.isWord(subjectEnd - 1);
        earlier = direct ? phrases.endingAt(subjectEnd, from) : Optional.empty();
      }
    }
    return earlier.or(() -> opening(from, end)).or(() -> firstNamed(from, end));
  }

  /** Whom the relative clause is about that runs on to {@code end}: the union, which left and. */
  private Optional<Phrase> antecedent(int from, int end) {
    for (int i = end - 1; i > Math.max(from + 1, end - FARTHEST); i--) {
      if (!words.isWord(i)) {
        return Optional.empty();
      }
      String lower = words.lower(i);
      if (lower.equals("who") || lower.equals("which")) {
        return words.isSymbol(i - 1, ',') ? phrases.endingAt(i - 1, from) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** After the last while or though in {@code [from, to)}. */
  private int afterContrast(int from, int to) {
    for (int i = to - 2; i >= Math.max(from, to - FARTHEST); i--) {
      if (words.isWord(i) && SpeechWords.CONTRASTS.contains(words.lower(i))) {
        return i + 1;
      }
    }
    return from;
  }

  /** The army attacked and said: whoever is named first and is no complement of another noun. */
  Optional<Phrase> firstNamed(int from, int to) {
    int earliest = Math.max(from, to - FARTHEST);
    for (int i = earliest; i < to; i++) {
      Optional<Mention> mention = words.mention(i);
      if (mention.isPresent()) {
        int start = i;
        while (i + 1 < to && words.mention(i + 1).equals(mention)) {
          i++;
        }
        boolean complement =
            start > from
                && words.isWord(start - 1)
                && SpeechWords.PREPOSITIONS.contains(words.lower(start - 1));
        boolean owner =
            (i + 1 < to && words.isPossessive(i + 1))
                || SpeechWords.ARTICLES.contains(words.lower(start));
        if (!complement && !owner && !isObject(start, from)) {
          return Optional.of(new Phrase(start, Subject.named(mention.get())));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a name follows its verb: the minister thanked Mr. Demir. */
  private boolean isObject(int name, int from) {
    int before = name - 1;
    while (before > from && words.isWord(before) && words.isCapital(before)) {
      before--;
    }
    return before > from
        && words.isWord(before)
        && !words.isCapital(before)
        && words.mention(before).isEmpty()
        && ReportWords.isFinite(words.lower(before))
        && words.isNoun(before - 1);
  }

  /**
   * The subject of a verb that a comma stands before: of the stretches between commas the nearest
   * that is a person's name and nothing else (Demir, an analyst in Ankara, said), else the farthest
   * that is a noun phrase (a spokesman, speaking by telephone, said).
   */
  private Optional<Phrase> acrossCommas(int end, int from) {
    Optional<Phrase> farthest = Optional.empty();
    int segmentEnd = end - 1;
    for (int i = 0; i < MOST_SEGMENTS && segmentEnd > from; i++) {
      int segment = segmentStart(segmentEnd, from);
      int first = skipAdverbs(segment, segmentEnd);
      Optional<Phrase> whole =
          phrases.endingAt(segmentEnd, segment).filter(p -> p.start() <= first);
      if (whole.filter(phrase -> phrase.subject().isPerson()).isPresent()) {
        return whole.map(name -> withDescription(name, segment, from));
      }
      farthest = whole.isPresent() ? whole : farthest;
      segmentEnd = segment - 1;
    }
    return farthest;
  }

  /** The lawyer, Hanan al-Masri, said: the phrase starts where the description does. */
  private Phrase withDescription(Phrase name, int segment, int from) {
    if (segment - 1 <= from) {
      return name;
    }
    int start = skipConjunctions(segmentStart(segment - 1, from), segment - 2);
    if (words.lower(start).equals("whose") && NameWords.isPersonNoun(words.lower(segment - 2))) {
      return new Phrase(start, name.subject());
    }
    return phrases
        .endingAt(segment - 1, start)
        .filter(description -> description.start() == start)
        .filter(
            description ->
                SpeechWords.DETERMINERS.contains(words.lower(start))
                    || NameWords.isPersonNoun(words.lower(segment - 2))
                    || isSameActor(description.subject(), name.subject()))
        .map(description -> new Phrase(start, name.subject()))
        .orElse(name);
  }

  /** Yet its chairman, though its leader. */
  private int skipConjunctions(int from, int last) {
    int start = from;
    while (start < last && SpeechWords.CONJUNCTIONS.contains(words.lower(start))) {
      start++;
    }
    return start;
  }

  private static boolean isSameActor(Subject one, Subject other) {
    return one.isNamed()
        && one.speaker().map(Mention::entity).equals(other.speaker().map(Mention::entity));
  }

  private int segmentStart(int end, int from) {
    int start = end;
    int earliest = Math.max(from, end - FARTHEST);
    while (start > earliest && words.isWord(start - 1)) {
      start--;
    }
    return start;
  }

  private int skipAdverbs(int from, int to) {
    int start = from;
    if (start < to && words.isWord(start) && SpeechWords.JOINS.contains(words.lower(start))) {
      start++;
    }
    while (start < to && words.isWord(start) && isAdverb(start)) {
      start++;
    }
    return start;
  }

  private boolean isAdverb(int token) {
    String lower = words.lower(token);
    return words.mention(token).isEmpty()
        && (SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(lower)
            || isSince(token)
            || (lower.endsWith("ly")
                && !words.isCapital(token)
                && !SpeechWords.NOUNS_IN_LY.contains(lower)));
  }

  private boolean isAt(int token, String word, int to) {
    return token < to && words.isWord(token) && words.lower(token).equals(word);
  }
}
