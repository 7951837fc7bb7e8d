package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.evaluation.Example;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void holds_out_about_a_tenth_and_never_a_sentence_that_is_trained_on() {
    List<Example> first = new ArrayList<>();
    List<Example> second = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      first.add(example("sentence " + i, 0));
      first.add(example("sentence " + i, 1));
      second.add(example("sentence " + 2 * i, 2));
    }
    Split split = Split.holdOut(List.of(file("a", first), file("b", second)), 1, Set.of());
    assertThat(sentences(split.training()))
        .doesNotContainAnyElementsOf(sentences(split.development()));
    assertThat(count(split.development())).isBetween(480, 720);
    assertThat(count(split.training()) + count(split.development())).isEqualTo(6000);
    assertThat(split.dropped()).isZero();
  }

  @Test
  void holds_out_the_same_sentences_for_the_same_seed_only() {
    List<LabelledRows> files = List.of(file("a", examples(500)));
    assertThat(Split.holdOut(files, 1, Set.of())).isEqualTo(Split.holdOut(files, 1, Set.of()));
    assertThat(Split.holdOut(files, 2, Set.of())).isNotEqualTo(Split.holdOut(files, 1, Set.of()));
  }

  @Test
  void holds_out_nothing_that_the_model_to_go_on_from_knows() {
    LabelledRows known = new LabelledRows("known", "aa", examples(500));
    LabelledRows fresh = new LabelledRows("fresh", "bb", examples(900));
    Split split = Split.holdOut(List.of(known, fresh), 1, Set.of("aa"));
    assertThat(sentences(split.development()))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(sentences(List.of(known)));
    assertThat(split.development()).extracting(LabelledRows::name).containsExactly("fresh");
    assertThatThrownBy(() -> Split.holdOut(List.of(known), 1, Set.of("aa")))
        .hasMessageContaining("0 to develop on");
  }

  @Test
  void refuses_to_develop_on_what_the_model_to_go_on_from_knows() {
    List<LabelledRows> files = List.of(new LabelledRows("a.jsonl", "aa", examples(3)));
    Split.refuseSeen(files, Set.of("bb"));
    assertThatThrownBy(() -> Split.refuseSeen(files, Set.of("aa")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.jsonl")
        .hasMessageContaining("was trained on this file");
  }

  @Test
  void drops_training_rows_whose_sentence_is_in_a_development_file() {
    List<LabelledRows> corpora = List.of(file("a", examples(10)));
    List<LabelledRows> development = List.of(file("b", examples(3)));
    Split split = Split.of(corpora, development);
    assertThat(split.dropped()).isEqualTo(3);
    assertThat(count(split.training())).isEqualTo(7);
    assertThat(split.development()).isEqualTo(development);
  }

  @Test
  void refuses_to_leave_a_side_empty() {
    assertThatThrownBy(() -> Split.holdOut(List.of(file("a", examples(1))), 1, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give more rows");
    List<LabelledRows> same = List.of(file("a", examples(4)));
    assertThatThrownBy(() -> Split.of(same, same))
        .hasMessageContaining("0 rows to train on and 4 to develop on");
  }

  @Test
  void weighs_labels_by_their_share_to_the_power_of_the_balance() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      examples.add(example("sentence " + i, i < 8 ? 1 : 0));
    }
    LabelledRows rows = file("a", examples);
    assertThat(rows.weights(0)).containsOnly(1f);
    // Two labels of equal total weight: 10 / 2 / 8 and 10 / 2 / 2.
    assertThat(rows.weights(1)[0]).isEqualTo(0.625f);
    assertThat(rows.weights(1)[9]).isEqualTo(2.5f);
    // (0.2 / 0.8)^-0.5 = 2.
    assertThat(rows.weights(0.5)[9] / rows.weights(0.5)[0]).isEqualTo(2f);
  }

  private static LabelledRows file(String name, List<Example> examples) {
    return new LabelledRows(name, "00", examples);
  }

  private static List<Example> examples(int count) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      examples.add(example("sentence " + i, i % 3));
    }
    return examples;
  }

  private static Example example(String text, int label) {
    return new Example(
        text + label,
        text,
        new PairSpans(Optional.empty(), new Span(0, 1 + label)),
        List.of(Polarity.values()).get(label),
        Optional.empty());
  }

  private static Set<String> sentences(List<LabelledRows> files) {
    Set<String> sentences = new HashSet<>();
    files.forEach(file -> file.examples().forEach(example -> sentences.add(example.text())));
    return sentences;
  }

  private static int count(List<LabelledRows> files) {
    return files.stream().mapToInt(file -> file.examples().size()).sum();
  }
}
