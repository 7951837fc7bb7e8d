package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.stance.Scores;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TemperaturesTest {

  @Test
  void leaves_probabilities_alone_at_temperature_one() {
    Scores scores = Temperatures.scale(new float[] {0.7f, 0.2f, 0.1f}, 1);
    assertThat(scores.negative()).isCloseTo(0.7, within(1e-6));
    assertThat(scores.neutral()).isCloseTo(0.2, within(1e-6));
    assertThat(scores.positive()).isCloseTo(0.1, within(1e-6));
  }

  @Test
  void takes_the_square_root_of_the_odds_at_temperature_two() {
    // By hand: odds of 4 : 1 become 2 : 1.
    Scores scores = Temperatures.scale(new float[] {0.8f, 0.2f, 0f}, 2);
    assertThat(scores.negative() / scores.neutral()).isCloseTo(2, within(1e-6));
  }

  @Test
  void keeps_the_order_and_sums_to_one_for_any_probabilities() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      float negative = random.nextFloat();
      float neutral = random.nextFloat() * (1 - negative);
      float[] probabilities = {negative, neutral, 1 - negative - neutral};
      Scores scores = Temperatures.scale(probabilities, 0.05 + random.nextDouble() * 20);
      assertThat(scores.negative() + scores.neutral() + scores.positive())
          .isCloseTo(1, within(1e-12));
      assertThat(Double.compare(scores.negative(), scores.neutral()))
          .isEqualTo(Float.compare(negative, neutral));
    }
  }

  @Test
  void stays_finite_when_a_probability_is_zero() {
    Scores scores = Temperatures.scale(new float[] {0, 0, 1}, 0.05);
    assertThat(scores.positive()).isEqualTo(1);
    assertThat(scores.negative()).isZero();
  }

  @Test
  void refuses_temperatures_that_are_not_positive() {
    assertThatThrownBy(() -> new Temperatures(0, 1)).hasMessageContaining("author temperature 0.0");
    assertThatThrownBy(() -> new Temperatures(1, Double.NaN))
        .hasMessageContaining("actor temperature NaN");
  }
}
