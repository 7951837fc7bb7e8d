package io.standpoint.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date that an agency report states before its first sentence: "MOSCOW, March 6, 2020 — A
 * cease-fire …", "ANKARA, 6 March 2020 (Reuters) - …". Only a date with a year counts.
 */
public final class Dateline {

  /** A dateline comes first or after a headline; what stands later is a date in the story. */
  private static final int WITHIN = 400;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";

  /** A place in capitals, the date, at most a source in brackets, and a dash. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^\\p{Lu}{3}[^\\n]{0,60}?, (?:"
              + MONTH
              + " (\\d{1,2}), (\\d{4})|(\\d{1,2}) "
              + MONTH
              + " (\\d{4}))(?: \\([^)\\n]{1,30}\\))?\\s?[—–-]");

  private Dateline() {}

  /** The date in the dateline of {@code text}; empty if there is no dateline with a whole date. */
  public static Optional<LocalDate> date(String text) {
    Matcher matcher = DATELINE.matcher(text.substring(0, Math.min(WITHIN, text.length())));
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean american = matcher.group(1) != null;
    String month = (american ? matcher.group(1) : matcher.group(5)).toLowerCase(Locale.ROOT);
    String day = american ? matcher.group(2) : matcher.group(4);
    String year = american ? matcher.group(3) : matcher.group(6);
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), MONTHS.indexOf(month) + 1, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // "Feb. 30"
    }
  }
}
