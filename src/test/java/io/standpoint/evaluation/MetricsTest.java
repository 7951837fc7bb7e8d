package io.standpoint.evaluation;

import static io.standpoint.stance.Polarity.NEGATIVE;
import static io.standpoint.stance.Polarity.NEUTRAL;
import static io.standpoint.stance.Polarity.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.evaluation.ConfusionMatrix.ClassFigures;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private static final List<String> ABC = List.of("a", "b", "c");

  /** The example in scikit-learn's documentation of {@code f1_score}. */
  @Test
  void averages_as_scikit_learn_does() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(ABC, new int[] {0, 1, 2, 0, 1, 2}, new int[] {0, 2, 1, 0, 0, 1});

    assertThat(matrix.perClass()).extracting(ClassFigures::f1).containsExactly(0.8, 0.0, 0.0);
    assertThat(matrix.macroF1()).isEqualTo(0.8 / 3, EXACT);
    assertThat(matrix.accuracy()).isEqualTo(1 / 3.0, EXACT);
    assertThat(matrix.averageRecall()).isEqualTo(1 / 3.0, EXACT);
    assertThat(matrix.perClass().get(0).precision()).isEqualTo(2 / 3.0, EXACT);
  }

  /** The example in scikit-learn's documentation of {@code confusion_matrix}. */
  @Test
  void counts_gold_in_rows_and_predictions_in_columns() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(ABC, new int[] {2, 0, 2, 2, 0, 1}, new int[] {0, 0, 2, 2, 0, 2});

    assertThat(matrix.counts())
        .containsExactly(List.of(2, 0, 0), List.of(0, 0, 1), List.of(1, 0, 2));
    assertThat(matrix.total()).isEqualTo(6);
    assertThat(matrix.perClass()).extracting(ClassFigures::support).containsExactly(2, 1, 3);
  }

  @Test
  void leaves_classes_without_gold_out_of_the_means() {
    // a: precision 1/1, recall 1/2, F1 2/3. c: precision 1/1, recall 1/1. b is only predicted.
    ConfusionMatrix matrix = ConfusionMatrix.of(ABC, new int[] {0, 0, 2}, new int[] {0, 1, 2});

    assertThat(matrix.macroF1()).isEqualTo((2 / 3.0 + 1) / 2, EXACT);
    assertThat(matrix.averageRecall()).isEqualTo(0.75, EXACT);
    assertThat(matrix.perClass().get(1)).isEqualTo(new ClassFigures(0, 0, 0, 0));
  }

  @Test
  void gives_zero_for_zero_by_zero() {
    ConfusionMatrix empty = ConfusionMatrix.of(ABC, new int[0], new int[0]);

    assertThat(empty.accuracy()).isZero();
    assertThat(empty.macroF1()).isZero();
    assertThat(empty.averageRecall()).isZero();
  }

  @Test
  void judges_polar_rows_without_neutral_beside_all_rows() {
    List<Polarity> gold = List.of(NEGATIVE, POSITIVE, NEUTRAL, POSITIVE);
    List<Scores> predicted =
        List.of(
            new Scores(0.3, 0.6, 0.1), // neutral; without it negative: right
            new Scores(0.1, 0.5, 0.4), // neutral; without it positive: right
            new Scores(0.9, 0.0, 0.1), // left out of the binary figure
            new Scores(0.4, 0.2, 0.4)); // a tie: negative, wrong both times

    Metrics metrics = Metrics.of(gold, predicted);

    assertThat(metrics.rows()).isEqualTo(4);
    assertThat(metrics.accuracy()).isZero();
    assertThat(metrics.confusion().counts())
        .containsExactly(List.of(0, 1, 0), List.of(1, 0, 0), List.of(1, 1, 0));
    assertThat(metrics.binary().counts()).containsExactly(List.of(1, 0), List.of(1, 1));
    assertThat(metrics.binary().accuracy()).isEqualTo(2 / 3.0, EXACT);
    assertThat(metrics.binary().macroF1()).isEqualTo(2 / 3.0, EXACT);
  }

  @Test
  void weighs_the_gap_between_confidence_and_accuracy_by_rows() {
    List<Polarity> gold = new ArrayList<>();
    List<Scores> predicted = new ArrayList<>();
    add(gold, predicted, 3, POSITIVE, 0.8); // sure of 0.8, right in 3 of 5: |3 − 4.0| = 1
    add(gold, predicted, 2, NEGATIVE, 0.8);
    add(gold, predicted, 4, POSITIVE, 0.5); // sure of 0.5, right in 4 of 5: |4 − 2.5| = 1.5
    add(gold, predicted, 1, NEUTRAL, 0.5);

    Metrics metrics = Metrics.of(gold, predicted);
    assertThat(metrics.calibrationError()).isEqualTo(0.25, EXACT);
    // 0.5 is in (7/15, 8/15], 0.8 = 12/15 closes (11/15, 12/15]; no other bin has rows.
    List<ReliabilityBin> bins = metrics.reliability();
    assertThat(bins).extracting(ReliabilityBin::rows).containsExactly(5, 5);
    assertBin(bins.get(0), 7 / 15.0, 8 / 15.0, 0.5, 0.8);
    assertBin(bins.get(1), 11 / 15.0, 12 / 15.0, 0.8, 0.6);
  }

  @Test
  void averages_the_confidence_of_a_bin_over_its_rows() {
    // (12/15, 13/15] = (0.8, 0.866…]: 0.81, 0.85 and 0.86, mean 0.84, two of three right; and 1.
    List<Scores> predicted = List.of(positive(0.86), positive(1), positive(0.81), positive(0.85));

    Metrics metrics = Metrics.of(List.of(POSITIVE, POSITIVE, NEUTRAL, POSITIVE), predicted);

    assertThat(metrics.reliability())
        .extracting(ReliabilityBin::rows, ReliabilityBin::high)
        .containsExactly(tuple(3, 13 / 15.0), tuple(1, 1.0));
    assertBin(metrics.reliability().get(0), 12 / 15.0, 13 / 15.0, 0.84, 2 / 3.0);
    assertBin(metrics.reliability().get(1), 14 / 15.0, 1, 1, 1);
    // 3/4 × (0.84 − 0.666…) + 1/4 × 0 = 0.13
    assertThat(metrics.calibrationError()).isEqualTo(0.13, EXACT);
  }

  @Test
  void puts_scores_that_exceed_one_by_their_tolerance_into_the_last_bin() {
    Metrics metrics = Metrics.of(List.of(NEUTRAL), List.of(new Scores(0, 1 + 1e-7, 0)));

    assertThat(metrics.reliability()).hasSize(1);
    assertBin(metrics.reliability().get(0), 14 / 15.0, 1, 1, 1);
    assertThat(metrics.calibrationError()).isZero();
  }

  @Test
  void rejects_bins_that_cannot_be() {
    assertThatThrownBy(() -> new ReliabilityBin(0.5, 0.5, 1, 0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0.5, 0.5]");
    assertThatThrownBy(() -> new ReliabilityBin(0.4, 0.5, 0, 0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 rows");
    assertThatThrownBy(() -> new ReliabilityBin(0.4, 0.5, 1, Double.NaN, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
    Metrics one = Metrics.of(List.of(NEUTRAL), List.of(positive(0.6)));
    assertThatThrownBy(
            () -> new Metrics(one.confusion(), one.binary(), List.of(), one.riskCoverage()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 rows in bins of 1");
  }

  @Test
  void tells_the_calibration_error_that_chance_alone_would_make() {
    // Five rows of probability 0.7 in one bin: the mean distance from 3.5 right over all outcomes.
    double expected = 0;
    for (int right = 0; right <= 5; right++) {
      double ways = CombinatoricsUtils.binomialCoefficientDouble(5, right);
      expected +=
          ways * Math.pow(0.7, right) * Math.pow(0.3, 5 - right) * Math.abs(right - 3.5) / 5;
    }
    List<Scores> five = Collections.nCopies(5, new Scores(0.7, 0.2, 0.1));
    Metrics few = Metrics.of(Collections.nCopies(5, NEGATIVE), five);
    assertThat(few.calibrationErrorByChance()).isEqualTo(expected, EXACT);
    List<Scores> many = Collections.nCopies(5000, new Scores(0.7, 0.2, 0.1));
    assertThat(Metrics.of(Collections.nCopies(5000, NEGATIVE), many).calibrationErrorByChance())
        .isLessThan(0.01);
    assertThat(
            Metrics.of(List.of(NEGATIVE), List.of(new Scores(1, 0, 0))).calibrationErrorByChance())
        .isZero();
  }

  @Test
  void closes_the_bins_of_the_calibration_error_on_the_right() {
    // Of 15 bins one is (8/15, 9/15] = (0.533…, 0.6]: 0.55 and 0.6 share it: |1 − 1.15| / 2.
    List<Scores> predicted = List.of(positive(0.6), positive(0.55));

    assertThat(Metrics.of(List.of(POSITIVE, NEGATIVE), predicted).calibrationError())
        .isEqualTo(0.075, EXACT);
  }

  @Test
  void rejects_lists_of_other_lengths_and_none() {
    assertThatThrownBy(() -> Metrics.of(List.of(NEUTRAL), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 labels and 0 scores");
    assertThatThrownBy(() -> Metrics.of(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConfusionMatrix(ABC, List.of(List.of(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("square");
    assertThatThrownBy(() -> new ConfusionMatrix(List.of("a"), List.of(List.of(-1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keeps_every_figure_within_its_range_for_any_scores() {
    Random random = new Random(3);
    Polarity[] polarities = Polarity.values();
    for (int round = 0; round < 300; round++) {
      List<Polarity> gold = new ArrayList<>();
      List<Scores> predicted = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(30); i++) {
        gold.add(polarities[random.nextInt(1 + round % 3)]);
        double negative = random.nextDouble();
        double neutral = random.nextDouble() * (1 - negative);
        predicted.add(new Scores(negative, neutral, 1 - negative - neutral));
      }
      Metrics metrics = Metrics.of(gold, predicted);
      assertThat(metrics.calibrationError()).isBetween(0.0, 1.0);
      assertThat(metrics.reliability()).extracting(ReliabilityBin::low).isSorted();
      assertThat(metrics.macroF1()).isBetween(0.0, 1.0);
      assertThat(metrics.averageRecall()).isBetween(0.0, 1.0);
      long right =
          java.util.stream.IntStream.range(0, gold.size())
              .filter(i -> gold.get(i) == predicted.get(i).polarity())
              .count();
      assertThat(metrics.accuracy()).isEqualTo((double) right / gold.size(), EXACT);
    }
  }

  private static void assertBin(
      ReliabilityBin bin, double low, double high, double confidence, double accuracy) {
    assertThat(bin.low()).isEqualTo(low, EXACT);
    assertThat(bin.high()).isEqualTo(high, EXACT);
    assertThat(bin.confidence()).isEqualTo(confidence, EXACT);
    assertThat(bin.accuracy()).isEqualTo(accuracy, EXACT);
  }

  private static void add(
      List<Polarity> gold, List<Scores> predicted, int rows, Polarity label, double probability) {
    gold.addAll(Collections.nCopies(rows, label));
    predicted.addAll(Collections.nCopies(rows, positive(probability)));
  }

  private static Scores positive(double probability) {
    double rest = (1 - probability) / 2;
    double[] all = {rest, rest, probability};
    assertThat(Arrays.stream(all).max().orElseThrow()).isEqualTo(probability);
    return new Scores(all[0], all[1], all[2]);
  }
}
