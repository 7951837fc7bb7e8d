package io.standpoint.actor;

import io.standpoint.actor.NameTrie.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tokens of one sentence and the catalogue's names among them, before any rule is applied. */
final class SentenceNames {
  private static final int NO_NAME = -1;
  private static final int DATELINE_TOKENS = 20;

  private static final int LONGEST_PLACE = 2;

  private static final int HEADLINE_WORDS = 4;
  private static final int LONGEST_LABEL = 8;

  private final Tokens tokens;
  private final boolean capitals;
  private final boolean headline;
  private final List<Found> names = new ArrayList<>();
  private final int[] nameOf;

  SentenceNames(Tokens tokens, NameIndex index) {
    this.tokens = tokens;
    this.capitals = isMostlyCapitals(tokens);
    this.headline = capitals || isTitleCase(tokens);
    int label = labelEnd(tokens);
    this.nameOf = new int[tokens.size()];
    Arrays.fill(nameOf, NO_NAME);
    boolean opensWithName = tokens.size() > 0 && index.longest(tokens, 0, false).isPresent();
    int i = datelineEnd(opensWithName);
    while (i < tokens.size()) {
      Optional<Found> found =
          index.longest(tokens, i, capitals || i < label || isAmongCapitals(tokens, i));
      if (found.isPresent()) {
        Found name = extended(found.get(), index);
        Arrays.fill(nameOf, i, name.end(), names.size());
        names.add(name);
        i = name.end();
      } else {
        i++;
      }
    }
  }

  /** With the longer name of the same actor that begins in it: President Ma Ying-jeou. */
  private Found extended(Found name, NameIndex index) {
    for (int i = name.first() + 1; i < name.end(); i++) {
      Optional<Found> longer =
          index
              .longest(tokens, i, false)
              .filter(other -> other.end() > name.end() && isSameActor(name, other));
      if (longer.isPresent()) {
        return new Found(name.first(), longer.get().end(), longer.get().uses());
      }
    }
    return name;
  }

  private static boolean isSameActor(Found one, Found other) {
    return !other.uses().shield()
        && other.uses().aliasOf().stream()
            .anyMatch(
                row -> one.uses().aliasOf().stream().anyMatch(mine -> mine.id().equals(row.id())));
  }

  Tokens tokens() {
    return tokens;
  }

  /** Names and shields from left to right; of two that overlap the first, then the longest. */
  List<Found> names() {
    return names;
  }

  /** True if the sentence is in capitals. */
  boolean inCapitals() {
    return capitals;
  }

  /** True if capitals do not tell a name: the sentence is in capitals or in title case. */
  boolean isHeadline() {
    return headline;
  }

  /** True if the token belongs to a name or a shield. */
  boolean isNamed(int token) {
    return token >= 0 && token < nameOf.length && nameOf[token] != NO_NAME;
  }

  /** The name or shield that begins at the token. */
  Optional<Found> nameAt(int token) {
    return isNamed(token)
        ? Optional.of(names.get(nameOf[token])).filter(found -> found.first() == token)
        : Optional.empty();
  }

  /** The name or shield that the token belongs to. */
  Optional<Found> nameOver(int token) {
    return isNamed(token) ? Optional.of(names.get(nameOf[token])) : Optional.empty();
  }

  /** True if the token would be capitalised whatever it is. */
  boolean opensClause(int token) {
    return token == 0 || !(tokens.isWord(token - 1) || tokens.isSymbol(token - 1, ","));
  }

