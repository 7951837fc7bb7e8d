package io.standpoint.actor;

import io.standpoint.actor.NameTrie.Found;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the organs of a state that are told by where they sit: officials in Cairo, the army-led
 * government in Khartoum, the Department of Foreign Affairs in Manila. There the capital is no mere
 * place. Visitors are not meant: Western officials in Cairo, an ambassador in Cairo.
 */
final class SeatedOrgans {
  private static final int LONGEST = 7;

  /** A possessive before the organ says that it is somebody else's: its officials in Cairo. */
  private static final Set<String> OWNERS = Set.of("his", "her", "its", "our", "their", "your");

  /** Without a field these mean one that the text has named before. */
  private static final Set<String> VAGUE = Set.of("ministry", "department");

  /**
   * An organ, without the seat.
   *
   * @param first its first token, after the article
   * @param end one past its last token
   */
  record Organ(int first, int end) {}

  private final SentenceNames sentence;
  private final Tokens tokens;

  SeatedOrgans(SentenceNames sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
  }

  /**
   * The organ whose seat is the place named {@code seat}; empty if there is none, or just "the
   * ministry".
   */
  Optional<Organ> at(Found seat) {
    int in = seat.first() - 1;
    if (!tokens.lower(in).equals("in") || isMoreThanSeat(seat.end())) {
      return Optional.empty();
    }
    int head = head(in);
    if (head < 0 || !RuleWords.SEATED.contains(tokens.lower(head))) {
      return Optional.empty();
    }
    int first = head;
    while (isModifier(first - 1)) {
      first--;
    }
    Organ organ = new Organ(first, in);
    boolean vague = first == in - 1 && VAGUE.contains(tokens.lower(first));
    return isOpening(first) && !vague ? Optional.of(organ) : Optional.empty();
  }

  /** Whether the organ has a name of its own: a ministry, not officials or the government. */
  boolean isInstitution(Organ organ) {
    return RuleWords.SEATED_INSTITUTIONS.contains(tokens.lower(head(organ.end)));
  }

  /** The organ as names are written: Department of Foreign Affairs. */
  String name(Organ organ) {
    return OfficialNouns.asName(
        IntStream.range(organ.first, organ.end)
            .mapToObj(tokens::lower)
            .collect(Collectors.joining(" ")));
  }

  /** The last word before {@code in}, or that before "of": the Ministry of Water and Irrigation. */
  private int head(int in) {
    int last = in - 1;
    for (int i = last; i > 0 && i > last - LONGEST && isOfField(i); i--) {
      boolean of = tokens.lower(i).equals("of");
      if (of && RuleWords.SEATED_INSTITUTIONS.contains(tokens.lower(i - 1))) {
        return i - 1;
      }
    }
    return isFree(last) ? last : -1;
  }

  /** A word of the field of a ministry: of Foreign Affairs and Trade. */
  private boolean isOfField(int token) {
    String word = tokens.lower(token);
    return isFree(token) && (tokens.isTitle(token) || word.equals("and") || word.equals("of"));
  }

  private boolean isFree(int token) {
    return tokens.isWord(token) && !sentence.isNamed(token);
  }

  /** Cairo's suburbs, Moscow-backed. */
  private boolean isMoreThanSeat(int end) {
    return tokens.isHyphened(end) || (tokens.isSymbol(end, "'") && tokens.isJoined(end));
  }

  /** Foreign, senior, army-led. */
  private boolean isModifier(int token) {
    return isFree(token)
        && (RuleWords.BEFORE_SEATED.contains(tokens.lower(token))
            || (tokens.isHyphened(token) && RuleWords.AFTER_HYPHEN.contains(tokens.lower(token)))
            || tokens.isHyphened(token + 1));
  }

  /** Whether a noun phrase can begin with {@code first}: church leaders in Cairo are no state. */
  private boolean isOpening(int first) {
    int before = first - 1;
    if (!tokens.isWord(before)) {
      return true;
    }
    String word = tokens.lower(before);
    return !sentence.isNamed(before)
        && !OWNERS.contains(word)
        && !tokens.isJoined(before)
        && (RuleWords.FUNCTION_WORDS.contains(word) || isVerb(before, word));
  }

  private boolean isVerb(int token, String word) {
    boolean inflected = word.endsWith("ed") || word.endsWith("ing") || word.equals("met");
    return tokens.isLower(token) && inflected && !RuleWords.FORMER.contains(word);
  }
}
