package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the definite descriptions that stand beside the name of the person they mean: Ayşe Demir,
 * the Turkish spokeswoman, said; its chairman, Ayşe Demir, said; his deputy Ayşe Demir.
 */
final class Appositions {
  private static final int LONGEST = 6;

  private static final Set<String> POSSESSIVES = SpeechWords.words("its his her their our my");

  private static final Set<MentionRule> BY_NAME =
      EnumSet.of(MentionRule.NAME, MentionRule.UNLISTED, MentionRule.SHORT_NAME);

  private static final String ENDS = ",.;:)–—";

  private final Words words;
  private final List<Mention> found = new ArrayList<>();

  /** For one document, whose names {@code words} knows. */
  Appositions(Words words) {
    this.words = words;
  }

  /** Mentions of the persons named beside them, by position. */
  List<Mention> find() {
    int token = 0;
    while (token < words.size()) {
      token = read(token);
    }
    return found;
  }

  /** Reads the description that starts at a token, if any; the token to go on with. */
  private int read(int first) {
    int end = isDeterminer(first) && !isRole(first) ? descriptionEnd(first + 1) : first;
    if (end <= first + 1) {
      return first + 1;
    }
    Optional<Actor> person = personAfter(first, end).or(() -> personBefore(first, end));
    if (person.isEmpty()) {
      return first + 1;
    }
    Span span = words.span(first, end);
    found.add(new Mention(person.get(), span, words.text(span), MentionRule.DESCRIPTION));
    return end;
  }

  private boolean isDeterminer(int token) {
    return words.isWord(token)
        && (words.lower(token).equals("the") || POSSESSIVES.contains(words.lower(token)));
  }

  /** As its chairman, Ayşe Demir said. */
  private boolean isRole(int first) {
    return first > 0 && words.isWord(first - 1) && words.lower(first - 1).equals("as");
  }

  /** One past the noun for a person that the words from {@code from} lead to; else {@code from}. */
  private int descriptionEnd(int from) {
    int end = from;
    int token = from;
    while (token < words.size() && token < from + LONGEST && isNounPart(token)) {
      String lower = words.lower(token);
      token++;
      if (!words.isCapital(token - 1) && NameWords.isPersonNoun(lower)) {
        end = token;
      }
    }
    return end == token ? end : from;
  }

  private boolean isNounPart(int token) {
    if (!words.isWord(token) || words.isPossessive(token)) {
      return false;
    }
    String lower = words.lower(token);
    return words.mention(token).filter(this::isPersonByName).isEmpty()
        && !SpeechWords.BOUNDARIES.contains(lower)
        && !SpeechWords.PREPOSITIONS.contains(lower)
        && !SpeechWords.DETERMINERS.contains(lower)
        && !SpeechWords.VERBS.contains(lower);
  }

  private boolean isPersonByName(Mention mention) {
    return mention.entity() instanceof Actor actor
        && actor.kind() == ActorKind.PERSON
        && BY_NAME.contains(mention.rule())
        && words.isCapital(words.from(mention.span().start()));
  }

  /** The envoy, Ayşe Demir, or without a comma: her envoy Ayşe Demir. */
  private Optional<Actor> personAfter(int first, int end) {
    boolean comma = end < words.size() && words.isSymbol(end, ',');
    int name = comma ? end + 1 : end;
    Optional<Mention> mention = personAt(name);
    boolean joined = !comma && !words.lower(first).equals("the");
    boolean closed = mention.isPresent() && isEnd(words.from(mention.get().span().end()));
    return mention.filter(unused -> joined || (comma && closed)).map(Appositions::actor);
  }

  /** Ayşe Demir, the envoy, went further. */
  private Optional<Actor> personBefore(int first, int end) {
    return first > 1 && words.isSymbol(first - 1, ',') && (isEnd(end) || isOf(end))
        ? personAt(first - 2).map(Appositions::actor)
        : Optional.empty();
  }

  private Optional<Mention> personAt(int token) {
    return token < words.size()
        ? words.mention(token).filter(this::isPersonByName)
        : Optional.empty();
  }

  private boolean isEnd(int token) {
    return token == words.size() || ENDS.indexOf(words.form(token, token + 1).charAt(0)) >= 0;
  }

  private boolean isOf(int token) {
    return SpeechWords.OFFICE_PREPOSITIONS.contains(words.lower(token));
  }

  private static Actor actor(Mention mention) {
    return (Actor) mention.entity();
  }
}
