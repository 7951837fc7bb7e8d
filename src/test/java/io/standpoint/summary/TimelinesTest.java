package io.standpoint.summary;

import static io.standpoint.summary.PredictionFixture.RUSSIA;
import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinesTest {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  private final Timelines timelines = new Timelines(Set.of(), Membership.NONE, Set.of());
  private int documents;

  private void add(Timelines to, LocalDate date, Prediction... predictions) {
    to.add(Document.of("d" + documents++, "x").withDate(date), List.of(predictions));
  }

  /**
   * Oracle: a tracker that knew the period from the start. In date order the documents of a period
   * come in the same order, so intervals are equal too.
   */
  @ParameterizedTest
  @CsvSource({"60, DAY", "62, DAY", "63, WEEK", "550, WEEK", "551, MONTH", "2000, MONTH"})
  void follows_as_a_tracker_with_the_period_of_the_span_does(int days, PeriodUnit unit) {
    Tracker tracker =
        new Tracker(Party.of(TURKEY), Party.of(SYRIA), unit, Membership.NONE, Set.of());
    Random random = new Random(days);
    List<LocalDate> dates = new ArrayList<>(List.of(START, START.plusDays(days)));
    for (int i = 0; i < 150; i++) {
      dates.add(START.plusDays(random.nextInt(days)));
    }
    dates.sort(Comparator.naturalOrder());
    for (LocalDate date : dates) {
      Document document = Document.of("d" + documents++, "x").withDate(date);
      List<Prediction> predictions =
          List.of(
              PredictionFixture.of(0, TURKEY, SYRIA, random.nextDouble() - 0.7),
              PredictionFixture.of(1, TURKEY, SYRIA, random.nextDouble() - 0.7));
      timelines.add(document, predictions);
      tracker.add(document, predictions);
    }

    assertThat(timelines.trends(5)).containsExactly(tracker.trend());
    assertThat(timelines.dates()).contains(new Timelines.Dates(START, START.plusDays(days)));
  }

  @Test
  void a_document_long_before_all_others_turns_days_into_months() {
    add(timelines, START.plusDays(40), PredictionFixture.of(0, TURKEY, SYRIA, -0.5));
    add(timelines, START, PredictionFixture.of(0, TURKEY, SYRIA, -0.5));
    add(timelines, START.minusYears(9), PredictionFixture.of(0, TURKEY, SYRIA, -0.5));
    add(timelines, START.plusDays(30), PredictionFixture.of(0, TURKEY, SYRIA, -0.7));

    Trend trend = timelines.trends(1).get(0);

    assertThat(trend.unit()).isEqualTo(PeriodUnit.MONTH);
    assertThat(trend.points())
        .extracting(point -> point.start().toString(), point -> point.summary().documents())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2011-01-01", 1),
            org.assertj.core.groups.Tuple.tuple("2020-01-01", 2),
            org.assertj.core.groups.Tuple.tuple("2020-02-01", 1));
  }

  /** 2020-02-01 is a Saturday: the week from January 27 has days of two months. */
  @Test
  void a_week_over_two_months_is_one_week_but_counts_for_each_month() {
    add(timelines, LocalDate.of(2020, 1, 31), PredictionFixture.of(0, TURKEY, SYRIA, -0.5));
    add(timelines, LocalDate.of(2020, 2, 1), PredictionFixture.of(0, TURKEY, SYRIA, -0.7));
    add(timelines, LocalDate.of(2020, 6, 1), PredictionFixture.of(0, TURKEY, SYRIA, -0.7));
    assertThat(starts()).containsExactly("2020-01-27", "2020-06-01");

    add(timelines, LocalDate.of(2023, 6, 1), PredictionFixture.of(0, TURKEY, SYRIA, -0.7));
    assertThat(starts()).containsExactly("2020-01-01", "2020-02-01", "2020-06-01", "2023-06-01");
  }

  private List<String> starts() {
    return timelines.trends(1).get(0).points().stream()
        .map(point -> point.start().toString())
        .toList();
  }

  @Test
  void who_takes_sides_most_often_comes_first_and_tone_last() {
    for (int day = 0; day < 4; day++) {
      add(
          timelines,
          START.plusDays(day),
          PredictionFixture.tone(0, SYRIA, 0.9),
          PredictionFixture.of(1, TURKEY, SYRIA, day == 0 ? -0.5 : 0),
          PredictionFixture.of(2, RUSSIA, SYRIA, 0.5));
    }
    add(timelines, START, PredictionFixture.of(0, SYRIA, RUSSIA, 0.9));

    assertThat(timelines.trends(9))
        .as("one period is no trend")
        .extracting(trend -> trend.holder().name())
        .containsExactly("Russia", "Turkey", "author");
    assertThat(timelines.trends(1)).hasSize(1);
  }

  @Test
  void only_the_holders_asked_for_are_followed_and_undated_documents_counted() {
    Timelines ofTurkey = new Timelines(Set.of(Party.of(TURKEY)), Membership.NONE, Set.of());
    for (int day = 0; day < 2; day++) {
      add(
          ofTurkey,
          START.plusDays(day),
          PredictionFixture.of(1, TURKEY, SYRIA, -0.5),
          PredictionFixture.of(2, RUSSIA, SYRIA, 0.5));
    }
    ofTurkey.add(
        Document.of("undated", "x"), List.of(PredictionFixture.of(0, TURKEY, SYRIA, -0.5)));

    assertThat(ofTurkey.trends(9)).hasSize(1);
    assertThat(ofTurkey.trends(9).get(0).undated()).isEqualTo(1);
    assertThat(ofTurkey.trends(9).get(0).documents()).isEqualTo(2);
  }

  @Test
  void memory_is_bounded_by_dropping_the_weakest() {
    Timelines small = new Timelines(Set.of(), Membership.NONE, Set.of(), 20);
    for (int day = 0; day < 5; day++) {
      add(small, START.plusDays(day), PredictionFixture.of(0, TURKEY, SYRIA, -0.5));
    }
    for (int i = 0; i < 12; i++) {
      Actor rare = new Actor("a" + i, ActorKind.STATE, "A" + i, Optional.empty());
      add(small, START.plusDays(i), PredictionFixture.of(0, rare, SYRIA, 0.5));
      assertThat(small.pairs()).isLessThanOrEqualTo(10);
    }

    List<Trend> trends = small.trends(100);
    assertThat(trends).hasSize(1);
    assertThat(trends.get(0).holder()).isEqualTo(Party.of(TURKEY));
    assertThat(trends.get(0).points()).hasSize(5);
  }

  /** Oracle: they take sides in every document from the tenth on, nobody else in more than one. */
  @Test
  void who_comes_late_and_often_is_followed() {
    Timelines small = new Timelines(Set.of(), Membership.NONE, Set.of(), 80);
    for (int i = 0; i < 60; i++) {
      Actor rare = new Actor("a" + i, ActorKind.STATE, "A" + i, Optional.empty());
      add(
          small,
          START.plusDays(i % 20),
          PredictionFixture.of(0, rare, SYRIA, 0.5),
          PredictionFixture.of(1, i < 10 ? rare : RUSSIA, TURKEY, -0.5));
    }

    Trend first = small.trends(100).get(0);
    assertThat(first.holder()).isEqualTo(Party.of(RUSSIA));
    assertThat(first.documents()).isEqualTo(50);
  }

  @Test
  void pairs_of_undated_documents_are_bounded_too() {
    Timelines small = new Timelines(Set.of(), Membership.NONE, Set.of(), 20);
    for (int i = 0; i < 100; i++) {
      Actor rare = new Actor("a" + i, ActorKind.STATE, "A" + i, Optional.empty());
      small.add(Document.of("d" + i, "x"), List.of(PredictionFixture.of(0, rare, SYRIA, 0.5)));
      assertThat(small.pairs()).isLessThanOrEqualTo(20);
    }
  }
}
