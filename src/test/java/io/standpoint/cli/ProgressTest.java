package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter out = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  private Progress progress(boolean shown, Optional<Long> totalBytes) {
    return new Progress(new PrintWriter(out, true), shown, totalBytes, clock::get);
  }

  private void at(double seconds) {
    clock.set((long) (seconds * 1e9));
  }

  @Test
  void time_left_is_what_the_bytes_left_take_at_the_pace_so_far() {
    Progress progress = progress(true, Optional.of(10_000L));
    at(1);
    progress.update(new Progress.State(0, 0, 0, 1_000, true));
    at(11);
    progress.update(new Progress.State(1_200, 9_000, 3, 2_500, true));

    // 1,500 bytes in 10 s, and 7,500 are left.
    assertThat(out.toString())
        .endsWith("\r" + pad("1,200 documents, 3 rejected, 900 sentences/s, 25%, 0:50 left"));
  }

  @Test
  void what_a_resumed_run_finds_done_does_not_count_as_pace() {
    Progress progress = progress(true, Optional.of(10_000L));
    at(1);
    progress.update(new Progress.State(500, 5_000, 0, 5_000, false));
    assertThat(out.toString()).contains("500 documents, 0 rejected, taking up what is done");
    at(2);
    progress.update(new Progress.State(600, 6_000, 0, 6_000, true));
    at(102);
    progress.update(new Progress.State(700, 7_000, 0, 7_000, true));

    assertThat(out.toString())
        .endsWith(pad("700 documents, 0 rejected, 10 sentences/s, 70%, 5:00 left"));
  }

  @Test
  void of_standard_input_no_end_is_foretold() {
    Progress progress = progress(true, Optional.empty());
    progress.update(new Progress.State(0, 0, 0, 10, true));
    at(10);
    progress.update(new Progress.State(1, 20, 0, 30, true));

    assertThat(out.toString()).endsWith(pad("1 document, 0 rejected, 2 sentences/s"));
  }

  @Test
  void writes_at_most_twice_a_second_and_wipes_its_line() {
    Progress progress = progress(true, Optional.empty());
    for (int i = 1; i <= 100; i++) {
      at(i / 100.0);
      progress.update(new Progress.State(i, i, 0, i, true));
    }
    assertThat(out.toString().chars().filter(c -> c == '\r').count()).isEqualTo(2);
    progress.clear();
    assertThat(out.toString()).endsWith("\r" + " ".repeat(79) + "\r");
  }

  @Test
  void says_nothing_without_a_terminal() {
    Progress progress = progress(false, Optional.of(10L));
    at(5);
    progress.update(new Progress.State(1, 1, 0, 5, true));
    progress.clear();
    assertThat(out.toString()).isEmpty();
  }

  private static String pad(String line) {
    return line + " ".repeat(79 - line.length());
  }
}
