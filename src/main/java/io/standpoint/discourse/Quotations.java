package io.standpoint.discourse;

import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.NounPhrases.Phrase;
import io.standpoint.discourse.Subject.Kind;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Decides who says what is quoted. A quotation takes its speaker from, in this order,
 *
 * <ol>
 *   <li>the words of its sentence that lead to it (Erdoğan said: "…") or follow it ("…," said
 *       Demir, an analyst), whichever the punctuation ties to it;
 *   <li>the quotation that it continues, from the paragraph before;
 *   <li>the quotation right before it in its paragraph, if only the attribution stands between;
 *   <li>the sentence right before it in its paragraph, if that reports what someone said;
 *   <li>if it is a whole paragraph of several sentences, or speaks as I or we, the quotation that
 *       ends the paragraph before.
 * </ol>
 *
 * <p>He and she are whoever spoke or opened a sentence last, within {@value #SENTENCES_BACK}
 * sentences. What has no speaker by these rules, or an unclear one, is left to the author. Up to
 * {@value #SCARE_WORDS} words that are no sentence and have no attribution of their own are no
 * quotation.
 */
final class Quotations {
  static final int SCARE_WORDS = 3;
  static final int SENTENCES_BACK = 3;

  private final String text;
  private final SentenceIndex sentences;
  private final Words words;
  private final Paragraphs paragraphs;
  private final List<QuotedWords> quoted;
  private final SpeakerReader reader;

  /** One per element of {@code quoted}, as far as decided; empty where nothing names a speaker. */
  private final List<Optional<Subject>> speakers = new ArrayList<>();

  private Quotations(
      String text,
      Words words,
      Paragraphs paragraphs,
      SentenceIndex sentences,
      List<QuotedWords> quoted,
      SpeakerReader reader) {
    this.text = text;
    this.words = words;
    this.paragraphs = paragraphs;
    this.sentences = sentences;
    this.quoted = quoted;
    this.reader = reader;
  }

  /** Reads who says each of {@code quoted}, which are in order. */
  static Quotations read(
      String text,
      Words words,
      Paragraphs paragraphs,
      SentenceIndex sentences,
      List<QuotedWords> quoted,
      SpeakerReader reader) {
    Quotations quotations = new Quotations(text, words, paragraphs, sentences, quoted, reader);
    quotations.read();
    return quotations;
  }

  /** Who says each quotation, in order; empty where nothing names a speaker. */
  List<Optional<Subject>> speakers() {
    return Collections.unmodifiableList(speakers);
  }

  private void read() {
    for (int i = 0; i < quoted.size(); i++) {
      speakers.add(ownOrEarlierSpeaker(i));
    }
    for (int i = quoted.size() - 1; i > 0; i--) {
      if (quoted.get(i).continues() && speakers.get(i - 1).isEmpty()) {
        speakers.set(i - 1, speakers.get(i));
      }
    }
  }

  private Optional<Subject> ownOrEarlierSpeaker(int index) {
    return ownSpeaker(index).or(() -> earlierSpeaker(index));
  }

  private Optional<Subject> ownSpeaker(int index) {
    boolean tied = isTiedToWordsBefore(index);
    Optional<Subject> before = Optional.empty();
    if (tied || (!isScare(index) && !isTiedToWordsAfter(index))) {
      before = speakerBefore(index);
    }
    if (before.isPresent()) {
      return before;
    }
    Optional<Subject> after = speakerAfter(index);
    return after.isPresent() || isScare(index) ? after : speakerBefore(index);
  }

  private Optional<Subject> earlierSpeaker(int index) {
    if (index > 0 && quoted.get(index).continues()) {
      return speakers.get(index - 1);
    }
    Span outer = quoted.get(index).outer();
    if (isScare(index) || !sentences.startsAt(outer.start())) {
      return Optional.empty();
    }
    if (index > 0 && isRightAfter(quoted.get(index - 1).outer(), outer)) {
      return speakers.get(index - 1);
    }
    return introduction(index).or(() -> carriedOn(index));
  }

  /** The speaker of the paragraph before, who goes on in one that is nothing but a quotation. */
  private Optional<Subject> carriedOn(int index) {
    Span outer = quoted.get(index).outer();
    int paragraph = paragraphs.at(outer.start());
    boolean whole =
        words.from(outer.start()) == words.from(paragraphs.start(paragraph))
            && words.from(outer.end()) == words.from(paragraphs.end(paragraph));
    if (index == 0 || !whole || !isSpeech(outer) || isBeforeAnother(index)) {
      return Optional.empty();
    }
    Span earlier = quoted.get(index - 1).outer();
    boolean last =
        sentences.at(earlier.end() - 1) == sentences.at(outer.start()) - 1
            && paragraphs.at(earlier.start()) == paragraph - 1;
    return last ? speakers.get(index - 1) : Optional.empty();
  }

  /** More than a motto or what is written on a banner. */
  private boolean isSpeech(Span outer) {
    boolean speech = sentences.at(outer.end() - 1) > sentences.at(outer.start());
    int end = words.from(outer.end());
    for (int i = words.from(outer.start()); i < end && !speech; i++) {
      speech = words.isWord(i) && TurnWords.FIRST_PERSON.contains(words.lower(i));
    }
    return speech;
  }

  /** Whether somebody else says the quotation that opens the next paragraph. */
  private boolean isBeforeAnother(int index) {
    int paragraph = paragraphs.at(quoted.get(index).outer().start());
    if (index + 1 == quoted.size()
        || paragraph + 1 == paragraphs.count()
        || words.from(quoted.get(index + 1).outer().start())
            != words.from(paragraphs.start(paragraph + 1))) {
      return false;
    }
    Optional<Subject> next = ownSpeaker(index + 1);
    return next.isPresent()
        && !speakers.get(index - 1).filter(speaker -> isSame(speaker, next.get())).isPresent();
  }

  private static Optional<Entity> who(Subject subject) {
    return subject.speaker().map(Mention::entity);
  }

  /** True if both stand in one paragraph, in the same sentence or in one and the next. */
  private boolean isRightAfter(Span earlier, Span later) {
    return paragraphs.at(earlier.start()) == paragraphs.at(later.start())
        && sentences.at(later.start()) - sentences.at(earlier.end() - 1) <= 1;
  }

  /**
   * The speaker of the unquoted sentence right before a quotation that is a sentence of its own.
   */
  private Optional<Subject> introduction(int index) {
    int opening = quoted.get(index).outer().start();
    int before = sentences.at(opening) - 1;
    if (before < 0 || !endsLikeSentence(index)) {
      return Optional.empty();
    }
    Span sentence = sentences.span(before);
    boolean quotes = index > 0 && quoted.get(index - 1).outer().end() > sentence.start();
    if (quotes || paragraphs.at(sentence.start()) != paragraphs.at(opening)) {
      return Optional.empty();
    }
    int from = words.from(sentence.start());
    int to = words.from(sentence.end());
    return reader.statement(from, to).map(phrase -> resolve(phrase, from, before));
  }

  private Optional<Subject> speakerBefore(int index) {
    int opening = quoted.get(index).outer().start();
    int last = words.from(opening) - 1;
    if (last < 0 || (sentences.startsAt(opening) && !isTiedToWordsBefore(index))) {
      return Optional.empty();
    }
    int sentence = sentences.at(words.start(last));
    int start = Math.max(sentences.span(sentence).start(), unquotedStart(index));
    int from = words.from(start);
    int to = words.from(opening);
    Optional<Phrase> by = reader.leadIn(from, to);
    if (by.isEmpty() && words.isSymbol(last, ':')) {
      by = reader.label(from, last).or(() -> reader.firstNamed(from, last));
    }
    return by.map(phrase -> resolve(phrase, from, sentence));
  }

  private Optional<Subject> speakerAfter(int index) {
    int from = words.from(quoted.get(index).outer().end());
    if (from == words.size() || words.start(from) >= unquotedEnd(index)) {
      return Optional.empty();
    }
    int sentence = sentences.at(words.start(from));
    int to = words.from(Math.min(unquotedEnd(index), sentences.span(sentence).end()));
    int opening = sentences.at(quoted.get(index).outer().start());
    if (isTiedToWordsAfter(index)) {
      int start = words.isSymbol(from, ',') ? from + 1 : from;
      return reader.follow(start, to).map(phrase -> resolve(phrase, start, opening));
    }
    for (int i = from; i < to && !isScare(index) && !isNewSentence(index, from); i++) {
      if (words.isSymbol(i, ',')) {
        int start = i + 1;
        Optional<Phrase> subject = reader.follow(start, to);
        if (subject.isPresent()) {
          return subject.map(phrase -> resolve(phrase, start, opening));
        }
      }
    }
    return Optional.empty();
  }

  /** True of: said, "…" and: said: "…". */
  private boolean isTiedToWordsBefore(int index) {
    int before = words.from(quoted.get(index).outer().start()) - 1;
    return before >= 0
        && words.start(before) >= unquotedStart(index)
        && (words.isSymbol(before, ':') || words.isSymbol(before, ','));
  }

  /** True if the quotation ends in the middle of its sentence: "…," said, or "…?" asked. */
  private boolean isTiedToWordsAfter(int index) {
    Span span = quoted.get(index).words();
    int next = words.from(quoted.get(index).outer().end());
    if (next == words.size() || isNewSentence(index, next)) {
      return false;
    }
    if (words.isWord(next) && SpeechWords.CONJUNCTIONS.contains(words.lower(next))) {
      return false;
    }
    return ",.?!…—–-".indexOf(text.charAt(span.end() - 1)) >= 0 || words.isSymbol(next, ',');
  }

  private boolean isNewSentence(int index, int token) {
    return endsLikeSentence(index)
        && words.isWord(token)
        && words.isCapital(token)
        && sentences.startsAt(words.start(token));
  }

  private boolean endsLikeSentence(int index) {
    return ".?!…".indexOf(text.charAt(quoted.get(index).words().end() - 1)) >= 0;
  }

  /** True of a few words that are no sentence: the "terrorists". */
  boolean isScare(int index) {
    Span span = quoted.get(index).words();
    int count = 0;
    int end = words.from(span.end());
    for (int i = words.from(span.start()); i < end && count <= SCARE_WORDS; i++) {
      count += words.isWord(i) ? 1 : 0;
    }
    boolean sentence =
        sentences.startsAt(quoted.get(index).outer().start()) && endsLikeSentence(index);
    return count <= SCARE_WORDS && !sentence;
  }

  /**
   * Where the unquoted words before a quotation begin, in its paragraph, or in the one before if
   * that ends with a colon.
   */
  private int unquotedStart(int index) {
    int opening = quoted.get(index).outer().start();
    int last = words.from(opening) - 1;
    boolean colon = last >= 0 && words.isSymbol(last, ':');
    int paragraph = paragraphs.start(paragraphs.at(colon ? words.start(last) : opening));
    return index == 0 ? paragraph : Math.max(paragraph, quoted.get(index - 1).outer().end());
  }

  /** Where the unquoted words after a quotation end, in its paragraph. */
  private int unquotedEnd(int index) {
    int paragraph = paragraphs.end(paragraphs.at(quoted.get(index).outer().start()));
    return index + 1 == quoted.size()
        ? paragraph
        : Math.min(paragraph, quoted.get(index + 1).outer().start());
  }

  /**
   * Who is meant by {@code phrase}, also where it is he or she.
   *
   * @param from the first token of the words that attribute
   * @param sentence index of the sentence they stand in
   */
  Subject resolve(Phrase phrase, int from, int sentence) {
    return phrase.subject().kind() == Kind.PRONOUN
        ? lastPerson(from, phrase.start(), sentence).orElse(Subject.UNCLEAR)
        : phrase.subject();
  }

  /** Whom a he or she at token {@code pronoun} means. */
  private Optional<Subject> lastPerson(int from, int pronoun, int sentence) {
    boolean clause = from < pronoun && SpeechWords.CLAUSE_STARTS.contains(words.lower(from));
    Optional<Subject> here = reader.opening(clause ? from + 1 : from, pronoun).map(Phrase::subject);
    boolean about = here.isPresent() && Asides.isAbout(from, pronoun, words);
    if (here.isPresent() && !about) {
      return here;
    }
    for (int i = sentence; i >= Math.max(0, sentence - SENTENCES_BACK); i--) {
      Optional<Subject> there =
          personOf(sentences.span(i)).filter(person -> !about || !isSame(person, here.get()));
      if (there.isPresent()) {
        return there;
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Subject one, Subject other) {
    return who(one).equals(who(other));
  }

  private Optional<Subject> personOf(Span sentence) {
    Optional<Subject> speaker = lastSpeakerIn(sentence);
    if (speaker.isPresent()) {
      return speaker;
    }
    int from = words.from(sentence.start());
    int to = words.from(sentence.end());
    return reader.opening(from, to).or(() -> reader.unnamedOpening(from, to)).map(Phrase::subject);
  }

  /** The person who says the last attributed quotation that shares words with {@code sentence}. */
  private Optional<Subject> lastSpeakerIn(Span sentence) {
    int low = 0;
    int high = speakers.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quoted.get(middle).outer().start() < sentence.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && quoted.get(low - 1).outer().end() > sentence.start()
        ? speakers.get(low - 1).filter(Subject::isPerson)
        : Optional.empty();
  }
}
