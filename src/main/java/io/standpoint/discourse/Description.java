package io.standpoint.discourse;

import io.standpoint.actor.ActorKind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A definite noun phrase without a name: the army, the deputy speaker, both sides.
 *
 * @param first its determiner
 * @param noun first token after the determiner
 * @param end one past its head
 * @param count how many are meant
 * @param kinds of actors that it can mean
 */
record Description(int first, int noun, int end, Count count, Set<ActorKind> kinds) {

  /** How many are meant. */
  enum Count {
    ONE,
    /** A group, written as a plural: the rebels. */
    GROUP,
    /** Two, each an actor: both sides, the two leaders. */
    TWO
  }

  private static final int LONGEST = 6;

  private static final String AGE = "-year-old";

  private static final Set<String> GROUPS = SpeechWords.words("group movement faction");

  /** Ends what says of a group who stands behind it. */
  private static final Set<String> BACKED =
      Set.of("-backed", "-aligned", "-allied", "-linked", "-supported");

  /** Ends what says of an alliance who leads it. */
  private static final String LED = "-led";

  private static final Set<String> DEFINITE = SpeechWords.words("the this that these those");

  private static final Set<String> STATES =
      SpeechWords.words(
          "government country state kingdom emirate sultanate nation republic authorities regime administration"
              + " cabinet presidency leadership");

  private static final Set<String> ARMIES =
      SpeechWords.words(
          """
          army military troops soldiers forces navy airmen sailors marines warplanes armed-forces commanders
          generals guardsmen
          """);

  private static final Set<String> FIGHTERS =
      SpeechWords.words(
          """
          rebels rebel fighters militants militant militia militias insurgents insurgency gunmen guerrillas guerrilla
          jihadists separatists paramilitaries gangs group movement junta faction terrorists resistance
          """);

  private static final Set<String> ALLIANCES = SpeechWords.words("bloc alliance coalition union");

  private static final Set<String> BODIES =
      SpeechWords.words(
          "judges bench lawmakers deputies peacekeepers senators legislators congressmen parliamentarians");

  /** These need no determiner. */
  private static final Set<String> BARE = SpeechWords.words("parliament");

  /** Nor do these in headlines: army shells rebels. */
  private static final Set<String> BARE_IN_HEADLINES =
      SpeechWords.words(
          "president premier government govt army military junta bloc alliance regime rebels");

  /** Of what is done to these in headlines, beside the verbs of speech and judgement. */
  private static final Set<String> OTHER_VERBS =
      ReportWords.forms(
          "back offer order defy dissolve suspend address lead join urge ask call press let make");

  /** A part of two. */
  private static final Set<String> ONE_OF_TWO = SpeechWords.words("neither either each");

  private static final Set<String> PLACES_OF_SIDES = SpeechWords.words("on from at along down up");

  private static final Set<String> PAIRS = SpeechWords.words("two both");

  private static final Set<String> PAIRED_PARTIES =
      SpeechWords.words("sides parties armies rivals adversaries enemies camps factions foes");

  private static final Set<String> PAIRED_STATES =
      SpeechWords.words(
          "countries governments capitals nations states neighbours neighbors powers"
              + " allies partners delegations");

  private static final Set<String> GO_BETWEENS =
      SpeechWords.words("mediators guarantors sponsors signatories");

  private static final Set<String> PAIRED_PERSONS =
      SpeechWords.words(
          "leaders presidents ministers men women generals premiers politicians candidates");

  /** Before the noun that they belong to: the opposition's elected leaders. */
  private static final Set<String> PARTICIPLES =
      SpeechWords.words(
          """
          accused alleged allied appointed armed banned based combined convicted designated detained disabled
          displaced educated elected exiled expelled funded hooded imprisoned injured interested jailed led
          listed masked organised organized outlawed owned paid related retired sacked skilled so-called
          suspected trained unarmed uniformed united wounded
          """);

  private static final Set<String> HONORIFICS = SpeechWords.words("mr mrs ms miss dr");

  private static final Set<String> REFLEXIVES =
      SpeechWords.words("itself himself herself themselves");

  Description {
    kinds = Set.copyOf(kinds);
  }

  /** The description that starts at token {@code first}. */
  static Optional<Description> at(int first, Words words) {
    String determiner = words.lower(first);
    if (!words.isWord(first) || isBeforePair(first, determiner, words)) {
      return Optional.empty();
    }
    Optional<Description> oneOfTwo = oneOfTwo(first, words);
    if (oneOfTwo.isPresent()) {
      return oneOfTwo;
    }
    boolean pair = PAIRS.contains(determiner);
    boolean fresh = determiner.equals("two") && !isDefinite(first - 1, words);
    if (fresh || (!pair && !DEFINITE.contains(determiner))) {
      return Optional.empty();
    }
    int noun = first + 1;
    if (isBeforeTitle(first, determiner, words)) {
      return Optional.empty();
    }
    if (!pair && noun < words.size() && words.isWord(noun) && PAIRS.contains(words.lower(noun))) {
      pair = true;
      noun++;
    }
    int end = headEnd(noun, words);
    if (end == noun) {
      return Optional.empty();
    }
    String head = words.lower(end - 1);
    if (pair) {
      return pairKinds(head).map(kinds -> new Description(first, first + 1, end, Count.TWO, kinds));
    }
    Set<ActorKind> kinds = kinds(head);
    boolean plural = head.endsWith("s") && !head.endsWith("ss");
    boolean several = plural || SpeechWords.IRREGULAR_PLURALS.contains(head);
    boolean conjunction = several && (determiner.equals("that") || determiner.equals("this"));
    boolean name = kinds.contains(ActorKind.ALLIANCE) && isPartOfName(noun, end, words);
    if (kinds.isEmpty() || conjunction || name) {
      return Optional.empty();
    }
    return Optional.of(new Description(first, noun, end, plural ? Count.GROUP : Count.ONE, kinds));
  }

