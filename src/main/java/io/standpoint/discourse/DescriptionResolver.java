package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.GivenNames.Gender;
import io.standpoint.discourse.Referent.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves definite descriptions: to an actor whom the document has called so, to the holder of an
 * office of a state in focus, or to the person spoken of last.
 */
final class DescriptionResolver {
  private static final int PAIR_REACH = 12;
  private static final int FOCUS_REACH = 2;
  private static final double OFTEN = 20;

  /** Whose president can be meant by "the president": one of the states most in focus. */
  private static final int STATES = 2;

  private final Words words;
  private final Focus focus;
  private final Belongings belongings;

  /**
   * For one document.
   *
   * @param belongings tells whose army and whose minister is meant
   */
  DescriptionResolver(Words words, Focus focus, Belongings belongings) {
    this.words = words;
    this.focus = focus;
    this.belongings = belongings;
  }

  /**
   * The mentions that a description is: one, two of "both sides", none if it means nobody that the
   * document has named or could mean. Notes them in the focus, too.
   */
  List<Mention> resolve(Description description) {
    Place here = focus.place(description.first());
    List<Entity> meant =
        switch (description.count()) {
          case TWO -> two(description, here);
          case ONE, GROUP -> one(description, here).stream().toList();
        };
    return meant.stream()
        .map(
            entity -> {
              focus.referent(entity).mentionAt(here);
              return words.mention(
                  entity, description.first(), description.end(), MentionRule.DESCRIPTION);
            })
        .toList();
  }

  private List<Entity> two(Description description, Place here) {
    List<Entity> two =
        focus.known().stream()
            .filter(referent -> referent.kind().filter(description.kinds()::contains).isPresent())
            .filter(referent -> here.sentence() - referent.last().sentence() <= PAIR_REACH)
            .sorted(Comparator.comparingDouble((Referent referent) -> -prominence(referent, here)))
            .flatMap(referent -> referent.entity().stream())
            .limit(2)
            .toList();
    return two.size() == 2 ? two : List.of();
  }

  /** Focus, and how much of the document is about it. */
  private static double prominence(Referent referent, Place here) {
    return referent.salienceAt(here.sentence()) + OFTEN * referent.count();
  }

  private Optional<Entity> one(Description description, Place here) {
    Optional<Actor> state = belongings.stateAfter(description.end());
    if (state.isPresent()) {
      return state.flatMap(owner -> ofState(owner, description)).map(Entity.class::cast);
    }
    Set<String> nouns = description.nouns(words);
    String head = description.head(words);
    return focus.known().stream()
        .filter(referent -> referent.entity().filter(Actor.class::isInstance).isPresent())
        .filter(referent -> match(referent, nouns, head, description) > 0)
        .max(
            Comparator.comparingDouble(
                (Referent referent) ->
                    match(referent, nouns, head, description) * prominence(referent, here)))
        .flatMap(Referent::entity)
        .or(() -> inOffice(description, here))
        .or(() -> inFocus(description, here));
  }

  /** The regime in Caracas, the president of France. */
  private Optional<Actor> ofState(Actor state, Description description) {
    return description.kinds().contains(ActorKind.STATE)
        ? Optional.of(state)
        : belongings.ofState(state, description.noun(), description.end());
  }

  /** The president, the army: of the state that the text is most about, if it has one. */
  private Optional<Entity> inOffice(Description description, Place here) {
    return focus.known().stream()
        .filter(referent -> referent.kind().filter(ActorKind.STATE::equals).isPresent())
        .sorted(Comparator.comparingDouble((Referent state) -> -prominence(state, here)))
        .limit(STATES)
        .flatMap(
            state ->
                belongings
                    .ofState(
                        (Actor) state.entity().orElseThrow(), description.noun(), description.end())
                    .stream())
        .findFirst()
        .map(Entity.class::cast);
  }

  /**
   * The person spoken of last, in other words: the 34-year-old scoffed; the shopkeeper added. Who
   * holds an office is not described by it only now.
   */
  private Optional<Entity> inFocus(Description description, Place here) {
    boolean one = description.count() == Description.Count.ONE;
    String head = description.head(words);
    boolean office = SpeechWords.OFFICES.contains(head) || VAGUE_OFFICES.contains(head);
    boolean again = description.saysAge(words) || (speaks(description) && !office);
    if (!one || !description.kinds().contains(ActorKind.PERSON) || !again) {
      return Optional.empty();
    }
    Optional<Gender> gender = Gendered.of(Set.of(head));
    return focus.known().stream()
        .filter(Referent::isPerson)
        .filter(person -> here.sentence() - person.last().sentence() <= FOCUS_REACH)
        .filter(
            person -> gender.isEmpty() || person.gender().map(gender.get()::equals).orElse(true))
        .max(Comparator.comparingDouble(person -> person.salienceAt(here.sentence())))
        .flatMap(Referent::entity);
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

  /** How well a description fits a referent, from 0 for not at all. */
  private static double match(
      Referent referent, Set<String> nouns, String head, Description description) {
    Set<String> roles = referent.roles();
    if (referent.isPerson() != description.kinds().contains(ActorKind.PERSON)) {
      return 0;
    }
    boolean sameKind = referent.kind().filter(description.kinds()::contains).isPresent();
    String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    if (referent.isPerson()) {
      boolean called = roles.contains(head) && description.count() == Description.Count.ONE;
      if (!called) {
        return 0;
      }
      boolean other = VAGUE_OFFICES.contains(head) || nouns.contains("former");
      return roles.containsAll(nouns) ? 3 : other ? 0 : 1;
    }
    Set<String> name = referent.nameWords();
    boolean named = name.contains(head) || name.contains(singular);
    if (named || roles.contains(head)) {
      return 5;
    }
    // "The dead soldiers" are not the army, "the federal government" is of some federal state.
    boolean generic = nouns.size() == 1 && GENERIC.contains(head) && !isOtherwiseNamed(name);
    return sameKind && generic ? 1 : 0;
  }

  /** A ministry is nobody's group. */
  private static boolean isOtherwiseNamed(Set<String> name) {
    return name.stream().anyMatch(OFFICIAL::contains);
  }

  private static final Set<String> OFFICIAL =
      SpeechWords.words(
          """
          ministry department court council commission parliament senate assembly agency bank board
          congress house office police university
          """);

  /** Titles that say little without the words before them: the union leader, the army chief. */
  private static final Set<String> VAGUE_OFFICES =
      SpeechWords.words("leader minister chief secretary head director chairman");

  /** Nouns that any actor of their kind can be called by. */
  private static final Set<String> GENERIC =
      SpeechWords.words(
          """
          government country state kingdom nation republic authorities regime administration cabinet
          army military troops soldiers forces rebels fighters militants insurgents gunmen guerrillas
          militia jihadists group movement bloc alliance company firm junta organisation organization
          separatists
          """);
}
