package io.standpoint.summary;

import io.standpoint.stance.Party;
import java.util.Locale;
import java.util.stream.Collectors;

/** A trend as an analyst would say it. */
final class TrendWords {

  private TrendWords() {}

  static String of(Trend trend) {
    String who =
        trend.holder().kind() == Party.Kind.AUTHOR
            ? "The tone of the text toward " + trend.target().name()
            : "The stance of " + trend.holder().name() + " toward " + trend.target().name();
    String undated =
        trend.undated() == 0
            ? ""
            : " Left out, for want of a date: " + Words.count(trend.undated(), "document") + ".";
    if (trend.points().isEmpty()) {
      return who + " is judged in no dated document." + undated;
    }
    return who + direction(trend) + basis(trend) + changes(trend) + undated;
  }

  private static String direction(Trend trend) {
    if (trend.slope().isEmpty() || trend.mannKendall().isEmpty()) {
      return trend.points().size() > Trend.MOST_PERIODS
          ? String.format(
              Locale.ROOT,
              " has more than %,d points: take a longer period than a %s",
              Trend.MOST_PERIODS,
              trend.unit().label())
          : " cannot be followed: a trend takes documents in at least "
              + Words.count(MannKendall.FEWEST_PERIODS, trend.unit().label());
    }
    Slope slope = trend.slope().get();
    double p = trend.mannKendall().get().pValue();
    String moves =
        p > PermutationTest.LEVEL
            ? " shows no trend"
            : trend.mannKendall().get().s() > 0 ? " is rising" : " is falling";
    return String.format(
            Locale.ROOT,
            "%s (%+.4f a %s, %+.4f to %+.4f; Mann–Kendall %s)",
            moves,
            slope.perPeriod(),
            trend.unit().label(),
            slope.interval().low(),
            slope.interval().high(),
            Words.pValue(p))
        .replace('-', '−');
  }

  private static String basis(Trend trend) {
    long without = trend.gaps().stream().mapToLong(Trend.Gap::periods).sum();
    return ", over "
        + Words.count(trend.documents(), "document")
        + " in "
        + Words.count(trend.points().size(), trend.unit().label())
        + (without == 0 ? "" : String.format(Locale.ROOT, " (%,d between without any)", without))
        + ".";
  }

  private static String changes(Trend trend) {
    return trend.changePoints().stream()
        .map(
            change ->
                " Its level changed from "
                    + trend.unit().name(change.start())
                    + " on: "
                    + Words.signed(change.before())
                    + " before, "
                    + Words.signed(change.after())
                    + " after"
                    + " ("
                    + Words.pValue(change.pValue())
                    + ").")
        .collect(Collectors.joining());
  }
}
