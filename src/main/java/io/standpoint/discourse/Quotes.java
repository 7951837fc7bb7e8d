package io.standpoint.discourse;

import io.standpoint.discourse.Voice.Manner;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is in quotation marks, as positions of a text. */
final class Quotes {
  private final List<Span> quoted;

  private Quotes(List<Span> quoted) {
    this.quoted = quoted;
  }

  /**
   * What stands in quotation marks, or is otherwise somebody's own words.
   *
   * @param marked as {@link QuotationFinder} finds it
   * @param voices of the text
   */
  static Quotes of(List<QuotedWords> marked, List<Voice> voices) {
    TreeSet<Span> spans = new TreeSet<>();
    marked.forEach(words -> spans.add(words.outer()));
    voices.stream()
        .filter(voice -> voice.manner() == Manner.QUOTED)
        .forEach(voice -> spans.add(voice.words()));
    List<Span> apart = new ArrayList<>();
    for (Span span : spans) {
      if (apart.isEmpty() || apart.get(apart.size() - 1).end() <= span.start()) {
        apart.add(span);
      }
    }
    return new Quotes(apart);
  }

  /** True if {@code offset} lies in quotation marks. */
  boolean holds(int offset) {
    int low = 0;
    int high = quoted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quoted.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && offset < quoted.get(low - 1).end();
  }
}
