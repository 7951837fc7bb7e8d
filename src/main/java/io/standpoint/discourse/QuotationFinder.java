package io.standpoint.discourse;

import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what stands in quotation marks: double, single and angular ones, straight or curly.
 *
 * <p>A quotation ends with its paragraph. If it is still open there and the next paragraph opens
 * again, it goes on; otherwise the opening mark has no partner and is passed over, as it is after
 * {@value #LONGEST} characters. A quotation within another is part of it. The three families of
 * marks are read apart, so that a stray one cannot hide those of another family.
 */
final class QuotationFinder {
  /** Longer than any paragraph of news that was seen; keeps a stray mark from swallowing a text. */
  static final int LONGEST = 5_000;

  /** Marks that belong together; what stands in both lists opens or closes by its neighbours. */
  private enum Family {
    DOUBLE("\"“„‟＂", "\"”＂"),
    SINGLE("'‘", "'’"),
    ANGULAR("«", "»");

    private final String opening;
    private final String closing;

    Family(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }

    boolean opens(char c) {
      return opening.indexOf(c) >= 0;
    }

    boolean closes(char c) {
      return closing.indexOf(c) >= 0;
    }
  }

  private enum Role {
    OPEN,
    CLOSE,
    NEITHER
  }

  private static final String BEFORE_OPENING = "([{<—–-/\"'“‘«„¿¡";
  private static final String AFTER_PAUSE = ".,!?;:…";

  private final String text;
  private final Paragraphs paragraphs;

  /** Closed beyond doubt, or left open for the next paragraph. */
  private final List<QuotedWords> sure = new ArrayList<>();

  /** Closed by what may be an apostrophe: ‘terrorists’ or the soldiers’ families. */
  private final List<QuotedWords> unsure = new ArrayList<>();

  private QuotationFinder(String text, Paragraphs paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** What is quoted, in order, without overlaps. */
  static List<QuotedWords> find(String text, Paragraphs paragraphs) {
    QuotationFinder finder = new QuotationFinder(text, paragraphs);
    for (Family family : Family.values()) {
      finder.read(family);
    }
    return merged(outermost(finder.sure), outermost(finder.unsure));
  }

  private void read(Family family) {
    boolean continues = false;
    for (int i = 0; i < paragraphs.count(); i++) {
      continues = read(family, paragraphs.start(i), paragraphs.end(i), continues);
    }
  }

  /** Reads one paragraph; true if its last quotation goes on in the next. */
  private boolean read(Family family, int from, int to, boolean continuesHere) {
    int open = -1;
    int maybeClosed = -1;
    boolean continues = continuesHere;
    for (int i = from; i < to; i++) {
      if (open >= 0 && i - open > LONGEST) {
        open = -1;
      }
      if (isPlain(text.charAt(i))) {
        continue;
      }
      Role role = role(family, i, open >= 0);
      if (role == Role.OPEN) {
        boolean again = open >= 0 && isLineStart(i);
        if (again) {
          add(sure, open, i, false, continues);
        } else if (open >= 0 && maybeClosed >= 0) {
          add(unsure, open, maybeClosed, true, continues);
        }
        continues = again || (continues && open < 0 && isBlank(from, i));
        open = i;
        maybeClosed = -1;
      } else if (role == Role.CLOSE && open >= 0) {
        if (family == Family.SINGLE && AFTER_PAUSE.indexOf(text.charAt(i - 1)) < 0) {
          maybeClosed = maybeClosed < 0 ? i : maybeClosed;
        } else {
          add(sure, open, i, true, continues);
          open = -1;
          maybeClosed = -1;
        }
      }
    }
    if (open >= 0 && maybeClosed >= 0) {
      add(unsure, open, maybeClosed, true, continues);
    } else if (open >= 0 && to < text.length() && family.opens(text.charAt(to))) {
      add(sure, open, to, false, continues);
      return true;
    }
    return false;
  }

  /** What most of a text is: quick to tell from a mark. */
  private static boolean isPlain(char c) {
    return c == ' ' || (c >= 'a' && c <= 'z');
  }

  private Role role(Family family, int at, boolean isOpen) {
    char mark = text.charAt(at);
    boolean opens = family.opens(mark);
    boolean closes = family.closes(mark);
    if (!opens && !closes) {
      return Role.NEITHER;
    }
    boolean spaceBefore = at == 0 || Character.isWhitespace(text.charAt(at - 1));
    boolean spaceAfter = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    boolean wordBefore = at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
    boolean wordAfter =
        at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at + 1));
    if (wordBefore && wordAfter && closes) {
      return Role.NEITHER; // an apostrophe, or a mark within an acronym
    }
    if (opens && closes) {
      return straight(family, at, isOpen, spaceBefore, spaceAfter, wordBefore, wordAfter);
    }
    if (opens) {
      return isOpen && !spaceBefore && spaceAfter ? Role.CLOSE : Role.OPEN;
    }
    boolean misused = family == Family.DOUBLE && !isOpen && spaceBefore && !spaceAfter;
    return misused ? Role.OPEN : Role.CLOSE;
  }

  private Role straight(
      Family family,
      int at,
      boolean isOpen,
      boolean spaceBefore,
      boolean spaceAfter,
      boolean wordBefore,
      boolean wordAfter) {
    Role toggle = isOpen ? Role.CLOSE : Role.OPEN;
    if (spaceBefore && spaceAfter) {
      return family == Family.SINGLE ? Role.NEITHER : toggle;
    }
    if (spaceBefore) {
      return family == Family.SINGLE && !wordAfter ? Role.NEITHER : Role.OPEN;
    }
    if (spaceAfter || wordBefore) {
      return Role.CLOSE;
    }
    char before = text.charAt(at - 1);
    if (AFTER_PAUSE.indexOf(before) >= 0) {
      return wordAfter ? toggle : Role.CLOSE;
    }
    return BEFORE_OPENING.indexOf(before) >= 0 ? Role.OPEN : Role.CLOSE;
  }

  private boolean isLineStart(int at) {
    int i = at;
    while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    return i > 0 && text.charAt(i - 1) == '\n';
  }

  private boolean isBlank(int from, int to) {
    return to == from || (to - from < 100 && text.substring(from, to).isBlank());
  }

  /** Adds the words after the mark at {@code open} up to {@code end}, which a mark may follow. */
  private void add(List<QuotedWords> found, int open, int end, boolean closed, boolean continues) {
    int first = open + 1;
    int last = end;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      Span outer = new Span(open, closed ? end + 1 : last);
      found.add(new QuotedWords(outer, new Span(first, last), continues));
    }
  }

  /** In order; of several that overlap, the one that opens first. */
  private static List<QuotedWords> outermost(List<QuotedWords> found) {
    List<QuotedWords> kept = new ArrayList<>();
    int end = 0;
    for (QuotedWords words : sorted(found)) {
      if (words.outer().start() >= end) {
        kept.add(words);
        end = words.outer().end();
      }
    }
    return kept;
  }

  /** All of {@code kept}, and what of {@code more} overlaps none of it. */
  private static List<QuotedWords> merged(List<QuotedWords> kept, List<QuotedWords> more) {
    List<QuotedWords> all = new ArrayList<>(kept);
    int next = 0;
    for (QuotedWords words : more) {
      while (next < kept.size() && kept.get(next).outer().end() <= words.outer().start()) {
        next++;
      }
      if (next == kept.size() || !kept.get(next).outer().overlaps(words.outer())) {
        all.add(words);
      }
    }
    return sorted(all);
  }

  private static List<QuotedWords> sorted(List<QuotedWords> words) {
    return words.stream().sorted(Comparator.comparing(QuotedWords::outer)).toList();
  }
}
