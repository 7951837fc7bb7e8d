package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.GivenNames.Gender;
import io.standpoint.discourse.Referent.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a document has spoken of so far, for pronouns and descriptions to choose from: actors and
 * topics, other things, and two actors who were joined by "and".
 */
final class Focus {
  /** What titles stand for, as descriptions say it: Sen. Demir, the senator. */
  private static final Map<String, Set<String>> WRITTEN_OUT =
      Map.of(
          "sen", Set.of("senator"),
          "gov", Set.of("governor"),
          "rep", Set.of("representative", "congressman", "congresswoman", "lawmaker"),
          "representative", Set.of("congressman", "congresswoman", "lawmaker"),
          "gen", Set.of("general"),
          "prof", Set.of("professor"));

  private static final int LONGEST_OPENING = 16;
  private static final int LONGEST_TITLE = 5;
  private static final int LONGEST_UNKNOWN = 4;
  private static final int LONGEST_THING = 5;
  private static final int LONGEST_PERSON = 7;

  /** Of things and people that are spoken of without a determiner: with financial measures. */
  private static final Set<String> PLURALS =
      SpeechWords.words(
          """
          measures sanctions tariffs duties troops soldiers forces officers crews deputies defenders aircraft
          planes jets warplanes warships ships vessels boats drones missiles rockets weapons arms tanks shells
          bombs pilots sailors guards gunmen militants rebels fighters insurgents separatists protesters
          demonstrators residents villagers civilians refugees migrants voters farmers workers traders companies
          firms banks experts analysts economists inspectors observers monitors journalists reporters
          lawmakers politicians prisoners hostages victims families children women men
          """);

  /** Of a people's name after "the": the Emiratis, the Dutch. */
  private static final Set<String> PEOPLE_ENDINGS =
      Set.of("s", "men", "ese", "ish", "nch", "tch", "iss");

  /** So many referents are kept in mind, which bounds the work per pronoun. */
  private static final int MOST_KNOWN = 100;

  private static final int MOST_THINGS = 20;

  /** The entries that were last asked for. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    Recent(int most) {
      super(most, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  private final Words words;
  private final SentenceIndex sentences;
  private final Quotes quotes;
  private final Belongings belongings;
  private final GivenNames givenNames;
  private final ClauseStarts clauses;
  private final Appositives appositives;
  private final NominalGroups groups;
  private final Map<Entity, Referent> known = new Recent<>(MOST_KNOWN);
  private final Map<String, Referent> things = new Recent<>(MOST_THINGS);

  /** Persons without a name, by what they are called: a nurse, its spokesman. */
  private final Map<String, Referent> people = new Recent<>(MOST_THINGS);

  /** One past the thing noted last. */
  private int thingEnd;

  /** Whose state each of the known is. */
  private final Map<Entity, Optional<Actor>> states = new HashMap<>();

  /** Two who are joined by "and", whom they can mean together. */
  private final Map<List<Entity>, Referent> joined = new Recent<>(MOST_THINGS);

  /**
   * Nothing in mind, at the start of one document.
   *
   * @param belongings tells who holds which office
   */
  Focus(
      Words words,
      SentenceIndex sentences,
      Quotes quotes,
      GivenNames givenNames,
      Belongings belongings) {
    this.words = words;
    this.sentences = sentences;
    this.quotes = quotes;
    this.givenNames = givenNames;
    this.belongings = belongings;
    clauses = new ClauseStarts(words, sentences);
    appositives = new Appositives(words);
    groups = new NominalGroups(words);
  }

  /** Actors and topics, the last named last. */
  Collection<Referent> known() {
    return known.values();
  }

  /** What is neither actor nor topic. */
  Collection<Referent> things() {
    return things.values();
  }

  /** Persons without a name. */
  Collection<Referent> people() {
    return people.values();
  }

  /** Two actors each, joined by "and". */
  Collection<Referent> joined() {
    return joined.values();
  }

