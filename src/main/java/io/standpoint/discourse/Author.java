package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds where the author of a text speaks of themselves: "I", "me", "my" and "mine" outside
 * quotations. It is the person whom a by-line names ("By Ayşe Demir"), else one without a name. In
 * an interview, which has paragraphs of one question each, it is left open.
 */
final class Author {
  private static final int LONGEST_NAME = 5;

  /** The by-line stands in one of so many first words. */
  private static final int OPENING = 80;

  /** So many paragraphs of one question make an interview. */
  private static final int QUESTIONS = 3;

  private static final Set<String> FIRST_PERSONS = SpeechWords.words("i me my mine");

  /** Before these "mine" is no pit. */
  private static final Set<String> BEFORE_MINE = SpeechWords.words("of than is was are were as");

  /** After the name in a by-line: By Ayşe Demir in Ankara. */
  private static final Set<String> AFTER_NAME = SpeechWords.words("in for");

  /** What begins no name in a by-line: By the Editorial Board. */
  private static final Set<String> NO_NAMES = SpeechWords.words("the our a staff");

  /** What has numbers: World War I, Phase I trials. */
  private static final Set<String> NUMBERED =
      SpeechWords.words("war part phase article class type title act chapter volume book section");

  /** No by-line has more words after the name. */
  private static final int LONGEST_REST = 12;

  private final Words words;
  private final IntPredicate spoken;
  private final SentenceIndex sentences;

  /**
   * For one document, of which {@code words} knows who is named.
   *
   * @param spoken whether a token is in somebody else's words
   */
  Author(Words words, IntPredicate spoken, SentenceIndex sentences) {
    this.words = words;
    this.spoken = spoken;
    this.sentences = sentences;
  }

  /** The mentions, by position; those of a by-line only if the author speaks of themselves. */
  List<Mention> find() {
    List<Integer> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (isFirstPerson(i) && !spoken.test(i)) {
        tokens.add(i);
      }
    }
    if (tokens.isEmpty() || isInterview()) {
      return List.of();
    }
    Optional<Mention> named = byline();
    Actor author =
        named
            .map(mention -> (Actor) mention.entity())
            .orElseGet(() -> Actor.unlisted(ActorKind.PERSON, "author", Optional.empty()));
    List<Mention> mentions = new ArrayList<>();
    named.ifPresent(mentions::add);
    tokens.forEach(
        token -> mentions.add(words.mention(author, token, token + 1, MentionRule.FIRST_PERSON)));
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }

  private boolean isInterview() {
    int questions = 0;
    for (int i = 0; i < sentences.size() && questions < QUESTIONS; i++) {
      int first = words.from(sentences.span(i).start());
      int end = words.from(sentences.span(i).end());
      boolean alone =
          first < end
              && words.startsParagraph(first)
              && (end == words.size() || words.startsParagraph(end));
      questions += alone && words.isSymbol(end - 1, '?') ? 1 : 0;
    }
    return questions == QUESTIONS;
  }

  private boolean isFirstPerson(int token) {
    if (!words.isWord(token)
        || !FIRST_PERSONS.contains(words.lower(token))
        || words.mention(token).isPresent()) {
      return false;
    }
    return switch (words.lower(token)) {
      case "i" -> words.isCapital(token) && !isNumeral(token);
      case "mine" -> token > 0 && BEFORE_MINE.contains(words.lower(token - 1));
      default -> !words.isCapital(token) || isOpening(token);
    };
  }

  /** My plan failed; but not My Lai and ME Bank. */
  private boolean isOpening(int token) {
    return !words.isAcronym(token)
        && (token == 0 || words.startsParagraph(token) || !words.isWord(token - 1))
        && token + 1 < words.size()
        && !words.isCapital(token + 1);
  }

  /** The first of its kind: Elizabeth I, Part I, Part I of the book; I. The river. */
  private boolean isNumeral(int token) {
    boolean end = token + 1 == words.size() || !words.isWord(token + 1);
    boolean named =
        token > 0
            && words.isWord(token - 1)
            && words.isCapital(token - 1)
            && (words.mention(token - 1).filter(Mention::isPerson).isPresent()
                || NUMBERED.contains(words.lower(token - 1))
                || end
                || SpeechWords.PREPOSITIONS.contains(words.lower(token + 1)));
    boolean heading = end && (token == 0 || words.startsParagraph(token));
    return named || heading || words.form(token, token + 1).endsWith(".");
  }

  /** The name that a paragraph near the start is, but for "by" and a place. */
  private Optional<Mention> byline() {
    for (int i = 0; i + 1 < Math.min(words.size(), OPENING); i++) {
      if (words.startsParagraph(i) && words.lower(i).equals("by")) {
        Optional<Mention> name = nameAt(i + 1);
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> nameAt(int first) {
    int end = first;
    int capitals = 0;
    boolean people = true;
    while (end < words.size()
        && end - first < LONGEST_NAME
        && (end == first || !words.startsParagraph(end))
        && (words.isCapital(end) || isParticle(end))) {
      people &= words.mention(end).filter(any -> !any.isPerson()).isEmpty();
      capitals += words.isCapital(end) ? 1 : 0;
      end++;
    }
    if (capitals < 2 || !people || NO_NAMES.contains(words.lower(first)) || !isBylineEnd(end)) {
      return Optional.empty();
    }
    int last = end;
    return Optional.of(
        words
            .mention(first)
            .filter(whole -> words.from(whole.span().end()) == last)
            .orElseGet(() -> PersonNames.mention(words.form(first, last), words, first, last)));
  }

  private boolean isParticle(int token) {
    return words.isWord(token) && SpeechWords.PARTICLES.contains(words.lower(token));
  }

  private boolean isBylineEnd(int end) {
    if (end == words.size() || words.startsParagraph(end)) {
      return true;
    }
    int last = end;
    while (last < words.size() && last - end < LONGEST_REST && !words.startsParagraph(last)) {
      last++;
    }
    return (words.isSymbol(end, ',') || AFTER_NAME.contains(words.lower(end)))
        && (last == words.size() || words.startsParagraph(last));
  }
}
