package io.standpoint.report;

import static io.standpoint.report.TerminalText.INDENT;
import static io.standpoint.report.TerminalText.plain;
import static io.standpoint.report.TerminalText.plural;
import static io.standpoint.report.TerminalText.quote;
import static io.standpoint.report.TerminalText.range;
import static io.standpoint.report.TerminalText.signed;

import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import io.standpoint.summary.Group;
import io.standpoint.summary.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Summaries as a short text table for people: stances on topics, stances among actors, tone; within
 * each the clearest first, and under every row the sentence that shows it best.
 */
public final class SummaryTable {
  private static final int NARROWEST = 60;

  private final int width;
  private final int rows;

  /**
   * A table of a given size.
   *
   * @param width of a line in characters, at least 60
   * @param rows the most rows of each of the three parts, at least 1
   */
  public SummaryTable(int width, int rows) {
    if (width < NARROWEST || rows < 1) {
      throw new IllegalArgumentException(
          "table of width " + width + " and " + rows + " rows: need at least 60 and 1");
    }
    this.width = width;
    this.rows = rows;
  }

  /** The table, lines ended by {@code \n}; a sentence if there is nothing to show. */
  public String render(List<Summary> summaries) {
    if (summaries.isEmpty()) {
      return "No actor or topic was found next to another, or no judgement reached --min-confidence.\n";
    }
    StringBuilder out = new StringBuilder();
    part(out, "Stance on topics", summaries, s -> !isTone(s) && isTopic(s));
    part(out, "Stance among actors", summaries, s -> !isTone(s) && !isTopic(s));
    part(out, "Tone of the text", summaries, SummaryTable::isTone);
    return out.toString();
  }

  private static boolean isTone(Summary summary) {
    return summary.holder().kind() == Party.Kind.AUTHOR;
  }

  private static boolean isTopic(Summary summary) {
    return summary.target().kind() == Party.Kind.TOPIC;
  }

  private void part(
      StringBuilder out, String title, List<Summary> all, Predicate<Summary> belongs) {
    List<Summary> chosen =
        all.stream()
            .filter(belongs)
            .sorted(Comparator.comparingDouble(SummaryTable::clarity).reversed())
            .toList();
    if (chosen.isEmpty()) {
      return;
    }
    List<Summary> shown = chosen.subList(0, Math.min(rows, chosen.size()));
    out.append(title).append('\n');
    append(out, shown, width, 1);
    if (chosen.size() > shown.size()) {
      out.append("  … and ").append(chosen.size() - shown.size()).append(" more\n");
    }
    out.append('\n');
  }

  /** One row per summary, and under each up to {@code quotes} of its sentences. */
  static void append(StringBuilder out, List<Summary> summaries, int width, int quotes) {
    int names = summaries.stream().mapToInt(s -> names(s).length()).max().orElse(0);
    for (Summary summary : summaries) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %-" + names + "s  %-8s  %5s  %-14s  %s\n",
              names(summary),
              summary.polarity().label(),
              signed(summary.score()),
              range(summary.interval()),
              count(summary)));
      summary.evidence().stream()
          .limit(quotes)
          .forEach(e -> out.append(INDENT).append(quote(e, width)).append('\n'));
    }
  }

  /** How many sentences more are on one side than on the other; neutral rows come last. */
  private static double clarity(Summary summary) {
    double net = Math.abs(summary.score()) * summary.sentences();
    return summary.polarity() == Polarity.NEUTRAL ? net - Integer.MAX_VALUE : net;
  }

  private static String names(Summary summary) {
    String names = isTone(summary) ? "" : plain(summary.holder().name()) + " ";
    Group group = summary.group();
    String of =
        Stream.of(group.topic(), group.period(), group.outlet())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return names + "→ " + plain(summary.target().name() + (of.isEmpty() ? "" : " [" + of + "]"));
  }

  private static String count(Summary summary) {
    return plural(summary.sentences(), "sentence")
        + " in "
        + plural(summary.documents(), "document")
        + (summary.abstained() == 0 ? "" : ", " + summary.abstained() + " abstained");
  }
}
