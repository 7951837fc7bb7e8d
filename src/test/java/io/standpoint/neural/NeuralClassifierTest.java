package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Question;
import io.standpoint.stance.Scores;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeuralClassifierTest {

  private static final String SENTENCE = "Ankara praised Kyiv.";
  private static final PairSpans AUTHOR = new PairSpans(Optional.empty(), new Span(15, 19));
  private static final PairSpans ACTOR =
      new PairSpans(Optional.of(new Span(0, 6)), new Span(15, 19));

  @Test
  void applies_the_temperature_of_the_kind_of_holder() {
    Head head = head(6);
    float[][] raw =
        head.probabilities(
            new FakeRows().encode(List.of(new Question(SENTENCE, List.of(AUTHOR, ACTOR)))).get(0));
    try (NeuralClassifier classifier =
        new NeuralClassifier(new FakeRows(), head, new Temperatures(2, 0.5))) {
      List<Scores> scores = classifier.classify(SENTENCE, List.of(AUTHOR, ACTOR));
      assertThat(scores).hasSize(2);
      assertThat(logOdds(scores.get(0))).isCloseTo(logOdds(raw[0]) / 2, within(1e-5));
      assertThat(logOdds(scores.get(1))).isCloseTo(logOdds(raw[1]) * 2, within(1e-5));
    }
  }

  @Test
  void answers_many_questions_as_it_answers_each() {
    List<Question> questions =
        IntStream.range(0, 150)
            .mapToObj(
                i -> new Question(SENTENCE + i, i % 3 == 0 ? List.of() : List.of(AUTHOR, ACTOR)))
            .toList();
    try (NeuralClassifier classifier =
        new NeuralClassifier(new FakeRows(), head(6), Temperatures.NONE)) {
      assertThat(classifier.classifyAll(questions))
          .isEqualTo(
              questions.stream()
                  .map(question -> classifier.classify(question.sentence(), question.pairs()))
                  .toList());
      assertThat(classifier.classifyAll(List.of())).isEmpty();
    }
  }

  @Test
  void gives_nothing_for_no_pairs() {
    try (NeuralClassifier classifier =
        new NeuralClassifier(new FakeRows(), head(6), Temperatures.NONE)) {
      assertThat(classifier.classify(SENTENCE, List.of())).isEmpty();
    }
  }

  @Test
  void closes_what_it_took_over() {
    FakeRows rows = new FakeRows();
    Head head = head(6);
    new NeuralClassifier(rows, head, Temperatures.NONE).close();
    assertThat(rows.isClosed()).isTrue();
    assertThatThrownBy(() -> head.probabilities(WholeRows.of(new float[1][6])))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refuses_a_head_of_another_width() {
    try (Head head = head(5)) {
      assertThatThrownBy(() -> new NeuralClassifier(new FakeRows(), head, Temperatures.NONE))
          .hasMessage("rows of 6 values for a head that takes 5");
    }
  }

  private static Head head(int inputs) {
    return RandomHead.of(inputs, 4);
  }

  private static double logOdds(Scores scores) {
    return Math.log(scores.positive() / scores.negative());
  }

  private static double logOdds(float[] probabilities) {
    return Math.log(probabilities[2] / (double) probabilities[0]);
  }
}
