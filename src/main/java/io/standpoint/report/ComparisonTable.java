package io.standpoint.report;

import static io.standpoint.report.TerminalText.plain;
import static io.standpoint.report.TerminalText.range;
import static io.standpoint.report.TerminalText.signed;
import static io.standpoint.report.TerminalText.wrapped;

import io.standpoint.summary.Comparison;
import io.standpoint.summary.Difference;
import io.standpoint.summary.Summary;
import io.standpoint.summary.TargetComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A comparison for people: the answer in words, a table with a row per target, the stances toward
 * each other, and the sentences that show it.
 */
public final class ComparisonTable {
  private static final int NARROWEST = 60;

  /** Sentences per holder and target. */
  private static final int QUOTES = 2;

  private final int width;
  private final int rows;

  /**
   * A table of a given size.
   *
   * @param width of a line of text in characters, at least 60; the table itself may be wider
   * @param rows the most targets shown, at least 1
   */
  public ComparisonTable(int width, int rows) {
    if (width < NARROWEST || rows < 1) {
      throw new IllegalArgumentException(
          "comparison of width " + width + " and " + rows + " rows: need at least 60 and 1");
    }
    this.width = width;
    this.rows = rows;
  }

  /** The text, lines ended by {@code \n}. */
  public String render(Comparison comparison) {
    StringBuilder out = new StringBuilder();
    out.append(wrapped(plain(comparison.inWords()), width)).append("\n");
    List<TargetComparison> shown =
        comparison.targets().subList(0, Math.min(rows, comparison.targets().size()));
    if (!shown.isEmpty()) {
      out.append('\n');
      columns(table(comparison, shown)).forEach(line -> out.append(line).append('\n'));
      if (comparison.targets().size() > shown.size()) {
        out.append("… and ")
            .append(comparison.targets().size() - shown.size())
            .append(" more targets\n");
      }
    }
    part(
        out,
        "Toward each other",
        Stream.of(comparison.firstToSecond(), comparison.secondToFirst())
            .flatMap(Optional::stream)
            .toList());
    part(out, "Topics of which only one of them speaks", comparison.unshared());
    part(
        out,
        "Evidence",
        shown.stream().flatMap(target -> Stream.of(target.first(), target.second())).toList());
    return out.toString();
  }

  private void part(StringBuilder out, String title, List<Summary> summaries) {
    if (!summaries.isEmpty()) {
      out.append('\n').append(title).append('\n');
      SummaryTable.append(out, summaries, width, QUOTES);
    }
  }

  private static List<List<String>> table(Comparison comparison, List<TargetComparison> shown) {
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            "On",
            plain(comparison.first().name()),
            plain(comparison.second().name()),
            "difference",
            "95% interval",
            "p",
            "p (Holm)",
            "Cliff's δ",
            "index",
            "95% interval",
            "documents"));
    for (TargetComparison target : shown) {
      Difference difference = target.difference();
      table.add(
          List.of(
              plain(target.target().name()),
              signed(target.first().score()),
              signed(target.second().score()),
              signed(difference.value()),
              range(difference.interval()),
              pValue(difference.pValue()),
              pValue(difference.adjusted()),
              signed(difference.cliffsDelta()),
              target.index().map(index -> signed(index.value())).orElse("–"),
              range(target.index().flatMap(index -> index.interval())),
              target.documents() + (target.isOfFewDocuments() ? " (few)" : "")));
    }
    return table;
  }

  private static String pValue(OptionalDouble p) {
    return p.isPresent() ? String.format(Locale.ROOT, "%.4f", p.getAsDouble()) : "–";
  }

  /** Every column as wide as its widest cell, two spaces between. */
  private static List<String> columns(List<List<String>> table) {
    int[] widths = new int[table.get(0).size()];
    for (List<String> row : table) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : table) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
