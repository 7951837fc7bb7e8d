package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.NounPhrases.Phrase;
import io.standpoint.discourse.TurnLabel.Role;
import io.standpoint.discourse.Voice.Manner;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads whose words stand without quotation marks behind a name and a colon, and in speeches.
 *
 * <p>A label is a name with its titles before a colon at the start of a sentence, perhaps after a
 * date. If labels come back in a text ({@code DEMIR: …}, {@code Q: …}), it is a transcript, and a
 * turn runs to the next label; otherwise it is one sentence, a headline. Of a state (Turkey: forty
 * dead) it must read as something said.
 *
 * <p>Answers without a name are those of whoever is interviewed ({@link Interview}), who after the
 * last label goes on as long as a paragraph speaks as I or we.
 *
 * <p>A speech says in its heading that it is one and whose ("Remarks by …"), and speaks as I or we.
 */
final class Turns {
  private static final int LONGEST_LABEL = 14;
  private static final int LONGEST_HEADING = 3;
  private static final int LONGEST_NAME = 4;

  private final Words words;
  private final Paragraphs paragraphs;
  private final SentenceIndex sentences;
  private final QuoteTokens quotes;
  private final SpeakerReader reader;
  private final Clauses clauses;
  private final List<Optional<TurnLabel>> labels = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();
  private final NavigableMap<Integer, Span> addressed = new TreeMap<>();
  private Optional<Mention> interviewee = Optional.empty();

  /** Whether only questions have labels. */
  private boolean bareAnswers;

  /** By sentence: the offset at which its text starts, after a label. */
  private final int[] textStarts;

  private Turns(
      Words words,
      Paragraphs paragraphs,
      SentenceIndex sentences,
      QuoteTokens quotes,
      SpeakerReader reader) {
    this.words = words;
    this.paragraphs = paragraphs;
    this.sentences = sentences;
    this.quotes = quotes;
    this.reader = reader;
    clauses = new Clauses(words, quotes);
    textStarts = new int[sentences.size()];
  }

  static Turns read(
      Words words,
      Paragraphs paragraphs,
      SentenceIndex sentences,
      QuoteTokens quotes,
      SpeakerReader reader) {
    Turns turns = new Turns(words, paragraphs, sentences, quotes, reader);
    turns.read();
    return turns;
  }

  /** The turns, a voice for each of their sentences, in order. */
  List<Voice> voices() {
    return voices;
  }

  /** Who is interviewed; empty in what is no interview. */
  Optional<Mention> interviewee() {
    return interviewee;
  }

  /** What is said to whoever is interviewed, by where it starts. */
  NavigableMap<Integer, Span> addressed() {
    return addressed;
  }

  /** Where the text of sentence {@code index} starts, after its label if it has one. */
  int textStart(int index) {
    return textStarts[index];
  }

  private void read() {
    Map<String, Integer> counts = new HashMap<>();
    boolean again = false;
    for (int i = 0; i < sentences.size(); i++) {
      Optional<TurnLabel> label = label(i);
      labels.add(label);
      if (label.isPresent()) {
        int count = counts.merge(form(label.get()), 1, Integer::sum);
        again |= count > 1 && !label.get().is(Role.CAPITALS);
      }
    }
    boolean transcript = again || (has(Role.QUESTION) && has(Role.ANSWER));
    labels.replaceAll(
        label ->
            label.filter(l -> !l.is(Role.CAPITALS) || (transcript && counts.get(form(l)) > 1)));
    for (int i = 0; i < sentences.size(); i++) {
      textStarts[i] =
          labels
              .get(i)
              .map(label -> words.span(label.colon(), label.colon() + 1).end())
              .orElse(sentences.span(i).start());
    }
    if (transcript) {
      readInterview();
    }
    if (!addSpeech()) {
      addTurns(transcript ? lastLabel() : -1);
    }
  }

  private String form(TurnLabel label) {
    return words.lower(nameEnd(0, label.colon()) - 1);
  }

  /** One past the name, without what stands in brackets after it: SAREE (by video):. */
  private int nameEnd(int from, int colon) {
    int bracket = colon - 1;
    if (bracket <= from || !words.isSymbol(bracket, ')')) {
      return colon;
    }
    int earliest = Math.max(from, colon - LONGEST_LABEL);
    while (bracket > earliest && !words.isSymbol(bracket, '(')) {
      bracket--;
    }
    return bracket > from && words.isSymbol(bracket, '(') ? bracket : colon;
  }

  private int lastLabel() {
    int last = labels.size() - 1;
    while (last >= 0 && labels.get(last).isEmpty()) {
      last--;
    }
    return last;
  }

  /** Gives the answers to whoever is interviewed, and notes what is said to them. */
  private void readInterview() {
    Interview interview = new Interview(words, sentences, quotes, labels);
    interviewee = interview.interviewee();
    boolean answers = has(Role.ANSWER);
    bareAnswers = has(Role.QUESTION) && !answers && !has(Role.NAMED);
    boolean outlet = answers && !has(Role.QUESTION);
    labels.replaceAll(
        label ->
            label.map(
                l ->
                    l.is(Role.ANSWER)
                        ? l.by(interviewee)
                        : outlet ? l.by(l.by().filter(interview::introduces)) : l));
    readAddressed(interview);
  }

