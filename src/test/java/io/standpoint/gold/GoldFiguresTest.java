package io.standpoint.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.statistics.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldFiguresTest {

  private static Map<Aspect, Tally> document(int mentions, int right) {
    return Map.of(
        Aspect.TOPICS, new Tally(1, 1, 1), Aspect.MENTIONS, new Tally(mentions, mentions, right));
  }

  private static Interval mentions(List<Map<Aspect, Tally>> documents) {
    return new GoldFigures(documents).intervals().get(Aspect.MENTIONS);
  }

  @Test
  void tallies_are_summed_over_documents() {
    GoldFigures figures = new GoldFigures(List.of(document(4, 1), document(6, 4)));

    assertThat(figures.aspects()).containsExactly(Aspect.MENTIONS, Aspect.TOPICS);
    assertThat(figures.tally(Aspect.MENTIONS)).isEqualTo(new Tally(10, 10, 5));
  }

  @Test
  void without_marked_judgements_only_the_reading_was_measured() {
    Tally none = new Tally(0, 3, 0);
    Map<Aspect, Tally> read =
        Map.of(Aspect.MENTIONS, new Tally(4, 4, 1), Aspect.JUDGEMENTS, none, Aspect.NEGATED, none);
    Map<Aspect, Tally> judged =
        Map.of(Aspect.MENTIONS, new Tally(4, 4, 1), Aspect.JUDGEMENTS, new Tally(1, 0, 0));

    assertThat(new GoldFigures(List.of(read, read)).aspects()).containsExactly(Aspect.MENTIONS);
    assertThat(new GoldFigures(List.of(judged)).aspects())
        .containsExactly(Aspect.MENTIONS, Aspect.JUDGEMENTS);
  }

  @Test
  void intervals_are_as_wide_as_the_normal_approximation_over_documents() {
    List<Map<Aspect, Tally>> documents = new ArrayList<>();
    documents.addAll(Collections.nCopies(75, document(4, 4)));
    documents.addAll(Collections.nCopies(25, document(4, 0)));

    // Mentions of a document stand and fall together: 0.75 ± 1.96 · √(0.75 · 0.25 / 100).
    assertThat(mentions(documents).low()).isCloseTo(0.6651, within(0.02));
    assertThat(mentions(documents).high()).isCloseTo(0.8349, within(0.02));
  }

  @Test
  void intervals_of_two_documents_reach_from_the_worse_to_the_better() {
    // A quarter of the draws take the worse one twice, a quarter the better.
    assertThat(mentions(List.of(document(4, 1), document(6, 4))).low()).isEqualTo(0.25);
    assertThat(mentions(List.of(document(4, 1), document(6, 4))).high())
        .isCloseTo(4.0 / 6, within(1e-12));
  }

  @Test
  void one_document_has_no_interval() {
    assertThat(new GoldFigures(List.of(document(4, 1))).intervals()).isEmpty();
    assertThat(new GoldFigures(List.of()).intervals()).isEmpty();
  }
}
