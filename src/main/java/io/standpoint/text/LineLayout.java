package io.standpoint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the stretches of a text that no sentence crosses: paragraphs, headlines, list items.
 *
 * <p>A line break within a block of lines is either there because the text was wrapped, or because
 * the writer meant it. The second is taken as certain when the next word would have fitted on the
 * line: the line with it would still be shorter than nine tenths of the block's longest line.
 */
final class LineLayout {

  /** Longer lines are not headlines. */
  private static final int MAX_HEADLINE = 160;

  /** Text is hardly ever wrapped narrower than this; the first of two such lines is a headline. */
  private static final int NARROWEST_WRAP = 50;

  /** A dateline's dash stands within this distance of its first letter. */
  private static final int MAX_DATELINE = 80;

  private static final String BULLETS = "•‣◦▪▫●○■□►▶⁃·";

  /** A line that ends in one of these goes on. */
  private static final Set<String> CANNOT_END =
      Set.of(
          ("the a an of to in on at by for from with and or but as that than is are was were be has"
                  + " have had will would can could may not his her its their our into over under"
                  + " about after before between against who which said")
              .split(" "));

  private record Line(int start, int end) {
    boolean isBlank() {
      return start == end;
    }

    int length() {
      return end - start;
    }
  }

  private final String text;
  private final List<Span> stretches = new ArrayList<>();

  private LineLayout(String text) {
    this.text = text;
  }

