package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.stance.Polarity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibratorTest {

  @Test
  void finds_how_much_too_sure_a_classifier_is() {
    for (double factor : new double[] {0.5, 1, 3}) {
      Random random = new Random(5);
      List<float[]> claimed = new ArrayList<>();
      List<Polarity> labels = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        double[] logits = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        labels.add(draw(softmax(logits, 1), random));
        claimed.add(softmax(logits, factor));
      }
      List<Double> weights = Collections.nCopies(labels.size(), 0.5);
      double temperature = Calibrator.temperature(claimed, labels, weights);
      assertThat(temperature).isCloseTo(factor, within(0.07 * factor));
      double loss = Calibrator.loss(claimed, labels, weights, temperature);
      for (double other = 0.1; other < 15; other *= 1.05) {
        assertThat(loss)
            .isLessThanOrEqualTo(Calibrator.loss(claimed, labels, weights, other) + 1e-9);
      }
    }
  }

  @Test
  void stays_within_bounds_when_every_answer_is_right_or_wrong() {
    List<float[]> sure = List.of(new float[] {0.9f, 0.05f, 0.05f});
    assertThat(Calibrator.temperature(sure, List.of(Polarity.NEGATIVE), List.of(1.0)))
        .isBetween(0.05, 0.2);
    assertThat(Calibrator.temperature(sure, List.of(Polarity.POSITIVE), List.of(1.0)))
        .isBetween(15.0, 20.0);
  }

  @Test
  void counts_rows_by_their_weight() {
    List<float[]> rows =
        List.of(new float[] {0.9f, 0.05f, 0.05f}, new float[] {0.9f, 0.05f, 0.05f});
    List<Polarity> labels = List.of(Polarity.NEGATIVE, Polarity.POSITIVE);
    double even = Calibrator.temperature(rows, labels, List.of(1.0, 1.0));
    double mostlyRight = Calibrator.temperature(rows, labels, List.of(9.0, 1.0));
    // With 9 of 10 right, 0.9 is what should be claimed, as it is: but the loss also sees that the
    // third polarity never comes.
    assertThat(mostlyRight).isLessThan(even).isCloseTo(1, within(0.3));
  }

  private static Polarity draw(float[] probabilities, Random random) {
    double point = random.nextDouble();
    if (point < probabilities[0]) {
      return Polarity.NEGATIVE;
    }
    return point < probabilities[0] + probabilities[1] ? Polarity.NEUTRAL : Polarity.POSITIVE;
  }

  private static float[] softmax(double[] logits, double factor) {
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(factor * logit);
    }
    float[] probabilities = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = (float) (Math.exp(factor * logits[i]) / sum);
    }
    return probabilities;
  }
}
