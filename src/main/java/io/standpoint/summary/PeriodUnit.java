package io.standpoint.summary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long a period of a trend is. */
public enum PeriodUnit {
  DAY(ChronoUnit.DAYS),
  /** A week of ISO 8601, from Monday. */
  WEEK(ChronoUnit.WEEKS),
  /** A calendar month. */
  MONTH(ChronoUnit.MONTHS);

  private static final int MOST_DAYS = 62;
  private static final int MOST_DAYS_OF_WEEKS = 550;

  private final ChronoUnit unit;

  PeriodUnit(ChronoUnit unit) {
    this.unit = unit;
  }

  /** The unit in which documents over {@code days} make a series of some tens of points. */
  static PeriodUnit forSpan(long days) {
    if (days <= MOST_DAYS) {
      return DAY;
    }
    return days <= MOST_DAYS_OF_WEEKS ? WEEK : MONTH;
  }

  /** As files and options write it: {@code day}, {@code week} or {@code month}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the period that {@code date} is in. */
  public LocalDate start(LocalDate date) {
    return switch (this) {
      case DAY -> date;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> date.withDayOfMonth(1);
    };
  }

  /** The first day of the period {@code periods} after the one that starts on {@code start}. */
  LocalDate plus(LocalDate start, long periods) {
    return start.plus(periods, unit);
  }

  /** How many periods lie between two that start on these days; negative if the first is later. */
  long between(LocalDate start, LocalDate other) {
    return unit.between(start, other);
  }

  /** The name of the period that starts on {@code start}: 2020-03-05, 2020-W10 or 2020-03. */
  public String name(LocalDate start) {
    return switch (this) {
      case DAY -> start.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%d-W%02d",
              start.get(IsoFields.WEEK_BASED_YEAR),
              start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> String.format(Locale.ROOT, "%d-%02d", start.getYear(), start.getMonthValue());
    };
  }
}
