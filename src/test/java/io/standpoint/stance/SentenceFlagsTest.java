package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.Marked;
import io.standpoint.discourse.Voice;
import io.standpoint.text.Sentence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags of the pair of the first two actors of a sentence, or of the author, judged by hand. */
class SentenceFlagsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[TUR Ankara] condemned [SYR Damascus]. | ''",
        "[TUR Ankara] did not condemn [SYR Damascus]. | negated",
        "[TUR Ankara] has so far not condemned [SYR Damascus]. | negated",
        "[TUR Ankara] never threatened [SYR Damascus]. | negated",
        "[TUR Ankara] condemned [SYR Damascus], which did not reply. | ''",
        "[TUR Ankara] denied shelling [SYR Damascus]. | reported negated",
        "[TUR Ankara] denied that it had shelled [SYR Damascus]. | reported negated",
        "[TUR Ankara] said it had shelled [SYR Damascus]. | reported",
        "[TUR Ankara] said it would shell [SYR Damascus] if it had to. | reported conditional",
        "[TUR Ankara] may strike [SYR Damascus]. | hedged",
        "[TUR Ankara] allegedly armed [SYR Damascus]. | hedged",
        "“Perhaps [SYR Damascus] will talk,” [TUR Ankara] said. | quoted hedged",
        "“[SYR Damascus] promised it in May,” [TUR Ankara] said. | quoted",
        "[TUR Ankara] met [SYR Damascus] in May. | ''",
        "[TUR Ankara] could not stop [SYR Damascus]. | ''",
        "[TUR Ankara] refused to condemn [SYR Damascus]. | negated",
        "[TUR Ankara] has yet to condemn [SYR Damascus]. | negated",
        "[TUR Ankara] stopped short of blaming [SYR Damascus]. | negated",
        "[TUR Ankara] has not only condemned [SYR Damascus]. | ''",
        "[TUR Ankara] did not send 5,000 men to [SYR Damascus]. | negated",
        "[TUR Ankara] did not attend and criticised [SYR Damascus]. | ''",
        "[TUR Ankara] probably armed [SYR Damascus]. | hedged",
        "[TUR Ankara] appeared to arm [SYR Damascus]. | hedged",
        "Speaking on condition of anonymity, [TUR Ankara] blamed [SYR Damascus]. | ''",
        "[TUR Ankara] will talk on condition that [SYR Damascus] does. | conditional",
        "[TUR Ankara] attacked [SYR Damascus] in the past week. | ''",
        "[TUR Ankara] armed the cities of [SYR Damascus]. | ''",
        "[TUR Ankara] attacked [SYR Damascus] in the late 1990s. | past",
        "[TUR Ankara] will arm [SYR Damascus] once the war ends. | ''",
        "[TUR Ankara] used to arm [SYR Damascus]. | past",
        "[TUR Ankara] once helped [SYR Damascus]. | past",
        "[TUR Ankara] did not justify the strike on [SYR Damascus]. | negated",
        "[TUR Ankara], that once welcomed [SYR Damascus], wept. | past",
        "If it must, [TUR Ankara] will strike [SYR Damascus]. | conditional",
        "Unless it stops, [TUR Ankara] will strike [SYR Damascus]. | conditional",
        "[TUR Ankara] attacked [SYR Damascus] in 1998. | past",
        "[TUR Ankara] once backed [SYR Damascus]. | past",
        "[TUR Ankara] once more backed [SYR Damascus]. | ''",
        "[TUR Ankara] fought [SYR Damascus] ten years ago. | past",
        "[TUR Ankara] called [SYR Damascus] “a danger to us all”. | quoted",
        "[TUR Ankara] said [SYR Damascus] was “a danger to us all”. | quoted",
        "“We will not forgive [SYR Damascus],” [TUR Ankara] said. | quoted negated",
        "“The killers of [SYR Damascus] will not escape,” [TUR Ankara] said. | quoted",
      })
  void says_how_it_is_put(String text, String expected) {
    Marked marked = Marked.parse(text);
    List<DirectedPair> pairs = PairFinder.standard().find(marked.sentences(), marked.discourse());

    assertThat(labels(pairs, "TUR", "SYR")).isEqualTo(expected);
  }

  @Test
  void a_speaker_of_another_sentence_is_quoted_or_reported_too() {
    Marked marked =
        Marked.parse("“We wait,” [erdogan Erdoğan] said. | “But [SYR Damascus] lies to us all.”");
    List<DirectedPair> pairs = PairFinder.standard().find(marked.sentences(), marked.discourse());

    assertThat(labels(pairs, "erdogan", "SYR")).isEqualTo("quoted");
  }

  @Test
  void an_author_is_flagged_by_the_words_around_the_target_only() {
    Marked marked = Marked.parse("[TUR Ankara] spoke, but [SYR Damascus] fought it in 1998.");
    List<DirectedPair> pairs = PairFinder.standard().find(marked.sentences(), marked.discourse());

    assertThat(labels(pairs, "author", "TUR")).isEmpty();
    assertThat(labels(pairs, "author", "SYR")).isEqualTo("past");
  }

  @Test
  void a_flag_is_read_by_its_label() {
    assertThat(Flag.of(" Hedged ")).isEqualTo(Flag.HEDGED);
    assertThatThrownBy(() -> Flag.of("sure"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'sure'")
        .hasMessageContaining("quoted, reported, hedged");
  }

  @Test
  void flags_of_a_pair_are_in_order_and_cannot_be_changed() {
    Marked marked = Marked.parse("[TUR Ankara] met [SYR Damascus].");
    Sentence sentence = marked.sentences().get(0);
    Mention target = marked.mentions().get(1);
    DirectedPair pair =
        new DirectedPair(sentence, new Holder.Author(), target, Set.of(Flag.PAST, Flag.QUOTED));

    assertThat(pair.flags()).containsExactly(Flag.QUOTED, Flag.PAST);
    assertThatThrownBy(() -> pair.flags().add(Flag.HEDGED))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void turns_of_a_transcript_are_quoted() {
    Marked marked =
        Marked.parse(
            "Q: Is it over? ¶ [pedersen PEDERSEN]: [SYR Damascus] must decide. ¶ Q: And then?");

    assertThat(marked.discourse().voices())
        .extracting(Voice::manner)
        .containsExactly(Voice.Manner.QUOTED);
  }

  private static String labels(List<DirectedPair> pairs, String holder, String target) {
    return pairs.stream()
        .filter(pair -> pair.holder().party().id().equals(holder))
        .filter(pair -> idOf(pair.target().entity()).equals(target))
        .flatMap(pair -> pair.flags().stream())
        .distinct()
        .map(Flag::label)
        .collect(Collectors.joining(" "));
  }

  private static String idOf(Entity entity) {
    return entity.id();
  }
}