  /**
   * The description without a determiner that token {@code first} is: parliament approved it; in
   * headlines also junta, army and others.
   *
   * @param headline whether it stands in one; asked only where that matters
   */
  static Optional<Description> bareAt(int first, Words words, BooleanSupplier headline) {
    boolean prime =
        first + 1 < words.size()
            && words.lower(first).equals("prime")
            && words.lower(first + 1).equals("minister");
    int end = prime ? first + 2 : first + 1;
    String head = words.lower(end - 1);
    boolean known =
        BARE.contains(head)
            || ((prime || BARE_IN_HEADLINES.contains(head)) && headline.getAsBoolean());
    return known && opensPhrase(first, words) && endsPhrase(end, words)
        ? Optional.of(new Description(first, first, end, Count.ONE, kinds(head)))
        : Optional.empty();
  }

  /** Whether no noun phrase goes on at a token: told parliament, but not: the parliament. */
  private static boolean opensPhrase(int token, Words words) {
    int before = token - 1;
    if (before < 0 || words.startsParagraph(token) || !words.isWord(before)) {
      return before < 0 || !words.isJoined(token) || !words.isSymbol(before, '-');
    }
    String lower = words.lower(before);
    return words.mention(before).isEmpty()
        && !words.isPossessive(before)
        && (SpeechWords.PREPOSITIONS.contains(lower)
            || SpeechWords.BOUNDARIES.contains(lower)
            || SpeechWords.VERBS.contains(lower)
            || ReportWords.isFinite(lower)
            || ReportWords.ADDRESSED_VERBS.contains(lower)
            || Judges.VERBS.contains(lower)
            || OTHER_VERBS.contains(lower))
        && !SpeechWords.DETERMINERS.contains(lower);
  }

  /** Not the first noun of: parliament speaker, Parliament Square. */
  private static boolean endsPhrase(int end, Words words) {
    return end >= words.size()
        || !words.isWord(end)
        || words.isPossessive(end)
        || (words.mention(end).isEmpty()
            && (words.isAcronym(end) || !words.isCapital(end))
            && (isVerb(end, words)
                || SpeechWords.PREPOSITIONS.contains(words.lower(end))
                || SpeechWords.BOUNDARIES.contains(words.lower(end))
                || SpeechWords.DETERMINERS.contains(words.lower(end))
                || words.lower(end).equals("to")));
  }

  /** Neither side, each side: two, by the word for one of them. */
  private static Optional<Description> oneOfTwo(int first, Words words) {
    int noun = first + 1;
    boolean apart =
        ONE_OF_TWO.contains(words.lower(first))
            && noun < words.size()
            && words.isWord(noun)
            && (first == 0 || !PLACES_OF_SIDES.contains(words.lower(first - 1)));
    String one = apart ? words.lower(noun) : "";
    boolean each = words.lower(first).equals("each");
    return apart && (!each || one.equals("side") || one.equals("camp"))
        ? pairKinds(plural(one))
            .map(kinds -> new Description(first, noun, noun + 1, Count.TWO, kinds))
        : Optional.empty();
  }

