package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whole peoples without an article: Syrians condemned it, most Syrians, a hundred million
 * Egyptians. Not some of them: twelve Syrians, young Syrians, Syrians in Berlin.
 */
final class Peoples {

  private static final Set<String> ALL = SpeechWords.words("all most");

  /** Before "million" these count all of a people. */
  private static final Set<String> TENS =
      SpeechWords.words("hundred twenty thirty forty fifty sixty seventy eighty ninety");

  private static final int MOST_JOINED = 3;

  /** What says that only some are meant, or that no people is. */
  private static final Set<String> SOME =
      SpeechWords.words(
          """
          of a an the one another his her its their our my this that these those some many several few both any
          every each no other more fewer fellow ordinary ethnic native young younger old older elderly poor poorer
          rich wealthy black white brown middle-class working-class educated urban rural exiled expatriate detained
          captured wounded displaced stranded local hundred thousand million dozen eleven twelve thirteen fourteen fifteen twenty thirty forty fifty non
          is are was were be been being become became as
          """);

  private static final Set<String> NARROWING =
      SpeechWords.words(
          """
          who whom whose that in on at from with of to there here aboard abroad alike among like overseas
          """);

  private final Words words;
  private final ActorCatalog catalog;

  /** For one document. */
  Peoples(Words words, ActorCatalog catalog) {
    this.words = words;
    this.catalog = catalog;
  }

  /** The people that a token means, as the catalogue has it with an article. */
  Optional<Mention> at(int token) {
    return isPlural(token) && !isSome(token, 0) && !isNarrowed(token + 1)
        ? catalog.find("the " + words.form(token, token + 1)).map(people -> mention(people, token))
        : Optional.empty();
  }

  /** Whether a word says of what state, people or place somebody is: Syrian, Rohingya. */
  boolean isAdjective(String word) {
    return catalog.isAdjective(word)
        || SpeechWords.isAdjectiveOfPlace(word.toLowerCase(Locale.ROOT));
  }

  private boolean isPlural(int token) {
    return words.isCapital(token)
        && (words.lower(token).endsWith("s") || words.lower(token).endsWith("men"));
  }

  private Mention mention(Actor people, int token) {
    return words.mention(people, token, token + 1, MentionRule.DESCRIPTION);
  }

  /**
   * Whether only some are meant, or no people is.
   *
   * @param depth how many joined to it were looked at: a crew of Syrians and Egyptians
   */
  private boolean isSome(int token, int depth) {
    int before = token - 1;
    if (before < 0 || words.startsParagraph(token)) {
      return false;
    }
    if (!words.isWord(before)) {
      return words.isJoined(token) && !words.isSymbol(before, '"') && !isOpening(before);
    }
    String word = words.lower(before);
    boolean joined = word.equals("and") || word.equals("or");
    if (joined && before > 0 && isPlural(before - 1)) {
      return depth == MOST_JOINED || isSome(before - 1, depth + 1);
    }
    boolean most = word.equals("million") && before > 0 && TENS.contains(words.lower(before - 1));
    return !ALL.contains(word)
        && !most
        && (words.isNumber(before)
            || words.isCapital(before)
            || words.isPossessive(before)
            || words.mention(before).isPresent()
            || SpeechWords.NUMBERS.contains(word)
            || SOME.contains(word));
  }

  private boolean isOpening(int symbol) {
    return words.isSymbol(symbol, '“')
        || words.isSymbol(symbol, '‘')
        || words.isSymbol(symbol, '(');
  }

  /** Syrians who fled, Syrians living there, Syrians killed by a mine; also: Syrians’ homes. */
  private boolean isNarrowed(int next) {
    if (next >= words.size() || !words.isWord(next)) {
      return false;
    }
    String word = words.lower(next);
    boolean participle =
        word.endsWith("ed")
            && next + 1 < words.size()
            && SpeechWords.PREPOSITIONS.contains(words.lower(next + 1));
    return NARROWING.contains(word) || words.isCapital(next) || word.endsWith("ing") || participle;
  }
}
