package io.standpoint.text;

/**
 * A model, catalogue or corpus cannot be read. The message names the source, the line where there
 * is one, what is wrong there and what would be right.
 */
public final class UnreadableException extends RuntimeException {

  /** With the whole message. */
  public UnreadableException(String message) {
    super(message);
  }

  /** With the whole message and what led to it. */
  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** {@code source:line: problem}. */
  public static UnreadableException at(String source, long line, String problem) {
    return new UnreadableException(source + ":" + line + ": " + problem);
  }
}
