package io.standpoint.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One line on the terminal that says how far a run is; silent when there is no terminal. The time
 * left is reckoned by bytes of input: as many per second as since the first item that was scored
 * anew, for what a resumed run finds done goes by much faster.
 */
final class Progress {
  private static final long EVERY_NANOS = 500_000_000L;
  private static final int WIDTH = 79;

  private final PrintWriter err;
  private final boolean shown;
  private final Optional<Long> totalBytes;
  private final LongSupplier clock;
  private final long start;
  private long last;
  private Optional<Mark> firstNew = Optional.empty();

  /**
   * How far a run is.
   *
   * @param documents scored
   * @param sentences in them
   * @param rejected not scored
   * @param bytes read
   * @param isNew false while a resumed run takes up what is done
   */
  record State(long documents, long sentences, long rejected, long bytes, boolean isNew) {}

  private record Mark(long nanos, State state) {}

  /**
   * A progress line.
   *
   * @param totalBytes of the input, if known
   */
  Progress(PrintWriter err, boolean shown, Optional<Long> totalBytes) {
    this(err, shown, totalBytes, System::nanoTime);
  }

  Progress(PrintWriter err, boolean shown, Optional<Long> totalBytes, LongSupplier clock) {
    this.err = err;
    this.shown = shown;
    this.totalBytes = totalBytes;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.last = start;
  }

  /** Shows the state, at most twice a second. */
  void update(State state) {
    long now = clock.getAsLong();
    if (state.isNew() && firstNew.isEmpty()) {
      firstNew = Optional.of(new Mark(now, state));
    }
    if (!shown || now - last < EVERY_NANOS) {
      return;
    }
    last = now;
    String line = line(state, now);
    err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
    err.flush();
  }

  private String line(State state, long now) {
    String counts =
        String.format(
            Locale.ROOT,
            "%s, %,d rejected",
            Counted.of(state.documents(), "document"),
            state.rejected());
    if (firstNew.isEmpty()) {
      return counts + ", taking up what is done";
    }
    Mark mark = firstNew.get();
    double seconds = (now - mark.nanos()) / 1e9;
    if (seconds <= 0) {
      return counts;
    }
    String pace =
        String.format(
            Locale.ROOT,
            ", %,.0f sentences/s",
            (state.sentences() - mark.state().sentences()) / seconds);
    long bytes = state.bytes() - mark.state().bytes();
    if (totalBytes.isEmpty() || bytes <= 0) {
      return counts + pace;
    }
    long total = Math.max(totalBytes.get(), state.bytes());
    double left = seconds * (total - state.bytes()) / bytes;
    long percent = total == 0 ? 100 : 100 * state.bytes() / total;
    return counts + pace + String.format(Locale.ROOT, ", %d%%, %s left", percent, duration(left));
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /** Prints a message of its own line. */
  void say(String message) {
    clear();
    err.println(message);
  }

  /** Removes the line. */
  void clear() {
    if (shown && last != start) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }

  /** Nanoseconds since the start. */
  long nanos() {
    return clock.getAsLong() - start;
  }
}
