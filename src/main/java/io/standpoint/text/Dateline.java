package io.standpoint.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date that a text states before its first sentence: "MOSCOW, March 6, 2020 — A cease-fire …",
 * "(Cairo, 19 December 2011) – …", or on a line of its own, with the place or the author: "Addis
 * Ababa, 14 March 2014". Only a date with a year counts.
 */
public final class Dateline {

  /** A dateline comes first or after a headline; what stands later is a date in the story. */
  private static final int WITHIN = 400;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** So many letters tell a month. */
  private static final int LETTERS = 3;

  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";

  private static final String DATE =
      "(?:(?<month>"
          + MONTH
          + ") (?<day>\\d{1,2}),? (?<year>\\d{4})|(?<dayFirst>\\d{1,2}) (?<monthNext>"
          + MONTH
          + "),? (?<yearLast>\\d{4}))";

  private static final String WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?";

  private static final List<Pattern> DATELINES =
      List.of(
          // a place in capitals, the date, at most a source in brackets, and a dash
          Pattern.compile(
              "(?m)^\\p{Lu}{3}[^\\n]{0,60}?, " + DATE + "(?: \\([^)\\n]{1,30}\\))?\\s?[—–-]"),
          // a place and the date in brackets
          Pattern.compile("(?m)^\\(\\p{Lu}[^)\\n]{0,40}?, " + DATE + "\\)\\s?[—–-]?"),
          // nothing else on its line but a place, or who wrote, and the time of day
          Pattern.compile(
              "(?m)^[ \\t]*(?:(?:Published|Posted|Updated)(?: on)?:? |By [^\\n]{1,60}?[,|·] ?"
                  + "|\\p{Lu}[\\p{L}.'’ -]{1,40}, )?"
                  + WEEKDAY
                  + DATE
                  + "(?:,? \\d{1,2}[:.]\\d{2}(?: ?\\p{L}{1,4})?)?\\.?[ \\t\\r]*$"));

  private Dateline() {}

  /** The date that {@code text} begins with; empty if it begins with no whole date. */
  public static Optional<LocalDate> date(String text) {
    String beginning = text.substring(0, Math.min(WITHIN, text.length()));
    return DATELINES.stream()
        .map(dateline -> dateline.matcher(beginning))
        .filter(Matcher::find)
        .findFirst()
        .flatMap(Dateline::date);
  }

  private static Optional<LocalDate> date(Matcher dateline) {
    boolean american = dateline.group("month") != null;
    String month = dateline.group(american ? "month" : "monthNext").toLowerCase(Locale.ROOT);
    String day = dateline.group(american ? "day" : "dayFirst");
    String year = dateline.group(american ? "year" : "yearLast");
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(year),
              MONTHS.indexOf(month.substring(0, LETTERS)) + 1,
              Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // "Feb. 30"
    }
  }
}
