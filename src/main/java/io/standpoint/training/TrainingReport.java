package io.standpoint.training;

import io.standpoint.model.Manifest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a training run did.
 *
 * @param manifest of the model
 * @param sha256 of the archive
 * @param dropped training rows left out because their sentence is a development sentence
 * @param points the learning curve: every evaluation, in order
 * @param seconds wall-clock time of this run, or since it was resumed
 */
public record TrainingReport(
    Manifest manifest, String sha256, int dropped, List<Point> points, double seconds) {

  public TrainingReport {
    points = List.copyOf(points);
  }

  /**
   * An evaluation on the development files, in full precision and with the weights so far.
   *
   * @param epochs passes over the training sentences so far; 0 where nothing was trained
   * @param loss mean weighted cross-entropy in nats since the last evaluation, with dropout
   * @param macroF1 of each development file, in [0, 1]
   */
  public record Point(double epochs, double loss, Map<String, Double> macroF1) {
    public Point {
      macroF1 = Collections.unmodifiableSortedMap(new TreeMap<>(macroF1));
    }

    /** Mean of the files' macro-F1, in [0, 1]. */
    public double mean() {
      return macroF1.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
  }

  /** The evaluation whose weights were kept: of the {@link #points} the one at the best epoch. */
  Point kept() {
    return points.stream()
        .filter(point -> point.epochs() == manifest.bestEpoch())
        .findFirst()
        .orElseThrow();
  }

  /**
   * The figures as a text of several lines, for people: how the archive does on every development
   * file, beside what its weights did in full precision, then the learning curve.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    addFigures(text);
    addCurve(text);
    return text.toString();
  }

  private void addFigures(StringBuilder text) {
    line(
        text,
        "%-28s %7s %9s %9s %9s %7s %12s",
        "development file",
        "rows",
        "macro-F1",
        "(fp32)",
        "accuracy",
        "ECE",
        "uncalibrated");
    for (Manifest.Development file : manifest.development()) {
      line(
          text,
          "%-28s %7d %9.4f %9.4f %9.4f %7.4f %12.4f",
          file.corpus().name(),
          file.corpus().rows(),
          file.macroF1(),
          kept().macroF1().get(file.corpus().name()),
          file.accuracy(),
          file.calibrationError(),
          file.uncalibratedError());
    }
    line(text, "");
    if (dropped > 0) {
      line(
          text,
          "%d rows of the corpora were left out of training: their sentences are developed on.",
          dropped);
    }
    line(
        text,
        "(fp32): macro-F1 before the weights became 8-bit integers; the rest is the archive's.");
  }

  private void addCurve(StringBuilder text) {
    line(text, "");
    line(text, "Learning curve: macro-F1 in fp32; * marks the weights that were kept.");
    line(text, "");
    StringBuilder head = new StringBuilder(cell("epochs", 6) + cell("loss", 10));
    kept().macroF1().keySet().forEach(file -> head.append(cell(file, width(file))));
    line(text, "%s", head.append(cell("mean", 9)));
    for (Point point : points) {
      StringBuilder row =
          new StringBuilder(cell(number("%.2f", point.epochs()), 6))
              .append(cell(number("%.4f", point.loss()), 10));
      point
          .macroF1()
          .forEach((file, score) -> row.append(cell(number("%.4f", score), width(file))));
      row.append(cell(number("%.4f", point.mean()), 9));
      line(text, "%s%s", row, point.equals(kept()) ? " *" : "");
    }
  }

  /** Of a column with a file's scores. */
  private static int width(String file) {
    return Math.max(9, file.length() + 2);
  }

  /** {@code text} with blanks before it. */
  private static String cell(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
