package io.standpoint.text;

/** A document that is not scored. Its message says what is wrong and how to mend it, in a line. */
public final class DocumentRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why a document is not scored. */
  public enum Reason {
    /** The text is longer than the analyzer's maximum. */
    TOO_LONG,
    /** The text is empty or white space. */
    BLANK,
    /** The text is a file of another kind, or broken by a wrong encoding. */
    NOT_TEXT,
    /** The text is HTML. */
    HTML,
    /** More than a third of the text is in another language than English. */
    NOT_ENGLISH
  }

  private final Reason reason;

  /**
   * With the reason.
   *
   * @param message what is wrong and how to mend it, one line
   */
  public DocumentRejectedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why, for a caller that treats one case other than another. */
  public Reason reason() {
    return reason;
  }
}
