package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.evaluation.Example;
import io.standpoint.neural.FakeRows;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorpusEncoderTest {

  @Test
  void gives_every_example_its_row_and_encodes_every_sentence_once() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      examples.add(example("sentence number " + i % 150, 1 + i % 7));
    }
    Collections.shuffle(examples, new Random(2));
    for (int threads : new int[] {1, 3}) {
      FakeRows encoder = new FakeRows();
      List<Progress> progress = new ArrayList<>();
      float[][] rows = new CorpusEncoder(encoder, threads, progress::add).encode(examples);
      for (int i = 0; i < rows.length; i++) {
        Example example = examples.get(i);
        assertThat(rows[i])
            .isEqualTo(new FakeRows().encode(example.text(), List.of(example.spans()))[0]);
      }
      assertThat(encoder.sentences()).hasSize(150).doesNotHaveDuplicates();
      Progress last = progress.get(progress.size() - 1);
      assertThat(last.done()).isEqualTo(150);
      assertThat(last.total()).isEqualTo(150);
      assertThat(last.left()).hasValueSatisfying(left -> assertThat(left).isZero());
    }
  }

  @Test
  void passes_on_what_the_encoder_refuses() {
    List<Example> examples = List.of(example("short", 3));
    FakeRows refusing =
        new FakeRows() {
          @Override
          public float[][] encode(String sentence, List<PairSpans> pairs) {
            throw new IllegalArgumentException("no");
          }
        };
    assertThatThrownBy(() -> new CorpusEncoder(refusing, 2, progress -> {}).encode(examples))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("encoding failed: no");
  }

  private static Example example(String text, int end) {
    return new Example(
        text,
        text,
        new PairSpans(Optional.empty(), new Span(0, end)),
        Polarity.NEUTRAL,
        Optional.empty());
  }
}
