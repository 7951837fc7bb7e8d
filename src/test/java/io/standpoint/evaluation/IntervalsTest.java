package io.standpoint.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import io.standpoint.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalsTest {

  private static final Scores POSITIVE = new Scores(0, 0, 1);

  @Test
  void are_as_wide_as_the_normal_approximation_when_rows_are_independent() {
    // 300 of 400 right: 0.75 ± 1.96 · √(0.75 · 0.25 / 400) = 0.75 ± 0.0424.
    Interval accuracy = intervals(400, 1, 300, 5).accuracy();

    assertThat(accuracy.low()).isCloseTo(0.7076, within(0.01));
    assertThat(accuracy.high()).isCloseTo(0.7924, within(0.01));
  }

  @Test
  void are_wider_when_the_rows_of_a_sentence_stand_and_fall_together() {
    // 75 of 100 sentences right, 4 rows each: 0.75 ± 1.96 · √(0.75 · 0.25 / 100) = 0.75 ± 0.0849.
    Interval accuracy = intervals(100, 4, 75, 5).accuracy();

    assertThat(accuracy.low()).isCloseTo(0.6651, within(0.02));
    assertThat(accuracy.high()).isCloseTo(0.8349, within(0.02));
  }

  @Test
  void are_a_point_when_every_row_is_right_or_wrong() {
    assertThat(intervals(30, 2, 30, 1)).isEqualTo(new Intervals(point(1), point(1)));
    assertThat(intervals(30, 2, 0, 1)).isEqualTo(new Intervals(point(0), point(0)));
  }

  @Test
  void follow_the_seed() {
    assertThat(intervals(997, 1, 601, 1)).isEqualTo(intervals(997, 1, 601, 1));
    assertThat(intervals(997, 1, 601, 1)).isNotEqualTo(intervals(997, 1, 601, 2));
  }

  @Test
  void hold_the_figure_they_are_for() {
    List<Example> examples = examples(80, 2, 50);
    List<Scores> predicted = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      predicted.add(i % 3 == 0 ? new Scores(1, 0, 0) : POSITIVE);
    }
    Metrics metrics = Metrics.of(examples.stream().map(Example::label).toList(), predicted);
    Interval macroF1 = Intervals.of(examples, predicted, 9).macroF1();

    assertThat(metrics.macroF1()).isBetween(macroF1.low(), macroF1.high());
    assertThat(macroF1.high()).isGreaterThan(macroF1.low());
  }

  /** Everything is predicted positive; rows of the first {@code right} sentences are. */
  private static Intervals intervals(int sentences, int rows, int right, long seed) {
    List<Example> examples = examples(sentences, rows, right);
    return Intervals.of(examples, java.util.Collections.nCopies(examples.size(), POSITIVE), seed);
  }

  private static List<Example> examples(int sentences, int rows, int right) {
    List<Example> examples = new ArrayList<>();
    for (int sentence = 0; sentence < sentences; sentence++) {
      for (int row = 0; row < rows; row++) {
        Polarity label = sentence < right ? Polarity.POSITIVE : Polarity.NEGATIVE;
        examples.add(Examples.tone(sentence + "-" + row, "Sentence " + sentence, label));
      }
    }
    return examples;
  }

  private static Interval point(double at) {
    return new Interval(at, at);
  }
}
