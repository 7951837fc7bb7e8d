package io.standpoint.summary;

import static io.standpoint.summary.PredictionFixture.ERDOGAN;
import static io.standpoint.summary.PredictionFixture.RUSSIA;
import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom an actor counts for is that of each document's day, not of the last one read. */
class MembershipTest {

  private static final LocalDate IN_OFFICE = LocalDate.of(2003, 3, 14);

  private static final Membership MEMBERSHIP =
      (actor, date) ->
          actor.equals(ERDOGAN) && date.filter(day -> !day.isBefore(IN_OFFICE)).isPresent()
              ? Party.of(TURKEY)
              : Party.of(actor);

  private static final List<Document> DOCUMENTS =
      List.of(
          Document.of("later", "x").withDate(IN_OFFICE),
          Document.of("last", "x").withDate(IN_OFFICE.plusDays(1)),
          Document.of("earlier", "x").withDate(IN_OFFICE.minusDays(1)),
          Document.of("undated", "x"));

  private static final List<Prediction> PREDICTIONS =
      List.of(
          PredictionFixture.of(0, ERDOGAN, SYRIA, -0.9),
          PredictionFixture.of(1, RUSSIA, SYRIA, 0.9));

  @Test
  void summaries_count_actors_as_on_the_day() {
    Summarizer summarizer = new Summarizer(MEMBERSHIP);
    DOCUMENTS.forEach(document -> summarizer.add(document, PREDICTIONS));

    assertThat(summarizer.summary(Party.of(TURKEY), Party.of(SYRIA)).orElseThrow().documents())
        .isEqualTo(2);
    assertThat(summarizer.summary(Party.of(ERDOGAN), Party.of(SYRIA)).orElseThrow().documents())
        .isEqualTo(2);
  }

  @Test
  void comparisons_count_actors_as_on_the_day() {
    Comparer comparer =
        new Comparer(
            Party.of(TURKEY), Party.of(RUSSIA), List.of(), document -> false, MEMBERSHIP, Set.of());
    DOCUMENTS.forEach(document -> comparer.add(document, PREDICTIONS));

    assertThat(comparer.comparison().targets().get(0).first().documents()).isEqualTo(2);
    assertThat(comparer.comparison().targets().get(0).second().documents()).isEqualTo(4);
  }

  @Test
  void trends_and_timelines_count_actors_as_on_the_day() {
    Tracker tracker =
        new Tracker(Party.of(TURKEY), Party.of(SYRIA), PeriodUnit.DAY, MEMBERSHIP, Set.of());
    Timelines timelines = new Timelines(Set.of(Party.of(TURKEY)), MEMBERSHIP, Set.of());
    for (Document document : DOCUMENTS) {
      tracker.add(document, PREDICTIONS);
      timelines.add(document, PREDICTIONS);
    }

    assertThat(tracker.trend().points())
        .extracting(Trend.Point::start)
        .containsExactly(IN_OFFICE, IN_OFFICE.plusDays(1));
    assertThat(tracker.trend().undated()).isZero();
    assertThat(timelines.trends(9)).hasSize(1);
    assertThat(timelines.trends(9).get(0).points())
        .extracting(Trend.Point::start)
        .containsExactly(IN_OFFICE, IN_OFFICE.plusDays(1));
  }
}
