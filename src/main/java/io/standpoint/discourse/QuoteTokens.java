package io.standpoint.discourse;

import io.standpoint.text.Span;
import java.util.List;

/** What stands in quotation marks, as tokens of {@link Words}. */
final class QuoteTokens {

  /** By opening token: the token after the quotation; 0 for all others. */
  private final int[] after;

  QuoteTokens(Words words, List<QuotedWords> quoted) {
    after = new int[words.size() + 1];
    for (QuotedWords quotation : quoted) {
      Span outer = quotation.outer();
      after[words.from(outer.start())] = words.from(outer.end());
    }
  }

  boolean isOpening(int token) {
    return after[token] > 0;
  }

  /** The next token; after a quotation if {@code token} opens one. */
  int after(int token) {
    return Math.max(after[token], token + 1);
  }
}
