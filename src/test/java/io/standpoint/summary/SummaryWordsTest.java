package io.standpoint.summary;

import static io.standpoint.summary.PredictionFixture.RUSSIA;
import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryWordsTest {

  private static final Topic TALKS = Topic.of("the talks", "talks");

  private final Summarizer summarizer = new Summarizer(Membership.NONE);
  private int documents;

  private void add(int times, Actor holder, Entity target, double score) {
    for (int i = 0; i < times; i++) {
      summarizer.add("d" + documents++, List.of(PredictionFixture.of(0, holder, target, score)));
    }
  }

  @Test
  void on_a_topic_it_says_who_is_for_and_who_against() {
    add(6, TURKEY, TALKS, 0.5);
    add(7, RUSSIA, TALKS, -0.25);
    add(4, SYRIA, TALKS, -0.9);
    add(9, TURKEY, SYRIA, -0.9);
    add(9, PredictionFixture.ERDOGAN, TALKS, 0);

    assertThat(SummaryWords.of(summarizer.summaries()))
        .isEqualTo(
            "On the talks: Turkey (+0.50, +0.50 to +0.50; 6 documents) is for it; Russia (−0.25,"
                + " −0.25 to −0.25; 7 documents) is against it; leaning, but not clear: Syria"
                + " against it (−0.90, −0.90 to −0.90; 4 documents); 1 holder takes no side.");
  }

  @Test
  void among_many_documents_it_names_neither_the_faint_nor_the_rare() {
    add(60, TURKEY, TALKS, 0.5);
    // An interval that leaves out 0, but a mean of nearly 0.
    add(60, RUSSIA, TALKS, -0.02);
    add(1, SYRIA, TALKS, 0.9);

    assertThat(SummaryWords.of(summarizer.summaries()))
        .startsWith("On the talks: Turkey (+0.50")
        .endsWith("is for it; 1 holder takes no side.");
  }

  @Test
  void without_topics_it_says_the_clearest_stances() {
    add(5, TURKEY, SYRIA, -0.5);
    add(9, RUSSIA, SYRIA, 0.5);
    add(4, SYRIA, TURKEY, -0.9);

    assertThat(SummaryWords.of(summarizer.summaries()))
        .isEqualTo(
            "Clearest: Russia is for Syria (+0.50, +0.50 to +0.50; 9 documents); Turkey is against"
                + " Syria (−0.50, −0.50 to −0.50; 5 documents).");
  }

  @Test
  void it_does_not_call_clear_what_is_not() {
    add(3, TURKEY, SYRIA, -0.9);
    add(1, SYRIA, TURKEY, 0.9);
    add(8, RUSSIA, SYRIA, 0);

    assertThat(SummaryWords.of(summarizer.summaries()))
        .isEqualTo(
            "No stance is clear. Leaning: Turkey against Syria (−0.90, −0.90 to −0.90; 3"
                + " documents); Syria for Turkey (+0.90; 1 document).");
  }

  @Test
  void it_says_so_where_nobody_takes_a_side() {
    assertThat(SummaryWords.of(List.of())).contains("nobody takes a stance");
    add(8, RUSSIA, SYRIA, 0);
    assertThat(SummaryWords.of(summarizer.summaries())).isEqualTo("No stance takes a side.");
  }
}
