package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the descriptions that stand beside the name of whom they mean: Ayşe Demir, the Turkish
 * spokeswoman, said; its chairman, Ayşe Demir, said; its ambassador in Rome, Ayşe Demir; Ayşe
 * Demir, the party's candidate; my own country, Estonia; his firm, Harbour Capital. Without a comma
 * the description is part of the name: his deputy Ayşe Demir.
 */
final class Appositions {
  private static final int LONGEST = 6;
  private static final int LONGEST_COMPLEMENT = 5;
  private static final int LONGEST_OWNER = 5;

  /**
   * Between comma and name: his spokesman, Captain Ayşe Demir; her rival, Republican Ayşe Demir.
   */
  private static final int MOST_TITLES = 2;

  private static final Set<String> POSSESSIVES = SpeechWords.words("its his her their our my");

  private static final Set<String> SPEAKERS = SpeechWords.words("my our");

  private static final Set<String> COUNTRIES = SpeechWords.words("country nation homeland");

  private static final Set<MentionRule> BY_NAME =
      EnumSet.of(MentionRule.NAME, MentionRule.UNLISTED, MentionRule.SHORT_NAME);

  private static final String ENDS = ",.;:)–—";

  private final Words words;
  private final List<Mention> found = new ArrayList<>();

  /** For one document, whose names {@code words} knows. */
  Appositions(Words words) {
    this.words = words;
  }

  /** The mentions of whoever is named beside them, by position. */
  List<Mention> find() {
    int token = 0;
    while (token < words.size()) {
      token = read(token);
    }
    return found;
  }

  /** Those that a comma sets apart: in "his deputy Ayşe Demir" they are part of the name. */
  List<Mention> apart() {
    return find().stream()
        .filter(description -> personAt(words.from(description.span().end())).isEmpty())
        .toList();
  }

  /** Reads the description that starts at a token, if any; the token to go on with. */
  private int read(int first) {
    boolean owned = first > 0 && words.isPossessive(first - 1);
    if (isRole(first) || !(owned || isThe(first) || isPossessive(first))) {
      return first + 1;
    }
    return person(first, owned)
        .or(() -> isPossessive(first) ? group(first) : Optional.empty())
        .map(
            mention -> {
              found.add(mention);
              return words.from(mention.span().end());
            })
        .orElse(first + 1);
  }

  private Optional<Mention> person(int first, boolean owned) {
    int noun = owned ? first : first + 1;
    int end = nounsEnd(noun, NameWords::isPersonNoun);
    if (end > noun) {
      return personAfter(first, end)
          .or(() -> owned ? beforeOwner(first, end) : personBefore(first, end))
          .map(who -> words.mention(who, first, end, MentionRule.DESCRIPTION));
    }
    int any = isOthers(first) && startsClause(first) ? nounsEnd(noun, word -> true) : noun;
    return any > noun && any < words.size() && words.isSymbol(any, ',')
        ? personAfter(first, any)
            .map(who -> words.mention(who, first, any, MentionRule.DESCRIPTION))
        : Optional.empty();
  }

  /** Not: my question, Senator Demir. */
  private boolean isOthers(int first) {
    return isPossessive(first) && !SPEAKERS.contains(words.lower(first));
  }

  /** Where nothing but a person can be meant: her mate, Ayşe Demir; but: lost her seat, Demir. */
  private boolean startsClause(int first) {
    return first == 0
        || (!words.isWord(first - 1) && !words.isSymbol(first - 1, ','))
        || SpeechWords.CONJUNCTIONS.contains(words.lower(first - 1));
  }

  /** Of the AK Party's, the group's, but not: who met Peru's president. */
  private boolean isOwnerPart(int token) {
    return words.isWord(token)
        && (words.mention(token).isPresent()
            || words.isCapital(token)
            || words.lower(token).equals("the"));
  }

  /** My own country, Estonia; his firm, Harbour Capital. */
  private Optional<Mention> group(int first) {
    int end = nounsEnd(first + 1, Appositions::isGroupNoun);
    return end == first + 1
        ? Optional.empty()
        : groupAfter(end).map(who -> words.mention(who, first, end, MentionRule.DESCRIPTION));
  }

  private boolean isThe(int token) {
    return words.isWord(token) && words.lower(token).equals("the");
  }

  private boolean isPossessive(int token) {
    return words.isWord(token) && POSSESSIVES.contains(words.lower(token));
  }

  /** As its chairman, Ayşe Demir said. */
  private boolean isRole(int first) {
    return first > 0 && words.isWord(first - 1) && words.lower(first - 1).equals("as");
  }

