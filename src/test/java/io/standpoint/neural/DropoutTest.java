package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DropoutTest {

  @Test
  void drops_its_share_and_keeps_the_mean() {
    float[] values = ones(100_000);
    new Dropout(0.1, 3).apply(values, 0, values.length, 0, 0);
    long dropped = count(values);
    assertThat(dropped / 100_000.0).isCloseTo(0.1, within(0.004));
    assertThat(sum(values) / 100_000).isCloseTo(1, within(0.004));
  }

  @Test
  void drops_the_same_again_and_elsewhere_something_else() {
    Dropout dropout = new Dropout(0.5, 3);
    float[] first = dropped(dropout, 1, 2);
    assertThat(dropped(dropout, 1, 2)).containsExactly(first);
    assertThat(dropped(dropout, 1, 3)).isNotEqualTo(first);
    assertThat(dropped(dropout, 2, 2)).isNotEqualTo(first);
    assertThat(dropped(new Dropout(0.5, 4), 1, 2)).isNotEqualTo(first);
  }

  @Test
  void depends_on_the_place_within_the_sentence_and_not_on_where_it_stands() {
    Dropout dropout = new Dropout(0.5, 3);
    float[] shifted = ones(1010);
    dropout.apply(shifted, 10, 1010, 1, 2);
    assertThat(Arrays.copyOfRange(shifted, 10, 1010)).containsExactly(dropped(dropout, 1, 2));
    assertThat(Arrays.copyOf(shifted, 10)).containsOnly(1);
  }

  @Test
  void refuses_to_drop_everything() {
    assertThatThrownBy(() -> new Dropout(1, 0)).hasMessageContaining("dropout 1.0");
  }

  private static float[] dropped(Dropout dropout, int sentence, int place) {
    float[] values = ones(1000);
    dropout.apply(values, 0, values.length, sentence, place);
    return values;
  }

  private static float[] ones(int size) {
    float[] values = new float[size];
    Arrays.fill(values, 1);
    return values;
  }

  private static long count(float[] values) {
    long zeros = 0;
    for (float value : values) {
      zeros += value == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
