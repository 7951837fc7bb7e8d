package io.standpoint.input;

import java.util.Locale;
import java.util.Optional;

/**
 * The names of a file.
 *
 * @param source as the user would name it, for messages
 * @param id of the document if the file holds one; else the ids of its documents begin with it
 */
record Origin(String source, String id) {

  /** The id of a document that states none. */
  String idAt(long line) {
    return id + ":" + line;
  }

  /** The rejection of the only document of the file. */
  Rejection rejectDocument(String reason) {
    return new Rejection(source, 0, Optional.of(id), oneLine(reason));
  }

  /** The rejection of the whole file (line 0), or of a nameless document on {@code line}. */
  Rejection reject(long line, String reason) {
    return new Rejection(source, line, Optional.empty(), oneLine(reason));
  }

  /** The reason for which the length of something is refused. */
  static String tooLong(String what, long bytes, int maximum) {
    return String.format(
        Locale.ROOT,
        "%s is %,d bytes long, the maximum is %,d: split it into documents",
        what,
        bytes,
        maximum);
  }

  private static String oneLine(String reason) {
    return reason.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
