package io.standpoint.actor;

import io.standpoint.actor.NameTrie.Found;
import io.standpoint.actor.Tokens.Gap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what an adjective or a name is said of. "Turkish" alone is no mention of Turkey (Turkish
 * coffee); with an official noun or an act of state it is: Turkish forces, the Turkish foreign
 * ministry, the Russian and Turkish presidents, Russian-Turkish talks, Russian shelling.
 */
final class OfficialNouns {
  private static final int PLAIN_WORDS = 2;
  private static final int LONGEST_PHRASE = 10;
  private static final int LONGEST_CHAIN = 6;
  private static final int HONORIFIC_TOKENS = 4;
  private static final int FIELD_WORDS = 4;
  private static final Set<String> MINISTRIES = Set.of("ministry", "department");

  /**
   * The noun that makes an adjective a mention.
   *
   * @param end one past the last token of the mention
   * @param phraseEnd one past the noun
   * @param title true if the noun is one person's office, whose name may follow
   */
  record Phrase(int end, int phraseEnd, boolean title) {}

  private record Noun(int end, boolean official, boolean title) {}

  private final SentenceNames sentence;
  private final Tokens tokens;

  OfficialNouns(SentenceNames sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
  }

  /** The phrase that {@code adjective} opens or takes part in; empty if it is no mention. */
  Optional<Phrase> ofAdjective(Found adjective) {
    if (isFormer(adjective)) {
      return Optional.empty();
    }
    boolean joined = isJoinedToOneBefore(adjective);
    int end = adjective.end();
    Optional<Found> next = nextInChain(end);
    for (int i = 0; i < LONGEST_CHAIN && next.isPresent(); i++) {
      joined = true;
      end = next.get().end();
      next = nextInChain(end);
    }
    int chainEnd = end;
    if (isNation(adjective)) {
      return Optional.of(new Phrase(adjective.end() + 1, adjective.end() + 1, false));
    }
    if (isPeople(adjective)) {
      return Optional.of(new Phrase(adjective.end(), adjective.end(), false));
    }
    return noun(chainEnd, joined)
        .map(
            noun ->
                new Phrase(
                    noun.official && chainEnd == adjective.end() ? noun.end : adjective.end(),
                    noun.end,
                    noun.title));
  }

  /** The Moroccan people: the nation, not: the Moroccan people in the queue. */
  private boolean isNation(Found adjective) {
    int noun = adjective.end();
    int next = noun + 1;
    return tokens.lower(adjective.first() - 1).equals("the")
        && tokens.lower(noun).equals("people")
        && !tokens.isHyphened(noun)
        && !tokens.isHyphened(next)
        && (!tokens.isWord(next)
            || (tokens.isJoined(next) && tokens.lower(next).equals("s"))
            || (RuleWords.AFTER_PEOPLE.contains(tokens.lower(next))
                && !RuleWords.NARROWS.contains(tokens.lower(next))));
  }

  /** The Chinese, with no noun to follow: they agreed with the Chinese, the French have left. */
  private boolean isPeople(Found adjective) {
    int end = adjective.end();
    String word = tokens.lower(end - 1);
    return tokens.lower(adjective.first() - 1).equals("the")
        && RuleWords.PEOPLE_ENDINGS.stream().anyMatch(word::endsWith)
        && !tokens.isHyphened(end)
        && (!tokens.isWord(end) || RuleWords.AFTER_PEOPLE.contains(tokens.lower(end)));
  }

  /**
   * The offices of one person that a phrase can mean, longer ones first: of "the Turkish deputy
   * foreign minister", foreign minister is none. Empty if that person's name follows.
   */
  Stream<String> officesIn(Found name, Phrase phrase) {
    boolean named = tokens.isTitle(phrase.phraseEnd) && !tokens.isSymbol(phrase.phraseEnd, ",");
    if (!phrase.title || named) {
      return Stream.empty();
    }
    int from = name.end();
    while (from < phrase.phraseEnd && !isOfficeWord(from)) {
      from++;
    }
    return from == phrase.phraseEnd ? Stream.empty() : Stream.of(words(from, phrase.phraseEnd));
  }

  /** Part of a state with a name of its own, as names are written: Defence Ministry. */
  Optional<String> institution(Found name, Phrase phrase) {
    boolean joined = IntStream.range(name.end(), phrase.phraseEnd).anyMatch(tokens::isHyphened);
    boolean field =
        IntStream.range(name.end(), phrase.phraseEnd - 1)
            .anyMatch(i -> fieldEnd(i + 1) == phrase.phraseEnd);
    if (joined || !(field || RuleWords.INSTITUTIONS.contains(tokens.lower(phrase.phraseEnd - 1)))) {
      return Optional.empty();
    }
    int from = name.end();
    while (from < phrase.phraseEnd && !isOfficeWord(from)) {
      from++;
    }
    return Optional.of(asName(words(from, phrase.phraseEnd)));
  }