  /** The stretches of {@code text} in order, without surrounding white space, none blank. */
  static List<Span> stretches(String text) {
    LineLayout layout = new LineLayout(text);
    List<Line> block = new ArrayList<>();
    boolean firstBlock = true;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isLineBreak(text.charAt(end))) {
        end++;
      }
      int start = Glyphs.skipSpace(text, at, end);
      Line line = new Line(start, Glyphs.trimEnd(text, start, end));
      if (!line.isBlank()) {
        block.add(line);
      }
      if (line.isBlank() || end == text.length() || text.charAt(end) == '\u2029') {
        if (!block.isEmpty()) {
          layout.addBlock(block, firstBlock);
          firstBlock = false;
        }
        block.clear();
      }
      at = end + 1;
      if (at < text.length() && text.charAt(end) == '\r' && text.charAt(at) == '\n') {
        at++;
      }
    }
    if (!block.isEmpty()) {
      layout.addBlock(block, firstBlock);
    }
    return layout.stretches;
  }

  private static boolean isLineBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Splits lines without a blank one between them where a line break is meant. */
  private void addBlock(List<Line> lines, boolean firstOfText) {
    int width = lines.stream().mapToInt(Line::length).max().orElse(0);
    int start = lines.get(0).start();
    boolean startsUnit = true;
    boolean inHeading = firstOfText;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      boolean ended = endsInStop(line);
      boolean headline = startsUnit && isHeadline(line, next, width, inHeading, lines.size());
      boolean breaks =
          headline
              || startsListItem(line, next)
              || (ended && isMeant(line, next, width) && endsInWholeWord(line));
      if (breaks) {
        stretches.add(new Span(start, line.end()));
        start = next.start();
      }
      startsUnit = breaks || ended;
      inHeading &= headline;
    }
    stretches.add(new Span(start, lines.get(lines.size() - 1).end()));
  }

  /** True if the next word would have fitted on the line and can begin a sentence. */
  private boolean isMeant(Line line, Line next, int width) {
    int word = next.start();
    while (word < next.end() && !Glyphs.isSpace(text.charAt(word))) {
      word++;
    }
    long needed = (long) line.length() + 1 + (word - next.start());
    return needed * 10 < width * 9L && canBegin(next);
  }

  private boolean isHeadline(Line line, Line next, int width, boolean inHeading, int lineCount) {
    if (line.length() > MAX_HEADLINE || endsInStop(line) || !canBegin(next) || isOpenEnded(line)) {
      return false;
    }
    if (inHeading) {
      return isTitleCase(text, line.start(), line.end())
          || isMeant(line, next, width)
          || startsWithDateline(next)
          || (lineCount == 2 && line.length() < NARROWEST_WRAP);
    }
    return isMeant(line, next, width)
        && (isTitleCase(text, line.start(), line.end()) || line.length() * 10L < width * 6L);
  }

  private boolean endsInStop(Line line) {
    int last = line.end() - 1;
    while (last > line.start() && Glyphs.isCloser(text.charAt(last))) {
      last--;
    }
    return Glyphs.isStop(text.charAt(last));
  }

  /** False if the line ends in a title such as "Gen.", which needs its name. */
  private boolean endsInWholeWord(Line line) {
    int stop = line.end() - 1;
    if (text.charAt(stop) != '.') {
      return true;
    }
    String word = Words.before(text, line.start(), stop);
    return Abbreviations.kindOf(word, false) != Abbreviations.Kind.GOES_ON;
  }

  /** True if the line's end shows that the sentence goes on. */
  private boolean isOpenEnded(Line line) {
    char last = text.charAt(line.end() - 1);
    return last == ','
        || last == ';'
        || Glyphs.isDash(last)
        || Glyphs.isOpeningBracket(last)
        || CANNOT_END.contains(Words.before(text, line.start(), line.end()));
  }

  private boolean canBegin(Line line) {
    int i = line.start();
    while (i < line.end() && Glyphs.isOpener(text.charAt(i))) {
      i++;
    }
    return i < line.end() && !Character.isLowerCase(text.codePointAt(i));
  }

  /** "ANKARA (AP) —", "MOSCOW, March 5 (Reuters) -": a place in capitals, then a dash. */
  private boolean startsWithDateline(Line line) {
    return datelineDash(text, line.start(), line.end()) >= 0;
  }

  /** Where the dash of a dateline stands that begins at {@code from}; -1 if none begins there. */
  static int datelineDash(String text, int from, int to) {
    if (to - from < 4 || !isCapitals(text, from, Math.min(from + 3, to))) {
      return -1;
    }
    int limit = Math.min(to, from + MAX_DATELINE);
    for (int i = from + 3; i < limit; i++) {
      if (Glyphs.isDash(text.charAt(i)) && Glyphs.isSpace(text.charAt(i - 1))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isCapitals(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isUpperCase(c) && c != '.' && c != ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean startsListItem(Line line, Line next) {
    char first = text.charAt(next.start());
    int afterMarker = next.start() + 1;
    if (BULLETS.indexOf(first) >= 0) {
      return true;
    }
    if (Glyphs.isDash(first) || first == '*') {
      return startsWord(afterMarker, next)
          && (endsClause(line) || !Character.isLowerCase(text.charAt(afterMarker + 1)));
    }
    if (first == '(') {
      afterMarker++;
    }
    while (afterMarker < next.end() && Character.isDigit(text.charAt(afterMarker))) {
      afterMarker++;
    }
    boolean numbered =
        afterMarker - next.start() <= 3
            && afterMarker < next.end()
            && Character.isLetterOrDigit(text.charAt(afterMarker - 1))
            && ".)".indexOf(text.charAt(afterMarker)) >= 0;
    return numbered && startsWord(afterMarker + 1, next) && endsClause(line);
  }

  /** True if white space stands at {@code at} and something follows it on the line. */
  private boolean startsWord(int at, Line line) {
    return at + 1 < line.end() && Glyphs.isSpace(text.charAt(at));
  }

  private boolean endsClause(Line line) {
    char last = text.charAt(line.end() - 1);
    return last == ':' || last == ';' || endsInStop(line);
  }

  /** True if every word of four or more letters in the stretch is capitalised or a figure. */
  static boolean isTitleCase(String text, int from, int to) {
    boolean any = false;
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && !Glyphs.isSpace(text.charAt(end))) {
        end++;
      }
      int letter = i;
      while (letter < end && !Character.isLetterOrDigit(text.charAt(letter))) {
        letter++;
      }
      if (end - letter >= 4 || i == from) {
        if (letter < end && Character.isLowerCase(text.charAt(letter))) {
          return false;
        }
        any |= letter < end;
      }
      i = Glyphs.skipSpace(text, end, to);
    }
    return any;
  }
}
