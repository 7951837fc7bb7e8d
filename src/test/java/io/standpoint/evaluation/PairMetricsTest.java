package io.standpoint.evaluation;

import static io.standpoint.evaluation.PairSide.Direction.BACKWARD;
import static io.standpoint.evaluation.PairSide.Direction.FORWARD;
import static io.standpoint.stance.Polarity.NEGATIVE;
import static io.standpoint.stance.Polarity.NEUTRAL;
import static io.standpoint.stance.Polarity.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairMetricsTest {

  private static final Scores AGAINST = new Scores(0.8, 0.1, 0.1);
  private static final Scores NEITHER = new Scores(0.1, 0.8, 0.1);
  private static final Scores FOR = new Scores(0.1, 0.1, 0.8);

  private final List<Example> examples = new ArrayList<>();
  private final List<Scores> predicted = new ArrayList<>();

  /** The numbering that Park, Pan and Joo publish. */
  @Test
  void numbers_the_classes_as_published() {
    assertThat(PairMetrics.classOf(NEUTRAL, NEUTRAL)).contains(0);
    assertThat(PairMetrics.classOf(POSITIVE, NEUTRAL)).contains(1);
    assertThat(PairMetrics.classOf(NEUTRAL, POSITIVE)).contains(2);
    assertThat(PairMetrics.classOf(NEGATIVE, NEUTRAL)).contains(3);
    assertThat(PairMetrics.classOf(NEUTRAL, NEGATIVE)).contains(4);
    assertThat(PairMetrics.classOf(NEGATIVE, POSITIVE)).isEmpty();
  }

  @Test
  void predicts_the_most_probable_class_of_independent_directions() {
    assertThat(PairMetrics.classOf(NEITHER, NEITHER)).isEqualTo(0);
    assertThat(PairMetrics.classOf(FOR, NEITHER)).isEqualTo(1);
    assertThat(PairMetrics.classOf(NEITHER, FOR)).isEqualTo(2);
    assertThat(PairMetrics.classOf(AGAINST, NEITHER)).isEqualTo(3);
    assertThat(PairMetrics.classOf(NEITHER, AGAINST)).isEqualTo(4);
    // Both take a side: the surer one wins. 0.6 · 0.2 = 0.12 against 0.3 · 0.7 = 0.21.
    assertThat(PairMetrics.classOf(new Scores(0.1, 0.3, 0.6), new Scores(0.7, 0.2, 0.1)))
        .isEqualTo(4);
  }

  @Test
  void scores_pairs_over_five_classes_whatever_the_order_of_rows() {
    pair("a", NEUTRAL, NEUTRAL, NEITHER, NEITHER); // class 0, right
    pair("b", NEUTRAL, NEUTRAL, FOR, NEITHER); // class 0, predicted 1
    pair("c", POSITIVE, NEUTRAL, FOR, NEITHER); // class 1, right
    pair("d", NEUTRAL, NEGATIVE, NEITHER, AGAINST); // class 4, right
    examples.add(0, Examples.side("e", BACKWARD, NEUTRAL)); // class 3, right, rows far apart
    predicted.add(0, NEITHER);
    examples.add(Examples.side("e", FORWARD, NEGATIVE));
    predicted.add(AGAINST);

    PairMetrics metrics = PairMetrics.of(examples, predicted).orElseThrow();

    assertThat(metrics.pairs()).isEqualTo(5);
    assertThat(metrics.leftOut()).isZero();
    assertThat(metrics.microF1()).isEqualTo(0.8);
    // F1: class 0 2·1/(2+1), class 1 2·1/(1+2), classes 3 and 4 1; class 2 has no gold.
    assertThat(metrics.macroF1()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 + 1) / 4, within(1e-12));
    assertThat(metrics.confusion().counts().get(0)).containsExactly(1, 1, 0, 0, 0);
  }

  @Test
  void counts_pairs_without_a_class_apart() {
    pair("a", NEUTRAL, NEUTRAL, NEITHER, NEITHER);
    pair("both", NEGATIVE, POSITIVE, NEITHER, NEITHER);
    examples.add(Examples.side("half", FORWARD, NEUTRAL));
    predicted.add(NEITHER);
    examples.add(Examples.tone("none", "x", NEUTRAL));
    predicted.add(NEITHER);

    PairMetrics metrics = PairMetrics.of(examples, predicted).orElseThrow();

    assertThat(metrics.pairs()).isEqualTo(1);
    assertThat(metrics.leftOut()).isEqualTo(2);
  }

  @Test
  void is_absent_where_no_pair_has_a_class() {
    assertThat(PairMetrics.of(List.of(Examples.tone("a", "x", NEUTRAL)), List.of(NEITHER)))
        .isEqualTo(Optional.empty());
    assertThat(PairMetrics.of(List.of(Examples.side("p", FORWARD, NEUTRAL)), List.of(NEITHER)))
        .isEqualTo(Optional.empty());
  }

  private void pair(String id, Polarity forward, Polarity backward, Scores there, Scores back) {
    examples.add(Examples.side(id, FORWARD, forward));
    predicted.add(there);
    examples.add(Examples.side(id, BACKWARD, backward));
    predicted.add(back);
  }
}
