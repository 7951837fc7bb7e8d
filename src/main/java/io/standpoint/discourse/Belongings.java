package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who belongs to whom: its army, their foreign minister, his country, the "we" of a spokesman. */
final class Belongings {
  private static final int LONGEST = 4;
  private static final int LONGEST_PLACE = 3;

  /** So many mentions the place counts for that a text was sent from. */
  private static final int DATELINE = 2;

  private static final int DATELINE_REACH = 60;
  private static final int LONGEST_DATELINE = 14;

  /** One mention makes no text one about a state. */
  private static final int LEAST = 2;

  /** So many times as often as the next a text speaks of the state that it is about. */
  private static final double CLEARLY = 1.3;

  /** So many states may be party to what a document tells. */
  private static final int PARTIES = 3;

  private static final String REBELS = " rebels";

  private static final Set<String> FORCES =
      SpeechWords.words("army military forces troops soldiers generals sailors navy airmen");

  /** Those of an armed group are the group itself. */
  private static final Set<String> FIGHTERS =
      SpeechWords.words("fighters men militants gunmen units commanders rebels guerrillas");

  /** Whoever these are, they speak for the group they are of. */
  private static final Set<String> OFFICIALS =
      SpeechWords.words(
          """
          official officials spokesman spokeswoman spokesperson spokesmen spokespeople envoys diplomats
          negotiators ministers delegates delegation leadership
          """);

  /** Whoever these are, they speak for the person whose they are. */
  private static final Set<String> STAFF =
      SpeechWords.words(
          "spokesman spokeswoman spokesperson spokesmen spokespeople aides office campaign");

  private static final String MINISTRY = "ministry";
  private static final String MINISTER = "minister";

  private static final Set<String> TIES = SpeechWords.words("in of");

  private static final Set<String> STATES =
      SpeechWords.words("country government nation homeland state republic");

  /** Those of a state are the state: its people, the will of our people. */
  private static final String PEOPLE = "people";

  private static final Set<String> NARROWING =
      SpeechWords.words("who whom whose that in on at from with of to there here");

  private final ActorCatalog catalog;
  private final Optional<LocalDate> date;
  private final Words words;
  private final Map<String, Actor> unlisted = new HashMap<>();

  /** The ids of the people who are named. */
  private final Set<String> named = new HashSet<>();

  /** The state that the document is about. */
  private final Optional<Actor> home;

  /** The states that the document speaks of most. */
  private final List<Actor> parties;

  /** By the id of a person: whom they are said to speak for. */
  private final Map<String, Actor> groups = new HashMap<>();

  /**
   * For one document.
   *
   * @param mentions in it, for the actors that the catalogue does not list
   */
  Belongings(ActorCatalog catalog, Optional<LocalDate> date, Words words, List<Mention> mentions) {
    this.catalog = catalog;
    this.date = date;
    this.words = words;
    Appositives appositives = new Appositives(words);
    Map<Actor, Integer> counts = new LinkedHashMap<>();
    dateline().ifPresent(state -> counts.put(state, DATELINE));
    for (Mention mention : mentions) {
      if (mention.entity() instanceof Actor actor && !actor.isListed()) {
        unlisted.put(actor.id(), actor);
      }
    }
    for (Mention mention : mentions) {
      if (mention.entity() instanceof Actor actor) {
        state(actor).ifPresent(state -> counts.merge(state, 1, Integer::sum));
        if (actor.kind() == ActorKind.PERSON && mention.rule() != MentionRule.PRONOUN) {
          named.add(actor.id());
          int first = words.from(mention.span().start());
          appositives
              .affiliation(first, words.from(mention.span().end()))
              .ifPresent(group -> groups.putIfAbsent(actor.id(), group));
        }
      }
    }
    home = mostOf(counts);
    parties = mostOften(counts);
  }

