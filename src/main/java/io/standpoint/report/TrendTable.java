package io.standpoint.report;

import static io.standpoint.report.TerminalText.INDENT;
import static io.standpoint.report.TerminalText.plain;
import static io.standpoint.report.TerminalText.plural;
import static io.standpoint.report.TerminalText.quote;
import static io.standpoint.report.TerminalText.range;
import static io.standpoint.report.TerminalText.signed;
import static io.standpoint.report.TerminalText.wrapped;

import io.standpoint.summary.Summary;
import io.standpoint.summary.Trend;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A trend for people: the answer in words, and a line per period with its score on a scale from −1
 * to 1; a gap is a line of its own.
 */
public final class TrendTable {
  private static final int NARROWEST = 60;

  /** Columns of the scale; odd, so that 0 has one. */
  private static final int SCALE = 21;

  private final int width;
  private final boolean quotes;

  /**
   * A table of a given width.
   *
   * @param width of a line in characters, at least 60
   * @param quotes whether to show a sentence per period
   */
  public TrendTable(int width, boolean quotes) {
    if (width < NARROWEST) {
      throw new IllegalArgumentException("trend of width " + width + ": need at least 60");
    }
    this.width = width;
    this.quotes = quotes;
  }

  /** The text, lines ended by {@code \n}. */
  public String render(Trend trend) {
    StringBuilder out = new StringBuilder();
    out.append(wrapped(plain(trend.inWords()), width)).append("\n");
    Map<LocalDate, Trend.Gap> gapsByEnd = new HashMap<>();
    trend.gaps().forEach(gap -> gapsByEnd.put(gap.end(), gap));
    for (Trend.Point point : trend.points()) {
      Optional.ofNullable(gapsByEnd.get(point.start()))
          .ifPresent(
              gap ->
                  out.append(
                      String.format(
                          Locale.ROOT,
                          "  … %,d %s%s without documents\n",
                          gap.periods(),
                          trend.unit().label(),
                          gap.periods() == 1 ? "" : "s")));
      Summary summary = point.summary();
      out.append(
          String.format(
              Locale.ROOT,
              "  %-10s  %s  %5s  %-14s  %s\n",
              trend.unit().name(point.start()),
              scale(summary.score()),
              signed(summary.score()),
              range(summary.interval()),
              plural(summary.documents(), "document")));
      if (quotes) {
        out.append(INDENT).append(quote(summary.evidence().get(0), width)).append('\n');
      }
    }
    return out.toString();
  }

  private static String scale(double score) {
    StringBuilder scale = new StringBuilder(".".repeat(SCALE));
    scale.setCharAt(SCALE / 2, '|');
    long column = Math.round((score + 1) / 2 * (SCALE - 1));
    scale.setCharAt((int) Math.min(SCALE - 1, Math.max(0, column)), '●');
    return scale.toString();
  }
}
