package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.Voice.Manner;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscourseTest {

  private static Voice voice(String speaker, int start, int end) {
    Actor actor = Actor.unlisted(ActorKind.PERSON, speaker, Optional.empty());
    return new Voice(
        new Span(start, end), new Mention(actor, new Span(0, 1), speaker), Manner.QUOTED);
  }

  private static String speaker(List<Voice> voices, int start, int end) {
    return new Discourse(List.of(), voices)
        .voiceOf(new Span(start, end))
        .map(voice -> voice.actor().name())
        .orElse("author");
  }

  @Test
  void gives_words_to_the_innermost_voice_that_holds_them_all() {
    List<Voice> voices =
        List.of(voice("a", 10, 100), voice("b", 20, 60), voice("c", 30, 40), voice("d", 60, 80));

    assertThat(speaker(voices, 5, 9)).isEqualTo("author");
    assertThat(speaker(voices, 10, 12)).isEqualTo("a");
    assertThat(speaker(voices, 20, 60)).isEqualTo("b");
    assertThat(speaker(voices, 30, 40)).isEqualTo("c");
    assertThat(speaker(voices, 30, 41)).isEqualTo("b");
    assertThat(speaker(voices, 59, 60)).isEqualTo("b");
    assertThat(speaker(voices, 60, 61)).isEqualTo("d");
    assertThat(speaker(voices, 59, 61)).isEqualTo("a");
    assertThat(speaker(voices, 80, 100)).isEqualTo("a");
    assertThat(speaker(voices, 99, 101)).isEqualTo("author");
    assertThat(speaker(voices, 100, 101)).isEqualTo("author");
  }

  @Test
  void gives_words_to_the_inner_of_two_voices_with_the_same_words() {
    assertThat(speaker(List.of(voice("a", 0, 9), voice("b", 0, 9)), 3, 4)).isEqualTo("b");
  }

  @Test
  void finds_the_outer_voice_past_any_number_of_inner_ones() {
    List<Voice> voices = new ArrayList<>(List.of(voice("a", 0, 10_000)));
    for (int i = 1; i < 500; i++) {
      voices.add(voice("b", 10 * i, 10 * i + 5));
    }

    assertThat(speaker(voices, 9_000, 9_001)).isEqualTo("a");
  }

  @Test
  void lists_the_voices_that_start_within_a_stretch() {
    List<Voice> voices = List.of(voice("a", 10, 100), voice("b", 20, 60), voice("c", 110, 120));

    assertThat(new Discourse(List.of(), voices).voicesIn(new Span(20, 110)))
        .containsExactly(voices.get(1));
    assertThat(new Discourse(List.of(), voices).voicesIn(new Span(0, 200))).isEqualTo(voices);
  }

  @Test
  void rejects_voices_that_cross() {
    List<Voice> crossing = List.of(voice("a", 0, 10), voice("b", 5, 15));

    assertThatThrownBy(() -> new Discourse(List.of(), crossing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cross");
  }

  @Test
  void finds_the_judgements_within_a_stretch() {
    Discourse discourse =
        new Discourse(List.of(), List.of(), List.of(new Span(5, 9), new Span(20, 24)));

    assertThat(discourse.hasJudgementIn(new Span(0, 9))).isTrue();
    assertThat(discourse.hasJudgementIn(new Span(6, 20))).isFalse();
    assertThat(discourse.hasJudgementIn(new Span(10, 30))).isTrue();
    assertThat(discourse.hasJudgementIn(new Span(25, 30))).isFalse();
  }
}
