package io.standpoint.input;

import java.util.Objects;
import java.util.Optional;

/**
 * A document that is not scored.
 *
 * @param source the file it comes from; {@code -} for standard input
 * @param line the line on which it begins, from 1; 0 if the whole file is rejected
 * @param id the document's id, if it could be read
 * @param reason what is wrong and how to mend it, one line
 */
public record Rejection(String source, long line, Optional<String> id, String reason)
    implements Item {

  public Rejection {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(id, "id");
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + ": must be 0 or more");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("reason is blank: say what is wrong with the document");
    }
  }
}
