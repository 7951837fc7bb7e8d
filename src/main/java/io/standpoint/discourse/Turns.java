package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.NounPhrases.Phrase;
import io.standpoint.discourse.Voice.Manner;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whose words stand without quotation marks behind a name and a colon, and in speeches.
 *
 * <p>A label is a name with its titles before a colon at the start of a sentence, perhaps after a
 * date. If labels come back in a text ({@code DEMIR: …}, {@code Q: …}), it is a transcript, and a
 * turn runs to the next label; otherwise it is one sentence, a headline. Of a state (Turkey: forty
 * dead) it must read as something said.
 *
 * <p>A speech says in its heading that it is one and whose ("Remarks by …"), and speaks as I or we.
 */
final class Turns {
  private static final int LONGEST_LABEL = 14;
  private static final int LONGEST_HEADING = 3;

  /**
   * A label at the start of a sentence.
   *
   * @param colon its last token
   * @param by whose words follow; empty for a newsreader, or whoever asks
   */
  private record Label(int colon, Optional<Mention> by) {}

  private final Words words;
  private final Paragraphs paragraphs;
  private final SentenceIndex sentences;
  private final QuoteTokens quotes;
  private final SpeakerReader reader;
  private final Clauses clauses;
  private final List<Voice> voices = new ArrayList<>();

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

  /** Where the text of sentence {@code index} starts, after its label if it has one. */
  int textStart(int index) {
    return textStarts[index];
  }

  private void read() {
    List<Optional<Label>> labels = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    int last = -1;
    boolean transcript = false;
    for (int i = 0; i < sentences.size(); i++) {
      Optional<Label> label = label(i);
      labels.add(label);
      textStarts[i] = sentences.span(i).start();
      if (label.isPresent()) {
        last = i;
        int colon = label.get().colon();
        textStarts[i] = words.span(colon, colon + 1).end();
        String form = words.lower(colon - 1);
        transcript |= counts.merge(form, 1, Integer::sum) > 1;
      }
    }
    if (!addSpeech(labels)) {
      addTurns(labels, transcript ? last : -1);
    }
  }

  /**
   * Adds what follows labels.
   *
   * @param last the last label of a transcript; -1 if it is none
   */
  private void addTurns(List<Optional<Label>> labels, int last) {
    Optional<Mention> speaker = Optional.empty();
    for (int i = 0; i < labels.size(); i++) {
      boolean labelled = labels.get(i).isPresent();
      int from = words.from(textStarts[i]);
      int to = words.from(sentences.span(i).end());
      boolean quotation = from < to && quotes.isOpening(from);
      if (labelled) {
        speaker = quotation ? Optional.empty() : labels.get(i).get().by();
      } else if (i > last && startsParagraph(i)) {
        speaker = Optional.empty();
      }
      if (speaker.isPresent() && from < to) {
        boolean headline = last < 0;
        if (!headline) {
          add(from, to, speaker.get(), Manner.QUOTED);
        } else if (isSaid(speaker.get(), from, to)) {
          add(from, clauses.stop(from, to), speaker.get(), Manner.REPORTED);
        }
        speaker = headline ? Optional.empty() : speaker;
      }
    }
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

  private Optional<Label> label(int sentence) {
    Span span = sentences.span(sentence);
    int from = words.from(span.start());
    int to = Math.min(words.from(span.end()), from + LONGEST_LABEL);
    Optional<Label> label = Optional.empty();
    for (int i = from; i < to && !quotes.isOpening(i) && !clauses.isFinite(i); i++) {
      if (i > from && words.isSymbol(i, ':')) {
        int colon = i;
        Optional<Phrase> name = reader.label(from, colon);
        if (name.isPresent()) {
          label = Optional.of(new Label(colon, name.get().subject().speaker()));
        } else if (i == from + 1 && words.isCapital(from) && isUpperCase(from)) {
          label = Optional.of(new Label(colon, Optional.empty()));
        }
      }
    }
    return label;
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
  private boolean addSpeech(List<Optional<Label>> labels) {
    Optional<Mention> speaker = Optional.empty();
    int body = 0;
    for (int i = 0; i < Math.min(sentences.size(), LONGEST_HEADING); i++) {
      int from = words.from(sentences.span(i).start());
      int to = words.from(sentences.span(i).end());
      int speech = firstOf(TurnWords.SPEECHES, from, Math.min(to, from + LONGEST_LABEL));
      if (i > 0 && speaker.isEmpty() && speech < 0) {
        break;
      }
      speaker = speaker.isPresent() ? speaker : labels.get(i).flatMap(Label::by);
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
