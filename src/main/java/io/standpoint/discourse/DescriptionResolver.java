package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.GivenNames.Gender;
import io.standpoint.discourse.Referent.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Resolves definite descriptions: to an actor whom the document has called so, to the holder of an
 * office of a state in focus, or to the person spoken of last.
 */
final class DescriptionResolver {
  private static final int PAIR_REACH = 12;
  private static final int NEAR = 1;
  private static final int FEW = 3;
  private static final int LONGEST_COMPLEMENT = 5;
  private static final int LONGEST_OPENING = 8;
  private static final int FOCUS_REACH = 2;
  private static final double OFTEN = 20;

  /** Whose president can be meant by "the president": one of the states most in focus. */
  private static final int STATES = 2;

  private static final double HARDLY_LESS = 0.5;

  /** For the state that the text is about: hardly less than a subject in the sentence weighs. */
  private static final double HOME = 150;

  /** What is rather that of a state just spoken of. */
  private static final Set<String> ELSEWHERE = SpeechWords.words("regime administration state");

  private static final Set<String> COPULAS =
      SpeechWords.words("is are was were be became remained remains stayed");

  private static final Set<String> COUNTRIES = SpeechWords.words("country nation state republic");

  private static final Set<String> GOVERNMENTS =
      SpeechWords.words("government authorities cabinet");

  private static final Set<String> ORGANS = SpeechWords.words("army military ministry");

  private static final Set<String> AGAINST = SpeechWords.words("on against");

  private static final String AMERICA = "USA";

  private static final Set<String> AMERICAN_OFFICES =
      SpeechWords.words(
          "senator sen congressman congresswoman representative rep gov governor lawmaker whip");

  /** What has sides that are no actors. */
  private static final Set<String> PLACES_WITH_SIDES =
      SpeechWords.words(
          """
          house chamber aisle river border street road square frontier strait line room floor parliament
          congress senate assembly town city valley mountain island bridge wall fence channel atlantic
          """);

  /** Companies that are told so. */
  private static final Set<String> TRADES =
      SpeechWords.words(
          """
          airline automaker brewer carmaker chipmaker drugmaker insurer manufacturer planemaker retailer
          shipbuilder steelmaker truckmaker
          """);

  private static final String GROUP = "group";
  private static final int COMPANY_REACH = 2;

  private static final Set<String> PRIVATE_BODIES =
      SpeechWords.words("party parties movement charity church union club team company firm");

  private final Words words;
  private final Focus focus;
  private final Belongings belongings;
  private final Settings settings;

  /**
   * For one document.
   *
   * @param belongings tells whose army and whose minister is meant
   * @param settings tells where rebels are
   */
  DescriptionResolver(Words words, Focus focus, Belongings belongings, Settings settings) {
    this.words = words;
    this.focus = focus;
    this.belongings = belongings;
    this.settings = settings;
  }

  /**
   * The mentions that a description is: one, two of "both sides", none if it means nobody that the
   * document has named or could mean. Notes them in the focus, too.
   *
   * @param speaker whose words it stands in
   */
  List<Mention> resolve(Description description, Optional<Actor> speaker) {
    Place here = focus.place(description.first());
    List<Entity> meant =
        switch (description.count()) {
          case TWO -> two(description, here);
          case ONE, GROUP ->
              (isOwnCountry(description, speaker)
                      ? belongings
                          .of(speaker.orElseThrow(), description.noun())
                          .map(owned -> (Entity) owned.actor())
                      : one(description, here, speaker))
                  .stream().toList();
        };
    return meant.stream()
        .map(
            entity -> {
              focus.referent(entity).calledSeveral(description.count() == Description.Count.GROUP);
              focus.referent(entity).mentionAt(here);
              return words.mention(
                  entity, description.first(), description.end(), MentionRule.DESCRIPTION);
            })
        .toList();
  }