  private static String plural(String noun) {
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /** Whether "two" goes on with what is known: the two, but not: two former leaders. */
  private static boolean isDefinite(int token, Words words) {
    return token >= 0
        && (words.isPossessive(token)
            || DEFINITE.contains(words.lower(token))
            || Pronoun.of(words.lower(token)).isPresent());
  }

  /** The name of another alliance in: the European Union. */
  private static boolean isPartOfName(int noun, int end, Words words) {
    return end - noun > 1 && words.isCapital(noun) && words.isCapital(end - 1);
  }

  /** The conjunction in: said that President Demir, said that parliament. */
  private static boolean isBeforeTitle(int first, String determiner, Words words) {
    return determiner.equals("that")
        && first + 1 < words.size()
        && words.isWord(first + 1)
        && (words.isCapital(first + 1) || BARE.contains(words.lower(first + 1)));
  }

  /** The conjunction in: said that both sides. */
  private static boolean isBeforePair(int first, String determiner, Words words) {
    return !determiner.equals("the")
        && !PAIRS.contains(determiner)
        && first + 1 < words.size()
        && words.isWord(first + 1)
        && PAIRS.contains(words.lower(first + 1));
  }

  private static Optional<Set<ActorKind>> pairKinds(String head) {
    if (PAIRED_PARTIES.contains(head)) {
      return Optional.of(
          EnumSet.of(
              ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.ARMED_FORCES, ActorKind.ALLIANCE));
    }
    if (PAIRED_STATES.contains(head)) {
      return Optional.of(EnumSet.of(ActorKind.STATE));
    }
    if (GO_BETWEENS.contains(head)) {
      return Optional.of(EnumSet.of(ActorKind.STATE, ActorKind.ALLIANCE));
    }
    return PAIRED_PERSONS.contains(head)
        ? Optional.of(EnumSet.of(ActorKind.PERSON))
        : Optional.empty();
  }

  private static Set<ActorKind> kinds(String head) {
    EnumSet<ActorKind> kinds = EnumSet.noneOf(ActorKind.class);
    if (STATES.contains(head)) {
      kinds.add(ActorKind.STATE);
    } else if (ARMIES.contains(head)) {
      kinds.add(ActorKind.ARMED_FORCES);
    } else if (FIGHTERS.contains(head)) {
      kinds.add(ActorKind.ARMED_GROUP);
      if (head.equals("group") || head.equals("movement")) {
        kinds.add(ActorKind.ORGANISATION);
      }
      if (head.equals("junta")) {
        kinds.add(ActorKind.STATE);
      }
    } else if (ALLIANCES.contains(head)) {
      kinds.add(ActorKind.ALLIANCE);
    } else if (BODIES.contains(head)) {
      kinds.add(ActorKind.ORGANISATION);
      kinds.add(ActorKind.PEOPLE);
    } else if (NameWords.isPersonNoun(head) || isAge(head)) {
      kinds.add(ActorKind.PERSON);
    } else {
      NameWords.groupKind(head).or(() -> NominalGroups.kind(head)).ifPresent(kinds::add);
    }
    return kinds;
  }

  /** Of the 34-year-old nurse. */
  private static boolean isAge(String word) {
    return word.endsWith(AGE);
  }

  /** Whether it has no determiner. */
  boolean isBare() {
    return first == noun;
  }

  /** Whether it says how old somebody is, which it does of people spoken of before. */
  boolean saysAge(Words words) {
    return nouns(words).stream().anyMatch(Description::isAge);
  }

  /** One past the last word that can head such a phrase; {@code from} if none can. */
  private static int headEnd(int from, Words words) {
    int end = from;
    int token = from;
    while (token < words.size() && token < from + LONGEST && isNounPart(token, words)) {
      String lower = words.lower(token);
      if (HONORIFICS.contains(lower)
          || (end == token && token > from && ReportWords.isFinite(lower))
          || (token > from && isPastTense(token, words))) {
        break; // the minister thanked Mr. Demir, the scheme violated voters' rights
      }
      token++;
      if (isHead(lower)) {
        end = token;
      }
    }
    boolean plural = end > from && words.lower(end - 1).endsWith("s");
    boolean compound = end > from && end < token && !plural && !isVerb(end, words);
    return compound ? from : end;
  }

  /** Not: the newly elected leaders, the heavily armed gunmen, a Chadian armed group. */
  private static boolean isPastTense(int token, Words words) {
    String lower = words.lower(token);
    return lower.endsWith("ed")
        && lower.length() > 3
        && !PARTICIPLES.contains(lower)
        && !words.lower(token - 1).endsWith("ly");
  }

  private static boolean isHead(String noun) {
    return !kinds(noun).isEmpty() || pairKinds(noun).isPresent();
  }

  private static boolean isNounPart(int token, Words words) {
    if (!words.isWord(token)
        || words.isPossessive(token)
        || words.mention(token).isPresent()
        || (words.isNumber(token) && !isAge(words.lower(token)))) {
      return false;
    }
    String lower = words.lower(token);
    return !SpeechWords.BOUNDARIES.contains(lower)
        && !SpeechWords.PREPOSITIONS.contains(lower)
        && !SpeechWords.DETERMINERS.contains(lower)
        && !SpeechWords.VERBS.contains(lower)
        && !SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(lower);
  }

  /** Whether the word after a noun is its verb rather than the next noun of a compound. */
  private static boolean isVerb(int token, Words words) {
    String lower = words.lower(token);
    return ReportWords.isFinite(lower)
        || lower.endsWith("ly")
        || (lower.endsWith("s") && !lower.endsWith("ss"))
        || lower.endsWith("ing")
        || REFLEXIVES.contains(lower);
  }

  /**
   * The nouns and adjectives of the phrase, in lower case, without who leads an alliance and who
   * stands behind a group: the Saudi-led coalition, the Iran-aligned group.
   */
  Set<String> nouns(Words words) {
    Set<String> nouns = new LinkedHashSet<>();
    boolean group = GROUPS.contains(head(words));
    for (int i = noun; i < end; i++) {
      String word = words.lower(i);
      boolean relation =
          (ALLIANCES.contains(head(words)) && word.endsWith(LED))
              || (group && BACKED.stream().anyMatch(word::endsWith));
      if (!relation) {
        nouns.add(word);
      }
    }
    return nouns;
  }

  String head(Words words) {
    return words.lower(end - 1);
  }
}
