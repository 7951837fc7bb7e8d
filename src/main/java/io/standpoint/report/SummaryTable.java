package io.standpoint.report;

import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import io.standpoint.summary.Evidence;
import io.standpoint.summary.Summary;
import io.standpoint.text.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Summaries as a short text table for people: stances on topics, stances among actors, tone; within
 * each the clearest first, and under every row the sentence that shows it best.
 */
public final class SummaryTable {
  private static final int NARROWEST = 60;
  private static final String INDENT = "      ";

  /** Enough for most sentences of news; a longer one is cut. */
  private static final int EVIDENCE_LINES = 3;

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
      return "No actor or topic was found next to another: there is nothing to judge.\n";
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
    int names = shown.stream().mapToInt(s -> names(s).length()).max().orElse(0);
    out.append(title).append('\n');
    for (Summary summary : shown) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %-" + names + "s  %-8s  %+.2f  %-14s  %s\n",
              names(summary),
              summary.polarity().label(),
              summary.score(),
              summary
                  .interval()
                  .map(i -> String.format(Locale.ROOT, "%+.2f to %+.2f", i.low(), i.high()))
                  .orElse("–"),
              count(summary)));
      out.append(INDENT).append(quote(summary.evidence().get(0))).append('\n');
    }
    if (chosen.size() > shown.size()) {
      out.append("  … and ").append(chosen.size() - shown.size()).append(" more\n");
    }
    out.append('\n');
  }

  /** How many mentions more are on one side than on the other; neutral rows come last. */
  private static double clarity(Summary summary) {
    double net = Math.abs(summary.score()) * summary.mentions();
    return summary.polarity() == Polarity.NEUTRAL ? net - Integer.MAX_VALUE : net;
  }

  private static String names(Summary summary) {
    String names = isTone(summary) ? "" : plain(summary.holder().name()) + " ";
    return names + "→ " + plain(summary.target().name());
  }

  private static String count(Summary summary) {
    return plural(summary.mentions(), "mention") + " in " + plural(summary.documents(), "document");
  }

  private static String plural(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** The sentence, wrapped and cut to {@link #EVIDENCE_LINES} lines, and where it stands. */
  private String quote(Evidence evidence) {
    Sentence sentence = evidence.prediction().pair().sentence();
    String where = " (" + evidence.document() + ":" + sentence.span().start() + ")";
    StringBuilder out = new StringBuilder();
    int room = width - INDENT.length();
    int column = 0;
    int lines = 1;
    for (String word : ('“' + plain(sentence.text()) + '”').split(" +", -1)) {
      String cut = word.length() <= room ? word : start(word, room);
      if (column + cut.length() + 1 > room) {
        if (lines == EVIDENCE_LINES) {
          out.append(" …”");
          break;
        }
        lines++;
        column = 0;
        out.append('\n').append(INDENT);
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(cut);
      column += cut.length();
    }
    if (column + where.length() > room) {
      out.append('\n').append(INDENT);
      where = where.substring(1);
    }
    return out.append(plain(where)).toString();
  }

  /** The first {@code length} code units, or one less so that no surrogate pair is cut. */
  private static String start(String word, int length) {
    boolean cutsPair = Character.isHighSurrogate(word.charAt(length - 1));
    return word.substring(0, cutsPair ? length - 1 : length);
  }

  /** Line breaks and control characters as spaces, so that a text cannot steer the terminal. */
  private static String plain(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
