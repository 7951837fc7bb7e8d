package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.text.Span;
import java.util.Optional;
import java.util.Set;

/**
 * Tells where somebody is who is told without a name: rebels in Mali; In Sudan, government troops;
 * protesters were shot in Tehran.
 */
final class Settings {
  private static final int REACH = 12;
  private static final int LONGEST_PLACE = 4;

  private static final Set<String> PREPOSITIONS =
      SpeechWords.words("in across near outside inside throughout around within");

  private static final Set<String> PARTS =
      SpeechWords.words(
          """
          the northern southern eastern western central northwestern northeastern southwestern southeastern
          neighboring neighbouring nearby parts of much rural
          """);

  private final Words words;
  private final SentenceIndex sentences;
  private final Belongings belongings;

  /** For one document. */
  Settings(Words words, SentenceIndex sentences, Belongings belongings) {
    this.words = words;
    this.sentences = sentences;
    this.belongings = belongings;
  }

  /**
   * The state in which those are who {@code [first, end)} says: as told right after it, else at the
   * start of the sentence, else later in its clause; empty if no state is told.
   */
  Optional<Actor> of(int first, int end) {
    if (sentences.size() == 0) {
      return Optional.empty();
    }
    Span sentence = sentences.span(sentences.at(words.start(first)));
    int from = words.from(sentence.start());
    int to = Math.min(words.from(sentence.end()), end + REACH);
    return at(end, to).or(() -> at(from, first)).or(() -> later(end, to));
  }

  /** Whether the sentence of a token names a state, or somebody of it or a place in it. */
  boolean isNamedBeside(int token, Actor state) {
    if (sentences.size() == 0) {
      return false;
    }
    Span sentence = sentences.span(sentences.at(words.start(token)));
    int from = Math.max(words.from(sentence.start()), token - REACH);
    int to = Math.min(words.from(sentence.end()), token + REACH);
    for (int i = from; i < to; i++) {
      if (belongings.stateOf(i).equals(Optional.of(state))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Actor> later(int end, int to) {
    for (int i = end; i < to; i++) {
      boolean ends = !words.isWord(i) && !words.isSymbol(i, '-');
      if (ends || ReportWords.CLAUSE_VERBS.contains(words.lower(i))) {
        return Optional.empty();
      }
      Optional<Actor> state = at(i, to);
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }

  /** The state of the place before which a preposition stands at a token. */
  private Optional<Actor> at(int preposition, int to) {
    if (preposition >= to
        || !words.isWord(preposition)
        || !PREPOSITIONS.contains(words.lower(preposition))) {
      return Optional.empty();
    }
    int place = preposition + 1;
    while (place < Math.min(to, preposition + LONGEST_PLACE)
        && PARTS.contains(words.lower(place))) {
      place++;
    }
    return place < to && words.isCapital(place) ? belongings.stateAt(place) : Optional.empty();
  }
}
