package io.standpoint.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class FrequentTest {

  private static final int MOST = 100;

  /** How often it was met. */
  private static final class Counter {
    private int count;
  }

  private final Frequent<Integer, Counter> frequent =
      new Frequent<>(
          unmet -> new Counter(), counter -> counter.count, Comparator.comparing(key -> key < 0));

  private void meet(int key) {
    frequent.get(key).count++;
    if (frequent.size() > MOST) {
      frequent.drop(frequent.size() - MOST / 2, counter -> 1);
    }
  }

  /**
   * Oracle: it comes once while half of the places are filled anew, so it is never among the oldest
   * half, though all that is there was met three times before it came.
   */
  @Test
  void what_is_met_again_and_again_stays_whoever_was_there_first() {
    for (int time = 0; time < 3; time++) {
      for (int key = 0; key < MOST; key++) {
        meet(key);
      }
    }
    int late = 1_000_000;
    for (int i = 0; i < 5_000; i++) {
      meet(1_000 + i);
      if (i % 20 == 0) {
        meet(late);
      }
    }
    int missed = 250 - frequent.find(late).orElseThrow().count;
    assertThat(missed).as("of 250 times").isLessThanOrEqualTo(3);
    assertThat(frequent.size()).isLessThanOrEqualTo(MOST);
    assertThat(frequent.mostMissed()).isPositive().isLessThan(250);
  }

  @Test
  void of_equals_some_go_first_and_then_the_oldest() {
    for (int key = -50; key < 51; key++) {
      meet(key);
    }
    assertThat(frequent.size()).isEqualTo(MOST / 2);
    assertThat(frequent.find(-1)).as("preferred").isPresent();
    assertThat(frequent.find(0)).isEmpty();
    frequent.drop(1, counter -> 1);
    assertThat(frequent.find(-50)).as("the oldest").isEmpty();
    assertThat(frequent.find(-49)).isPresent();
  }
}