  /** Two that this sentence joins, the only two persons in sight, else the most prominent. */
  private List<Entity> two(Description description, Place here) {
    if (isOfPlace(description.end())) {
      return List.of();
    }
    List<Entity> others = others(description, here);
    List<Entity> possible =
        focus.known().stream()
            .filter(referent -> referent.kind().filter(description.kinds()::contains).isPresent())
            .filter(referent -> here.sentence() - referent.last().sentence() <= PAIR_REACH)
            .sorted(Comparator.comparingDouble((Referent referent) -> -prominence(referent, here)))
            .flatMap(referent -> referent.entity().stream())
            .filter(entity -> !others.contains(entity))
            .toList();
    List<Entity> near =
        possible.stream()
            .filter(entity -> here.sentence() - focus.referent(entity).last().sentence() <= NEAR)
            .toList();
    boolean persons = description.kinds().contains(ActorKind.PERSON);
    List<Entity> two =
        focus.joined().stream()
            .filter(pair -> pair.last().sentence() == here.sentence())
            .map(focus::meant)
            .filter(possible::containsAll)
            .reduce((first, last) -> last)
            .orElse(persons && near.size() == 2 ? near : joined(possible));
    if (two.size() < 2) {
      return List.of();
    }
    focus.pair(two.get(0), two.get(1), here);
    return two;
  }

  /** Of the first few two that the document joins, else the first two. */
  private List<Entity> joined(List<Entity> possible) {
    List<Entity> first = possible.stream().limit(FEW).toList();
    return focus.joined().stream()
        .map(focus::meant)
        .filter(first::containsAll)
        .reduce((earlier, later) -> later)
        .orElse(first.stream().limit(2).toList());
  }

  /** Both sides of the house, which are no actors. */
  private boolean isOfPlace(int end) {
    return end + 2 < words.size()
        && words.lower(end).equals("of")
        && PLACES_WITH_SIDES.contains(
            words.lower(words.lower(end + 1).equals("the") ? end + 2 : end + 1));
  }

  /** Who cannot be one of two that a verb or preposition is about: its subject and whose it is. */
  private List<Entity> others(Description description, Place here) {
    int before = description.first() - 1;
    boolean object =
        before > 0
            && words.isWord(before)
            && !(ReportWords.BARE_VERBS.contains(words.lower(before))
                && isSubject(description.end()))
            && (SpeechWords.PREPOSITIONS.contains(words.lower(before))
                || ReportWords.isFinite(words.lower(before))
                || words.lower(before).endsWith("ing")
                || words.lower(before).endsWith("s"));
    return object
        ? focus.subject(here).flatMap(Referent::entity).stream()
            .flatMap(
                subject ->
                    subject instanceof Actor actor
                        ? Stream.of(actor, belongings.group(actor))
                        : Stream.of(subject))
            .toList()
        : List.of();
  }

  /** Focus, and how much of the document is about it: for a state, also about its leaders. */
  private double prominence(Referent referent, Place here) {
    int count =
        referent
            .entity()
            .filter(unused -> referent.kind().filter(ActorKind.STATE::equals).isPresent())
            .map(focus::mentionsOf)
            .orElseGet(referent::count);
    return referent.salienceAt(here.sentence()) + OFTEN * count;
  }

  /**
   * Whose government, army or president is likely to be meant without more, and which country: that
   * of the state which the text is about, but not where somebody of another has the word.
   */
  private Optional<Actor> home(Place here) {
    return belongings
        .home()
        .filter(home -> focus.subject(here).filter(subject -> isOfOther(subject, home)).isEmpty());
  }

  private static double bonus(Optional<Actor> home, Optional<? extends Entity> meant) {
    return home.isPresent() && meant.isPresent() && home.get().equals(meant.get()) ? HOME : 0;
  }

  private boolean isOfOther(Referent subject, Actor state) {
    return subject
        .entity()
        .filter(Actor.class::isInstance)
        .map(Actor.class::cast)
        .filter(actor -> actor.kind() != ActorKind.STATE)
        .flatMap(belongings::state)
        .filter(own -> !own.equals(state))
        .isPresent();
  }

  /** The same of a state that may be mentioned by its people alone. */
  private double prominence(Actor state, Place here) {
    return focus
        .find(state)
        .map(referent -> prominence(referent, here))
        .orElseGet(() -> OFTEN * focus.mentionsOf(state));
  }

  /** This country, in the words of one person. */
  private boolean isOwnCountry(Description description, Optional<Actor> speaker) {
    return words.lower(description.first()).equals("this")
        && COUNTRIES.contains(description.head(words))
        && speaker.filter(actor -> actor.kind() == ActorKind.PERSON).isPresent();
  }

