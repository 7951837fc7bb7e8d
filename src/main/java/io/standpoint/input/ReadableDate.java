package io.standpoint.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Reads the dates of documents. */
final class ReadableDate {

  /** {@code 2020-03-05}, also with a time after {@code T} or a space, also with an offset. */
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private ReadableDate() {}

  /**
   * The day that {@code text} names, as written (not moved to another time zone).
   *
   * @throws IllegalArgumentException if it is neither an ISO date nor an ISO date-time
   */
  static LocalDate parse(String text) {
    try {
      return LocalDate.from(FORMAT.parse(text.strip()));
    } catch (DateTimeException e) {
      String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
      throw new IllegalArgumentException(
          "date '" + shown + "' is not readable: write it as 2020-03-05 or 2020-03-05T10:00:00Z",
          e);
    }
  }
}
