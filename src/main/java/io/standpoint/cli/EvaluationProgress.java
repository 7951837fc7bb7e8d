package io.standpoint.cli;

import io.standpoint.evaluation.Evaluation;
import java.io.PrintWriter;
import java.util.Locale;

/** Says how far an evaluation is: a line when all is classified, and one every 5 s before. */
final class EvaluationProgress implements Evaluation.Progress {

  private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

  private final PrintWriter err;
  private final String what;
  private long lastLine = System.nanoTime();

  /**
   * Of one evaluation.
   *
   * @param what is evaluated, as the lines name it
   */
  EvaluationProgress(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
  }

  @Override
  public void sentencesDone(int done, int total) {
    long now = System.nanoTime();
    if (done < total && now - lastLine < NANOS_BETWEEN_LINES) {
      return;
    }
    lastLine = now;
    err.printf(Locale.ROOT, "%s: classified sentence %d of %d%n", what, done, total);
    err.flush();
  }
}
