package io.standpoint.discourse;

import io.standpoint.discourse.NounPhrases.Phrase;
import io.standpoint.text.Span;
import java.util.Optional;

/**
 * Reads who is said to speak in the words around a quotation. All positions are tokens of {@link
 * Words}; no stretch may hold quoted words.
 */
final class SpeakerReader {
  private static final int MOST_SEGMENTS = 6;
  private static final int FARTHEST = 60;
  private static final int LONGEST_DATELINE = 10;

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
        boolean adjacent = i == start || subject.get().start() == start;
        return adjacent ? subject : Optional.empty();
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
    if (!(putsIt || participle || SpeechWords.VERBS.contains(form))
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
    if (participle && !words.isWord(end - 1)) {
      return sameAsEarlier(end, from);
    }
    if (words.isWord(end - 1)) {
      return subjectBefore(end, from);
    }
    Optional<Phrase> before = acrossCommas(end, from);
    return before
        .filter(phrase -> phrase.subject().isNamed())
        .or(() -> phrases.startingAt(verb + 1, to).filter(phrase -> phrase.subject().isNamed()))
        .or(() -> before);
  }

  /** After these even said and accused are no verbs: the accused. */
  private boolean isNounAfter(int token) {
    return words.isPossessive(token)
        || (words.isWord(token)
            && (SpeechWords.ARTICLES.contains(words.lower(token))
                || SpeechWords.PREPOSITIONS.contains(words.lower(token))));
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
      } else if (!isAdverb(end - 1)
          && !(participle && (lower.equals("as") || lower.equals("quoted")))) {
        break;
      }
      end--;
    }
    return withoutBrackets(end, from);
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
      case "who" -> {
        boolean comma = last > from && words.isSymbol(last - 1, ',');
        return phrases.endingAt(comma ? last - 1 : last, from);
      }
      default -> {
        return phrases.endingAt(end, from);
      }
    }
  }

  /** Erdoğan thanked the troops and told them: the subject that opened the sentence. */
  private Optional<Phrase> sameAsEarlier(int end, int from) {
    Optional<Phrase> earlier = Optional.empty();
    for (int i = end - 1; i >= Math.max(from, end - FARTHEST) && earlier.isEmpty(); i--) {
      if (words.isWord(i) && SpeechWords.VERBS.contains(words.lower(i))) {
        int subjectEnd = skipBack(i, from, false);
        boolean direct = subjectEnd > from && words.isWord(subjectEnd - 1);
        earlier = direct ? phrases.endingAt(subjectEnd, from) : Optional.empty();
      }
    }
    return earlier.or(() -> opening(from, end));
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
    int start = segmentStart(segment - 1, from);
    return phrases
        .endingAt(segment - 1, start)
        .filter(description -> description.start() == start)
        .filter(description -> SpeechWords.DETERMINERS.contains(words.lower(start)))
        .map(description -> new Phrase(start, name.subject()))
        .orElse(name);
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
    while (start < to && words.isWord(start) && isAdverb(start)) {
      start++;
    }
    return start;
  }

  private boolean isAdverb(int token) {
    String lower = words.lower(token);
    return words.mention(token).isEmpty()
        && (SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(lower)
            || (lower.endsWith("ly")
                && !words.isCapital(token)
                && !SpeechWords.NOUNS_IN_LY.contains(lower)));
  }

  private boolean isAt(int token, String word, int to) {
    return token < to && words.isWord(token) && words.lower(token).equals(word);
  }
}