  /** Nobody calls their own side a regime. */
  private boolean isOwnRegime(Entity entity, String head, Optional<Actor> speaker) {
    return head.equals("regime")
        && speaker.map(belongings::group).filter(entity::equals).isPresent();
  }

  /** Whether a senator, a governor or the like is the subject, whose president is the American. */
  private boolean isAmerican(Place here, Optional<Actor> speaker) {
    Stream<Referent> speaking =
        focus.known().stream()
            .filter(
                known -> known.entity().flatMap(who -> speaker.filter(who::equals)).isPresent());
    return Stream.concat(speaking, focus.subject(here).stream())
        .anyMatch(person -> isAny(person, AMERICAN_OFFICES) && isOfAmericanParty(person));
  }

  private static boolean isOfAmericanParty(Referent person) {
    return isAny(person, SpeechWords.AMERICAN_PARTIES) || person.roles().contains("democratic");
  }

  private static boolean isAny(Referent person, Set<String> roles) {
    return person.roles().stream().anyMatch(roles::contains);
  }

  private Optional<Entity> one(Description description, Place here, Optional<Actor> speaker) {
    Optional<Actor> state =
        belongings.stateAfter(description.end()).or(() -> stateOfLeader(description));
    Optional<Actor> organ =
        state
            .or(() -> stateAtStart(description, here))
            .flatMap(owner -> ofState(owner, description));
    if (state.isPresent() || organ.isPresent()) {
      return organ.map(Entity.class::cast);
    }
    Set<String> nouns = description.nouns(words);
    String head = description.head(words);
    if (head.equals("president") && nouns.size() == 1 && isAmerican(here, speaker)) {
      return belongings.holder(AMERICA, head).map(Entity.class::cast);
    }
    Optional<Actor> rebels = rebels(description, nouns, head);
    if (rebels.isPresent()) {
      return rebels.map(Entity.class::cast);
    }
    Optional<Entity> doer =
        doer(description, here).or(() -> stateOfDoer(description, here).map(Entity.class::cast));
    Optional<Actor> home = ELSEWHERE.contains(head) ? Optional.empty() : home(here);
    return focus.known().stream()
        .filter(referent -> referent.entity().filter(Actor.class::isInstance).isPresent())
        .filter(referent -> referent.entity().filter(entity -> isSame(doer, entity)).isEmpty())
        .filter(referent -> DescriptionFit.of(referent, nouns, head, description) > 0)
        .filter(
            referent ->
                !(isCompleted(description) || isOfPlaceNamed(description))
                    || isCalled(referent, description.end()))
        .filter(referent -> !isNamedBefore(referent, description))
        .max(
            Comparator.comparingDouble(
                (Referent referent) ->
                    DescriptionFit.of(referent, nouns, head, description)
                        * (prominence(referent, here) + bonus(home, referent.entity()))))
        .flatMap(Referent::entity)
        .or(() -> inOffice(description, here, doer))
        .or(() -> stateOfText(description, here, doer))
        .or(() -> companyInFocus(description, here, doer))
        .or(() -> groupInFocus(description, here))
        .or(() -> inFocus(description, here))
        .filter(entity -> !isSame(doer, entity))
        .filter(entity -> !isOwnRegime(entity, head, speaker));
  }

  /** Those of the war that the document tells of, if it has called nobody the rebels. */
  private Optional<Actor> rebels(Description description, Set<String> nouns, String head) {
    return BareGroups.areRebels(nouns)
            && head.endsWith("s")
            && !PartyRebels.isAt(description.end() - 1, words)
            && focus.known().stream()
                .noneMatch(
                    group ->
                        DescriptionFit.of(group, nouns, head, description) >= BareGroups.CALLED)
        ? belongings.rebels(settings.of(description.first(), description.end()))
        : Optional.empty();
  }

  private static boolean isSame(Optional<Entity> one, Entity other) {
    return one.filter(entity -> entity.id().equals(other.id())).isPresent();
  }

  /** Of a government that is told by its leader: the government of President Demir. */
  private Optional<Actor> stateOfLeader(Description description) {
    int of = description.end();
    if (!description.kinds().contains(ActorKind.STATE)
        || of >= words.size()
        || !words.lower(of).equals("of")) {
      return Optional.empty();
    }
    int name = of + 1;
    while (name < Math.min(words.size(), of + LONGEST_COMPLEMENT)
        && words.mention(name).isEmpty()
        && words.isWord(name)
        && (words.isCapital(name) || SpeechWords.TITLES.contains(words.lower(name)))) {
      name++;
    }
    return name < words.size()
        ? words
            .mention(name)
            .map(Mention::entity)
            .filter(entity -> entity instanceof Actor who && who.kind() == ActorKind.PERSON)
            .flatMap(person -> belongings.state((Actor) person))
        : Optional.empty();
  }

