package io.standpoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * One paragraph for a terminal, in colours or without: what is appended, with white space collapsed
 * and every character that could steer a terminal written as an escape such as {@code \u001B}, so
 * that only the styles given here reach it. Not thread-safe.
 */
final class StyledText {
  private static final int NEXT_LINE = 0x85;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final Glyph SPACE = new Glyph(" ", 1, List.of());

  private final List<Glyph> glyphs = new ArrayList<>();

  /**
   * A code point as it is shown.
   *
   * @param columns that it takes on the terminal
   */
  private record Glyph(String text, int columns, List<IStyle> styles) {
    boolean isSpace() {
      return text.equals(" ");
    }
  }

  /** Adds {@code text} without style. */
  StyledText append(String text) {
    return append(text, List.of());
  }

  /** Adds {@code text} in {@code styles}. */
  StyledText append(String text, List<IStyle> styles) {
    text.codePoints().forEach(codePoint -> append(codePoint, styles));
    return this;
  }

  /** Adds a cell of a table: spaces stay as they are. */
  StyledText appendAsIs(String ascii) {
    ascii.chars().forEach(c -> glyphs.add(new Glyph(Character.toString(c), 1, List.of())));
    return this;
  }

  /** Adds a code point of a text. */
  StyledText append(int codePoint, List<IStyle> styles) {
    if (Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == NEXT_LINE) {
      if (glyphs.isEmpty() || !glyphs.get(glyphs.size() - 1).isSpace()) {
        glyphs.add(styles.isEmpty() ? SPACE : new Glyph(" ", 1, styles));
      }
    } else if (steers(codePoint)) {
      String escape = String.format(Locale.ROOT, "\\u%04X", codePoint);
      escape.chars().forEach(c -> glyphs.add(new Glyph(Character.toString(c), 1, styles)));
    } else {
      glyphs.add(new Glyph(Character.toString(codePoint), columns(codePoint), styles));
    }
    return this;
  }

  /** Adds spaces until the text is {@code columns} wide. */
  StyledText pad(int columns) {
    for (int width = columns(); width < columns; width++) {
      glyphs.add(SPACE);
    }
    return this;
  }

  /** The width in columns if it stood on one line. */
  int columns() {
    return glyphs.stream().mapToInt(Glyph::columns).sum();
  }

  /**
   * Control characters, and invisible ones that turn or hide text around them; not the joiners that
   * Persian words and emoji are written with.
   */
  private static boolean steers(int codePoint) {
    int type = Character.getType(codePoint);
    boolean invisible =
        type == Character.FORMAT
            && codePoint != ZERO_WIDTH_JOINER
            && codePoint != ZERO_WIDTH_NON_JOINER;
    return type == Character.CONTROL || type == Character.SURROGATE || invisible;
  }

  /** None for marks on the letter before, two for East Asian characters and emoji. */
  private static int columns(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
            || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
            || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /**
   * Writes the text to {@code out}, broken at spaces into lines of at most {@code width} columns; a
   * word longer than a line is broken anywhere but before a mark.
   *
   * @param first what the first line begins with
   * @param indent spaces that every other line begins with, at most half of {@code width}
   */
  void write(StringBuilder out, Ansi ansi, String first, int indent, int width) {
    String next = " ".repeat(indent);
    int start = 0;
    String lead = first;
    do {
      int end = lineEnd(start, width - lead.length());
      out.append(lead);
      write(out, ansi, glyphs.subList(start, trimmed(start, end)));
      out.append('\n');
      start = end;
      while (start < glyphs.size() && glyphs.get(start).isSpace()) {
        start++;
      }
      lead = next;
    } while (start < glyphs.size());
  }

  /** Where a line that begins with glyph {@code start} ends, not counting spaces at its end. */
  private int lineEnd(int start, int room) {
    int column = 0;
    int lastSpace = -1;
    for (int i = start; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (glyph.isSpace()) {
        lastSpace = i;
      }
      column += glyph.columns();
      if (column > room && !glyph.isSpace()) {
        return lastSpace > start ? lastSpace : Math.max(i, start + 1);
      }
    }
    return glyphs.size();
  }

  private int trimmed(int start, int end) {
    int last = end;
    while (last > start && glyphs.get(last - 1).isSpace()) {
      last--;
    }
    return last;
  }

  private static void write(StringBuilder out, Ansi ansi, List<Glyph> line) {
    List<IStyle> on = List.of();
    for (Glyph glyph : line) {
      if (ansi.enabled() && !glyph.styles().equals(on)) {
        out.append(on.isEmpty() ? "" : Style.reset.on());
        on = glyph.styles();
        out.append(on.isEmpty() ? "" : Style.on(on.toArray(new IStyle[0])));
      }
      out.append(glyph.text());
    }
    out.append(on.isEmpty() ? "" : Style.reset.on());
  }
}