  private static List<Actor> mostOften(Map<Actor, Integer> counts) {
    return counts.entrySet().stream()
        .filter(state -> state.getValue() >= LEAST)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(PARTIES)
        .map(Map.Entry::getKey)
        .filter(state -> state.kind() == ActorKind.STATE)
        .toList();
  }

  /** Of whom a document speaks clearly more often than of the next. */
  private static Optional<Actor> mostOf(Map<Actor, Integer> counts) {
    List<Actor> states =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(2)
            .map(Map.Entry::getKey)
            .toList();
    return states.stream()
        .findFirst()
        .filter(
            first ->
                counts.get(first) >= LEAST
                    && (states.size() == 1
                        || counts.get(first) >= CLEARLY * counts.get(states.get(1))));
  }

  /** The state of the place that the text was sent from: CAIRO, May 3 - Egypt said. */
  private Optional<Actor> dateline() {
    for (int i = 0; i < Math.min(words.size(), DATELINE_REACH); i++) {
      if (words.isWord(i) && words.isAcronym(i) && words.startsParagraph(i) && isBeforeDash(i)) {
        int last = i;
        while (last + 1 < words.size() && words.isWord(last + 1) && words.isAcronym(last + 1)) {
          last++;
        }
        for (int end = last + 1; end > i; end--) {
          Optional<Actor> place = catalog.find(words.form(i, end)).flatMap(this::state);
          if (place.isPresent()) {
            return place;
          }
        }
        int next = last + 2;
        if (next < words.size() && words.isSymbol(next - 1, ',')) {
          Optional<Actor> state = catalog.find(words.form(next, next + 1)).flatMap(this::state);
          if (state.isPresent()) {
            return state;
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isBeforeDash(int first) {
    for (int i = first + 1; i < Math.min(words.size(), first + LONGEST_DATELINE); i++) {
      if (words.startsParagraph(i)) {
        return false;
      }
      if (words.isSymbol(i, '-') || words.isSymbol(i, '–') || words.isSymbol(i, '—')) {
        return true;
      }
    }
    return false;
  }

  /** The state that the document is about, if that is clear: whose government is meant by "the". */
  Optional<Actor> home() {
    return home;
  }

  /**
   * The listed rebels of a state, if news calls any so: the Syrian rebels.
   *
   * @param setting the state where they are said to be; without it, those are meant that the
   *     document speaks of most
   */
  Optional<Actor> rebels(Optional<Actor> setting) {
    return setting.map(List::of).orElse(parties).stream()
        .flatMap(state -> rebelsOf(state).stream())
        .findFirst();
  }

  /**
   * Whether what somebody is called says that they are of a state, or at least of no other while
   * the document is about that one.
   *
   * @param called in lower case
   */
  boolean mayBeOf(Actor state, Set<String> called) {
    Set<String> own =
        catalog.actorOn(state.id(), date).stream()
            .flatMap(listed -> catalog.adjectives(listed).stream())
            .map(adjective -> adjective.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return called.stream().anyMatch(own::contains)
        || (home.equals(Optional.of(state))
            && called.stream().noneMatch(word -> catalog.isAdjective(capitalized(word))));
  }

  /** Whether a word or two say of what state or people somebody is: Swiss, South Korean. */
  boolean isAdjective(String word) {
    return catalog.isAdjective(word);
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private Optional<Actor> rebelsOf(Actor state) {
    return catalog.actorOn(state.id(), date).stream()
        .flatMap(listed -> catalog.adjectives(listed).stream())
        .flatMap(adjective -> catalog.find(adjective + REBELS).stream())
        .findFirst()
        .flatMap(found -> catalog.actorOn(found.id(), date));
  }

  /**
   * An actor that belongs to another.
   *
   * @param end one past the last token of the phrase
   */
  record Owned(Actor actor, int end) {}

  /** The actor that "its", "his" or "our" and the words from {@code noun} on mean. */
  Optional<Owned> of(Actor owner, int noun) {
    int from = noun < words.size() && words.lower(noun).equals("own") ? noun + 1 : noun;
    for (int end = Math.min(words.size(), from + LONGEST); end > from; end--) {
      if (isPhrase(from, end)) {
        String phrase = words.form(from, end).toLowerCase(Locale.ROOT);
        int last = end;
        Optional<Actor> actor =
            owned(owner, phrase)
                .or(() -> FORCES.contains(phrase) ? state(owner) : Optional.empty())
                .or(() -> phrase.equals(PEOPLE) ? stateOfPeople(owner, last) : Optional.empty());
        if (actor.isPresent()) {
          return actor.map(found -> new Owned(found, last));
        }
      }
    }
    return officials(owner, from);
  }

  /** Not of: its people smugglers, our people in the embassy, told his people to leave. */
  private Optional<Actor> stateOfPeople(Actor owner, int after) {
    boolean narrowed =
        after < words.size() && (words.isNoun(after) || NARROWING.contains(words.lower(after)));
    boolean leader = owner.kind() == ActorKind.PERSON && owner.isListed();
    return state(owner).filter(state -> !narrowed && (leader || state.equals(owner)));
  }

  /** The group itself in: its spokesman said, its chief negotiators left, whose officials. */
  Optional<Owned> officials(Actor owner, int noun) {
    if (owner.kind() == ActorKind.PEOPLE) {
      return Optional.empty();
    }
    Set<String> officials = owner.kind() == ActorKind.PERSON ? STAFF : OFFICIALS;
    for (int end = noun + 1; end <= Math.min(words.size(), noun + 2); end++) {
      boolean determiner = SpeechWords.DETERMINERS.contains(words.lower(end - 1));
      if (determiner || !words.isNoun(end - 1)) {
        return Optional.empty();
      }
      if (officials.contains(words.lower(end - 1))) {
        return isPhrase(noun, end) ? Optional.of(new Owned(owner, end)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The holder of the office, or the army of {@code state}, that the words {@code [noun, end)} say.
   */
  Optional<Actor> ofState(Actor state, int noun, int end) {
    return isPhrase(noun, end)
        ? owned(state, words.form(noun, end).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether the document names a person anywhere. */
  boolean isNamed(Actor actor) {
    return named.contains(actor.id());
  }

  /** Who holds an office of a listed state. */
  Optional<Actor> holder(String state, String office) {
    return catalog.find(state).flatMap(actor -> owned(actor, office));
  }

  /** The state that "in" or "of" at token {@code preposition} ties a description to: in Caracas. */
  Optional<Actor> stateAfter(int preposition) {
    if (preposition + 1 >= words.size()
        || !words.isWord(preposition)
        || !TIES.contains(words.lower(preposition))) {
      return Optional.empty();
    }
    return namedAt(preposition + 1).filter(actor -> actor.kind() == ActorKind.STATE);
  }

  /** The state of whom or what a token means or names: the Armenian army, Yerevan. */
  Optional<Actor> stateOf(int token) {
    return namedAt(token).flatMap(this::state);
  }

  /** The state of the place whose name begins at a token: South Sudan, Aleppo. */
  Optional<Actor> stateAt(int token) {
    return words
        .mention(token)
        .map(mention -> (Actor) mention.entity())
        .or(() -> placeAt(token))
        .flatMap(this::state);
  }

  private Optional<Actor> placeAt(int token) {
    int last = token;
    while (last + 1 < Math.min(words.size(), token + LONGEST_PLACE)
        && words.isWord(last + 1)
        && !words.isPossessive(last + 1)
        && words.isCapital(last + 1)) {
      last++;
    }
    Optional<Actor> place = Optional.empty();
    for (int end = last + 1; end > token && place.isEmpty(); end--) {
      place = catalog.find(words.form(token, end));
    }
    return place;
  }

  /** Whom a token means, or names, though it be only a place there. */
  private Optional<Actor> namedAt(int token) {
    return words
        .mention(token)
        .map(mention -> (Actor) mention.entity())
        .or(
            () ->
                words.isWord(token) && words.isCapital(token)
                    ? catalog.find(words.form(token, token + 1))
                    : Optional.empty());
  }

  /** The words of the offices that a listed person holds on the date: foreign, minister. */
  Set<String> officeWords(Actor person) {
    return catalog.offices(person, date).stream()
        .flatMap(office -> SpeechWords.words(office).stream())
        .collect(Collectors.toSet());
  }

  private boolean isPhrase(int from, int end) {
    for (int i = from; i < end; i++) {
      if (!words.isWord(i) || words.isPossessive(i) || words.mention(i).isPresent()) {
        return false;
      }
    }
    return end == words.size() || !words.isWord(end) || !words.isCapital(end);
  }

  private Optional<Actor> owned(Actor owner, String noun) {
    Actor side = owner.kind() == ActorKind.PERSON ? group(owner) : owner;
    if (side.kind() == ActorKind.ARMED_GROUP
        && (FORCES.contains(noun) || FIGHTERS.contains(noun))) {
      return Optional.of(side);
    }
    Optional<Actor> state = state(owner);
    if (FORCES.contains(noun)) {
      return state.flatMap(country -> catalog.forces(country, date));
    }
    if (STATES.contains(noun)) {
      return owner.kind() == ActorKind.PERSON ? state : Optional.empty();
    }
    if (noun.endsWith(MINISTRY)) {
      return state.flatMap(country -> ministry(owner, country, noun));
    }
    if (owner.kind() == ActorKind.PERSON && NameWords.groupKind(noun).isPresent()) {
      return Optional.of(group(owner)).filter(Belongings::isGroup);
    }
    return state.isPresent()
        ? state.flatMap(country -> catalog.holder(country, noun, date, named))
        : catalog.holder(owner, noun, date, named);
  }

  /** Its foreign ministry; the foreign minister's ministry. */
  private Optional<Actor> ministry(Actor owner, Actor state, String noun) {
    if (!noun.equals(MINISTRY)) {
      return catalog.ministry(state, noun, date);
    }
    return owner.kind() == ActorKind.PERSON
        ? catalog.ministry(state, ministryOf(owner), date)
        : Optional.empty();
  }

  private String ministryOf(Actor minister) {
    return catalog.offices(minister, date).stream()
        .filter(office -> office.endsWith(MINISTER) && !office.startsWith("prime"))
        .findFirst()
        .map(office -> office.replace(MINISTER, MINISTRY))
        .orElse(MINISTRY);
  }

  /** What can be somebody's institute, party or company. */
  private static boolean isGroup(Actor group) {
    return group.kind() != ActorKind.PERSON
        && group.kind() != ActorKind.STATE
        && group.kind() != ActorKind.ARMED_FORCES;
  }

  Optional<Actor> state(Actor actor) {
    return actor.upward(this::byId).filter(above -> above.kind() == ActorKind.STATE).findFirst();
  }

  private Optional<Actor> byId(String id) {
    return Optional.ofNullable(unlisted.get(id)).or(() -> catalog.actorOn(id, date));
  }

  /**
   * Whom somebody counts for who speaks for {@code owner}: the state of an unlisted ministry and of
   * a person, else {@code owner}. Empty for a person of no side.
   */
  Optional<Actor> side(Actor owner) {
    if (owner.kind() == ActorKind.PERSON) {
      return Optional.of(group(owner)).filter(group -> group.kind() != ActorKind.PERSON);
    }
    return owner.isListed() ? Optional.of(owner) : Optional.of(group(owner));
  }

  /** Whom {@code speaker} means by we: what they speak for, else themselves. */
  Actor group(Actor speaker) {
    return speaker
        .partOf()
        .flatMap(this::byId)
        .or(() -> Optional.ofNullable(groups.get(speaker.id())))
        .orElse(speaker);
  }
}