  /** Of an organ in a sentence that begins with where: in Riyadh the cabinet allowed. */
  private Optional<Actor> stateAtStart(Description description, Place here) {
    boolean organ =
        description.kinds().contains(ActorKind.STATE) || ORGANS.contains(description.head(words));
    if (!organ || COUNTRIES.contains(description.head(words))) {
      return Optional.empty();
    }
    int earliest = Math.max(0, description.first() - LONGEST_OPENING);
    int in = description.first() - 1;
    while (in > earliest && words.mention(in).isEmpty() && !words.lower(in).equals("in")) {
      in--;
    }
    boolean opens =
        in >= earliest
            && words.lower(in).equals("in")
            && focus.place(in).sentence() == here.sentence()
            && (in == 0 || focus.place(in - 1).sentence() != here.sentence());
    return opens ? belongings.stateAfter(in) : Optional.empty();
  }

  /** Whether it is somebody's in: Moscow, the junta's main supplier. */
  private boolean isNamedBefore(Referent referent, Description description) {
    int comma = description.first() - 1;
    return comma > 0
        && words.isSymbol(comma, ',')
        && description.end() < words.size()
        && words.isPossessive(description.end())
        && words.mention(comma - 1).map(Mention::entity).equals(referent.entity());
  }

  /** The regime in Caracas, the president of France. */
  private Optional<Actor> ofState(Actor state, Description description) {
    return description.kinds().contains(ActorKind.STATE)
        ? Optional.of(state)
        : belongings.ofState(state, description.noun(), description.end());
  }

  /**
   * The president, the army: of the state that the text is most about, if it has one; of the next,
   * if that is hardly less so and its holder is named somewhere.
   */
  private Optional<Entity> inOffice(Description description, Place here, Optional<Entity> doer) {
    boolean forces = description.kinds().contains(ActorKind.ARMED_FORCES);
    if (isFormer(description)
        || isCompleted(description)
        || isOfPlaceNamed(description)
        || (description.count() == Description.Count.GROUP && isBeforeOf(description.end()))) {
      return Optional.empty();
    }
    Map<Actor, Double> prominence = new HashMap<>();
    Optional<Actor> home = home(here);
    Set<Actor> known =
        DescriptionFit.VAGUE_OFFICES.contains(description.head(words))
            ? focus.states()
            : statesIn(home);
    for (Actor state : known) {
      prominence.put(state, prominence(state, here) + bonus(home, Optional.of(state)));
    }
    List<Actor> states =
        known.stream()
            .sorted(Comparator.comparing(prominence::get, Comparator.reverseOrder()))
            .limit(forces ? 1 : STATES)
            .toList();
    boolean near =
        states.size() == STATES
            && prominence.get(states.get(1)) >= HARDLY_LESS * prominence.get(states.get(0));
    List<Actor> holders =
        states.stream()
            .flatMap(
                state -> belongings.ofState(state, description.noun(), description.end()).stream())
            .filter(holder -> !isSame(doer, holder))
            .toList();
    return holders.stream()
        .filter(holder -> near && belongings.isNamed(holder))
        .findFirst()
        .or(() -> holders.stream().findFirst())
        .map(Entity.class::cast);
  }

  /** Those spoken of so far, and the one that the text is about though it be named only later. */
  private Set<Actor> statesIn(Optional<Actor> home) {
    Set<Actor> states = new LinkedHashSet<>(focus.states());
    home.ifPresent(states::add);
    return states;
  }

  /** The government of a state that is spoken of only by its people so far, or only later. */
  private Optional<Entity> stateOfText(Description description, Place here, Optional<Entity> doer) {
    if (!GOVERNMENTS.contains(description.head(words))
        || description.nouns(words).size() > 1
        || !(words.lower(description.first()).equals("the") || description.isBare())
        || isBeforeOf(description.end())) {
      return Optional.empty();
    }
    Optional<Actor> home = home(here);
    return statesIn(home).stream()
        .filter(state -> home.equals(Optional.of(state)) || focus.mentionsOf(state) > 1)
        .filter(state -> !isSame(doer, state))
        .max(
            Comparator.comparingDouble(
                state -> prominence(state, here) + bonus(home, Optional.of(state))))
        .map(Entity.class::cast);
  }