  /** One past the noun that the words from {@code from} lead to; else {@code from}. */
  private int nounsEnd(int from, Predicate<String> head) {
    int end = from;
    int token = from;
    while (token < words.size() && token < from + LONGEST && isNounPart(token)) {
      token++;
      if (head.test(words.lower(token - 1))
          && (!words.isCapital(token - 1) || isOfficeBeforeComma(token - 1))) {
        end = token;
      }
    }
    return end == token ? end : from;
  }

  /** Our Prime Minister, Ayşe Demir. */
  private boolean isOfficeBeforeComma(int token) {
    return SpeechWords.OFFICES.contains(words.lower(token))
        && token + 1 < words.size()
        && words.isSymbol(token + 1, ',');
  }

  private static boolean isGroupNoun(String noun) {
    return COUNTRIES.contains(noun) || NameWords.groupKind(noun).isPresent();
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

  /**
   * The envoy, Ayşe Demir; without a comma: her envoy Ayşe Demir; its envoy to Rome, Ayşe Demir.
   */
  private Optional<Actor> personAfter(int first, int end) {
    boolean the = isThe(first);
    int comma = the ? end : complementEnd(end);
    if (comma < words.size() && words.isSymbol(comma, ',')) {
      return personAt(the ? comma + 1 : afterTitles(comma + 1))
          .filter(this::isClosed)
          .map(Appositions::actor);
    }
    return isPossessive(first) ? personAt(end).map(Appositions::actor) : Optional.empty();
  }

  /** Past what completes a description, if a comma follows: its envoy to Rome, Ayşe Demir. */
  private int complementEnd(int end) {
    if (end >= words.size()
        || !words.isWord(end)
        || !SpeechWords.PREPOSITIONS.contains(words.lower(end))) {
      return end;
    }
    int token = end + 1;
    while (token < words.size()
        && token <= end + LONGEST_COMPLEMENT
        && (isNounPart(token) || SpeechWords.DETERMINERS.contains(words.lower(token)))) {
      token++;
    }
    return token < words.size() && words.isSymbol(token, ',') ? token : end;
  }

  private int afterTitles(int token) {
    int name = token;
    while (name < words.size()
        && name < token + MOST_TITLES
        && words.isWord(name)
        && words.isCapital(name)
        && personAt(name).isEmpty()) {
      name++;
    }
    return name;
  }

  /** Ayşe Demir, the envoy, went further; Ayşe Demir, her envoy and a friend. */
  private Optional<Actor> personBefore(int first, int end) {
    return first > 1 && words.isSymbol(first - 1, ',') && (isEnd(end) || isOf(end) || isAnd(end))
        ? personAt(first - 2).map(Appositions::actor)
        : Optional.empty();
  }

  /** Ayşe Demir, the party's candidate; Ayşe Demir, Peru's new envoy. */
  private Optional<Actor> beforeOwner(int noun, int end) {
    int comma = noun - 2;
    while (comma > 1
        && comma > noun - 2 - LONGEST_OWNER
        && (isOwnerPart(comma) || (comma == noun - 2 && words.isWord(comma)))) {
      comma--;
    }
    return comma > 0 && words.isSymbol(comma, ',') && isEnd(end)
        ? personAt(comma - 1).map(Appositions::actor)
        : Optional.empty();
  }

  private Optional<Actor> groupAfter(int end) {
    boolean country = COUNTRIES.contains(words.lower(end - 1));
    return end + 1 < words.size() && words.isSymbol(end, ',')
        ? words
            .mention(end + 1)
            .filter(name -> words.isCapital(end + 1) && isClosed(name))
            .map(Appositions::actor)
            .filter(
                group ->
                    country
                        ? group.kind() == ActorKind.STATE
                        : group.kind() != ActorKind.STATE && group.kind() != ActorKind.PERSON)
        : Optional.empty();
  }

  /** Whether nothing goes on with the name: Ayşe Demir said; but for: Ayşe Demir of Izmir. */
  private boolean isClosed(Mention name) {
    int end = words.from(name.span().end());
    int place = end;
    if (end < words.size() && words.lower(end).equals("of")) {
      place = end + 1;
      while (place < words.size() && place <= end + MOST_TITLES && words.isCapital(place)) {
        place++;
      }
    }
    return isEnd(end) || isEnd(place);
  }

  private Optional<Mention> personAt(int token) {
    return token < words.size()
        ? words.mention(token).filter(this::isPersonByName)
        : Optional.empty();
  }

  private boolean isEnd(int token) {
    return token == words.size() || ENDS.indexOf(words.form(token, token + 1).charAt(0)) >= 0;
  }

  private boolean isAnd(int token) {
    return words.lower(token).equals("and");
  }

  private boolean isOf(int token) {
    return SpeechWords.OFFICE_PREPOSITIONS.contains(words.lower(token));
  }

  private static Actor actor(Mention mention) {
    return (Actor) mention.entity();
  }
}
