package io.standpoint.text;

import io.standpoint.text.Abbreviations.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the sentences of one stretch of text in one pass. Every run of stops is judged by the word
 * before it and the words after it; both looks are bounded, so time is linear.
 */
final class StretchSplitter {

  /** Only a headline has all its words capitalised, and it is not longer than this. */
  private static final int MAX_HEADLINE = 200;

  /** Names that end in an exclamation mark. */
  private static final Set<String> NAMES_WITH_MARK = Set.of("Yahoo", "Jeopardy");

  /** What stands after a stop and white space. */
  private enum Next {
    NOTHING,
    LOWER_CASE,
    FIGURE,
    DASH,
    /** A capital, a letter of a script without capitals, a symbol, an address. */
    BEGINNING
  }

  private final String text;
  private final int end;
  private final boolean ignoreCase;
  private final boolean headline;
  private final List<Span> spans = new ArrayList<>();

  /** Where the sentence at hand starts. */
  private int start;

  StretchSplitter(String text, Span stretch, boolean ignoreCase) {
    this.text = text;
    this.start = stretch.start();
    this.end = stretch.end();
    this.ignoreCase = ignoreCase;
    this.headline = stretch.length() <= MAX_HEADLINE && LineLayout.isTitleCase(text, start, end);
  }

  List<Span> split() {
    boolean hasWord = false;
    int i = start;
    while (i < end) {
      if (!Glyphs.isStop(text.charAt(i))) {
        hasWord |= Character.isLetterOrDigit(text.codePointAt(i));
        i++;
        continue;
      }
      int run = i;
      int runEnd = endOfRun(run);
      int closed = endOfClosers(runEnd);
      i = closed;
      if (hasWord && endsSentence(run, runEnd, closed)) {
        closed = endOfEmoji(closed);
        spans.add(new Span(start, closed));
        start = Glyphs.skipSpace(text, closed, end);
        i = start;
        hasWord = false;
      }
    }
    if (start < end) {
      addRest(hasWord);
    }
    return spans;
  }

  /**
   * The last sentence; a rest without a word in it (a stray quote or dash) joins the one before.
   */
  private void addRest(boolean hasWord) {
    if (hasWord || spans.isEmpty()) {
      spans.add(new Span(start, end));
    } else {
      Span last = spans.remove(spans.size() - 1);
      spans.add(new Span(last.start(), end));
    }
  }

