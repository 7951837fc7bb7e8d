package io.standpoint.text;

import io.standpoint.concurrent.Pending;
import io.standpoint.text.DocumentRejectedException.Reason;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells which documents cannot be scored, and why: a score for a text that was not read would be
 * worse than none. Immutable and thread-safe.
 */
public final class DocumentScreen {

  /** The default maximum length of a text: 2,000,000 UTF-16 units, about 330,000 words. */
  public static final int DEFAULT_MAX_LENGTH = 2_000_000;

  private final int maxLength;

  /** A screen with the default maximum length. */
  public DocumentScreen() {
    this(DEFAULT_MAX_LENGTH);
  }

  /**
   * A screen with another maximum length.
   *
   * @param maxLength longest text that passes, in UTF-16 units, at least 1
   */
  public DocumentScreen(int maxLength) {
    checkMaxLength(maxLength);
    this.maxLength = maxLength;
  }

  /**
   * Checks a maximum length.
   *
   * @throws IllegalArgumentException if {@code maxLength} is less than 1
   */
  public static void checkMaxLength(int maxLength) {
    if (maxLength < 1) {
      throw new IllegalArgumentException("maximum length " + maxLength + ": must be 1 or more");
    }
  }

  /**
   * Begins to load, on a thread of its own, what the first document otherwise waits for; if that
   * fails, the first document says why.
   */
  public static void loadAhead() {
    Pending.start(LanguageModel::load);
  }

  /**
   * Checks that {@code document} can be scored. Of the title nothing is asked.
   *
   * <p>The language is judged on up to eight passages of 500 UTF-16 units, spread evenly. A text of
   * fewer than 60 letters is too short to be sure of and is only rejected when the case is clear.
   *
   * @throws DocumentRejectedException if its text is blank, too long, not text at all, HTML, or for
   *     more than a third not in English
   */
  public void check(Document document) {
    String text = document.text();
    if (text.length() > maxLength) {
      throw new DocumentRejectedException(
          Reason.TOO_LONG,
          String.format(
              Locale.ROOT,
              "text is %,d UTF-16 units long, the maximum is %,d: split the document",
              text.length(),
              maxLength));
    }
    if (Glyphs.skipSpace(text, 0, text.length()) == text.length()) {
      throw new DocumentRejectedException(
          Reason.BLANK, "text is empty: give every document a text");
    }
    reject(Reason.NOT_TEXT, Garbage.find(text));
    reject(Reason.HTML, Markup.find(text));
    reject(Reason.NOT_ENGLISH, EnglishCheck.reasonToReject(text));
  }

  private static void reject(Reason reason, Optional<String> message) {
    if (message.isPresent()) {
      throw new DocumentRejectedException(reason, message.get());
    }
  }
}
