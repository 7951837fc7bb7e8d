package io.standpoint.actor;

import io.standpoint.actor.NameTrie.Found;
import io.standpoint.actor.Tokens.Gap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides from its neighbours that a name found is no mention. These are all the rules, in the
 * order in which they are tried:
 *
 * <ol>
 *   <li>part of a word or an address: d'Iran, @Turkey;
 *   <li>part of a compound that says something about others: Moscow-backed, U.S.-led, pro-Kremlin,
 *       ex-Trump, "Iran- and Russia-backed" (but Russia-Turkey is two mentions);
 *   <li>part of a longer name that the catalogue need not list: Washington Post, Moscow State
 *       University, Bank of England, Air China, the Nigeria Labour Congress;
 *   <li>part of the name of a place: Al-Fateh hospital, the Damascus road;
 *   <li>a party or assembly after the name of a state that is not its own: Malawi Congress Party;
 *   <li>part of a person's name: Michael Jordan, Chad Smith, Ivanka Trump, Juan Carlos Pino, Saleh
 *       al-Mutlaq, Senator Santiago;
 *   <li>a state that is only where something is: fighting in Syria and Iraq, talks in Moscow, a
 *       town near northern Iraq, a visit to Ankara, west of Damascus (but confidence in Turkey, in
 *       Turkey's interest, and {@link SeatedOrgans}).
 * </ol>
 */
final class NameRules {
  private static final Set<String> ASSEMBLIES =
      Set.of("congress", "party", "democrats", "senate", "parliament", "front", "movement");

  private static final int LONGEST_COMPOUND = 6;
  private static final int LONGEST_LIST = 8;
  private static final int LONGEST_NAME_END = 3;

  private final SentenceNames sentence;
  private final Tokens tokens;

  NameRules(SentenceNames sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
  }

  boolean isNoMention(Found name) {
    return isPartOfOther(name) || isWhereSomethingIs(name);
  }

  /** By all rules but the last. */
  boolean isPartOfOther(Found name) {
    return isInsideWord(name)
        || isInCompound(name)
        || isInLongerName(name)
        || isInNameOfPlace(name)
        || isOfAnotherState(name)
        || isAbbreviatedState(name)
        || isInPersonalName(name);
  }

  private boolean isInsideWord(Found name) {
    int first = name.first();
    if (!tokens.isJoined(first)) {
      return false;
    }
    return tokens.isSymbol(first - 1, "@")
        || (tokens.isSymbol(first - 1, "'")
            && tokens.isJoined(first - 1)
            && tokens.isWord(first - 2));
  }

  /** Wichita, Kan. */
  private boolean isAbbreviatedState(Found name) {
    int first = name.first();
    return name.end() == first + 1
        && tokens.isSymbol(first - 1, ",")
        && tokens.isTitle(first - 2)
        && tokens.isSymbol(name.end(), ".")
        && RuleWords.AMERICAN_STATES.contains(tokens.lower(first));
  }

  boolean isInCompound(Found name) {
    return isHyphenedAfter(name.end()) || isHyphenedBefore(name.first());
  }

  private boolean isHyphenedAfter(int end) {
    if (tokens.isSymbol(end, "-") && tokens.isJoined(end)) {
      return isAndOr(end + 1); // "Iran- and Russia-backed"
    }
    int next = end;
    for (int i = 0; i < LONGEST_COMPOUND && tokens.isHyphened(next); i++) {
      if (sentence.nameAt(next).isPresent()) {
        next = sentence.nameAt(next).get().end();
      } else if (tokens.isLower(next) || RuleWords.AFTER_HYPHEN.contains(tokens.lower(next))) {
        return true;
      } else {
        next++;
      }
    }
    return false;
  }

  private boolean isHyphenedBefore(int first) {
    String before = tokens.lower(first - 1);
    if (tokens.isHyphened(first)) {
      return RuleWords.BEFORE_HYPHEN.contains(before)
          || (tokens.isLower(first - 1)
              && !sentence.isNamed(first - 1)
              && !RuleWords.NAME_PARTICLES.contains(before));
    }
    return before.equals("anti") || before.equals("pro");
  }

  private boolean isInLongerName(Found name) {
    if (sentence.inCapitals()) {
      return false;
    }
    return isFollowedByNameEnd(name) || isPrecededByNameStart(name);
  }

  private boolean isFollowedByNameEnd(Found name) {
    if (sentence.isHeadline()) {
      return false;
    }
    boolean company = isOnly(ActorKind.COMPANY, name);
    int end = name.end();
    for (int i = end; i < end + LONGEST_NAME_END && isCapitalisedNeighbour(i); i++) {
      String word = tokens.lower(i);
      if (RuleWords.NAME_ENDS.contains(word)
          || (!company && RuleWords.GROUP_ENDS.contains(word))
          || (i > end && RuleWords.LATER_GROUP_ENDS.contains(word))) {
        return true;
      }
      if (RuleWords.TITLES.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** Part of the same name, also if it is a party's elsewhere: the Nigeria Labour Congress. */
  private boolean isCapitalisedNeighbour(int token) {
    return (tokens.isTitle(token) || tokens.isCaps(token))
        && tokens.gap(token) == Gap.SPACE
        && (!sentence.isNamed(token) || RuleWords.NOT_PERSONAL.contains(tokens.lower(token)));
  }

  /**
   * A building, street or river that is called after somebody or said to be of a city: Al-Fateh
   * hospital, the Damascus road.
   */
  private boolean isInNameOfPlace(Found name) {
    int last = name.end() - 1;
    boolean acronym = tokens.isCaps(last) && !isOnly(ActorKind.STATE, name);
    return name.first() == last
        && !acronym
        && !isOnly(ActorKind.ALLIANCE, name)
        && tokens.isLower(last + 1)
        && tokens.gap(last + 1) == Gap.SPACE
        && RuleWords.CALLED_AFTER.contains(tokens.lower(last + 1));
  }

  private boolean isPrecededByNameStart(Found name) {
    int first = name.first();
    int of = tokens.lower(first - 1).equals("the") ? first - 2 : first - 1;
    if (tokens.lower(of).equals("of")) {
      String head = tokens.lower(of - 1);
      boolean group = RuleWords.GROUP_STARTS_OF.contains(head) && !isOnly(ActorKind.PERSON, name);
      return tokens.isTitle(of - 1) && (group || RuleWords.NAME_STARTS_OF.contains(head));
    }
    return !sentence.isHeadline()
        && first > 0
        && !sentence.opensClause(first - 1)
        && tokens.isTitle(first - 1)
        && RuleWords.NAME_STARTS.contains(tokens.lower(first - 1));
  }

  private boolean isOfAnotherState(Found name) {
    int before = name.first() - 1;
    return !sentence.isHeadline()
        && ASSEMBLIES.contains(tokens.lower(name.end() - 1))
        && tokens.gap(name.first()) == Gap.SPACE
        && sentence.nameOver(before).filter(owner -> isOtherState(owner, name)).isPresent();
  }

  private static boolean isOtherState(Found owner, Found name) {
    Set<String> states =
        owner.uses().aliasOf().stream().map(CatalogRow::id).collect(Collectors.toSet());
    return isOnly(ActorKind.STATE, owner)
        && name.uses().aliasOf().stream()
            .noneMatch(row -> row.partOf().filter(states::contains).isPresent());
  }

  /** Whether a name names actors, and all are of one kind. */
  private static boolean isOnly(ActorKind kind, Found name) {
    return !name.uses().aliasOf().isEmpty()
        && name.uses().aliasOf().stream()
            .allMatch(row -> row.kind().filter(kind::equals).isPresent());
  }

  /**
   * For names of one word that are a person's, or a place's and a person's alike, and for those
   * that say no family.
   */
  private boolean isInPersonalName(Found name) {
    int core = name.first();
    while (core < name.end() - 1 && RuleWords.NAME_PARTICLES.contains(tokens.lower(core))) {
      core++;
    }
    if (sentence.inCapitals()) {
      return false;
    }
    if (core != name.end() - 1) {
      return isOfGivenNames(name) && isFamilyNameAfter(name.end());
    }
    boolean place = RuleWords.ALSO_PERSONAL.contains(tokens.lower(core));
    boolean person = isOnly(ActorKind.PERSON, name);
    return (place || person)
        && (isGivenNameBefore(name.first(), !person)
            || isFamilyNameAfter(name.end())
            || (person && hasOtherInitials(name))
            || (place && isByline(name)));
  }

  /** The given name in: By India Willoughby. */
  private boolean isByline(Found name) {
    return name.first() == 1
        && tokens.lower(0).equals("by")
        && tokens.isTitle(name.end())
        && !sentence.isNamed(name.end());
  }

  /** Whether initials stand before a name that are nobody's who bears it: C.R. Patil. */
  private boolean hasOtherInitials(Found name) {
    int first = name.first();
    while (isInitialBefore(first)) {
      first -= 2;
    }
    if (first == name.first()) {
      return false;
    }
    String initial = tokens.lower(first);
    return name.uses().aliasOf().stream()
        .noneMatch(row -> row.name().toLowerCase(Locale.ROOT).startsWith(initial));
  }

  /** Whether a letter and a full stop stand before a token. */
  private boolean isInitialBefore(int token) {
    int stop = token - 1;
    return stop > 0
        && tokens.isSymbol(stop, ".")
        && tokens.isJoined(stop)
        && tokens.isWord(stop - 1)
        && tokens.end(stop - 1) - tokens.start(stop - 1) == 1
        && !tokens.isLower(stop - 1);
  }

  /** Whether a name says no family: Juan Carlos, President Ali. */
  private boolean isOfGivenNames(Found name) {
    for (int i = name.first(); i < name.end(); i++) {
      if (!RuleWords.GIVEN_NAMES.contains(tokens.lower(i))
          && !RuleWords.TITLES.contains(tokens.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isGivenNameBefore(int first, boolean place) {
    int before = first - 1;
    while (before > 0 && before > first - 3 && isLowerParticle(before)) {
      before--;
    }
    if (tokens.isSymbol(before, ".") && tokens.isJoined(before) && before > 0) {
      boolean initial = tokens.end(before - 1) - tokens.start(before - 1) == 1;
      return (initial && tokens.isTitle(before - 2) && !sentence.isNamed(before - 2))
          || (place && RuleWords.HONORIFICS.contains(tokens.lower(before - 1)));
    }
    if (!tokens.isTitle(before) || tokens.isJoined(before + 1) || sentence.isNamed(before)) {
      return false;
    }
    String word = tokens.lower(before);
    if (RuleWords.GIVEN_NAMES.contains(word)
        || (place && RuleWords.HONORIFICS.contains(word))
        || (place && !sentence.isHeadline() && RuleWords.BEFORE_PEOPLE.contains(word))) {
      return true;
    }
    return !sentence.isHeadline()
        && !sentence.opensClause(before)
        && !RuleWords.NOT_PERSONAL.contains(word)
        && !RuleWords.TITLES.contains(word)
        && !RuleWords.FUNCTION_WORDS.contains(word);
  }

  private boolean isLowerParticle(int token) {
    return tokens.isLower(token)
        && RuleWords.NAME_PARTICLES.contains(tokens.lower(token))
        && !sentence.isNamed(token);
  }

  /** Hunter, after Bob; also Mutlaq with its particle: Saleh al-Mutlaq. */
  private boolean isFamilyNameAfter(int end) {
    boolean particle =
        RuleWords.ARABIC_PARTICLES.contains(tokens.lower(end))
            && tokens.isHyphened(end + 1)
            && tokens.isTitle(end + 1);
    return !sentence.isHeadline()
        && (particle || isFamilyName(end))
        && tokens.gap(end) == Gap.SPACE;
  }

  private boolean isFamilyName(int end) {
    return tokens.isTitle(end)
        && !sentence.isNamed(end)
        && !RuleWords.NOT_PERSONAL.contains(tokens.lower(end))
        && !RuleWords.OFFICIAL.contains(tokens.lower(end));
  }

  private boolean isWhereSomethingIs(Found name) {
    if (!isOnly(ActorKind.STATE, name) || sentence.inCapitals() || isPossessive(name.end())) {
      return false;
    }
    return isAfterPlacePreposition(tokens, name.first())
        || isTimeThere(name)
        || isOneOfPlaces(name)
        || isWhereSomebodyIsPosted(name.first())
        || isWhereSomebodyGoes(name);
  }

  /** 14:00 Moscow time; but not: gave Moscow time. */
  private boolean isTimeThere(Found name) {
    return tokens.lower(name.end()).equals("time")
        && RuleWords.CLOCK.matcher(tokens.lower(name.first() - 1)).matches();
  }

  /** The later ones of: in Germany, Austria and Slovenia; but not where one of them acts. */
  private boolean isOneOfPlaces(Found name) {
    Found later = name;
    for (int i = 0; i < LONGEST_LIST; i++) {
      int joint = later.first() - 1;
      boolean within = tokens.isSymbol(joint, ",") && isInListBefore(later.end());
      Optional<Found> before =
          sentence.nameOver(joint - 1).filter(earlier -> earlier.end() == joint);
      if (acts(later.end()) || !(within || isAndOr(joint)) || before.isEmpty()) {
        return false;
      }
      if (isAfterPlacePreposition(tokens, before.get().first())
          || isWhereSomebodyGoes(before.get())) {
        return true;
      }
      later = before.get();
    }
    return false;
  }

  /** Whether a list of names goes on at {@code token} and soon ends: , Austria and Slovenia. */
  private boolean isInListBefore(int token) {
    int next = token;
    for (int i = 0; i < LONGEST_LIST; i++) {
      if (isAndOr(next)) {
        Optional<Found> last = sentence.nameAt(next + 1);
        return tokens.isTitle(next + 1) && last.filter(name -> acts(name.end())).isEmpty();
      }
      Optional<Found> name =
          tokens.isSymbol(next, ",") ? sentence.nameAt(next + 1) : Optional.empty();
      if (name.isEmpty()) {
        return false;
      }
      next = name.get().end();
    }
    return false;
  }

  /** Whether the words from {@code end} on say what the one before does. */
  private boolean acts(int end) {
    return tokens.isLower(end) && !RuleWords.FUNCTION_WORDS.contains(tokens.lower(end));
  }

  private boolean isAndOr(int token) {
    String lower = tokens.lower(token);
    return lower.equals("and") || lower.equals("or");
  }

  private boolean isWhereSomebodyIsPosted(int first) {
    String before = tokens.lower(first - 1);
    return (before.equals("for") || before.equals("to"))
        && RuleWords.POSTED.contains(tokens.lower(first - 2));
  }

  /** Flew to Ankara, a visit to Cairo, spoke from Tehran, fled Syria, west of Damascus. */
  private boolean isWhereSomebodyGoes(Found name) {
    int last = beforePartsOfPlace(tokens, name.first());
    String before = tokens.lower(last);
    String verb = tokens.lower(last - 1);
    return switch (before) {
      case "to" -> RuleWords.GOES.contains(verb) || RuleWords.GOES_TO.contains(verb);
      case "from" ->
          RuleWords.GOES.contains(verb)
              || RuleWords.SPEAKS_FROM.contains(verb)
              || RuleWords.ORIGINS.contains(verb);
      case "of" -> RuleWords.SIDES_OF.contains(verb);
      case "through" -> RuleWords.GOES.contains(verb);
      case "into" -> tokens.isLower(last) && !RuleWords.INQUIRIES.contains(verb);
      default ->
          tokens.isLower(last)
              && (RuleWords.VISITS.contains(before)
                  || (RuleWords.LEAVES.contains(before) && isPlaceBefore(name.end())));
    };
  }

  /** Whether nothing follows that says how a state was left. */
  private boolean isPlaceBefore(int end) {
    return !tokens.isWord(end) || RuleWords.AFTER_PLACE.contains(tokens.lower(end));
  }

  /** Whether the words from {@code first} on are said to be where something is: "in northern X". */
  static boolean isAfterPlacePreposition(Tokens tokens, int first) {
    int before = beforePartsOfPlace(tokens, first);
    return RuleWords.WHERE.contains(tokens.lower(before))
        && !RuleWords.BEFORE_IN.contains(tokens.lower(before - 1));
  }

  /** The last token before "northern X", "most of X". */
  private static int beforePartsOfPlace(Tokens tokens, int first) {
    int before = first - 1;
    while (tokens.isLower(before)
        && RuleWords.PARTS_OF_PLACES.contains(tokens.lower(before))
        && !(tokens.lower(before).equals("of")
            && RuleWords.SIDES_OF.contains(tokens.lower(before - 1)))) {
      before--;
    }
    return before;
  }

  private boolean isPossessive(int end) {
    return tokens.isSymbol(end, "'") && tokens.isJoined(end);
  }
}
