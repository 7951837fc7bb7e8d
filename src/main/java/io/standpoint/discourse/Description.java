package io.standpoint.discourse;

import io.standpoint.actor.ActorKind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

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

  /** The conjunction in: said that President Demir. */
  private static boolean isBeforeTitle(int first, String determiner, Words words) {
    return determiner.equals("that")
        && first + 1 < words.size()
        && words.isWord(first + 1)
        && words.isCapital(first + 1);
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
          || (end == token && token > from && ReportWords.isFinite(lower))) {
        break; // the minister thanked Mr. Demir
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

  /** The nouns and adjectives of the phrase, in lower case, without who leads an alliance. */
  Set<String> nouns(Words words) {
    Set<String> nouns = new LinkedHashSet<>();
    for (int i = noun; i < end; i++) {
      String word = words.lower(i);
      boolean relation = ALLIANCES.contains(head(words)) && word.endsWith(LED);
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