  /** The end of a run of stops; the dots of an ellipsis may be spaced. */
  private int endOfRun(int from) {
    int i = from + 1;
    while (i < end) {
      if (Glyphs.isStop(text.charAt(i))) {
        i++;
      } else if (text.charAt(i - 1) == '.'
          && text.charAt(i) == ' '
          && i + 1 < end
          && text.charAt(i + 1) == '.'
          && (i + 2 >= end || !Character.isLetterOrDigit(text.charAt(i + 2)))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /** The end of closing quotes and brackets, also of a quote that stands apart before a space. */
  private int endOfClosers(int from) {
    int i = from;
    while (i < end && Glyphs.isCloser(text.charAt(i))) {
      i++;
    }
    if (i == from) {
      int apart = Glyphs.skipSpace(text, i, end);
      int apartEnd = apart;
      while (apartEnd < end && Glyphs.isClosingQuote(text.charAt(apartEnd))) {
        apartEnd++;
      }
      if (apartEnd > apart && (apartEnd == end || Glyphs.isSpace(text.charAt(apartEnd)))) {
        return apartEnd;
      }
    }
    return i;
  }

  /** Emoji after a stop, with or without a space before them, belong to what they comment on. */
  private int endOfEmoji(int from) {
    int next = Glyphs.skipSpace(text, from, end);
    int i = next;
    while (i < end && Glyphs.isEmoji(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i > next && (i == end || Glyphs.isSpace(text.charAt(i))) ? i : from;
  }

  /**
   * Judges the run of stops {@code [run, runEnd)}, after which quotes and brackets close until
   * {@code closed}.
   */
  private boolean endsSentence(int run, int runEnd, int closed) {
    if (Glyphs.isUnspacedStop(text.charAt(runEnd - 1)) || closed == end) {
      return true;
    }
    if (!Glyphs.isSpace(text.charAt(closed))) {
      return isMissingSpace(run, runEnd, closed);
    }
    if (run > start && Glyphs.isOpeningBracket(text.charAt(run - 1))) {
      return false; // "(!)" and "(...)" comment on the word before
    }
    int next = Glyphs.skipSpace(text, closed, end);
    Next kind = kindOfNext(next);
    if (kind == Next.DASH) {
      int dashed = next;
      while (dashed < end && Glyphs.isDash(text.charAt(dashed))) {
        dashed++;
      }
      boolean attribution = closed > runEnd && Glyphs.isClosingQuote(text.charAt(closed - 1));
      kind = kindOfNext(Glyphs.skipSpace(text, dashed, end));
      if (attribution || LineLayout.datelineDash(text, start, end) == next) {
        return false;
      }
    }
    if (kind == Next.LOWER_CASE && !ignoreCase) {
      return false;
    }
    boolean singleStop = runEnd - run == 1 && text.charAt(run) == '.';
    return singleStop
        ? endsAfterFullStop(run, closed, next, kind)
        : endsAfterMark(run, runEnd, closed, next, kind);
  }

  /** "said.The", as scraped pages have it, but not "example.com" or "U.S.A". */
  private boolean isMissingSpace(int run, int runEnd, int closed) {
    if (closed + 1 >= end
        || runEnd - run > 1
        || (closed > runEnd && !Glyphs.isClosingQuote(text.charAt(closed - 1)))
        || (closed > runEnd && text.charAt(closed - 1) < 128)) {
      return false;
    }
    int word = Words.startOf(text, start, run);
    boolean plainWord = run - word >= 2;
    for (int i = word; i < run; i++) {
      plainWord &= Character.isLetter(text.charAt(i));
    }
    boolean address = word > start && "/@.-_".indexOf(text.charAt(word - 1)) >= 0;
    return plainWord
        && !address
        && Character.isLowerCase(text.charAt(run - 1))
        && Character.isUpperCase(text.charAt(closed))
        && Character.isLowerCase(text.charAt(closed + 1))
        && Abbreviations.kindOf(text.substring(word, run), false) == Kind.NONE;
  }

  private boolean endsAfterFullStop(int stop, int closed, int next, Next kind) {
    int wordStart = Words.startOf(text, start, stop);
    String word = text.substring(wordStart, stop);
    if (wordStart == start && isListMarker(word)) {
      return false;
    }
    if (kind == Next.NOTHING) {
      return true;
    }
    boolean quoteCloses = closed > stop + 1 && Glyphs.isClosingQuote(text.charAt(closed - 1));
    Kind abbreviation =
        Abbreviations.kindOf(ignoreCase ? capitalised(word) : word, isAfterComma(wordStart));
    if (kind == Next.LOWER_CASE) {
      return abbreviation == Kind.NONE && word.length() > 1;
    }
    String follower = Words.at(text, beginningOfWord(next), end);
    return switch (abbreviation) {
      case NONE -> true;
      case GOES_ON -> false;
      case BEFORE_FIGURE ->
          kind != Next.FIGURE && (word.equalsIgnoreCase("no") || !Abbreviations.isRoman(follower));
      case COMPANY -> !Abbreviations.canFollowCompany(follower);
      case CLOCK -> !Abbreviations.canFollowClock(follower);
      case BEFORE_STARTER ->
          quoteCloses
              || (kind == Next.BEGINNING
                  && !headline
                  && (beginsWithStarter(next, follower) || Quotation.isSentence(text, next, end)));
    };
  }

  private static String capitalised(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private boolean isAfterComma(int wordStart) {
    int i = wordStart - 1;
    while (i > start && i > wordStart - 3 && Glyphs.isSpace(text.charAt(i))) {
      i--;
    }
    return i >= start && text.charAt(i) == ',';
  }

  private static boolean isListMarker(String word) {
    boolean figure = word.length() <= 3 && word.chars().allMatch(Character::isDigit);
    return !word.isEmpty() && (figure || word.length() == 1);
  }

  /** After an ellipsis, question or exclamation mark, or several stops. */
  private boolean endsAfterMark(int run, int runEnd, int closed, int next, Next kind) {
    if (kind == Next.NOTHING) {
      return true;
    }
    boolean ellipsis = isEllipsis(run, runEnd);
    if (ellipsis && kind == Next.FIGURE) {
      return false;
    }
    String follower = Words.at(text, beginningOfWord(next), end);
    boolean quoteCloses = closed > runEnd && Glyphs.isClosingQuote(text.charAt(closed - 1));
    if (quoteCloses) {
      return !Quotation.isAttribution(text, next, end);
    }
    if (ellipsis) {
      return !follower.equals("I") && !follower.startsWith("I'") && !follower.startsWith("I’");
    }
    return !NAMES_WITH_MARK.contains(Words.before(text, start, run));
  }

  private boolean isEllipsis(int run, int runEnd) {
    for (int i = run; i < runEnd; i++) {
      char c = text.charAt(i);
      if (c != '.' && c != '…' && c != ' ') {
        return false;
      }
    }
    return true;
  }

  private Next kindOfNext(int next) {
    if (next >= end) {
      return Next.NOTHING;
    }
    if (Glyphs.isDash(text.charAt(next))) {
      return Next.DASH;
    }
    int letter = beginningOfWord(next);
    if (letter >= end) {
      return Next.NOTHING;
    }
    int first = text.codePointAt(letter);
    if (Character.isDigit(first)) {
      return Next.FIGURE;
    }
    return Character.isLowerCase(first) && !isNameInSmallLetters(letter)
        ? Next.LOWER_CASE
        : Next.BEGINNING;
  }

  private int beginningOfWord(int from) {
    int i = from;
    while (i < end && Glyphs.isOpener(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** "iPhone", "al-Qaeda", "https://…": small first letters that can begin a sentence. */
  private boolean isNameInSmallLetters(int from) {
    String word = Words.at(text, from, end);
    if (word.startsWith("http") || text.startsWith("www.", from)) {
      return true;
    }
    return word.chars().anyMatch(Character::isUpperCase);
  }

  /** True if the word is a typical first word and not part of a name ("A." in "J. A. Smith"). */
  private boolean beginsWithStarter(int next, String follower) {
    int after = beginningOfWord(next) + follower.length();
    boolean whole = after >= end || text.charAt(after) != '.';
    return whole && Abbreviations.isStarter(follower);
  }
}
