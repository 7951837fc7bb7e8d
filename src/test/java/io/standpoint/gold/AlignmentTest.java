package io.standpoint.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom of the marked an unlisted actor is. */
class AlignmentTest {
  private static final ActorCatalog CATALOG = ActorCatalog.world();
  private static final GoldDocument GOLD =
      new GoldReader("gold", CATALOG)
          .read(
              """
              id: trawler
              date: 2020-03-06
              style: agency report
              actor: crew | people | the men of the trawler | -
              actor: lawyer | person | Ana Silva | -

              [The crew](crew) slept, and [their](crew) lawyer, [Silva](lawyer), woke [the prisoners](crew) of [Norway](NOR).
              """
                  .lines()
                  .toList());
  private static final Actor CREW = people("crew");
  private static final Actor PRISONERS = people("prisoners");
  private static final Actor SILVA = Actor.unlisted(ActorKind.PERSON, "Silva", Optional.empty());

  private final List<Mention> mentions = new ArrayList<>();

  private static Actor people(String name) {
    return Actor.unlisted(ActorKind.PEOPLE, name, Optional.empty());
  }

  private void found(String surface, Actor actor) {
    int start = GOLD.document().text().indexOf(surface);
    mentions.add(
        new Mention(
            actor, new Span(start, start + surface.length()), surface, MentionRule.UNLISTED));
  }

  private Alignment alignment() {
    return new Alignment(
        GOLD.actors(), List.of(CREW, PRISONERS, SILVA), new Matching(GOLD, mentions).matched());
  }

  @Test
  void a_part_of_the_name_decides() {
    assertThat(alignment().id(SILVA)).isEqualTo("lawyer");
  }

  @Test
  void one_with_another_name_is_whose_mentions_it_shares_most() {
    found("The crew", CREW);
    found("their", CREW);
    found("the prisoners", PRISONERS);

    assertThat(alignment().id(CREW)).isEqualTo("crew");
    // Who was found as two is right once.
    assertThat(alignment().id(PRISONERS)).isEqualTo("unlisted:prisoners");
  }

  @Test
  void whom_a_name_tells_is_nobody_else() {
    found("Silva", PRISONERS);

    assertThat(alignment().id(PRISONERS)).isEqualTo("unlisted:prisoners");
  }

  @Test
  void a_listed_actor_is_itself() {
    found("The crew", CATALOG.require("NOR"));

    assertThat(alignment().id(CATALOG.require("NOR"))).isEqualTo("NOR");
    assertThat(alignment().id(CREW)).isEqualTo("unlisted:crew");
  }
}
