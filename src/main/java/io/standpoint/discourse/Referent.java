package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.discourse.GivenNames.Gender;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Someone or something that a document speaks of, with what the words read so far say of it and how
 * much it is in focus. Salience follows Lappin and Leass (1994): every mention adds a weight, more
 * for subjects, and all weights fade with each sentence.
 */
final class Referent {
  private static final Pattern WORD = Pattern.compile("\\W+");

  private static final double MENTIONED = 100;
  private static final double SUBJECT = 80;
  private static final double NOT_EMBEDDED = 40;
  private static final double QUOTED = 0.5;
  private static final double CARRIED = 0.5;
  private static final double DECAY = 0.3;
  private static final double PRONOUN = 1.6;

  private final Optional<Entity> entity;
  private final Set<String> nameWords;
  private final boolean plural;
  private final Set<String> roles = new LinkedHashSet<>();
  private Optional<Gender> gender;
  private boolean several;
  private double salience;
  private int count;
  private int it = -1;
  private Place last = Place.NOWHERE;
  private Place asSubject = Place.NOWHERE;

  /**
   * Where something is mentioned.
   *
   * @param token its first token
   * @param sentence index of the sentence
   * @param clause token at which the clause begins
   * @param subject whether it is the subject of that clause
   * @param embedded whether it follows a preposition or is a possessor
   * @param quoted whether it stands in quotation marks
   */
  record Place(
      int token, int sentence, int clause, boolean subject, boolean embedded, boolean quoted) {
    static final Place NOWHERE = new Place(-1, -1, -1, false, false, false);

    /** The same for whoever is only the owner of what stands there: his minister. */
    Place asOwner() {
      return new Place(token, sentence, clause, false, embedded, quoted);
    }
  }

  /**
   * A referent that was not mentioned yet.
   *
   * @param entity who; empty for what is neither actor nor topic
   * @param plural whether it is written as a plural
   */
  Referent(Optional<Entity> entity, boolean plural, Optional<Gender> gender) {
    this.entity = entity;
    this.nameWords =
        entity
            .map(
                named ->
                    Set.copyOf(WORD.splitAsStream(named.name().toLowerCase(Locale.ROOT)).toList()))
            .orElse(Set.of());
    this.plural = plural;
    this.gender = gender;
  }

  /** The words of its name, in lower case. */
  Set<String> nameWords() {
    return nameWords;
  }

  Optional<Entity> entity() {
    return entity;
  }

  /** The kind of actor; empty for anything else. */
  Optional<ActorKind> kind() {
    return entity.filter(Actor.class::isInstance).map(actor -> ((Actor) actor).kind());
  }

  boolean isPerson() {
    return kind().filter(ActorKind.PERSON::equals).isPresent();
  }

  /** Whether a common noun alone tells it: the police, a student. */
  boolean isNominal() {
    return entity
        .filter(Actor.class::isInstance)
        .filter(actor -> !((Actor) actor).isListed())
        .filter(actor -> Character.isLowerCase(actor.name().codePointAt(0)))
        .isPresent();
  }

  boolean isPlural() {
    return plural;
  }

  /** Whether it was last called by words for several people: the Americans, Kyrgyz officials. */
  boolean isCalledSeveral() {
    return several;
  }

  void calledSeveral(boolean by) {
    several = by;
  }

  Optional<Gender> gender() {
    return gender;
  }

  /** Notes what a pronoun said. */
  void gender(Gender known) {
    gender = Optional.of(known);
  }

  /** Notes that a sentence says "it" of this. */
  void calledIt(int sentence) {
    it = sentence;
  }

  /** Whether it is none of "them" in a sentence: the army said it had killed them. */
  boolean isCalledIt(int sentence) {
    return it == sentence;
  }

  /** What it was called beside its name, in lower case: {@code prime}, {@code minister}. */
  Set<String> roles() {
    return roles;
  }

  Place last() {
    return last;
  }

  /** Where it was a subject last. */
  Place asSubject() {
    return asSubject;
  }

  /** Whether it is the subject of the clause that begins at a token. */
  boolean isSubjectOf(int clause) {
    return asSubject.clause() == clause;
  }

  /** Notes a mention. */
  void mentionAt(Place place) {
    mentionAt(place, 1);
  }

  /**
   * Notes a pronoun; if it means a person, a text goes on to speak of them (Grosz et al., 1995).
   */
  void meantAt(Place place) {
    mentionAt(place, isPerson() ? PRONOUN : 1);
  }

  private void mentionAt(Place place, double factor) {
    double weight =
        MENTIONED + (place.subject() ? SUBJECT : 0) + (place.embedded() ? 0 : NOT_EMBEDDED);
    salience =
        CARRIED * salienceAt(place.sentence()) + (place.quoted() ? QUOTED : 1) * weight * factor;
    last = place;
    if (place.subject()) {
      asSubject = place;
    }
    count++;
  }

  /** How often it was mentioned so far. */
  int count() {
    return count;
  }

  /** How much it is in focus in a later sentence. */
  double salienceAt(int sentence) {
    return last.sentence() < 0 ? 0 : salience * Math.pow(DECAY, sentence - last.sentence());
  }
}
