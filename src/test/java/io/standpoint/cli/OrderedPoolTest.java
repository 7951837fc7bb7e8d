package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedPoolTest {

  @Test
  void results_come_in_the_order_of_submission_however_long_tasks_take() throws Exception {
    List<Integer> results = new ArrayList<>();
    Random random = new Random(3);
    try (OrderedPool<Integer> pool = new OrderedPool<>(4, results::add)) {
      for (int i = 0; i < 300; i++) {
        int number = i;
        long micros = random.nextInt(2_000);
        pool.submit(
            () -> {
              Thread.sleep(micros / 1_000, (int) (micros % 1_000) * 1_000);
              return number;
            });
      }
      pool.finish();
    }

    assertThat(results).isEqualTo(IntStream.range(0, 300).boxed().toList());
  }

  @Test
  void never_holds_more_than_a_bounded_number_of_results() throws Exception {
    AtomicInteger delivered = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (OrderedPool<Integer> pool = new OrderedPool<>(2, r -> delivered.incrementAndGet())) {
      for (int i = 0; i < 500; i++) {
        int submitted = i + 1;
        pool.submit(() -> submitted);
        most.accumulateAndGet(submitted - delivered.get(), Math::max);
      }
      pool.finish();
    }

    assertThat(delivered).hasValue(500);
    assertThat(most).hasValueLessThanOrEqualTo(16);
  }

  @Test
  void a_task_that_fails_is_not_passed_over_in_silence() throws Exception {
    try (OrderedPool<Integer> pool = new OrderedPool<>(1, result -> {})) {
      pool.submit(
          () -> {
            throw new IllegalArgumentException("broken");
          });

      assertThatThrownBy(pool::finish).hasMessageContaining("broken");
    }
  }
}