  /** The actors and topics that a referent stands for: none for a thing, two for joined ones. */
  List<Entity> meant(Referent referent) {
    return referent.entity().isPresent()
        ? List.of(referent.entity().get())
        : joined.entrySet().stream()
            .filter(two -> two.getValue() == referent)
            .flatMap(two -> two.getKey().stream())
            .toList();
  }

  /** How often a state was mentioned so far, and whoever is of it. */
  int mentionsOf(Entity state) {
    int count = 0;
    for (Map.Entry<Entity, Referent> member : known.entrySet()) {
      if (states.computeIfAbsent(member.getKey(), this::state).filter(state::equals).isPresent()) {
        count += member.getValue().count();
      }
    }
    return count;
  }

  /** The states that were mentioned so far, or somebody of them. */
  Set<Actor> states() {
    return known.keySet().stream()
        .flatMap(entity -> states.computeIfAbsent(entity, this::state).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<Actor> state(Entity entity) {
    return entity instanceof Actor actor ? belongings.state(actor) : Optional.empty();
  }

  /** Notes a name at tokens {@code [first, end)}. */
  void name(Mention mention, int first, int end) {
    boolean plural =
        mention.entity() instanceof Actor actor
            && actor.kind() != ActorKind.PERSON
            && isPlural(words.lower(end - 1))
            && (actor.kind() == ActorKind.PEOPLE || actor.kind() == ActorKind.ARMED_GROUP);
    Referent referent = referent(mention.entity(), plural);
    referent.calledSeveral(isSeveral(mention.entity().name(), first, end));
    if (referent.isPerson()) {
      Set<String> roles = appositives.of(first, end);
      referent.roles().addAll(roles);
      roles.forEach(role -> referent.roles().addAll(WRITTEN_OUT.getOrDefault(role, Set.of())));
      partyAfter(end).ifPresent(referent.roles()::add);
      referent.roles().addAll(belongings.officeWords((Actor) mention.entity()));
      Gendered.of(roles).ifPresent(referent::gender);
    } else {
      referent.roles().addAll(appositives.groupNouns(first, end));
      if (end > first + 1 && !words.isCapital(end - 1)) {
        referent.roles().add(words.lower(end - 1)); // the Burmese junta
      }
      if (end < words.size() && SpeakerNouns.FIGHTERS.contains(words.lower(end))) {
        referent.roles().add(words.lower(end)); // Boko Haram militants
      }
    }
    if (!isLabel(first, end)) {
      referent.mentionAt(place(first));
      join(mention, first);
      personAfter(first, end);
    }
  }

  /** Notes whom a name only helps to tell: Sudan's army chief vowed, the Kremlin spokesman said. */
  private void personAfter(int name, int end) {
    int noun = end < words.size() && words.isPossessive(end) ? end + 1 : end;
    while (noun < words.size() && noun < end + LONGEST_THING && words.isNoun(noun)) {
      boolean last =
          noun + 1 == words.size()
              || (!words.isCapital(noun + 1)
                  && (!words.isNoun(noun + 1) || words.isFiniteVerb(noun + 1)));
      if (last
          && !isNamedAfter(noun + 1)
          && NameWords.isPersonNoun(words.lower(noun))
          && !words.isCapital(noun)) {
        Place place = place(name);
        if (place.subject()) {
          people
              .computeIfAbsent(
                  words.lower(noun),
                  head -> new Referent(Optional.empty(), false, Gendered.of(Set.of(head))))
              .mentionAt(place);
        }
        return;
      }
      noun++;
    }
  }

  /** Whether words mean several of somebody: the Americans, Kyrgyz officials, Nepal's leaders. */
  private boolean isSeveral(String name, int first, int end) {
    String last = words.lower(end - 1);
    boolean the =
        words.lower(first).equals("the") || (first > 0 && words.lower(first - 1).equals("the"));
    boolean owns =
        end + 1 < words.size() && words.isPossessive(end) && isPluralPerson(words.lower(end + 1));
    return owns
        || (words.isCapital(end - 1)
            ? ((the && isPeople(last)) || isDemonym(last))
                && !words.isAcronym(end - 1)
                && !last.contains(".")
                && !name.toLowerCase(Locale.ROOT).endsWith(last)
            : end > first + 1 && (isPlural(last) || isPluralPerson(last)));
  }

  private static boolean isPeople(String word) {
    return PEOPLE_ENDINGS.stream().anyMatch(word::endsWith);
  }

  /** Venezuelans, Ukrainians. */
  private static boolean isDemonym(String last) {
    return last.endsWith("ans")
        && SpeechWords.isAdjectiveOfPlace(last.substring(0, last.length() - 1));
  }

  private static boolean isPluralPerson(String noun) {
    return isPlural(noun) && NameWords.isPersonNounOrPlural(noun);
  }

  /** The party in: Ayşe Demir, an Ohio Democrat. */
  private Optional<String> partyAfter(int end) {
    for (int i = end + 1; i < words.size() && i < end + LONGEST_TITLE && words.isWord(i); i++) {
      if (words.isSymbol(end, ',') && SpeechWords.AMERICAN_PARTIES.contains(words.lower(i))) {
        return Optional.of(words.lower(i));
      }
    }
    return Optional.empty();
  }

  /** Notes two names as one referent: Ayşe Demir, a lawyer, and Pavel Ternin. */
  private void join(Mention second, int first) {
    int and = first - 1;
    while (and > 0
        && first - and < LONGEST_TITLE
        && (isTitleWord(and) || words.lower(and).equals("the"))) {
      and--;
    }
    if (and < 1 || !words.isWord(and) || !words.lower(and).equals("and")) {
      return;
    }
    int end = beforeDescription(and - 1);
    Optional<Entity> other = words.mention(end).map(Mention::entity);
    int start = words.mentionStart(end, Math.max(0, end - LONGEST_OPENING));
    boolean third = start > 1 && words.isSymbol(start - 1, ',') && isNamed(start - 2);
    if (other.isEmpty() || third || other.get().equals(second.entity())) {
      return;
    }
    pair(other.get(), second.entity(), place(start));
  }

  /** Notes two as one referent: both sides. */
  void pair(Entity first, Entity second, Place place) {
    joined
        .computeIfAbsent(
            List.of(first, second),
            unused -> new Referent(Optional.empty(), true, Optional.empty()))
        .mentionAt(place);
  }

  /** Whoever was the last subject before {@code here} in its sentence. */
  Optional<Referent> subject(Place here) {
    return known.values().stream()
        .filter(referent -> referent.asSubject().sentence() == here.sentence())
        .max(Comparator.comparingInt(referent -> referent.asSubject().token()));
  }

  private boolean isTitleWord(int token) {
    return words.isWord(token) && words.isCapital(token) && !isNamed(token);
  }

  private boolean isNamed(int token) {
    return words.mention(token).isPresent();
  }

  /** The last token before a description between commas that ends with {@code comma}. */
  private int beforeDescription(int comma) {
    if (!words.isSymbol(comma, ',')) {
      return comma;
    }
    int start = comma - 1;
    while (start > 0 && comma - start < LONGEST_OPENING && words.isWord(start)) {
      start--;
    }
    return Math.max(0, words.isSymbol(start, ',') ? start - 1 : comma);
  }

  /** Who speaks in a transcript is not spoken of. */
  private boolean isLabel(int first, int end) {
    return sentences.startsAt(words.start(first)) && end < words.size() && words.isSymbol(end, ':');
  }

  /** What {@code entity} is in mind as; new if nothing named it before. */
  Referent referent(Entity entity) {
    return referent(entity, false);
  }

  /** What {@code entity} is in mind as, if it was mentioned. */
  Optional<Referent> find(Entity entity) {
    return Optional.ofNullable(known.get(entity));
  }

  private Referent referent(Entity entity, boolean plural) {
    return known.computeIfAbsent(
        entity, unused -> new Referent(Optional.of(entity), plural, gender(entity)));
  }

  private Optional<Gender> gender(Entity entity) {
    return entity instanceof Actor actor && actor.kind() == ActorKind.PERSON
        ? givenNames.genderOf(actor)
        : Optional.empty();
  }

  /** Notes what else a pronoun could mean, if it starts here: the deal, these ships, a nurse. */
  void thing(int token) {
    person(token);
    unknown(token);
    String first = words.lower(token);
    boolean determined =
        SpeechWords.DETERMINERS.contains(first)
            || Pronoun.of(first).isPresent()
            || words.isNumber(token);
    boolean bare =
        !determined && token >= thingEnd && (PLURALS.contains(first) || isOpeningPeople(token));
    if (!determined && !bare) {
      return;
    }
    int end = bare ? token + 1 : nounsEnd(token + 1, token + LONGEST_THING);
    if (!bare && end == token + 1) {
      return;
    }
    thingEnd = end;
    Optional<Actor> group =
        groups.of(end - 1, end).filter(unused -> isPlural(words.lower(end - 1)));
    if (group.isPresent()) {
      referent(group.get(), true).mentionAt(place(token));
      return;
    }
    things
        .computeIfAbsent(
            words.lower(end - 1),
            noun -> new Referent(Optional.empty(), isPlural(noun), Optional.empty()))
        .mentionAt(place(token));
  }

  /**
   * Notes a name that no rule takes for an actor's, if it does something: Ford cut its forecast.
   */
  private void unknown(int token) {
    if (!words.isCapital(token)
        || (token > 0 && words.isWord(token - 1) && words.isCapital(token - 1))) {
      return;
    }
    int end = token + 1;
    while (end < Math.min(words.size(), token + LONGEST_UNKNOWN)
        && words.isWord(end)
        && words.isCapital(end)
        && !isNamed(end)) {
      end++;
    }
    Place place = place(token);
    String first = words.lower(token);
    boolean common =
        end == token + 1
            && (SpeechWords.BOUNDARIES.contains(first)
                || SpeechWords.PREPOSITIONS.contains(first)
                || SpeechWords.DETERMINERS.contains(first)
                || isPlural(first)
                || first.endsWith("ly")
                || first.endsWith("ing")
                || first.endsWith("ed"));
    if (common
        || !place.subject()
        || end >= words.size()
        || Pronoun.of(first).isPresent()
        || !words.isFiniteVerb(end)) {
      return;
    }
    String name = words.form(token, end).toLowerCase(Locale.ROOT);
    things
        .computeIfAbsent(name, unused -> new Referent(Optional.empty(), false, Optional.empty()))
        .mentionAt(place);
  }

  private int nounsEnd(int from, int limit) {
    int end = from;
    while (end < words.size()
        && end < limit
        && words.isNoun(end)
        && !SpeechWords.DETERMINERS.contains(words.lower(end))) {
      end++;
    }
    return end;
  }

  /** People without an article at the start of a sentence: Activists accuse. */
  private boolean isOpeningPeople(int token) {
    String word = words.lower(token);
    return sentences.startsAt(words.start(token))
        && word.endsWith("s")
        && words.mention(token).isEmpty()
        && NameWords.isPersonBeside(word.substring(0, word.length() - 1));
  }

  private static boolean isPlural(String noun) {
    return noun.endsWith("s") || SpeechWords.IRREGULAR_PLURALS.contains(noun);
  }

  /** Notes a person without a name who does something or speaks, if one starts here. */
  void person(int token) {
    boolean definite = words.lower(token).equals("the");
    if (!definite && !SpeechWords.DETERMINERS.contains(words.lower(token))) {
      return;
    }
    int end = token + 1;
    boolean owned = false;
    while (end < words.size() && end < token + LONGEST_PERSON && isPersonPart(end)) {
      owned |= words.isPossessive(end);
      end++;
    }
    String head = words.lower(end - 1);
    Place place = place(token);
    boolean spoke = token > 0 && SpeechWords.VERBS.contains(words.lower(token - 1));
    if (end == token + 1
        || !NameWords.isPersonNoun(head)
        || !(place.subject() || spoke)
        || (definite && !owned)
        || isNamedAfter(end)) {
      return;
    }
    people
        .computeIfAbsent(
            head, noun -> new Referent(Optional.empty(), false, Gendered.of(Set.of(noun))))
        .mentionAt(place);
  }

  private boolean isPersonPart(int token) {
    boolean person =
        words
            .mention(token)
            .filter(mention -> mention.entity() instanceof Actor actor && isPerson(actor))
            .isPresent();
    return words.isWord(token)
        && !person
        && !ReportWords.isFinite(words.lower(token))
        && !SpeechWords.DETERMINERS.contains(words.lower(token))
        && (words.isNoun(token) || words.isPossessive(token) || isNamed(token));
  }

  private static boolean isPerson(Actor actor) {
    return actor.kind() == ActorKind.PERSON;
  }

  /** Whether a name or pronoun follows, or a comma and one: the envoy, Ayşe Demir. */
  private boolean isNamedAfter(int end) {
    int next = end < words.size() && words.isSymbol(end, ',') ? end + 1 : end;
    return next < words.size()
        && words.isWord(next)
        && (words.isCapital(next) || Pronoun.of(words.lower(next)).isPresent());
  }

  /** Where a mention that starts at {@code token} stands. */
  Place place(int token) {
    int clause = clauses.startOf(token);
    boolean embedded = isEmbedded(token, clause) || isOwnerOfNamed(token);
    return new Place(
        token,
        sentences.at(words.start(token)),
        clause,
        !embedded && isFirstOf(clause, token) && !isCharged(clause),
        embedded,
        quotes.holds(words.start(token)));
  }

  /** Whether a name only says whose another is: Japan's Toyota. */
  private boolean isOwnerOfNamed(int name) {
    int end = name;
    while (end < words.size() && isNamed(end) && words.mention(end).equals(words.mention(name))) {
      end++;
    }
    return end > name && isOwnerBefore(end);
  }

  private boolean isOwnerBefore(int apostrophe) {
    return apostrophe + 1 < words.size()
        && words.isPossessive(apostrophe)
        && isNamed(apostrophe + 1);
  }

  /** Whether a clause begins with whom somebody accuses, which is no subject. */
  private boolean isCharged(int clause) {
    return clause > 0
        && words.isWord(clause - 1)
        && words.mention(clause).isPresent()
        && ReportWords.CHARGE_VERBS.contains(words.lower(clause - 1));
  }

  private boolean isEmbedded(int token, int clause) {
    for (int i = token - 1; i >= Math.max(clause, token - 4) && words.isWord(i); i--) {
      if (SpeechWords.PREPOSITIONS.contains(words.lower(i))) {
        return i > clause || !isBeforeVerb(token);
      }
      if (words.isPossessive(i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a name is the subject of a clause that begins like a phrase: as Ankara sent tanks. */
  private boolean isBeforeVerb(int name) {
    int next = name + 1;
    while (next < words.size()
        && (isNamed(next) ? words.mention(next).equals(words.mention(name)) : isAdverb(next))) {
      next++;
    }
    return next < words.size() && words.isWord(next) && ReportWords.isFinite(words.lower(next));
  }

  private boolean isAdverb(int token) {
    return words.isWord(token) && SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(words.lower(token));
  }

  /** Whether a verb follows the noun that does it: the villagers attacked. */
  private boolean isVerbAfter(int token) {
    String subject = words.lower(token - 1);
    return words.isNoun(token - 1)
        && words.isFiniteVerb(token)
        && (PLURALS.contains(subject)
            || NameWords.isPersonNounOrPlural(subject)
            || NameWords.groupKind(subject).isPresent());
  }

  /** Whether nothing but titles, adverbs and the like stands before the token in its clause. */
  private boolean isFirstOf(int clause, int token) {
    if (token - clause > LONGEST_OPENING) {
      return false;
    }
    for (int i = clause; i < token; i++) {
      if (words.isWord(i)
          && ((words.mention(i).isPresent() && !isOwnerOfNamed(i))
              || SpeechWords.VERBS.contains(words.lower(i))
              || SpeechWords.BE.contains(words.lower(i))
              || (i > clause && isVerbAfter(i)))) {
        return false;
      }
    }
    return true;
  }
}
