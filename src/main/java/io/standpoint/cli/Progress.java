package io.standpoint.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** One line on the terminal that says how far a run is; silent when there is no terminal. */
final class Progress {
  private static final long EVERY_NANOS = 500_000_000L;

  private final PrintWriter err;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long last = start;

  Progress(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  /** Shows the counts, at most twice a second. */
  void update(long documents, long sentences, long rejected) {
    long now = System.nanoTime();
    if (!shown || now - last < EVERY_NANOS) {
      return;
    }
    last = now;
    err.print(
        String.format(
            Locale.ROOT,
            "\r%,d documents, %,.0f sentences/s, %,d rejected ",
            documents,
            sentences / seconds(),
            rejected));
    err.flush();
  }

  /** Prints a message of its own line. */
  void say(String message) {
    clear();
    err.println(message);
  }

  /** Removes the line. */
  void clear() {
    if (shown && last != start) {
      err.print("\r" + " ".repeat(70) + "\r");
      err.flush();
    }
  }

  /** Since the start. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
