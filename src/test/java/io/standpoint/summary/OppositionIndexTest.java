package io.standpoint.summary;

import static io.standpoint.summary.PredictionFixture.RUSSIA;
import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Topic;
import io.standpoint.stance.Holder;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.statistics.Interval;
import io.standpoint.summary.OppositionIndex.Relation;
import io.standpoint.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the definition promises, checked from outside. */
class OppositionIndexTest {

  private static final Topic IDLIB = Topic.of("Idlib", "Idlib");

  /**
   * Oracle, by hand: on Idlib leans are (3 − 1)/4 and −1, so −1/2 with the weight 4·2/6; toward
   * Turkey, Russia leans −1 with the weight 1. Mean: (−1/2 · 4/3 − 1) / (4/3 + 1) = −5/7.
   */
  @Test
  void is_the_weighted_mean_over_targets_and_each_other() {
    List<Prediction> predictions = new ArrayList<>();
    for (double score : new double[] {0.9, 0.8, 0.4, -0.7, 0, 0}) {
      predictions.add(PredictionFixture.of(predictions.size(), TURKEY, IDLIB, score));
    }
    predictions.add(PredictionFixture.of(0, RUSSIA, IDLIB, -0.5));
    predictions.add(PredictionFixture.of(1, RUSSIA, IDLIB, -0.9));
    predictions.add(PredictionFixture.of(0, RUSSIA, TURKEY, -0.6));

    Comparison comparison = compare(List.of(predictions));

    assertThat(comparison.index().orElseThrow().value()).isCloseTo(-5.0 / 7, within(1e-12));
    assertThat(comparison.targets().get(0).index().orElseThrow().value()).isEqualTo(-0.5);
  }

  @Test
  void reaches_its_ends() {
    assertThat(value(List.of(says(TURKEY, SYRIA, 1), says(RUSSIA, SYRIA, 1)))).isEqualTo(1);
    assertThat(value(List.of(says(TURKEY, SYRIA, -1), says(RUSSIA, SYRIA, -1)))).isEqualTo(1);
    assertThat(value(List.of(says(TURKEY, SYRIA, 1), says(RUSSIA, SYRIA, -1)))).isEqualTo(-1);
    assertThat(value(List.of(says(TURKEY, RUSSIA, -1)))).isEqualTo(-1);
    assertThat(value(List.of(says(TURKEY, RUSSIA, 1), says(RUSSIA, TURKEY, 1)))).isEqualTo(1);
  }

  @Test
  void does_not_change_when_all_scores_shrink_or_neutral_sentences_are_added() {
    Random random = new Random(1);
    List<Prediction> said = randomly(random, 60);
    List<Prediction> fainter =
        said.stream()
            .map(p -> says(holder(p), p.pair().target().entity(), 0.5 * p.scores().score()))
            .toList();
    List<Prediction> withNeutral = new ArrayList<>(said);
    for (int i = 0; i < 500; i++) {
      withNeutral.add(says(i % 2 == 0 ? TURKEY : RUSSIA, i % 3 == 0 ? SYRIA : IDLIB, 0));
    }

    assertThat(value(fainter)).isCloseTo(value(said), within(1e-12));
    assertThat(value(withNeutral)).isCloseTo(value(said), within(1e-12));
  }

  @Test
  void is_monotone_and_symmetric() {
    Random random = new Random(2);
    for (int round = 0; round < 100; round++) {
      List<Prediction> said = randomly(random, 12);
      double before = value(said);
      int turned = random.nextInt(said.size());
      Prediction old = said.get(turned);
      Entity target = old.pair().target().entity();
      boolean isFirst = holder(old).equals(TURKEY);
      double others =
          target.equals(TURKEY) || target.equals(RUSSIA)
              ? 1
              : said.stream()
                  .filter(p -> p.pair().target().entity().equals(target))
                  .filter(p -> holder(p).equals(TURKEY) != isFirst)
                  .mapToDouble(p -> Math.signum(p.scores().score()))
                  .sum();
      said.set(turned, says(holder(old), target, others < 0 ? -1 : 1));

      assertThat(value(said)).as("round " + round).isGreaterThanOrEqualTo(before - 1e-12);
      assertThat(value(said, RUSSIA, TURKEY)).isCloseTo(value(said), within(1e-12));
    }
  }

  @Test
  void is_absent_where_they_do_not_both_take_a_side() {
    assertThat(compare(List.of(List.of(says(TURKEY, SYRIA, 1), says(RUSSIA, SYRIA, 0)))).index())
        .isEmpty();
    assertThat(compare(List.of(List.of(says(TURKEY, SYRIA, 1), says(RUSSIA, IDLIB, 1)))).index())
        .isEmpty();
  }

