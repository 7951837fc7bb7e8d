package io.standpoint.summary;

import static io.standpoint.summary.PredictionFixture.RUSSIA;
import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.actor.Topic;
import io.standpoint.stance.DirectedPair;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

  private static final Topic IDLIB = Topic.of("Idlib", "Idlib");
  private static final Topic WATER = Topic.of("water", "dam");

  private static Summarizer by(String... names) {
    return new Summarizer(Membership.NONE, Set.of(), Grouping.of(List.of(names)));
  }

  private static Document document(String id, String date, String outlet) {
    return new Document(
        id,
        "",
        Optional.empty(),
        Optional.of(date).filter(text -> !text.isEmpty()).map(LocalDate::parse),
        Optional.of(outlet).filter(text -> !text.isEmpty()));
  }

  private static List<Prediction> toward(double... scores) {
    return IntStream.range(0, scores.length)
        .mapToObj(i -> PredictionFixture.of(i, TURKEY, SYRIA, scores[i]))
        .toList();
  }

  @Test
  void periods_and_outlets_have_their_own_rows_and_what_lacks_them_has_one_too() {
    Summarizer summarizer = by("outlet", "month");
    summarizer.add(document("a", "2020-03-31", "Wire"), toward(0.5, 0.7));
    summarizer.add(document("b", "2020-04-01", "Wire"), toward(-0.2));
    summarizer.add(document("c", "2020-03-01", "Wire"), toward(0.0));
    summarizer.add(document("d", "2020-03-02", "Post"), toward(-1));
    summarizer.add(document("e", "", "Post"), toward(1));
    summarizer.add(document("f", "2020-03-02", ""), toward(0.4));
    summarizer.add(document("g", "", ""), toward(0.6));

    assertThat(summarizer.summaries())
        .extracting(
            s -> s.group().period().orElse("-"),
            s -> s.group().outlet().orElse("-"),
            Summary::sentences,
            Summary::documents,
            s -> Math.round(s.score() * 1000))
        .containsExactly(
            tuple("2020-03", "Wire", 3, 2, 400L),
            tuple("2020-04", "Wire", 1, 1, -200L),
            tuple("2020-03", "Post", 1, 1, -1000L),
            tuple("-", "Post", 1, 1, 1000L),
            tuple("2020-03", "-", 1, 1, 400L),
            tuple("-", "-", 1, 1, 600L));
    assertThat(summarizer.summaries()).allMatch(s -> s.group().topic().isEmpty());
  }

  @Test
  void a_dateline_is_a_date_and_weeks_are_iso_weeks() {
    Summarizer summarizer = by("week");
    summarizer.add(Document.of("a", "MOSCOW, March 5, 2020 (AP) — Ministers met."), toward(0.5));
    summarizer.add(document("b", "2021-01-03", ""), toward(0.5));

    assertThat(summarizer.summaries())
        .extracting(s -> s.group().period().orElse("-"))
        .as("the first Sunday of 2021 is in the last week of 2020")
        .containsExactly("2020-W10", "2020-W53");
  }

  @Test
  void a_sentence_counts_for_each_of_its_topics_and_one_without_for_none() {
    Summarizer summarizer = by("topic");
    summarizer.add(
        "a",
        List.of(
            PredictionFixture.of(0, TURKEY, SYRIA, -0.5),
            PredictionFixture.tone(0, IDLIB, 0.1),
            PredictionFixture.tone(0, WATER, 0.1),
            PredictionFixture.of(1, TURKEY, SYRIA, -0.9),
            PredictionFixture.tone(1, IDLIB, 0.1),
            PredictionFixture.of(2, TURKEY, SYRIA, 0.3)));

    assertThat(summarizer.summaries())
        .filteredOn(s -> s.target().equals(Party.of(SYRIA)))
        .extracting(
            s -> s.group().topic().orElse("-"),
            Summary::sentences,
            s -> Math.round(s.score() * 1000))
        .containsExactly(tuple("Idlib", 2, -700L), tuple("water", 1, -500L), tuple("-", 1, 300L));
  }

  @Test
  void topics_are_those_of_the_sentence_even_where_the_stance_on_them_is_left_out() {
    Prediction onIdlib = PredictionFixture.of(0, RUSSIA, IDLIB, 0.5);
    var pair = onIdlib.pair();
    Prediction hedged =
        new Prediction(
            new DirectedPair(pair.sentence(), pair.holder(), pair.target(), Set.of(Flag.HEDGED)),
            onIdlib.scores());
    Summarizer summarizer =
        new Summarizer(Membership.NONE, Set.of(Flag.HEDGED), Grouping.of(List.of("topic")));
    summarizer.add("a", List.of(PredictionFixture.of(0, TURKEY, SYRIA, -0.5), hedged));

    assertThat(summarizer.summaries()).hasSize(1);
    assertThat(summarizer.summaries().get(0).group().topic()).contains("Idlib");
  }

  @Test
  void rows_by_period_and_outlet_add_up_to_those_without() {
    Random random = new Random(5);
    Summarizer whole = new Summarizer(Membership.NONE);
    Summarizer split = by("outlet", "day");
    for (int i = 0; i < 200; i++) {
      String date = i % 7 == 0 ? "" : "2020-03-0" + (1 + random.nextInt(5));
      Document document = document("d" + i, date, List.of("", "A", "B").get(random.nextInt(3)));
      List<Prediction> predictions = toward(random.doubles(1 + random.nextInt(3), -1, 1).toArray());
      whole.add(document, predictions);
      split.add(document, predictions);
    }

    Summary sum = whole.summaries().get(0);
    List<Summary> rows = split.summaries();
    assertThat(rows).hasSize(3 * 6);
    assertThat(rows.stream().mapToInt(Summary::sentences).sum()).isEqualTo(sum.sentences());
    assertThat(rows.stream().mapToInt(Summary::documents).sum()).isEqualTo(200);
    assertThat(rows.stream().mapToInt(Summary::negatives).sum()).isEqualTo(sum.negatives());
    assertThat(rows.stream().mapToDouble(s -> s.score() * s.sentences()).sum() / sum.sentences())
        .isCloseTo(sum.score(), within(1e-12));
    assertThat(sum.outlets()).isEqualTo(2);
    assertThat(rows).allMatch(s -> s.outlets() == (s.group().outlet().isPresent() ? 1 : 0));
  }

  @Test
  void shares_are_of_the_sentences_and_few_documents_are_marked() {
    Summarizer summarizer = by();
    summarizer.add("a", toward(-0.5, -0.6, 0.0, 0.7, 0.0));
    Summary few = summarizer.summaries().get(0);
    for (int i = 0; i < 4; i++) {
      summarizer.add("d" + i, toward(0.0));
    }

    assertThat(few.share(Polarity.NEGATIVE)).isEqualTo(0.4);
    assertThat(few.share(Polarity.NEUTRAL)).isEqualTo(0.4);
    assertThat(few.share(Polarity.POSITIVE)).isEqualTo(0.2);
    assertThat(few.isOfFewDocuments()).isTrue();
    assertThat(summarizer.summaries().get(0).documents()).isEqualTo(5);
    assertThat(summarizer.summaries().get(0).isOfFewDocuments()).isFalse();
  }

  @Test
  void names_are_read_in_any_order_and_what_cannot_be_meant_is_refused() {
    Grouping all = Grouping.of(List.of("Week", " outlet", "topic"));

    assertThat(all).isEqualTo(new Grouping(true, Optional.of(PeriodUnit.WEEK), true));
    assertThat(all.names()).containsExactly("topic", "week", "outlet");
    assertThat(Grouping.of(List.of())).isEqualTo(Grouping.NONE);
    assertThatThrownBy(() -> Grouping.of(List.of("year")))
        .hasMessageContaining("'year'")
        .hasMessageContaining("topic, outlet and one of day, week and month");
    assertThatThrownBy(() -> Grouping.of(List.of("day", "month")))
        .hasMessageContaining("choose one period");
  }

  @Test
  void the_summary_of_a_pair_is_of_all_that_was_read_or_there_is_none() {
    Summarizer byTopic = by("topic");
    byTopic.add(document("a", "", ""), toward(-0.5));

    assertThat(byTopic.summaries()).hasSize(1);
    assertThat(byTopic.summary(Party.of(TURKEY), Party.of(SYRIA))).isEmpty();
  }
}
