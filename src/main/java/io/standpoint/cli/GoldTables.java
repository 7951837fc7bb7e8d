package io.standpoint.cli;

import io.standpoint.gold.Aspect;
import io.standpoint.gold.GoldEvaluation;
import io.standpoint.gold.GoldFigures;
import io.standpoint.gold.Tally;
import io.standpoint.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an analyzer does on documents marked by hand, as tables for people; figures in percent. */
final class GoldTables {

  private final StringBuilder out = new StringBuilder();
  private final GoldFigures analysis;
  private final GoldFigures baseline;
  private final Map<Aspect, Interval> intervals;

  private GoldTables(GoldEvaluation evaluation) {
    analysis = evaluation.analysis();
    baseline = evaluation.baseline();
    intervals = analysis.intervals();
  }

  /** The tables: one of what has precision and recall, one of shares. */
  static String render(String name, GoldEvaluation evaluation) {
    GoldTables tables = new GoldTables(evaluation);
    tables.row(List.of(""));
    tables.row(
        List.of(name + ": " + Counted.of(evaluation.documents(), "document") + " marked by hand"));
    if (!tables.intervals.isEmpty()) {
      tables.row(List.of("in brackets 95 percent intervals over documents"));
    }
    tables.row(List.of(""));
    tables.row(List.of("", "F1", "baseline", "precision", "recall", "marked", "found", "right"));
    tables.addRows(false);
    tables.row(List.of(""));
    tables.row(List.of("", "accuracy", "baseline", "of", "right"));
    tables.addRows(true);
    return tables.out.toString();
  }

  private void addRows(boolean shares) {
    for (Aspect aspect : analysis.aspects()) {
      if (aspect.isShare() == shares) {
        Tally tally = analysis.tally(aspect);
        List<String> cells = new ArrayList<>();
        cells.add(aspect.label());
        cells.add(
            intervals.containsKey(aspect)
                ? EvaluationTables.figure(tally.f1(), intervals.get(aspect))
                : EvaluationTables.percent(tally.f1()));
        cells.add(
            baseline.aspects().contains(aspect)
                ? EvaluationTables.percent(baseline.tally(aspect).f1())
                : "-");
        if (!shares) {
          cells.add(EvaluationTables.percent(tally.precision()));
          cells.add(EvaluationTables.percent(tally.recall()));
        }
        cells.add(String.valueOf(tally.marked()));
        if (!shares) {
          cells.add(String.valueOf(tally.found()));
        }
        cells.add(String.valueOf(tally.right()));
        row(cells);
      }
    }
  }

  /** A name, a figure that may have an interval, and more figures. */
  private void row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String format = i == 0 ? "%-12s" : i == 1 ? "%20s" : "%11s";
      row.append(String.format(Locale.ROOT, format, cells.get(i)));
    }
    out.append(row.toString().stripTrailing()).append('\n');
  }
}