  private static boolean isMostlyCapitals(Tokens tokens) {
    int words = 0;
    int caps = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 1) {
        words++;
        caps += tokens.isCaps(i) ? 1 : 0;
      }
    }
    return words > 0 && caps * 10 >= words * 6;
  }

  /** One past the capitals that tell who speaks in a transcript: JOHN KIRBY (by video):; or 0. */
  private static int labelEnd(Tokens tokens) {
    int end = 0;
    while (end < LONGEST_LABEL && (isCapitalStretch(tokens, end) || tokens.isSymbol(end, "."))) {
      end++;
    }
    int colon = end;
    if (tokens.isSymbol(colon, "(")) {
      while (colon < end + LONGEST_LABEL && !tokens.isSymbol(colon, ")")) {
        colon++;
      }
      colon++;
    }
    return tokens.isSymbol(colon, ":") ? end : 0;
  }

  /** A headline within a longer sentence: 6 July: COURT JAILS MAN IN TURKEY CASE The court … */
  private static boolean isAmongCapitals(Tokens tokens, int token) {
    int first = token;
    while (token - first < HEADLINE_WORDS && isCapitalStretch(tokens, first - 1)) {
      first--;
    }
    int caps = 0;
    for (int i = first; isCapitalStretch(tokens, i) && caps < HEADLINE_WORDS; i++) {
      caps += tokens.isCaps(i) ? 1 : 0;
    }
    return caps == HEADLINE_WORDS;
  }

  private static boolean isCapitalStretch(Tokens tokens, int token) {
    return tokens.isCaps(token) || tokens.isSymbol(token, ",") || tokens.isSymbol(token, "'");
  }

  /** Three or more longer words, four in five of them capitalised, and no full stop. */
  private static boolean isTitleCase(Tokens tokens) {
    int words = 0;
    int lower = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) >= 4) {
        words++;
        lower += tokens.isLower(i) ? 1 : 0;
      }
    }
    return words >= 3 && lower * 5 <= words && !endsWithStop(tokens);
  }

  private static boolean endsWithStop(Tokens tokens) {
    for (int i = tokens.size() - 1; i >= 0 && !tokens.isWord(i); i--) {
      if (tokens.isSymbol(i, ".") || tokens.isSymbol(i, "!") || tokens.isSymbol(i, "?")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a dateline ends: "ANKARA (AP) —", "MOSCOW, March 5 /TASS/.", "ISLAMABAD:", "(Cairo, 3 May
   * 2011) –", "Cairo, 3 May 2011". It says where the reporter is, not who acts, so nothing in it is
   * a mention. 0 if there is none.
   */
  private int datelineEnd(boolean opensWithName) {
    boolean agency = false;
    boolean place = !opensWithName && tokens.isCaps(0) && tokens.end(0) - tokens.start(0) > 2;
    boolean dated = false;
    for (int i = 0; i < Math.min(tokens.size(), DATELINE_TOKENS); i++) {
      if (tokens.isWord(i)) {
        agency |= RuleWords.AGENCIES.contains(tokens.lower(i)) && isBracketed(i);
        dated |= isMonthOfDateline(i);
        if (tokens.isLower(i)) {
          return 0;
        }
      } else if (tokens.isSymbol(i, Tokens.DASH) || tokens.isSymbol(i, "-")) {
        boolean alone = i == tokens.size() - 1;
        return agency || dated || (place && (alone || !capitals)) ? i + 1 : 0;
      } else if (tokens.isSymbol(i, ":")) {
        return place && !capitals ? i + 1 : 0;
      } else if (agency && tokens.isSymbol(i, ".") && tokens.isSymbol(i - 1, "/")) {
        return i + 1;
      } else if (!isDatelineSymbol(i)) {
        return 0;
      }
    }
    return dated && tokens.size() <= DATELINE_TOKENS && endsWithYear() ? tokens.size() : 0;
  }

  /** A month with its day beside it, after a place of at most two words and a weekday. */
  private boolean isMonthOfDateline(int token) {
    boolean day = isDay(token - 1) || isDay(token + 1);
    int names = 0;
    for (int i = 0; i < token; i++) {
      boolean name = tokens.isWord(i) && !isDay(i) && !tokens.lower(i).endsWith("day");
      names += name ? 1 : 0;
    }
    return day && names <= LONGEST_PLACE && RuleWords.MONTHS.contains(tokens.lower(token));
  }

  private boolean isDay(int token) {
    return tokens.isWord(token) && tokens.form(token).matches("\\d{1,2}");
  }

  private boolean endsWithYear() {
    int last = tokens.size() - 1;
    while (last > 0 && !tokens.isWord(last)) {
      last--;
    }
    return tokens.form(last).matches("\\d{4}");
  }

  private boolean isBracketed(int token) {
    return (tokens.isSymbol(token - 1, "(") && tokens.isSymbol(token + 1, ")"))
        || (tokens.isSymbol(token - 1, "/") && tokens.isSymbol(token + 1, "/"));
  }

  private boolean isDatelineSymbol(int token) {
    return tokens.form(token).length() == 1 && ",.()/'".contains(tokens.form(token));
  }
}
