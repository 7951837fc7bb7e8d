package io.standpoint.discourse;

import java.util.Set;

/** Tells the "it" that means nothing: it is clear that, it seems, it was he who. */
final class Expletives {
  private static final int REACH = 8;

  private static final Set<String> BE =
      SpeechWords.words("is was be been being would will may might could has had 's");

  private static final Set<String> VERBS =
      SpeechWords.words(
          "seems seemed appears appeared takes took rains rained happens happened turns turned follows"
              + " remains remained makes helps matters mattered costs");

  /** Between "when it" and "to". */
  private static final Set<String> COUNTS = SpeechWords.words("comes came");

  private static final Set<String> ARTICLES = SpeechWords.words("a an the");

  /** What a deed or a saying is called, and no actor: it was a mistake. */
  private static final Set<String> DEEDS =
      SpeechWords.words(
          """
          mistake error sentence blunder triumph gamble coincidence tragedy remark lie joke move decision act
          insult disgrace shame pity surprise accident victory defeat success failure disaster catastrophe
          crime betrayal trap trick bluff pretext excuse scandal outrage relief shock miracle day night
          violation breach copy provocation infringement attempt measure threat signal sign
          moment matter question start beginning end idea deal bargain gift step thing point honour honor
          """);

  private static final Set<String> CLEFTS = SpeechWords.words("that who which whom");

  private static final int CLEFT_REACH = 12;

  private static final Set<String> CLAUSES =
      SpeechWords.words("that to for who if whether when until");

  /** Before "to" and "for" these say something of an actor: it is ready to talk. */
  private static final Set<String> OF_ACTORS =
      SpeechWords.words(
          """
          ready willing unwilling able unable keen eager reluctant likely unlikely free bound set due about
          responsible accountable liable famous notorious grateful anxious desperate quick slow close open
          loath poised first last
          """);

  /** Weather and hours: it was raining, it was late. */
  private static final Set<String> WEATHER =
      SpeechWords.words("raining snowing dark cold late early hot noon midnight dawn");

  /** What events do, and actors without a place or an object seldom. */
  private static final Set<String> EVENTS =
      SpeechWords.words(
          "came come happened happen lasted materialised materialized occurred ensued");

  private static final Set<String> NOT_YET = SpeechWords.words("never has had not did does will");

  private static final Set<String> TIMES =
      SpeechWords.words("only until one two three four five six seven hours days weeks");

  private static final Set<String> BEFORE_WEATHER =
      SpeechWords.words("is was be been 's too very already still almost getting");

  private Expletives() {}

  /** Whether it came about or did not, which is said of an event: it never came. */
  private static boolean isEvent(int token, Words words) {
    int verb = token + 1;
    while (verb < words.size() && words.isWord(verb) && NOT_YET.contains(words.lower(verb))) {
      verb++;
    }
    return verb < words.size()
        && EVENTS.contains(words.lower(verb))
        && (verb + 1 == words.size()
            || !words.isWord(verb + 1)
            || TIMES.contains(words.lower(verb + 1)));
  }

  /** It was 42 degrees, it made landfall. */
  private static boolean isOfWeather(int verb, Words words) {
    int after = verb + 1;
    return after < words.size()
        && (words.lower(after).equals("landfall")
            || (words.isNumber(after)
                && after + 1 < words.size()
                && words.lower(after + 1).equals("degrees")));
  }

  /** Whether the "it" at {@code token} means nothing. */
  static boolean isOne(int token, Words words) {
    int next = token + 1;
    if (next >= words.size() || !words.isWord(next)) {
      return false;
    }
    String lower = words.lower(next);
    if (VERBS.contains(lower)
        || isIdiom(token, words)
        || isEvent(token, words)
        || isOfWeather(next, words)) {
      return true;
    }
    if ((BE.contains(lower) || words.isPossessive(next))
        && (isDeed(next + 1, words)
            || (next + 1 < words.size()
                && words.lower(next + 1).equals("be")
                && isDeed(next + 2, words))
            || isCleft(next + 1, words))) {
      return true;
    }
    if (!BE.contains(lower) && !words.isPossessive(next)) {
      return false;
    }
    boolean be = false;
    for (int i = next; i < Math.min(words.size(), next + REACH) && words.isWord(i); i++) {
      String word = words.lower(i);
      be |=
          word.equals("is")
              || word.equals("was")
              || word.equals("be")
              || word.equals("been")
              || words.isPossessive(i);
      if (be && WEATHER.contains(word) && BEFORE_WEATHER.contains(words.lower(i - 1))) {
        return true;
      }
      if (i == next + 1 && be && word.endsWith("ing")) {
        return false;
      }
      if (be && i > next && CLAUSES.contains(word)) {
        return opensClause(word, i - 1, words);
      }
    }
    return false;
  }

  /** When it counts, when it comes to, as it happens. */
  private static boolean isIdiom(int it, Words words) {
    if (it == 0 || !words.isWord(it - 1)) {
      return false;
    }
    String verb = words.lower(it + 1);
    boolean to = it + 2 < words.size() && words.lower(it + 2).equals("to");
    return switch (words.lower(it - 1)) {
      case "when" -> verb.startsWith("count") || (COUNTS.contains(verb) && to);
      case "as" -> verb.startsWith("happen") || verb.equals("were");
      default -> false;
    };
  }

  /** A mistake, an act of aggression: right after the form of be. */
  private static boolean isDeed(int article, Words words) {
    if (article >= words.size() || !ARTICLES.contains(words.lower(article))) {
      return false;
    }
    int end = article + 1;
    while (end < words.size() && end < article + 4 && words.isNoun(end)) {
      end++;
    }
    return end > article + 1 && DEEDS.contains(words.lower(end - 1));
  }

  /** Kosovo, not Serbia, that: right after the form of be. */
  private static boolean isCleft(int name, Words words) {
    int first = name < words.size() && words.lower(name).equals("not") ? name + 1 : name;
    if (first >= words.size() || words.mention(first).isEmpty()) {
      return false;
    }
    for (int i = first; i < Math.min(words.size(), first + CLEFT_REACH); i++) {
      if (words.isWord(i) && CLEFTS.contains(words.lower(i))) {
        return true;
      }
      if (!words.isWord(i) && !words.isSymbol(i, ',')) {
        return false;
      }
    }
    return false;
  }

  /** Whether a conjunction after {@code before} opens what "it" stands in for. */
  private static boolean opensClause(String conjunction, int before, Words words) {
    String previous = words.lower(before);
    return switch (conjunction) {
      case "that" -> true;
      case "when", "until" ->
          previous.equals("not") || previous.equals("only") || words.isCapital(before);
      case "to", "for" ->
          !OF_ACTORS.contains(previous) && !previous.endsWith("ed") && !previous.endsWith("ing");
      default -> !previous.endsWith("ed");
    };
  }
}
