package io.standpoint.summary;

import static io.standpoint.summary.PredictionFixture.ERDOGAN;
import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Topic;
import io.standpoint.stance.DirectedPair;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Prediction;
import io.standpoint.stance.Scores;
import io.standpoint.statistics.Interval;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SummarizerTest {

  private final Summarizer summarizer = new Summarizer(Membership.NONE);

  @Test
  void mean_is_over_sentences_and_counts_documents_once() {
    summarizer.add(
        "a",
        List.of(
            PredictionFixture.of(0, TURKEY, SYRIA, -0.9),
            PredictionFixture.of(3, TURKEY, SYRIA, -0.3)));
    summarizer.add("b", List.of(PredictionFixture.of(0, TURKEY, SYRIA, 0.0)));

    Summary summary = only(summarizer);
    assertThat(summary.score()).isCloseTo(-0.4, within(1e-12));
    assertThat(summary.sentences()).isEqualTo(3);
    assertThat(summary.documents()).isEqualTo(2);
    assertThat(summary.polarity()).isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void excluded_flags_keep_a_prediction_out() {
    Prediction firm = PredictionFixture.of(0, TURKEY, SYRIA, -0.9);
    DirectedPair pair = firm.pair();
    DirectedPair hedged =
        new DirectedPair(pair.sentence(), pair.holder(), pair.target(), Set.of(Flag.HEDGED));
    Prediction maybe = new Prediction(hedged, firm.scores());
    Summarizer without =
        new Summarizer(Membership.NONE, Set.of(Flag.HEDGED, Flag.PAST), Grouping.NONE);
    Summarizer others = new Summarizer(Membership.NONE, Set.of(Flag.PAST), Grouping.NONE);

    Prediction weak = new Prediction(pair, new Scores(0.4, 0.3, 0.3));
    without.add("a", List.of(weak, maybe));
    others.add("a", List.of(weak, maybe));

    assertThat(only(without).score()).isCloseTo(-0.1, within(1e-12));
    assertThat(only(others).score()).isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void takes_the_side_of_its_score_and_none_near_0() {
    double[][] scores = {
      {0.41, 0, 0, 0, 0, 0, 0, 0},
      {0.41, 0, 0, 0, 0, 0, 0, 0, 0},
      {0.9, 0.9, -0.9, 0},
      {0.9, -0.9},
      {-0.9}
    };
    Polarity[] expected = {
      Polarity.POSITIVE, Polarity.NEUTRAL, Polarity.POSITIVE, Polarity.NEUTRAL, Polarity.NEGATIVE
    };
    for (int i = 0; i < scores.length; i++) {
      Summarizer one = new Summarizer(Membership.NONE);
      for (int j = 0; j < scores[i].length; j++) {
        one.add("d" + j, List.of(PredictionFixture.of(0, TURKEY, SYRIA, scores[i][j])));
      }
      assertThat(only(one).polarity()).as("case " + i).isEqualTo(expected[i]);
    }
  }

  @Test
  void evidence_is_the_most_telling_first_on_the_side_of_the_mean() {
    for (double score : new double[] {-0.2, 0.9, -0.8, -0.5, -0.95}) {
      summarizer.add("d" + score, List.of(PredictionFixture.of(0, TURKEY, SYRIA, score)));
    }

    assertThat(only(summarizer).evidence())
        .extracting(evidence -> evidence.prediction().scores().score())
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
        .containsExactly(-0.95, -0.8, -0.5);
  }

  @Test
  void a_sentence_that_names_an_actor_again_and_again_counts_once() {
    summarizer.add(
        "a",
        List.of(
            PredictionFixture.of(0, TURKEY, SYRIA, 0.5),
            PredictionFixture.of(0, TURKEY, SYRIA, 0.7),
            PredictionFixture.of(0, TURKEY, SYRIA, 0),
            PredictionFixture.of(1, TURKEY, SYRIA, -0.8)));

    Summary summary = only(summarizer);
    assertThat(summary.score()).isCloseTo((0.6 - 0.8) / 2, within(1e-12));
    assertThat(summary.sentences()).isEqualTo(2);
    assertThat(summary.positives()).isEqualTo(1);
    assertThat(summary.negatives()).isEqualTo(1);
  }

  @Test
  void the_score_of_a_neutral_sentence_is_noise() {
    DirectedPair pair = PredictionFixture.of(0, TURKEY, SYRIA, 0).pair();
    summarizer.add("a", List.of(new Prediction(pair, new Scores(0.3, 0.6, 0.1))));

    summarizer.add("b", List.of(PredictionFixture.of(0, TURKEY, SYRIA, 0)));

    assertThat(only(summarizer).score()).isZero();
    assertThat(only(summarizer).interval()).as("nothing is known of the spread").isEmpty();
    assertThat(only(summarizer).polarity()).isEqualTo(Polarity.NEUTRAL);
  }

  @Test
  void one_sentence_has_no_interval_however_many_pairs_it_holds() {
    summarizer.add(
        "a",
        List.of(
            PredictionFixture.of(7, TURKEY, SYRIA, -0.9),
            PredictionFixture.of(7, TURKEY, SYRIA, -0.1)));

    assertThat(only(summarizer).interval()).isEmpty();
  }

  @Test
  void a_leader_counts_for_his_state_and_never_toward_it_when_grouped() {
    Summarizer byState =
        new Summarizer((actor, date) -> actor.equals(ERDOGAN) ? Party.of(TURKEY) : Party.of(actor));
    byState.add(
        "a",
        List.of(
            PredictionFixture.of(0, ERDOGAN, SYRIA, -0.8),
            PredictionFixture.of(1, TURKEY, SYRIA, -0.4),
            PredictionFixture.of(2, ERDOGAN, TURKEY, 0.7)));

    Summary summary = only(byState);
    assertThat(summary.holder()).isEqualTo(Party.of(TURKEY));
    assertThat(summary.score()).isCloseTo(-0.6, within(1e-12));
  }

  @Test
  void author_and_topics_are_ends_of_their_own() {
    Topic idlib = Topic.of("Idlib", "Idlib");
    summarizer.add(
        "a",
        List.of(PredictionFixture.tone(0, SYRIA, 0.1), PredictionFixture.of(0, TURKEY, idlib, 1)));

    assertThat(summarizer.summaries())
        .extracting(s -> s.holder().kind() + ">" + s.target().kind())
        .containsExactly("AUTHOR>ACTOR", "ACTOR>TOPIC");
  }

  /**
   * Oracle: for many independent documents the bootstrap approaches mean ± 1.96 standard errors.
   */
  @Test
  void interval_over_many_documents_agrees_with_the_normal_approximation() {
    assertNormalInterval(400, 5, -0.2, 0.15);
  }

  /**
   * Oracle: ten copies of every sentence within its document carry no more information, so the
   * interval must not shrink.
   */
  @Test
  void interval_does_not_shrink_when_documents_repeat_themselves() {
    Summarizer repeating = new Summarizer(Membership.NONE);
    for (int i = 0; i < 20; i++) {
      double score = (i % 5 - 2) / 2.0;
      var prediction = PredictionFixture.of(0, TURKEY, SYRIA, score);
      summarizer.add("d" + i, List.of(prediction));
      repeating.add("d" + i, Collections.nCopies(10, prediction));
    }

    Interval once = only(summarizer).interval().orElseThrow();
    Interval tenfold = only(repeating).interval().orElseThrow();
    assertThat(tenfold.low()).isCloseTo(once.low(), within(1e-9));
    assertThat(tenfold.high()).isCloseTo(once.high(), within(1e-9));
  }

  @Test
  void same_predictions_give_the_same_interval_again() {
    Summarizer again = new Summarizer(Membership.NONE);
    for (int i = 0; i < 8; i++) {
      var prediction = PredictionFixture.of(i, TURKEY, SYRIA, Math.sin(i));
      summarizer.add("d" + i, List.of(prediction));
      again.add("d" + i, List.of(prediction));
    }

    assertThat(only(again)).isEqualTo(only(summarizer));
  }

  /** Oracle: as above, with so many documents that several of them share a cluster. */
  @Test
  void interval_over_very_many_documents_agrees_with_the_normal_approximation() {
    assertNormalInterval(30_000, 6, 0.1, 0.2);
    assertThat(only(summarizer).documents()).isEqualTo(30_000);
    assertThat(only(summarizer).sentences()).isEqualTo(30_000);
  }

  /**
   * Oracle: Turkey and Syria are in every fifth document; everybody else is in one document only.
   */
  @Test
  void of_too_many_pairs_those_of_the_fewest_documents_are_dropped() {
    Summarizer small = new Summarizer(Membership.NONE, Set.of(), Grouping.NONE, 10);
    for (int i = 0; i < 100; i++) {
      Actor passer = Actor.unlisted(ActorKind.PERSON, "Passer " + i, Optional.empty());
      Prediction once = PredictionFixture.of(0, passer, SYRIA, 0.5);
      Prediction often = PredictionFixture.of(1, TURKEY, SYRIA, -0.5);
      small.add("d" + i, i % 5 == 0 ? List.of(once, often) : List.of(once));
    }

    List<Summary> summaries = small.summaries();
    assertThat(summaries).hasSizeBetween(5, 10);
    assertThat(summaries.get(0).holder().name()).isEqualTo("Turkey");
    assertThat(summaries.get(0).documents()).isEqualTo(20);
    assertThat(summaries.get(summaries.size() - 1).holder().name())
        .as("the latest of them are kept")
        .isEqualTo("Passer 99");
    assertThat(small.mostMissed()).isBetween(1, 19);
  }

  /** Oracle: a neutral sentence counts as 0, whatever the classifier leans to. */
  @Test
  void evidence_takes_the_side_before_it_leans_to_it() {
    DirectedPair pair = PredictionFixture.of(0, TURKEY, SYRIA, 0).pair();
    Prediction leaning = new Prediction(pair, new Scores(0.05, 0.50, 0.45));
    Prediction positive = new Prediction(pair, new Scores(0.30, 0.34, 0.36));
    summarizer.add("leaning", List.of(leaning));
    summarizer.add("positive", List.of(positive));

    assertThat(only(summarizer).evidence())
        .extracting(Evidence::document)
        .containsExactly("positive", "leaning");
  }

  /**
   * Adds documents of random scores.
   *
   * @param tolerance of the interval's ends, in standard errors
   */
  private void assertNormalInterval(int documents, long seed, double about, double tolerance) {
    Random random = new Random(seed);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < documents; i++) {
      double score = Math.max(-1, Math.min(1, about + 0.3 * random.nextGaussian()));
      sum += score;
      squares += score * score;
      summarizer.add("d" + i, List.of(PredictionFixture.of(0, TURKEY, SYRIA, score)));
    }
    double mean = sum / documents;
    double error = Math.sqrt((squares / documents - mean * mean) / documents);

    assertThat(only(summarizer).score()).isCloseTo(mean, within(1e-9));
    Interval interval = only(summarizer).interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(mean - 1.96 * error, within(tolerance * error));
    assertThat(interval.high()).isCloseTo(mean + 1.96 * error, within(tolerance * error));
  }

  private static Summary only(Summarizer summarizer) {
    List<Summary> summaries = summarizer.summaries();
    assertThat(summaries).hasSize(1);
    return summaries.get(0);
  }

  @Test
  void summaries_do_not_depend_on_the_order_of_the_documents_nor_on_who_read_them() {
    Summarizer backwards = new Summarizer(Membership.NONE);
    Summarizer odd = new Summarizer(Membership.NONE);
    Summarizer even = new Summarizer(Membership.NONE);
    for (int i = 0; i < 40; i++) {
      add(summarizer, i);
      add(backwards, 39 - i);
      add(i % 2 == 0 ? even : odd, i);
    }
    even.addAll(odd);

    Summary whole = only(summarizer);
    assertThat(whole.documents()).isEqualTo(40);
    for (Summary other : List.of(only(backwards), only(even))) {
      assertThat(other.interval()).isEqualTo(whole.interval());
      assertThat(other.documents()).isEqualTo(whole.documents());
      assertThat(other.sentences()).isEqualTo(whole.sentences());
      assertThat(other.score()).isCloseTo(whole.score(), within(1e-12));
      assertThat(other.evidence()).hasSameSizeAs(whole.evidence());
    }
    assertThat(only(odd).documents()).as("what was added stays what it was").isEqualTo(20);
    assertThatThrownBy(() -> even.addAll(even)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                even.addAll(
                    new Summarizer(Membership.NONE, Set.of(), Grouping.of(List.of("outlet")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Scores that are binary fractions, so that sums do not depend on their order. */
  private static void add(Summarizer to, int document) {
    to.add(
        "d" + document,
        List.of(
            PredictionFixture.of(0, TURKEY, SYRIA, -(document + 1) / 64.0),
            PredictionFixture.of(1, TURKEY, SYRIA, (document % 4) / 4.0)));
  }

  @Test
  void what_two_may_have_dropped_adds_up_where_they_are_added() {
    Summarizer small = new Summarizer(Membership.NONE, Set.of(), Grouping.NONE, 4);
    Summarizer other = new Summarizer(Membership.NONE, Set.of(), Grouping.NONE, 4);
    for (int i = 0; i < 20; i++) {
      Actor actor = new Actor("a" + i, ActorKind.COMPANY, "A" + i, Optional.empty());
      (i % 2 == 0 ? small : other)
          .add("d" + i, List.of(PredictionFixture.of(0, actor, SYRIA, -0.5)));
    }
    int most = small.mostMissed() + other.mostMissed();
    small.addAll(other);

    assertThat(most).isPositive();
    assertThat(small.mostMissed()).isGreaterThanOrEqualTo(most);
    assertThat(small.summaries()).hasSizeLessThanOrEqualTo(4);
  }
}
