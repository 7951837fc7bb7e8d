package io.standpoint.report;

import io.standpoint.statistics.Interval;
import io.standpoint.summary.Evidence;
import io.standpoint.text.Sentence;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pieces of text tables: safe for a terminal, within a width. */
final class TerminalText {
  static final String INDENT = "      ";

  /** Enough for most sentences of news; a longer one is cut. */
  private static final int EVIDENCE_LINES = 3;

  private TerminalText() {}

  /** Two decimals with a sign, which a value that rounds to 0 has not: "+0.32", "0.00". */
  static String signed(double value) {
    String text = String.format(Locale.ROOT, "%+.2f", value);
    return text.endsWith("0.00") ? "0.00" : text;
  }

  /** The ends with signs, "+0.32 to +0.72"; a dash if there is no interval. */
  static String range(Optional<Interval> interval) {
    return interval.map(i -> signed(i.low()) + " to " + signed(i.high())).orElse("–");
  }

  static String plural(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** Words broken over lines of {@code width}; a longer word has a line of its own. */
  static String wrapped(String text, int width) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : text.split(" +", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append('\n');
        column = 0;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }

  /** The sentence, wrapped and cut to {@link #EVIDENCE_LINES} lines, and where it stands. */
  static String quote(Evidence evidence, int width) {
    Sentence sentence = evidence.prediction().pair().sentence();
    String where = " (" + evidence.document() + ":" + sentence.span().start() + ")";
    StringBuilder out = new StringBuilder();
    int room = width - INDENT.length();
    int column = 0;
    int lines = 1;
    String shown = '“' + withoutHalfQuotation(plain(sentence.text())) + '”';
    for (String word : shown.split(" +", -1)) {
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

  /**
   * Without a quotation mark at the start or end whose other half stands in another sentence:
   * inside our own marks it would look like a slip. A sentence with more marks than that is left
   * alone.
   */
  static String withoutHalfQuotation(String text) {
    if (text.chars().filter(c -> "\"“”".indexOf(c) >= 0).count() != 1) {
      return text;
    }
    return text.replaceFirst("^[\"“]|[\"”]$", "");
  }

  /** The first {@code length} code units, or one less so that no surrogate pair is cut. */
  private static String start(String word, int length) {
    boolean cutsPair = Character.isHighSurrogate(word.charAt(length - 1));
    return word.substring(0, cutsPair ? length - 1 : length);
  }

  /** Line breaks and control characters as spaces, so that a text cannot steer the terminal. */
  static String plain(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
