package io.standpoint.evaluation;

import static io.standpoint.stance.Polarity.NEGATIVE;
import static io.standpoint.stance.Polarity.NEUTRAL;
import static io.standpoint.stance.Polarity.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {

  /** Positive with a confidence. */
  private static Scores sure(double confidence) {
    return new Scores(0, 1 - confidence, confidence);
  }

  @Test
  void is_what_a_curve_drawn_by_hand_says() {
    // By confidence: right, right, wrong, right, wrong. Risks: 0, 0, 1/3, 1/4, 2/5.
    RiskCoverage curve =
        RiskCoverage.of(
            List.of(NEUTRAL, POSITIVE, POSITIVE, NEGATIVE, POSITIVE),
            List.of(sure(0.55), sure(0.95), sure(0.6), sure(0.7), sure(0.9)));

    assertThat(curve.area()).isCloseTo((0 + 0 + 1 / 3.0 + 1 / 4.0 + 2 / 5.0) / 5, within(1e-12));
    assertThat(curve.points())
        .extracting(
            RiskCoverage.Point::minConfidence,
            RiskCoverage.Point::rows,
            RiskCoverage.Point::coverage,
            RiskCoverage.Point::risk)
        .containsExactly(
            tuple(0.55, 5, 1.0, 2 / 5.0), tuple(0.6, 4, 0.8, 1 / 4.0), tuple(0.7, 3, 0.6, 1 / 3.0));
  }

  @Test
  void rows_that_are_equally_sure_are_answered_together_and_in_no_order() {
    // Three alike, one wrong: risks 1/3 each. The fourth is wrong: 2/4.
    List<Scores> scores = List.of(sure(0.8), sure(0.8), sure(0.8), sure(0.5));
    for (List<Polarity> gold :
        List.of(
            List.of(NEGATIVE, POSITIVE, POSITIVE, NEGATIVE),
            List.of(POSITIVE, POSITIVE, NEGATIVE, NEGATIVE))) {
      RiskCoverage curve = RiskCoverage.of(gold, scores);

      assertThat(curve.area()).isCloseTo((3 / 3.0 + 2 / 4.0) / 4, within(1e-12));
      assertThat(curve.points())
          .extracting(RiskCoverage.Point::rows)
          .as("half of them cannot be had: three are alike")
          .containsExactly(4, 3);
    }
  }

  @Test
  void area_of_random_order_is_the_mean_over_orders_of_ties() {
    // The mean over all orders of equally sure rows, drawn: an estimate that does not know ties.
    Random random = new Random(3);
    List<Polarity> gold = new ArrayList<>();
    List<Scores> scores = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      gold.add(random.nextInt(3) == 0 ? NEGATIVE : POSITIVE);
      scores.add(sure(0.6 + random.nextInt(4) / 10.0));
    }
    double sum = 0;
    int draws = 20_000;
    for (int draw = 0; draw < draws; draw++) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < gold.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      order.sort((a, b) -> Double.compare(scores.get(b).positive(), scores.get(a).positive()));
      int wrong = 0;
      for (int k = 1; k <= order.size(); k++) {
        wrong += gold.get(order.get(k - 1)) == POSITIVE ? 0 : 1;
        sum += (double) wrong / k / order.size();
      }
    }

    assertThat(RiskCoverage.of(gold, scores).area()).isCloseTo(sum / draws, within(2e-3));
  }

  @Test
  void one_row_is_a_curve_of_one_point() {
    RiskCoverage right = RiskCoverage.of(List.of(POSITIVE), List.of(sure(0.9)));
    RiskCoverage wrong = RiskCoverage.of(List.of(NEGATIVE), List.of(sure(0.9)));

    assertThat(right.area()).isZero();
    assertThat(wrong.area()).isEqualTo(1);
    assertThat(wrong.points()).containsExactly(new RiskCoverage.Point(0.9, 1, 1, 1));
  }
}
