package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.stance.Polarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class HeadTrainerTest {

  private static final int WIDTH = 6;

  private static final HeadConfig CONFIG = new HeadConfig(WIDTH, 16, 0.1, 0.2, 30, 0.01, 0.001, 5);

  @Test
  void learns_a_rule_that_no_linear_classifier_can() {
    // Neutral when the first two columns differ in sign; else the sign of the third decides.
    float[][] rows = HeadTest.randomRows(3000, WIDTH, 1);
    float[][] unseen = HeadTest.randomRows(600, WIDTH, 2);
    HeadConfig config = new HeadConfig(WIDTH, 32, 0, 0, 30, 0.01, 0, 5);
    try (HeadTrainer trainer = new HeadTrainer(config, rows, labels(rows), ones(rows.length))) {
      double first = trainer.epoch(32);
      double last = first;
      for (int i = 0; i < 19; i++) {
        last = trainer.epoch(32);
      }
      assertThat(last).isLessThan(first / 2);
      try (Head head = trainer.snapshot()) {
        assertThat(accuracy(head.probabilities(unseen), labels(unseen))).isGreaterThan(0.9);
      }
    }
  }

  @Test
  void counts_a_row_of_weight_five_like_the_row_five_times() {
    // Signs in mirrored rows: every set of them has mean 0 and deviation 1, so all trainers
    // standardise alike.
    float[][] rows = mirroredSigns(60, 3);
    List<float[]> repeated = new ArrayList<>(List.of(rows));
    float[] weights = ones(rows.length);
    for (int i = 0; i < rows.length / 4; i++) {
      weights[i] = 5;
      repeated.addAll(Collections.nCopies(4, rows[i]));
    }
    float[][] weighted = afterFullBatches(rows, weights);
    float[][] asRepeated =
        afterFullBatches(repeated.toArray(float[][]::new), ones(repeated.size()));
    float[][] asIfEqual = afterFullBatches(rows, ones(rows.length));
    // Adam turns rounding in a gradient near 0 into a whole step: hence no closer than this.
    assertThat(largestDifference(weighted, asRepeated)).isLessThan(0.01);
    assertThat(largestDifference(weighted, asIfEqual)).isGreaterThan(0.05);
  }

  @Test
  void gives_equal_bytes_for_equal_seeds_whatever_else_drew_random_numbers() {
    byte[] first = train(CONFIG);
    Nd4j.getRandom().nextDouble();
    assertThat(train(CONFIG)).isEqualTo(first);
    assertThat(train(new HeadConfig(WIDTH, 16, 0.1, 0.2, 30, 0.01, 0.001, 6))).isNotEqualTo(first);
  }

  @Test
  void a_snapshot_does_not_change_when_training_goes_on() {
    float[][] rows = HeadTest.randomRows(100, WIDTH, 6);
    try (HeadTrainer trainer = new HeadTrainer(CONFIG, rows, labels(rows), ones(rows.length))) {
      trainer.epoch(10);
      try (Head snapshot = trainer.snapshot()) {
        byte[] before = snapshot.coefficients();
        trainer.epoch(10);
        assertThat(snapshot.coefficients()).isEqualTo(before);
        try (Head later = trainer.snapshot()) {
          assertThat(later.coefficients()).isNotEqualTo(before);
        }
      }
    }
  }

  @Test
  void lowers_the_learning_rate_and_ends_after_the_last_epoch() {
    float[][] rows = HeadTest.randomRows(100, WIDTH, 9);
    HeadConfig config = new HeadConfig(WIDTH, 16, 0, 0, 2, 0.01, 0, 5);
    try (HeadTrainer trainer = new HeadTrainer(config, rows, labels(rows), ones(rows.length));
        Head untrained = trainer.snapshot()) {
      trainer.epoch(rows.length);
      try (Head first = trainer.snapshot()) {
        trainer.epoch(rows.length);
        try (Head second = trainer.snapshot()) {
          // One step of Adam per epoch, at the whole rate and at half of it.
          double ratio =
              largestDifference(first.probabilities(rows), second.probabilities(rows))
                  / largestDifference(untrained.probabilities(rows), first.probabilities(rows));
          assertThat(ratio).isBetween(0.25, 0.75);
        }
      }
      assertThatThrownBy(() -> trainer.epoch(10))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("all 2 epochs are done");
    }
  }

  @Test
  void refuses_rows_labels_and_weights_that_do_not_fit() {
    float[][] rows = HeadTest.randomRows(2, WIDTH, 7);
    List<Polarity> labels = labels(rows);
    assertThatThrownBy(() -> new HeadTrainer(CONFIG, new float[0][], List.of(), new float[0]))
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> new HeadTrainer(CONFIG, rows, labels, new float[] {1}))
        .hasMessageContaining("2 rows, 2 labels, 1 weights");
    assertThatThrownBy(() -> new HeadTrainer(CONFIG, rows, labels, new float[] {1, -1}))
        .hasMessageContaining("weight -1.0");
    assertThatThrownBy(() -> new HeadTrainer(CONFIG, rows, labels, new float[] {0, 0}))
        .hasMessageContaining("weights sum to 0.0");
    assertThatThrownBy(
            () -> new HeadTrainer(CONFIG, new float[][] {{1}, {2}}, labels, new float[] {1, 1}))
        .hasMessageContaining("takes 6");
    try (HeadTrainer trainer = new HeadTrainer(CONFIG, rows, labels, new float[] {1, 1})) {
      assertThatThrownBy(() -> trainer.epoch(0)).hasMessageContaining("batch size 0");
    }
  }

  private static byte[] train(HeadConfig config) {
    float[][] rows = HeadTest.randomRows(100, WIDTH, 8);
    try (HeadTrainer trainer = new HeadTrainer(config, rows, labels(rows), ones(rows.length))) {
      trainer.epoch(16);
      trainer.epoch(16);
      try (Head head = trainer.snapshot()) {
        return head.coefficients();
      }
    }
  }

  private static List<Polarity> labels(float[][] rows) {
    List<Polarity> labels = new ArrayList<>();
    for (float[] row : rows) {
      if (row[0] * row[1] < 0) {
        labels.add(Polarity.NEUTRAL);
      } else {
        labels.add(row[2] < 0 ? Polarity.NEGATIVE : Polarity.POSITIVE);
      }
    }
    return labels;
  }

  private static float[][] afterFullBatches(float[][] rows, float[] weights) {
    List<Polarity> labels = new ArrayList<>();
    for (float[] row : rows) {
      labels.add(row[0] + row[1] + row[2] > 0 ? Polarity.POSITIVE : Polarity.NEUTRAL);
    }
    HeadConfig config = new HeadConfig(WIDTH, 16, 0, 0, 30, 0.01, 0.001, 5);
    try (HeadTrainer trainer = new HeadTrainer(config, rows, labels, weights)) {
      for (int i = 0; i < 8; i++) {
        trainer.epoch(rows.length);
      }
      try (Head head = trainer.snapshot()) {
        return head.probabilities(mirroredSigns(30, 4));
      }
    }
  }

  private static float[][] mirroredSigns(int pairs, long seed) {
    float[][] rows = new float[2 * pairs][WIDTH];
    float[][] random = HeadTest.randomRows(pairs, WIDTH, seed);
    for (int i = 0; i < pairs; i++) {
      for (int column = 0; column < WIDTH; column++) {
        rows[2 * i][column] = Math.signum(random[i][column]);
        rows[2 * i + 1][column] = -rows[2 * i][column];
      }
    }
    return rows;
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double largestDifference(float[][] a, float[][] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < a[i].length; k++) {
        largest = Math.max(largest, Math.abs(a[i][k] - b[i][k]));
      }
    }
    return largest;
  }

  private static double accuracy(float[][] probabilities, List<Polarity> labels) {
    int right = 0;
    for (int i = 0; i < probabilities.length; i++) {
      int best = 0;
      for (int k = 1; k < 3; k++) {
        best = probabilities[i][k] > probabilities[i][best] ? k : best;
      }
      right += List.of(Polarity.values()).indexOf(labels.get(i)) == best ? 1 : 0;
    }
    return right / (double) probabilities.length;
  }
}
