package io.standpoint.summary;

import static io.standpoint.summary.PredictionFixture.RUSSIA;
import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.stance.Party;
import io.standpoint.text.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackerTest {

  private int documents;

  private void add(Tracker tracker, LocalDate date, double score) {
    tracker.add(
        Document.of("d" + documents++, "x").withDate(date),
        List.of(
            PredictionFixture.of(0, TURKEY, SYRIA, score),
            PredictionFixture.of(0, RUSSIA, SYRIA, 0.9)));
  }

  private static Tracker tracker(PeriodUnit unit) {
    return new Tracker(Party.of(TURKEY), Party.of(SYRIA), unit, Membership.NONE, Set.of());
  }

  /** Oracle: ISO 8601; 2020-12-28 to 2021-01-03 is the week 2020-W53. */
  @Test
  void weeks_are_those_of_iso_8601() {
    Tracker tracker = tracker(PeriodUnit.WEEK);
    add(tracker, LocalDate.of(2020, 12, 31), -0.5);
    add(tracker, LocalDate.of(2021, 1, 3), -0.7);
    add(tracker, LocalDate.of(2021, 1, 4), 0.1);

    Trend trend = tracker.trend();

    assertThat(trend.points())
        .extracting(point -> trend.unit().name(point.start()))
        .containsExactly("2020-W53", "2021-W01");
    assertThat(trend.points().get(0).start()).isEqualTo("2020-12-28");
    assertThat(trend.points().get(0).summary().score()).isCloseTo(-0.6, within(1e-12));
    assertThat(trend.points().get(0).summary().documents()).isEqualTo(2);
    assertThat(trend.gaps()).isEmpty();
  }

  @Test
  void gaps_are_gaps_and_count_as_time_in_the_slope() {
    Tracker tracker = tracker(PeriodUnit.MONTH);
    for (int month : new int[] {1, 2, 3, 9, 10}) {
      add(tracker, LocalDate.of(2020, month, 15), -0.05 * month);
    }

    Trend trend = tracker.trend();

    assertThat(trend.points()).hasSize(5);
    assertThat(trend.gaps())
        .containsExactly(new Trend.Gap(LocalDate.of(2020, 4, 1), LocalDate.of(2020, 9, 1), 5));
    assertThat(trend.slope().orElseThrow().perPeriod()).isCloseTo(-0.05, within(1e-12));
    assertThat(trend.inWords())
        .isEqualTo(
            "The stance of Turkey toward Syria is falling (−0.0500 a month, −0.0500 to −0.0500;"
                + " Mann–Kendall p = 0.027), over 5 documents in 5 months (5 between without any).");
  }

  @Test
  void undated_documents_are_counted_and_a_dateline_dates() {
    Tracker tracker = tracker(PeriodUnit.DAY);
    var said = List.of(PredictionFixture.of(0, TURKEY, SYRIA, -0.5));
    tracker.add(Document.of("a", "No date here."), said);
    tracker.add(Document.of("b", "MOSCOW, March 6, 2020 — A cease-fire took hold."), said);
    tracker.add(
        Document.of("c", "Not about them."), List.of(PredictionFixture.tone(0, SYRIA, 0.1)));

    Trend trend = tracker.trend();

    assertThat(trend.undated()).isEqualTo(1);
    assertThat(trend.documents()).isEqualTo(1);
    assertThat(trend.points().get(0).start()).isEqualTo("2020-03-06");
    assertThat(trend.inWords())
        .contains("cannot be followed: a trend takes documents in at least 5 days")
        .endsWith(" Left out, for want of a date: 1 document.");
  }

  @Test
  void a_change_is_told_with_the_levels_before_and_after() {
    Tracker tracker = tracker(PeriodUnit.DAY);
    LocalDate start = LocalDate.of(2020, 2, 1);
    for (int day = 0; day < 40; day++) {
      add(tracker, start.plusDays(day), (day < 26 ? 0.3 : -0.6) + 0.1 * Math.sin(day));
    }

    Trend trend = tracker.trend();

    assertThat(trend.changePoints()).hasSize(1);
    ChangePoint change = trend.changePoints().get(0);
    assertThat(change.start()).isEqualTo("2020-02-27");
    assertThat(change.before()).isCloseTo(0.3, within(0.03));
    assertThat(change.after()).isCloseTo(-0.6, within(0.03));
    assertThat(trend.inWords())
        .contains("Its level changed from 2020-02-27 on: +0.30 before, −0.59 after (p < 0.001).");
  }

  @Test
  void more_periods_than_can_be_paired_ask_for_a_longer_unit() {
    Tracker tracker = tracker(PeriodUnit.DAY);
    for (int day = 0; day <= Trend.MOST_PERIODS; day++) {
      add(tracker, LocalDate.of(2000, 1, 1).plusDays(day), -0.5);
    }

    Trend trend = tracker.trend();

    assertThat(trend.points()).hasSize(Trend.MOST_PERIODS + 1);
    assertThat(trend.slope()).isEmpty();
    assertThat(trend.inWords()).contains("more than 4,000 points: take a longer period than a day");
  }

  @Test
  void nothing_dated_is_said_so() {
    assertThat(tracker(PeriodUnit.DAY).trend().inWords())
        .isEqualTo("The stance of Turkey toward Syria is judged in no dated document.");
    assertThatThrownBy(
            () ->
                new Tracker(
                    Party.of(TURKEY), Party.of(TURKEY), PeriodUnit.DAY, Membership.NONE, Set.of()))
        .hasMessageContaining("both names mean Turkey");
  }
}