  /** The ousted president holds no office. */
  private boolean isFormer(Description description) {
    return description.nouns(words).stream().anyMatch(SpeechWords.FORMER::contains);
  }

  /** The head of the Harbour Union, who is not any head. */
  private boolean isCompleted(Description description) {
    return DescriptionFit.VAGUE_OFFICES.contains(description.head(words))
        && isBeforeOf(description.end());
  }

  /** The governor of Hatay, who is none of the governors known. */
  private boolean isOfPlaceNamed(Description description) {
    int of = description.end();
    return description.kinds().contains(ActorKind.PERSON)
        && isBeforeOf(of)
        && of + 1 < words.size()
        && words.isCapital(of + 1);
  }

  private boolean isBeforeOf(int end) {
    return end < words.size() && words.isWord(end) && words.lower(end).equals("of");
  }

  /** Whether a verb follows a description: announced the government would. */
  private boolean isSubject(int end) {
    return end < words.size()
        && words.isWord(end)
        && words.mention(end).isEmpty()
        && ReportWords.isFinite(words.lower(end));
  }

  /** Whether a person was called by the words from {@code of} on, too: head of the union. */
  private boolean isCalled(Referent person, int of) {
    for (int i = of + 1; i < Math.min(words.size(), of + LONGEST_COMPLEMENT); i++) {
      if (words.isNoun(i) && person.roles().contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whom a description stands right after the verb of: Ankara criticised the president. */
  private Optional<Entity> doer(Description description, Place here) {
    int verb = description.first() - 1;
    boolean object =
        verb > 0
            && words.isWord(verb)
            && !words.isCapital(verb)
            && words.mention(verb).isEmpty()
            && words.isWord(verb - 1)
            && (ReportWords.isFinite(words.lower(verb))
                || SpeechWords.VERBS.contains(words.lower(verb)))
            && !ReportWords.BARE_VERBS.contains(words.lower(verb))
            && !COPULAS.contains(words.lower(verb))
            && !(ReportWords.CLAUSE_VERBS.contains(words.lower(verb))
                && isSubject(description.end()));
    return object ? focus.subject(here).flatMap(Referent::entity) : Optional.empty();
  }

  /** Whose country is not meant: Demir lifted sanctions on the country. */
  private Optional<Actor> stateOfDoer(Description description, Place here) {
    int before = description.first() - 1;
    boolean against =
        before > 0
            && AGAINST.contains(words.lower(before))
            && COUNTRIES.contains(description.head(words));
    return against
        ? focus
            .subject(here)
            .flatMap(Referent::entity)
            .filter(Actor.class::isInstance)
            .flatMap(subject -> belongings.state((Actor) subject))
        : Optional.empty();
  }

  /** The only company in sight, told by its trade or home: the airline, the Swiss group. */
  private Optional<Entity> companyInFocus(
      Description description, Place here, Optional<Entity> doer) {
    String head = description.head(words);
    boolean company =
        NameWords.groupKind(head).filter(ActorKind.COMPANY::equals).isPresent()
            || GROUP.equals(head);
    if (!company
        || description.isBare()
        || description.count() != Description.Count.ONE
        || !(isTrade(description)
            || belongings.isAdjective(words.form(description.noun(), description.end() - 1)))) {
      return Optional.empty();
    }
    List<Entity> near =
        focus.known().stream()
            .filter(known -> known.kind().filter(ActorKind.COMPANY::equals).isPresent())
            .filter(known -> here.sentence() - known.last().sentence() <= COMPANY_REACH)
            .flatMap(known -> known.entity().stream())
            .filter(entity -> !isSame(doer, entity))
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  private boolean isTrade(Description description) {
    return description.end() == description.noun() + 1
        && (TRADES.contains(description.head(words)) || description.head(words).equals(GROUP));
  }

  /** The only body or company of the sentence before: the watchdog, the exporter. */
  private Optional<Entity> groupInFocus(Description description, Place here) {
    boolean body = DescriptionFit.BODIES.stream().anyMatch(description.kinds()::contains);
    if (!body
        || description.isBare()
        || NameWords.groupKind(description.head(words)).isEmpty()
        || description.nouns(words).stream().anyMatch(DescriptionFit::isArmed)
        || description.count() != Description.Count.ONE
        || !(here.subject() || speaks(description))) {
      return Optional.empty();
    }
    List<Entity> near =
        focus.known().stream()
            .filter(group -> group.kind().filter(DescriptionFit.BODIES::contains).isPresent())
            .filter(group -> !group.isNominal())
            .filter(group -> here.sentence() - group.last().sentence() <= NEAR)
            .filter(group -> canBeCalled(description.head(words), group))
            .flatMap(group -> group.entity().stream())
            .toList();
    return near.size() == 1 && canBe(description, (Actor) near.get(0))
        ? Optional.of(near.get(0))
        : Optional.empty();
  }

  /** A court is nobody's party, whatever else it may be called. */
  private static boolean canBeCalled(String head, Referent group) {
    return !PRIVATE_BODIES.contains(head) || !DescriptionFit.isOfficial(group.nameWords());
  }

  /** A body that no catalogue lists and whose name does not say what it is may be a company. */
  private boolean canBe(Description description, Actor group) {
    boolean unsaid =
        !group.isListed()
            && focus.referent(group).nameWords().stream()
                .noneMatch(word -> NameWords.groupKind(word).isPresent());
    return description.kinds().contains(group.kind())
        || (unsaid && description.kinds().contains(ActorKind.COMPANY));
  }

  /**
   * The person spoken of last, in other words: the 34-year-old scoffed; the shopkeeper added. Who
   * holds an office is not described by it only now.
   */
  private Optional<Entity> inFocus(Description description, Place here) {
    boolean one = description.count() == Description.Count.ONE;
    String head = description.head(words);
    boolean office =
        SpeechWords.OFFICES.contains(head) || DescriptionFit.VAGUE_OFFICES.contains(head);
    boolean again = description.saysAge(words) || (speaks(description) && !office);
    boolean opens = !again && !office && isOpening(description, here);
    boolean named = description.end() < words.size() && words.isCapital(description.end());
    if (!one || named || !description.kinds().contains(ActorKind.PERSON) || !(again || opens)) {
      return Optional.empty();
    }
    Optional<Gender> gender = Gendered.of(Set.of(head));
    return focus.known().stream()
        .filter(Referent::isPerson)
        .filter(person -> here.sentence() - person.last().sentence() <= FOCUS_REACH)
        .filter(person -> !opens || isBareSubject(person, here))
        .filter(person -> !isOfPlaceNamed(description) || !isListed(person))
        .filter(person -> here.quoted() || !isInQuotationOf(person.last(), here))
        .filter(
            person -> gender.isEmpty() || person.gender().map(gender.get()::equals).orElse(true))
        .max(Comparator.comparingDouble(person -> person.salienceAt(here.sentence())))
        .flatMap(Referent::entity);
  }

  /** Whose offices are known. */
  private static boolean isListed(Referent person) {
    return person
        .entity()
        .filter(who -> who instanceof Actor actor && actor.isListed())
        .isPresent();
  }

  /** Whether it begins its sentence: the mayor of Manchester, a rival, denied it. */
  private boolean isOpening(Description description, Place here) {
    return here.subject()
        && here.clause() == description.first()
        && words.isCapital(description.first());
  }

  /** Whether somebody was the subject of the sentence before, and nothing says yet who it is. */
  private static boolean isBareSubject(Referent person, Place here) {
    return person.asSubject().sentence() == here.sentence() - 1 && person.roles().isEmpty();
  }

  /** Whom a speaker names: "Demir is wrong," the baker said. */
  private static boolean isInQuotationOf(Place named, Place here) {
    return named.quoted() && named.sentence() == here.sentence();
  }

  /** Whether a verb of speech stands right before or after it. */
  private boolean speaks(Description description) {
    return isSpeech(description.first() - 1) || isSpeech(description.end());
  }

  private boolean isSpeech(int token) {
    return token >= 0
        && token < words.size()
        && words.isWord(token)
        && !words.isCapital(token)
        && SpeechWords.VERBS.contains(words.lower(token));
  }
}
