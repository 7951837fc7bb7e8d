package io.standpoint.cli;

import io.standpoint.evaluation.Evaluation;
import java.io.PrintWriter;
import java.util.Locale;

/** Says how far an evaluation is: a line when all is done, and one every 5 s before. */
final class EvaluationProgress implements Evaluation.Progress {

  private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

  private final PrintWriter err;
  private final String what;
  private final String unit;
  private long lastLine = System.nanoTime();

  private EvaluationProgress(PrintWriter err, String what, String unit) {
    this.err = err;
    this.what = what;
    this.unit = unit;
  }

  /**
   * Of sentences that are classified.
   *
   * @param what is evaluated, as the lines name it
   */
  static EvaluationProgress ofSentences(PrintWriter err, String what) {
    return new EvaluationProgress(err, what, "classified sentence");
  }

  /**
   * Of documents that are analysed.
   *
   * @param what is evaluated, as the lines name it
   */
  static EvaluationProgress ofDocuments(PrintWriter err, String what) {
    return new EvaluationProgress(err, what, "analysed document");
  }

  @Override
  public void done(int done, int total) {
    long now = System.nanoTime();
    if (done < total && now - lastLine < NANOS_BETWEEN_LINES) {
      return;
    }
    lastLine = now;
    err.printf(Locale.ROOT, "%s: %s %d of %d%n", what, unit, done, total);
    err.flush();
  }
}
