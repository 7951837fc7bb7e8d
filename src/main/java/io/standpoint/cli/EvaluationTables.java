package io.standpoint.cli;

import io.standpoint.evaluation.ConfusionMatrix;
import io.standpoint.evaluation.ConfusionMatrix.ClassFigures;
import io.standpoint.evaluation.EvaluationReport;
import io.standpoint.evaluation.EvaluationReport.Result;
import io.standpoint.evaluation.PairMetrics;
import io.standpoint.evaluation.ReliabilityBin;
import io.standpoint.evaluation.RiskCoverage;
import io.standpoint.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Evaluation reports as tables for people; figures in percent with one decimal. */
final class EvaluationTables {

  private final StringBuilder out = new StringBuilder();

  private EvaluationTables() {}

  /** Reports of one model, one per corpus. */
  static String render(OpenModel model, List<EvaluationReport> reports) {
    EvaluationTables tables = new EvaluationTables();
    tables.line("model %s, sha-256 %s", model.name(), model.sha256());
    tables.line(
        "Figures are percent%s.",
        reports.isEmpty() ? "" : "; in brackets 95 percent intervals over sentences");
    for (EvaluationReport report : reports) {
      tables.add(report, model.trainedOn().contains(report.corpus().sha256()));
    }
    return tables.out.toString();
  }

  /** An empty line, then precision, recall and F1 of the model's classes per {@code title}. */
  static String matrix(String title, ConfusionMatrix matrix) {
    EvaluationTables tables = new EvaluationTables();
    tables.addMatrix(title, matrix);
    return tables.out.toString();
  }

  private void add(EvaluationReport report, boolean learned) {
    int rows = report.corpus().examples().size();
    line("");
    line("%s: %d rows in %d sentences", report.corpus().name(), rows, report.sentences());
    if (learned) {
      line(
          "The model, or one it goes back to, was trained on this file: these figures flatter it.");
    }
    line("");
    beside("", "model", "lexicon", "majority");
    beside("macro-F1", report, r -> figure(r.metrics().macroF1(), r.intervals().macroF1()));
    beside("accuracy", report, r -> figure(r.metrics().accuracy(), r.intervals().accuracy()));
    beside("average recall", report, r -> percent(r.metrics().averageRecall()));
    beside("calibration error", report, r -> percent(r.metrics().calibrationError()));
    beside("  were it by chance", report, r -> percent(r.metrics().calibrationErrorByChance()));
    addWithoutNeutral(report);
    addMatrix("label", report.model().metrics().confusion());
    addReliability(report.model().metrics().reliability());
    addRiskCoverage(report.model().metrics().riskCoverage());
    report.model().pairs().ifPresent(pairs -> addPairs(report, pairs));
  }

  private void addWithoutNeutral(EvaluationReport report) {
    int rows = report.model().metrics().binary().total();
    if (rows > 0) {
      line("negative or positive, without the neutral rows: %d rows", rows);
      beside("  macro-F1", report, r -> percent(r.metrics().binary().macroF1()));
      beside("  accuracy", report, r -> percent(r.metrics().binary().accuracy()));
    }
  }

  private void addPairs(EvaluationReport report, PairMetrics pairs) {
    line("");
    line(
        "five classes per pair: %d pairs%s",
        pairs.pairs(),
        pairs.leftOut() == 0 ? "" : ", " + pairs.leftOut() + " without a class left out");
    beside("  micro-F1", report, r -> percent(r.pairs().map(PairMetrics::microF1)));
    beside("  macro-F1", report, r -> percent(r.pairs().map(PairMetrics::macroF1)));
    addMatrix("pair", pairs.confusion());
  }

  /** Precision, recall and F1 of the model's classes, then what each was taken for. */
  private void addMatrix(String title, ConfusionMatrix matrix) {
    line("");
    StringBuilder head = new StringBuilder();
    cell(head, "model, per " + title, Math.max(18, title.length() + 12));
    List.of("precision", "recall", "F1", "rows").forEach(name -> cell(head, name, -10));
    head.append("   predicted");
    matrix.classes().forEach(name -> cell(head, name, -name.length() - 2));
    line("%s", head);
    for (int gold = 0; gold < matrix.classes().size(); gold++) {
      ClassFigures figures = matrix.perClass().get(gold);
      StringBuilder row = new StringBuilder();
      cell(row, "  " + matrix.classes().get(gold), 18);
      cell(row, percent(figures.precision()), -10);
      cell(row, percent(figures.recall()), -10);
      cell(row, percent(figures.f1()), -10);
      cell(row, String.valueOf(figures.support()), -10);
      cell(row, "", -12);
      for (int predicted = 0; predicted < matrix.classes().size(); predicted++) {
        int width = matrix.classes().get(predicted).length() + 2;
        cell(row, String.valueOf(matrix.counts().get(gold).get(predicted)), -width);
      }
      line("%s", row);
    }
  }

  /** How sure the model was of its answers beside how often they were right. */
  private void addReliability(List<ReliabilityBin> bins) {
    line("");
    line("%-18s%10s%10s%10s", "model, how sure", "rows", "sure of", "right");
    for (ReliabilityBin bin : bins) {
      line(
          "  %-16s%10d%10s%10s",
          percent(bin.low()) + " to " + percent(bin.high()),
          bin.rows(),
          percent(bin.confidence()),
          percent(bin.accuracy()));
    }
  }

  /** What abstaining costs in answers and gains in their being right. */
  private void addRiskCoverage(RiskCoverage curve) {
    line("");
    line("%-18s%10s%10s%10s", "--min-confidence", "rows", "coverage", "wrong");
    for (RiskCoverage.Point point : curve.points()) {
      // Rounded down: a limit that is rounded up would leave out rows that are counted here.
      line(
          "  %-16s%10d%10s%10s",
          String.format(Locale.ROOT, "%.3f", Math.floor(1000 * point.minConfidence()) / 1000),
          point.rows(),
          percent(point.coverage()),
          percent(point.risk()));
    }
    line("area under risk and coverage: %s", percent(curve.area()));
  }

  private void beside(String name, EvaluationReport report, Function<Result, String> figure) {
    beside(
        name,
        figure.apply(report.model()),
        figure.apply(report.lexicon()),
        figure.apply(report.majority()));
  }

  private void beside(String name, String model, String lexicon, String majority) {
    StringBuilder row = new StringBuilder();
    cell(row, name, 18);
    List.of(model, lexicon, majority).forEach(text -> cell(row.append("  "), text, 19));
    line("%s", row.toString().stripTrailing());
  }

  /** Appends {@code text} padded to |width|: on the right, or on the left if width is negative. */
  private static void cell(StringBuilder row, String text, int width) {
    String padding = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
    row.append(width < 0 ? padding + text : text + padding);
  }

  /** A figure with its interval in brackets. */
  static String figure(double value, Interval interval) {
    return percent(value) + " [" + percent(interval.low()) + ", " + percent(interval.high()) + "]";
  }

  private static String percent(Optional<Double> value) {
    return value.map(EvaluationTables::percent).orElse("");
  }

  /** With one decimal. */
  static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f", 100 * value);
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
