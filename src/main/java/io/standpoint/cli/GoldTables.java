package io.standpoint.cli;

import io.standpoint.evaluation.Intervals.Interval;
import io.standpoint.gold.Aspect;
import io.standpoint.gold.GoldEvaluation;
import io.standpoint.gold.Tally;
import java.util.Locale;
import java.util.Map;

/** What an analyzer does on documents marked by hand, as a table for people; figures in percent. */
final class GoldTables {

  private GoldTables() {}

  /** The table. */
  static String render(String name, GoldEvaluation evaluation) {
    StringBuilder out = new StringBuilder();
    line(out, "");
    line(out, "%s: %d documents marked by hand", name, evaluation.documents());
    line(out, "in brackets 95 percent intervals of F1 over documents");
    line(out, "");
    line(
        out,
        "%-14s%10s%10s%20s%10s%10s%10s",
        "",
        "precision",
        "recall",
        "F1",
        "marked",
        "found",
        "right");
    Map<Aspect, Interval> intervals = evaluation.intervals();
    for (Aspect aspect : Aspect.values()) {
      Tally tally = evaluation.tally(aspect);
      Interval interval = intervals.get(aspect);
      line(
          out,
          "%-14s%10.1f%10.1f%20s%10d%10d%10d",
          aspect.label(),
          100 * tally.precision(),
          100 * tally.recall(),
          String.format(
              Locale.ROOT,
              "%.1f (%.1f-%.1f)",
              100 * tally.f1(),
              100 * interval.low(),
              100 * interval.high()),
          tally.marked(),
          tally.found(),
          tally.right());
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