  /** Words in lower case as names are written: Department of Foreign Affairs. */
  static String asName(String words) {
    return Arrays.stream(words.split(" "))
        .map(word -> RuleWords.FUNCTION_WORDS.contains(word) ? word : capitalised(word))
        .collect(Collectors.joining(" "));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private boolean isOfficeWord(int token) {
    return tokens.isWord(token)
        && !(tokens.isJoined(token) && tokens.lower(token).equals("s"))
        && !RuleWords.BEFORE_OFFICE.contains(tokens.lower(token));
  }

  private String words(int from, int end) {
    return IntStream.range(from, end).mapToObj(tokens::lower).collect(Collectors.joining(" "));
  }

  /** Whether the noun is the army as a whole: the Turkish military, Syrian soldiers. */
  boolean isForces(Phrase phrase) {
    return RuleWords.FORCES.contains(tokens.lower(phrase.phraseEnd - 1));
  }

  /** The office that follows a name: "U.S. President", "Turkey's foreign minister". */
  Optional<Phrase> ofName(Found name) {
    int from = name.end();
    if (tokens.isSymbol(from, "'") && tokens.isJoined(from)) {
      from += tokens.isJoined(from + 1) && tokens.lower(from + 1).equals("s") ? 2 : 1;
    }
    return noun(from, false).map(noun -> new Phrase(name.end(), noun.end, noun.title));
  }

  /**
   * The name of a person right after {@code phrase}: "President Vladimir Putin", "leader, Gen. X".
   */
  Optional<Found> personAfter(Phrase phrase) {
    if (!phrase.title) {
      return Optional.empty();
    }
    int i = afterField(phrase.phraseEnd);
    if (tokens.isSymbol(i, ",")) {
      i++;
    }
    int end = i + HONORIFIC_TOKENS;
    while (i < end
        && !sentence.isNamed(i)
        && (RuleWords.NOT_PERSONAL.contains(tokens.lower(i)) || tokens.isSymbol(i, "."))) {
      i++;
    }
    return sentence
        .nameAt(i)
        .filter(
            name ->
                name.uses().aliasOf().stream()
                    .anyMatch(row -> row.kind().filter(ActorKind.PERSON::equals).isPresent()));
  }

  /** Past the field of an office: "Secretary of State", "minister for foreign affairs". */
  private int afterField(int from) {
    String word = tokens.lower(from);
    int i = from;
    if (word.equals("of") || word.equals("for")) {
      while (i <= from + FIELD_WORDS && tokens.isWord(i) && !sentence.isNamed(i)) {
        i++;
      }
    }
    return i;
  }

  /** "Former Turkish officials" and "ex-U.S. diplomats" do not speak for the state. */
  boolean isFormer(Found name) {
    return RuleWords.FORMER.contains(tokens.lower(name.first() - 1));
  }

  private boolean isJoinedToOneBefore(Found adjective) {
    int first = adjective.first();
    if (tokens.isHyphened(first)) {
      return tokens.isTitle(first - 1) || sentence.isNamed(first - 1);
    }
    int before = first - 1;
    if (isJoiner(before)) {
      before--;
    }
    if (tokens.isSymbol(before, ",")) {
      before--;
    }
    return before < first - 1 && sentence.isNamed(before);
  }

  private Optional<Found> nextInChain(int end) {
    int next = end;
    if (!tokens.isHyphened(next)) {
      if (tokens.isSymbol(next, ",")) {
        next++;
      }
      if (isJoiner(next)) {
        next++;
      }
      if (next == end) {
        return Optional.empty();
      }
    }
    return sentence.nameAt(next).filter(found -> !found.uses().shield());
  }

  private boolean isJoiner(int token) {
    String word = tokens.lower(token);
    return word.equals("and") || word.equals("or") || word.equals("&");
  }

  private Optional<Noun> noun(int from, boolean joined) {
    int plain = 0;
    int last = -1;
    for (int i = from; i < Math.min(tokens.size(), from + LONGEST_PHRASE); i++) {
      if (!tokens.isWord(i) || tokens.gap(i) == Gap.NONE || sentence.isNamed(i)) {
        break;
      }
      String word = tokens.lower(i);
      boolean hyphened = tokens.isHyphened(i);
      if (hyphened && (i == from || last == i - 1)) {
        if (i == from || !RuleWords.TITLE_ENDS.contains(word)) {
          return Optional.empty(); // "Turkish-made", "Turkish army-trained"
        }
        last = i;
      } else if (RuleWords.OFFICIAL.contains(word) || isGuard(i, word)) {
        if (hyphened && RuleWords.BEFORE_HYPHEN.contains(tokens.lower(i - 1))) {
          return Optional.empty(); // "Syrian anti-government forces"
        }
        last = i;
      } else if (last >= 0) {
        break;
      } else if (!hyphened && isAct(i, word)) {
        return Optional.of(new Noun(i + 1, false, false));
      } else if (joined && RuleWords.BETWEEN_STATES.contains(word)) {
        return Optional.of(new Noun(i + 1, false, false));
      } else {
        plain += hyphened ? 0 : 1;
        if (plain > PLAIN_WORDS || !isPlain(i, word)) {
          return Optional.empty();
        }
      }
    }
    if (last < 0 || isMedia(last + 1)) {
      return Optional.empty();
    }
    boolean title = RuleWords.TITLES.contains(tokens.lower(last)) || tokens.isHyphened(last);
    return Optional.of(new Noun(fieldEnd(last + 1), true, title));
  }

  private boolean isGuard(int token, String word) {
    return word.equals("guard") && RuleWords.GUARDED.contains(tokens.lower(token - 1));
  }

  /** Russian shelling, Israeli air strikes, Turkish raids on Sinjar; not: French rail strikes. */
  private boolean isAct(int token, String word) {
    int next = token + 1;
    return RuleWords.ACTS.contains(word)
        || (RuleWords.LONE_ACTS.contains(word) && !isWithinNoun(next))
        || (RuleWords.ACTS_UPON.contains(word) && isBeforeName("of", next))
        || (RuleWords.BLOWS.contains(word) && isBlow(token) && !isWithinNoun(next));
  }

  /** Whether no workers strike and nobody sets fire. */
  private boolean isBlow(int token) {
    return RuleWords.BY_FORCE.contains(tokens.lower(token - 1))
        || RuleWords.HIT.contains(tokens.lower(token + 1))
        || isBeforeName("on", token + 1)
        || (tokens.lower(token + 1).equals("on")
            && RuleWords.RAIDED.contains(tokens.lower(token + 2)))
        || (RuleWords.JUDGED.contains(tokens.lower(token - 3))
            && tokens.lower(token - 2).equals("the")
            && !tokens.lower(token + 1).equals("by"));
  }

  /** Whether a token goes on with the noun before it: the raid survivors. */
  private boolean isWithinNoun(int token) {
    String word = tokens.lower(token);
    return tokens.isWord(token)
        && !RuleWords.FUNCTION_WORDS.contains(word)
        && !RuleWords.AFTER_BLOWS.contains(word)
        && !word.endsWith("ed");
  }

  private boolean isBeforeName(String preposition, int token) {
    return tokens.lower(token).equals(preposition)
        && tokens.isTitle(token + 1)
        && !RuleWords.NOT_PERSONAL.contains(tokens.lower(token + 1));
  }

  /** Past the field of a ministry: the Armenian Ministry of Foreign Affairs. */
  private int fieldEnd(int end) {
    boolean field =
        MINISTRIES.contains(tokens.lower(end - 1))
            && tokens.isTitle(end - 1)
            && tokens.lower(end).equals("of")
            && isField(end + 1);
    if (!field) {
      return end;
    }
    int last = end + 1;
    for (int i = last; i < end + LONGEST_PHRASE; i++) {
      if (isField(i)) {
        last = i;
      } else if (!(isJoiner(i) && isField(i + 1))) {
        break;
      }
    }
    return last + 1;
  }

  /** Part of the field, and not already of who holds an office there. */
  private boolean isField(int token) {
    String lower = tokens.lower(token);
    return tokens.isTitle(token)
        && !sentence.isNamed(token)
        && !RuleWords.TITLES.contains(lower)
        && !RuleWords.GIVEN_NAMES.contains(lower)
        && !RuleWords.HONORIFICS.contains(lower);
  }

  /**
   * A word that can stand between adjective and noun: no function word, no likely verb or plural.
   */
  private boolean isPlain(int token, String word) {
    if (RuleWords.FUNCTION_WORDS.contains(word) || RuleWords.NOT_OFFICIAL.contains(word)) {
      return false;
    }
    boolean inflected =
        tokens.isLower(token)
            && (word.endsWith("ed") || (word.endsWith("s") && !word.endsWith("ss")));
    return !inflected || RuleWords.MODIFIERS.contains(word);
  }

  /** "Turkish state media" and "the Russian government newspaper" are sources, not the state. */
  private boolean isMedia(int token) {
    return RuleWords.MEDIA.contains(tokens.lower(token))
        && !tokens.isJoined(token)
        && !tokens.lower(token + 1).equals("conference");
  }
}
