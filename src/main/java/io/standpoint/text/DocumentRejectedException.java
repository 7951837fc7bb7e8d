package io.standpoint.text;

/** A document that is not scored: blank, too long, HTML, not text, or not in English. */
public final class DocumentRejectedException extends RuntimeException {

  /**
   * With the reason.
   *
   * @param reason what is wrong and how to mend it, one line
   */
  public DocumentRejectedException(String reason) {
    super(reason);
  }
}
