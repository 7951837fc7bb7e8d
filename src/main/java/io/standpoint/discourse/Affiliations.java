package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom people speak for where only the text says it. A pronoun tells it of people whom no catalogue
 * lists: its spokesman, Ayşe Demir. Of listed ones, an office of an international organisation
 * outweighs their state: the EU's envoy, Miroslav Lajčák.
 */
final class Affiliations {
  private final Words words;
  private final Appositives appositives;
  private final Map<Integer, Actor> owners;
  private final Belongings belongings;

  /** By the id of a person: the id of whom they speak for. */
  private final Map<String, String> sides = new HashMap<>();

  /**
   * For one document.
   *
   * @param mentions in it
   * @param owners by their tokens, whom its possessive pronouns mean
   */
  Affiliations(
      Words words, List<Mention> mentions, Map<Integer, Actor> owners, Belongings belongings) {
    this.words = words;
    this.appositives = new Appositives(words);
    this.owners = owners;
    this.belongings = belongings;
    new Appositions(words).find().forEach(this::addByPronoun);
    mentions.forEach(this::addByOrganisation);
  }

  /** The mentions, with each person part of whom they speak for. */
  List<Mention> applied(List<Mention> mentions) {
    return mentions.stream().map(this::applied).toList();
  }

  private Mention applied(Mention mention) {
    return mention.entity() instanceof Actor actor && sides.containsKey(actor.id())
        ? new Mention(
            new Actor(actor.id(), actor.kind(), actor.name(), Optional.of(sides.get(actor.id()))),
            mention.span(),
            mention.text(),
            mention.rule())
        : mention;
  }

  /** Its spokesman, beside the name of the person. */
  private void addByPronoun(Mention description) {
    Actor person = (Actor) description.entity();
    int first = words.from(description.span().start());
    boolean office = false;
    for (int i = first; i < words.from(description.span().end()); i++) {
      office |= appositives.saysOffice(i);
    }
    Optional<Actor> owner = Optional.ofNullable(owners.get(first));
    if (office && !person.isListed() && person.partOf().isEmpty()) {
      owner
          .flatMap(belongings::side)
          .filter(side -> !side.equals(person))
          .ifPresent(side -> sides.putIfAbsent(person.id(), side.id()));
    }
  }

  private void addByOrganisation(Mention mention) {
    if (mention.rule() == MentionRule.NAME
        && mention.entity() instanceof Actor person
        && person.kind() == ActorKind.PERSON) {
      int first = words.from(mention.span().start());
      appositives
          .affiliation(first, words.from(mention.span().end()))
          .filter(Affiliations::isInternational)
          .ifPresent(side -> sides.putIfAbsent(person.id(), side.id()));
    }
  }

  private static boolean isInternational(Actor side) {
    return side.kind() == ActorKind.ALLIANCE && side.isListed() && side.partOf().isEmpty();
  }
}