  /** Oracle: the bounds in its javadoc, ((n − 1) / (n + 1))² for n documents of one mind. */
  @Test
  void unanimous_documents_give_an_interval_that_narrows_with_their_number() {
    for (int n : new int[] {5, 10, 40}) {
      List<List<Prediction>> documents = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        documents.add(List.of(says(TURKEY, SYRIA, 1), says(RUSSIA, SYRIA, -1)));
      }
      OppositionIndex index = compare(documents).index().orElseThrow();

      assertThat(index.value()).isEqualTo(-1);
      assertThat(index.interval().orElseThrow().low()).isEqualTo(-1);
      assertThat(index.interval().orElseThrow().high())
          .isCloseTo(-Math.pow((n - 1.0) / (n + 1), 2), within(1e-9));
    }
  }

  /**
   * Oracle: known truth. Documents are drawn of two holders who are for a target in 20% and 90% of
   * their mentions, so the index is −0.6 · 0.8; sentences of a document repeat it in half of all
   * cases. The 95% interval should hold it in about 95 of 100 samples.
   */
  @Test
  void interval_covers_the_truth_as_often_as_it_says() {
    Random random = new Random(6);
    int covered = 0;
    int runs = 300;
    for (int run = 0; run < runs; run++) {
      List<List<Prediction>> documents = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        List<Prediction> document = new ArrayList<>();
        double first = random.nextDouble() < 0.2 ? 0.9 : -0.9;
        double second = random.nextDouble() < 0.9 ? 0.9 : -0.9;
        for (int mention = 0; mention < 3; mention++) {
          boolean repeats = random.nextBoolean();
          document.add(
              says(TURKEY, SYRIA, repeats ? first : random.nextDouble() < 0.2 ? 0.9 : -0.9));
          document.add(
              says(RUSSIA, SYRIA, repeats ? second : random.nextDouble() < 0.9 ? 0.9 : -0.9));
        }
        documents.add(document);
      }
      Interval interval = compare(documents).index().orElseThrow().interval().orElseThrow();
      if (interval.low() <= -0.48 && -0.48 <= interval.high()) {
        covered++;
      }
    }

    assertThat((double) covered / runs).isBetween(0.90, 0.99);
  }

  @Test
  void relation_is_what_the_whole_interval_says() {
    assertThat(new OppositionIndex(-0.5, Optional.of(new Interval(-0.9, -0.1))).relation())
        .isEqualTo(Relation.OPPOSED);
    assertThat(new OppositionIndex(0.5, Optional.of(new Interval(0.1, 0.9))).relation())
        .isEqualTo(Relation.ALIKE);
    assertThat(new OppositionIndex(0.5, Optional.of(new Interval(0, 0.9))).relation())
        .isEqualTo(Relation.UNCLEAR);
    assertThat(new OppositionIndex(1, Optional.empty()).relation()).isEqualTo(Relation.UNCLEAR);
    assertThatThrownBy(() -> new OppositionIndex(1.1, Optional.empty()))
        .hasMessageContaining("[-1, 1]");
  }

  /** Every actor takes a side toward every target once, then at random. */
  private static List<Prediction> randomly(Random random, int sentences) {
    List<Prediction> said = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      Actor holder = i % 2 == 0 ? TURKEY : RUSSIA;
      Entity target =
          switch (i / 2 % 3) {
            case 0 -> SYRIA;
            case 1 -> IDLIB;
            default -> holder.equals(TURKEY) ? RUSSIA : TURKEY;
          };
      said.add(says(holder, target, random.nextBoolean() ? 0.9 : -0.9));
    }
    return said;
  }

  private static Actor holder(Prediction prediction) {
    return ((Holder.OfActor) prediction.pair().holder()).actor();
  }

  private static Prediction says(Actor holder, Entity target, double score) {
    return PredictionFixture.of(0, holder, target, score);
  }

  private static double value(List<Prediction> predictions) {
    return value(predictions, TURKEY, RUSSIA);
  }

  private static double value(List<Prediction> predictions, Actor first, Actor second) {
    Comparer comparer =
        new Comparer(
            Party.of(first),
            Party.of(second),
            List.of(),
            document -> false,
            Membership.NONE,
            Set.of());
    List<Prediction> oneASentence =
        IntStream.range(0, predictions.size())
            .mapToObj(i -> inSentence(i, predictions.get(i)))
            .toList();
    comparer.add(Document.of("d", "x"), oneASentence);
    return comparer.comparison().index().orElseThrow().value();
  }

  private static Prediction inSentence(int index, Prediction prediction) {
    return PredictionFixture.of(
        index,
        holder(prediction),
        prediction.pair().target().entity(),
        prediction.scores().score());
  }

  private static Comparison compare(List<List<Prediction>> documents) {
    Comparer comparer =
        new Comparer(
            Party.of(TURKEY),
            Party.of(RUSSIA),
            List.of(),
            document -> false,
            Membership.NONE,
            Set.of());
    for (int i = 0; i < documents.size(); i++) {
      comparer.add(Document.of("d" + i, "x"), documents.get(i));
    }
    return comparer.comparison();
  }
}
