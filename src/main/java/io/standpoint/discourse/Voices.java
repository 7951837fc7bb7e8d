package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.Reports.Report;
import io.standpoint.discourse.Voice.Manner;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads whose words stand where: quotations, turns of a conversation, and claims. */
final class Voices {
  private final Words words;
  private final SentenceIndex sentences;
  private final List<QuotedWords> quoted;
  private final Quotations quotations;
  private final Reports reports;
  private final Turns turns;
  private final Clauses clauses;

  private Voices(Words words, List<QuotedWords> quoted, List<Sentence> sentences) {
    this.words = words;
    this.quoted = quoted;
    this.sentences = new SentenceIndex(sentences);
    Paragraphs paragraphs = Paragraphs.of(words.text());
    NounPhrases phrases =
        new NounPhrases(
            words, new PersonNames(words), token -> this.sentences.startsAt(words.start(token)));
    SpeakerReader reader = new SpeakerReader(words, phrases);
    QuoteTokens quotes = new QuoteTokens(words, quoted);
    clauses = new Clauses(words, quotes);
    turns = Turns.read(words, paragraphs, this.sentences, quotes, reader);
    quotations = Quotations.read(words.text(), words, paragraphs, this.sentences, quoted, reader);
    reports = new Reports(words, reader, quotes);
  }

  /**
   * Who says what in a text.
   *
   * @param words the text's, with its mentions
   * @param quoted what is quoted, as {@link QuotationFinder} finds it
   * @param sentences its sentences, in order
   */
  static Heard read(Words words, List<QuotedWords> quoted, List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return new Heard(List.of(), new TreeMap<>(), Optional.empty());
    }
    Voices voices = new Voices(words, quoted, sentences);
    return new Heard(
        voices.read(),
        voices.turns.addressed(),
        voices.turns.interviewee().map(mention -> (Actor) mention.entity()));
  }

  private List<Voice> read() {
    List<Voice> voices = new ArrayList<>(turns.voices());
    for (int i = 0; i < quoted.size(); i++) {
      Optional<Mention> speaker = speaker(i);
      if (speaker.isPresent()) {
        voices.add(new Voice(quoted.get(i).words(), speaker.get(), Manner.QUOTED));
        addDoer(quoted.get(i), speaker.get(), voices);
      }
    }
    int quote = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.span(i);
      int start = Math.max(sentence.start(), turns.textStart(i));
      while (quote < quoted.size() && quoted.get(quote).outer().end() <= start) {
        quote++;
      }
      for (int q = quote;
          q < quoted.size() && quoted.get(q).outer().start() < sentence.end();
          q++) {
        Span inner = quoted.get(q).words();
        int from = Math.max(start, inner.start());
        addReports(from, Math.min(sentence.end(), inner.end()), i, voices);
        if (quoted.get(q).outer().start() < start) {
          start = Math.min(sentence.end(), quoted.get(q).outer().end());
        }
      }
      addReports(start, sentence.end(), i, voices);
    }
    return nested(voices);
  }

  /** Who says a quotation: in the headline of an interview whoever is interviewed. */
  private Optional<Mention> speaker(int quotation) {
    Optional<Subject> told = quotations.speakers().get(quotation);
    boolean headline = quoted.get(quotation).outer().start() < sentences.span(0).end();
    return told.isEmpty() && headline && !quotations.isScare(quotation)
        ? turns.interviewee()
        : told.flatMap(Subject::speaker);
  }

  /** Calls it “a provocation” by the White House: the doer belongs to what is said. */
  private void addDoer(QuotedWords quotation, Mention speaker, List<Voice> voices) {
    int by = words.from(quotation.outer().end());
    int limit = words.from(sentences.span(sentences.at(quotation.words().start())).end());
    if (by + 1 < limit && clauses.isWord(by, "by")) {
      int end = clauses.phraseEnd(by + 1, limit);
      boolean speaks = false;
      for (int i = by + 1; i < end; i++) {
        speaks |= words.mention(i).filter(speaker::equals).isPresent();
      }
      if (!speaks && end > by + 1) {
        voices.add(new Voice(words.span(by + 1, end), speaker, Manner.REPORTED));
      }
    }
  }

  private void addReports(int start, int end, int sentence, List<Voice> voices) {
    for (Report report : reports.in(words.from(start), words.from(end))) {
      quotations
          .resolve(report.by(), report.from(), sentence)
          .speaker()
          .filter(speaker -> report.first() < report.end())
          .map(
              speaker ->
                  new Voice(words.span(report.first(), report.end()), speaker, Manner.REPORTED))
          .ifPresent(voices::add);
    }
  }

  /** Sorted; of two that cross, the later one is cut at the end of the earlier. */
  private static List<Voice> nested(List<Voice> voices) {
    voices.sort(
        Comparator.comparingInt((Voice voice) -> voice.words().start())
            .thenComparingInt(voice -> -voice.words().end()));
    List<Voice> nested = new ArrayList<>();
    Deque<Span> around = new ArrayDeque<>();
    for (Voice voice : voices) {
      Span span = voice.words();
      while (!around.isEmpty() && around.peek().end() <= span.start()) {
        around.pop();
      }
      if (!around.isEmpty() && around.peek().end() < span.end()) {
        span = new Span(span.start(), around.peek().end());
      }
      around.push(span);
      nested.add(new Voice(span, voice.speaker(), voice.manner()));
    }
    return nested;
  }
}