  /** Notes what stands in the turns of others, if they ask it or are alone with who answers. */
  private void readAddressed(Interview interview) {
    Set<String> forms =
        labels.stream().flatMap(Optional::stream).map(this::form).collect(Collectors.toSet());
    int last = lastLabel();
    boolean asks = false;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).isPresent()) {
        asks = !labels.get(i).get().is(Role.ANSWER) && !isBy(labels.get(i).get(), interviewee);
      } else if (startsParagraph(i)) {
        asks &= !bareAnswers && i < last;
      }
      int from = words.from(textStarts[i]);
      int to = words.from(sentences.span(i).end());
      if (asks && from < to && (forms.size() <= 2 || interview.asks(i))) {
        addressed.put(words.start(from), words.span(from, to));
      }
    }
  }

  private static boolean isBy(TurnLabel label, Optional<Mention> person) {
    return label.by().map(Mention::entity).equals(person.map(Mention::entity))
        && person.isPresent();
  }

  private boolean has(Role role) {
    return labels.stream().flatMap(Optional::stream).anyMatch(label -> label.is(role));
  }

  /**
   * Adds what follows labels.
   *
   * @param last the last label of a transcript; -1 if it is none
   */
  private void addTurns(int last) {
    Optional<Mention> speaker = Optional.empty();
    boolean headline = last < 0;
    for (int i = 0; i < labels.size(); i++) {
      int from = words.from(textStarts[i]);
      int to = words.from(sentences.span(i).end());
      if (labels.get(i).isPresent()) {
        speaker = from < to ? labelled(labels.get(i).get(), from) : Optional.empty();
      } else if (startsParagraph(i)) {
        speaker = unlabelled(i, last, speaker);
      }
      if (speaker.isPresent() && from < to) {
        if (!headline) {
          add(from, to, speaker.get(), Manner.QUOTED);
        } else if (isSaid(speaker.get(), from, to)) {
          add(from, clauses.stop(from, to), speaker.get(), Manner.REPORTED);
        }
        speaker = headline ? Optional.empty() : speaker;
      }
    }
  }

  /** Who speaks after a label: nobody yet if a quotation follows, which has a speaker itself. */
  private Optional<Mention> labelled(TurnLabel label, int from) {
    return quotes.isOpening(from) && !label.is(Role.ANSWER) ? Optional.empty() : label.by();
  }

  /** Who speaks in a paragraph without a label, {@code speaker} in the one before. */
  private Optional<Mention> unlabelled(int sentence, int last, Optional<Mention> speaker) {
    if (bareAnswers && isAfterQuestion(sentence)) {
      return interviewee;
    }
    return sentence > last ? speaker.filter(by -> goesOn(sentence, by)) : speaker;
  }

  private boolean isAfterQuestion(int sentence) {
    int first = sentence - 1;
    while (first > 0 && !startsParagraph(first)) {
      first--;
    }
    return first >= 0 && labels.get(first).filter(label -> label.is(Role.QUESTION)).isPresent();
  }

  /** Whether a paragraph after the last label is still what the interviewee says. */
  private boolean goesOn(int sentence, Mention by) {
    int paragraph = paragraphs.at(sentences.span(sentence).start());
    int to = words.from(paragraphs.end(paragraph));
    boolean firstPerson = false;
    for (int t = words.from(sentences.span(sentence).start()); t < to; t = quotes.after(t)) {
      boolean note =
          words.isWord(t)
              && (TurnWords.INTERVIEWS.contains(words.lower(t))
                  || words.mention(t).filter(mention -> isNamed(mention, by)).isPresent());
      if (note) {
        return false;
      }
      firstPerson |= words.isWord(t) && TurnWords.SPEAKER.contains(words.lower(t));
    }
    return firstPerson && interviewee.filter(who -> who.entity().equals(by.entity())).isPresent();
  }

  private static boolean isNamed(Mention mention, Mention by) {
    return mention.entity().equals(by.entity()) && mention.rule() != MentionRule.FIRST_PERSON;
  }

  private void add(int from, int to, Mention speaker, Manner manner) {
    if (from < to) {
      voices.add(new Voice(words.span(from, to), speaker, manner));
    }
  }

  private boolean startsParagraph(int sentence) {
    int start = sentences.span(sentence).start();
    return sentence == 0
        || paragraphs.at(start) != paragraphs.at(sentences.span(sentence - 1).start());
  }

  private Optional<TurnLabel> label(int sentence) {
    Span span = sentences.span(sentence);
    int from = words.from(span.start());
    int to = Math.min(words.from(span.end()), from + LONGEST_LABEL);
    Optional<TurnLabel> label = Optional.empty();
    for (int i = from; i < to && !quotes.isOpening(i) && !clauses.isFinite(i); i++) {
      if (i > from && words.isSymbol(i, ':')) {
        int colon = i;
        Optional<TurnLabel> here = label(sentence, from, colon);
        if (here.filter(found -> found.is(Role.QUESTION) || found.is(Role.ANSWER)).isPresent()) {
          return here;
        }
        label = here.isPresent() ? here : label;
      }
    }
    return label;
  }

  private Optional<TurnLabel> label(int sentence, int from, int colon) {
    boolean word = colon == from + 1;
    if ((word || isSource(from + 1, colon)) && TurnWords.QUESTIONS.contains(words.lower(from))) {
      return Optional.of(new TurnLabel(colon, Role.QUESTION, Optional.empty()));
    }
    if (word && TurnWords.ANSWERS.contains(words.lower(from))) {
      return Optional.of(new TurnLabel(colon, Role.ANSWER, Optional.empty()));
    }
    Optional<Phrase> name = reader.label(from, nameEnd(from, colon));
    if (name.isPresent()) {
      return Optional.of(new TurnLabel(colon, Role.NAMED, name.get().subject().speaker()));
    }
    if (word && words.isCapital(from) && isUpperCase(from)) {
      return Optional.of(new TurnLabel(colon, Role.OTHER, Optional.empty()));
    }
    return startsParagraph(sentence) && isCapitals(from, colon)
        ? Optional.of(new TurnLabel(colon, Role.CAPITALS, Optional.empty()))
        : Optional.empty();
  }

  /** Who asks: Question (The Harbour Post):, Question from Harbour Television:. */
  private boolean isSource(int from, int colon) {
    return (words.isSymbol(from, '(') && words.isSymbol(colon - 1, ')'))
        || (from + 1 < colon
            && words.isWord(from)
            && words.lower(from).equals("from")
            && words.isCapital(from + 1));
  }

  /** Correspondent, The Harbour Post. */
  private boolean isCapitals(int from, int to) {
    boolean capitals = to - from <= LONGEST_NAME;
    for (int i = from; i < to; i++) {
      capitals &= words.isWord(i) && words.isCapital(i);
    }
    return capitals;
  }

  private boolean isUpperCase(int token) {
    String form = words.form(token, token + 1);
    return form.equals(form.toUpperCase(Locale.ROOT));
  }

  private boolean isSaid(Mention speaker, int from, int to) {
    ActorKind kind = ((Actor) speaker.entity()).kind();
    if (kind != ActorKind.STATE && kind != ActorKind.ALLIANCE) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (quotes.isOpening(i) || TurnWords.SAID.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Adds the sentences after the heading of a speech; false if the text is none. */
  private boolean addSpeech() {
    Optional<Mention> speaker = Optional.empty();
    int body = 0;
    for (int i = 0; i < Math.min(sentences.size(), LONGEST_HEADING); i++) {
      int from = words.from(sentences.span(i).start());
      int to = words.from(sentences.span(i).end());
      int speech = firstOf(TurnWords.SPEECHES, from, Math.min(to, from + LONGEST_LABEL));
      if (i > 0 && speaker.isEmpty() && speech < 0) {
        break;
      }
      speaker = speaker.isPresent() ? speaker : labels.get(i).flatMap(TurnLabel::by);
      if (speech >= 0) {
        speaker = speaker.isPresent() ? speaker : speakerOf(speech, to);
        body = i + 1;
      }
    }
    if (speaker.isEmpty() || body == 0 || body >= sentences.size() || !isFirstPerson(body)) {
      return false;
    }
    for (int i = body; i < sentences.size(); i++) {
      Span span = sentences.span(i);
      add(words.from(span.start()), words.from(span.end()), speaker.get(), Manner.QUOTED);
    }
    return true;
  }

  private int firstOf(Set<String> any, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && any.contains(words.lower(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Explanation of vote by Ambassador Brannigan. */
  private Optional<Mention> speakerOf(int speech, int to) {
    for (int i = speech; i < Math.min(to - 1, speech + LONGEST_LABEL); i++) {
      if (clauses.isWord(i, "by") || clauses.isWord(i, "of")) {
        Optional<Mention> by =
            reader
                .subjectAfter(i + 1, to)
                .map(Phrase::subject)
                .filter(Subject::isPerson)
                .flatMap(Subject::speaker);
        if (by.isPresent()) {
          return by;
        }
      }
    }
    return Optional.empty();
  }

  /** True if every third sentence from {@code body} on speaks as I or we, outside quotations. */
  private boolean isFirstPerson(int body) {
    int count = 0;
    for (int i = body; i < sentences.size(); i++) {
      int to = words.from(sentences.span(i).end());
      boolean found = false;
      for (int t = words.from(sentences.span(i).start()); t < to && !found; t = quotes.after(t)) {
        found = words.isWord(t) && TurnWords.FIRST_PERSON.contains(words.lower(t));
      }
      count += found ? 1 : 0;
    }
    return 3 * count >= sentences.size() - body;
  }
}
