package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActorTest {

  @Test
  void is_listed_unless_it_was_found_in_a_document_only() {
    Actor listed = new Actor("TUR", ActorKind.STATE, "Turkey", Optional.empty());
    Actor unlisted = Actor.unlisted(ActorKind.PERSON, "Ayşe Demir", Optional.of("TUR"));

    assertThat(listed.isListed()).isTrue();
    assertThat(unlisted.isListed()).isFalse();
    assertThat(unlisted)
        .isEqualTo(
            new Actor("unlisted:Ayşe Demir", ActorKind.PERSON, "Ayşe Demir", Optional.of("TUR")));
  }

  @Test
  void no_actor_of_the_world_catalogue_is_unlisted() {
    assertThat(ActorCatalog.world().actors()).isNotEmpty().allMatch(Actor::isListed);
  }

  @Test
  void counts_upward_for_whoever_it_is_part_of_and_stops_in_a_circle() {
    Actor state = new Actor("TUR", ActorKind.STATE, "Turkey", Optional.of("army"));
    Actor army = new Actor("army", ActorKind.ARMED_FORCES, "Army", Optional.of("TUR"));
    Map<String, Actor> all = Map.of("TUR", state, "army", army);
    Actor soldier = Actor.unlisted(ActorKind.PERSON, "Ayşe Demir", Optional.of("army"));
    Actor stranger = Actor.unlisted(ActorKind.PERSON, "Ana Silva", Optional.of("nobody"));

    assertThat(soldier.upward(id -> Optional.ofNullable(all.get(id))))
        .containsExactly(soldier, army, state);
    assertThat(stranger.upward(id -> Optional.ofNullable(all.get(id)))).containsExactly(stranger);
  }

  @Test
  void rejects_an_unlisted_actor_without_a_name() {
    assertThatThrownBy(() -> Actor.unlisted(ActorKind.PERSON, " ", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither may be blank");
  }

  @Test
  void rules_are_written_in_lower_case_with_hyphens() {
    assertThat(Arrays.stream(MentionRule.values()).map(MentionRule::label))
        .containsExactly(
            "name",
            "unlisted",
            "short-name",
            "description",
            "pronoun",
            "first-person",
            "second-person");
  }
}
