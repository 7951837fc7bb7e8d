package io.standpoint.summary;

import static io.standpoint.summary.PredictionFixture.ERDOGAN;
import static io.standpoint.summary.PredictionFixture.RUSSIA;
import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Topic;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparerTest {

  private static final Topic IDLIB = Topic.of("Idlib", "Idlib");
  private static final Topic TALKS = Topic.of("cease-fire talks", "talks");

  private final Comparer comparer = comparer(IDLIB, TALKS);

  private static Comparer comparer(Topic... topics) {
    return new Comparer(
        Party.of(TURKEY),
        Party.of(RUSSIA),
        List.of(topics).stream().map(Party::of).toList(),
        document -> false,
        (actor, date) -> actor.equals(ERDOGAN) ? Party.of(TURKEY) : Party.of(actor),
        Set.of());
  }

  /**
   * Oracle: both speak of Syria in every fifth document, of everything else in one; whatever else
   * is dropped, what is said of Syria rests on the documents of both sides.
   */
  @Test
  void of_too_many_targets_those_of_the_fewest_documents_are_dropped() {
    Comparer small =
        new Comparer(
            Party.of(TURKEY),
            Party.of(RUSSIA),
            List.of(),
            any -> true,
            Membership.NONE,
            Set.of(),
            10);
    small.add(Document.of("once", "x"), List.of(PredictionFixture.of(0, TURKEY, RUSSIA, -0.5)));
    for (int i = 0; i < 100; i++) {
      Actor passer = Actor.unlisted(ActorKind.PERSON, "Passer " + i, Optional.empty());
      List<Prediction> predictions =
          new ArrayList<>(
              List.of(
                  PredictionFixture.of(0, TURKEY, passer, 0.5),
                  PredictionFixture.of(0, RUSSIA, passer, -0.5)));
      if (i % 5 == 0) {
        predictions.add(PredictionFixture.of(1, TURKEY, SYRIA, -0.5));
        predictions.add(PredictionFixture.of(1, RUSSIA, SYRIA, 0.5));
      }
      small.add(Document.of("d" + i, "x"), predictions);
    }

    List<TargetComparison> targets = small.comparison().targets();
    assertThat(targets).hasSizeBetween(5, 10);
    TargetComparison syria =
        targets.stream().filter(t -> t.target().id().equals("SYR")).findFirst().orElseThrow();
    assertThat(syria.documents()).isEqualTo(20);
    assertThat(small.comparison().firstToSecond()).as("asked about").isPresent();
    assertThat(syria.first().documents()).isEqualTo(20);
    assertThat(syria.difference().value()).isCloseTo(-1, within(1e-9));
  }

  private void add(int document, Prediction... predictions) {
    comparer.add(Document.of("d" + document, "x"), List.of(predictions));
  }

  @Test
  void says_who_is_opposed_on_what_and_what_they_agree_on() {
    for (int i = 0; i < 41; i++) {
      add(
          i,
          PredictionFixture.of(0, ERDOGAN, SYRIA, i % 10 == 0 ? 0.6 : -0.8),
          PredictionFixture.of(0, RUSSIA, SYRIA, 0.7),
          PredictionFixture.of(1, TURKEY, IDLIB, 0.0),
          PredictionFixture.of(2, RUSSIA, TURKEY, i % 3 == 0 ? -0.7 : 0.0),
          PredictionFixture.of(3, TURKEY, i % 4 == 0 ? TALKS : IDLIB, i % 4 == 0 ? 0.9 : 0),
          PredictionFixture.of(3, RUSSIA, i % 4 == 0 ? TALKS : IDLIB, i % 4 == 0 ? 0.8 : 0));
    }

    Comparison comparison = comparer.comparison();

    assertThat(comparison.inWords())
        .matches(
            "Turkey and Russia are opposed on Idlib, cease-fire talks"
                + " \\(−0\\.\\d\\d, −0\\.\\d\\d to −0\\.\\d\\d; 41 documents\\);"
                + " they agree on: cease-fire talks; they are at odds over: Syria\\.");
    assertThat(comparison.targets())
        .as("topics first, then by weight")
        .extracting(target -> target.target().name())
        .containsExactly("cease-fire talks", "Idlib", "Syria");
    assertThat(comparison.secondToFirst().orElseThrow().documents()).isEqualTo(41);
    assertThat(comparison.firstToSecond()).isEmpty();
  }

  @Test
  void says_that_one_article_is_little_evidence() {
    add(
        0,
        PredictionFixture.of(0, TURKEY, IDLIB, 0.9),
        PredictionFixture.of(1, RUSSIA, IDLIB, 0.8),
        PredictionFixture.of(2, TURKEY, SYRIA, -0.9),
        PredictionFixture.of(3, RUSSIA, SYRIA, 0.8));

    Comparison comparison = comparer.comparison();

    assertThat(comparison.isOfFewDocuments()).isTrue();
    assertThat(comparison.inWords())
        .startsWith("Turkey and Russia are neither clearly opposed nor clearly alike on Idlib")
        .contains("; 1 document)")
        .endsWith(
            "Little evidence: 1 document, fewer than 5, so the figures are over sentences and"
                + " speak of that article only.");
  }

  @Test
  void documents_off_the_topic_are_counted_and_nothing_else() {
    add(0, PredictionFixture.of(0, TURKEY, SYRIA, -0.9), PredictionFixture.of(1, RUSSIA, SYRIA, 1));

    Comparison comparison = comparer.comparison();

    assertThat(comparison.offTopic()).isEqualTo(1);
    assertThat(comparison.documents()).isZero();
    assertThat(comparison.targets()).isEmpty();
    assertThat(comparison.inWords())
        .isEqualTo(
            "No judgement says where Turkey and Russia stand on Idlib, cease-fire talks"
                + " (1 document off the topic).");
  }

  @Test
  void the_tone_of_the_author_puts_a_document_on_the_topic() {
    add(0, PredictionFixture.tone(0, IDLIB, 0), PredictionFixture.of(1, TURKEY, SYRIA, -0.9));

    assertThat(comparer.comparison().documents()).isEqualTo(1);
    assertThat(comparer.comparison().inWords())
        .startsWith("The documents do not say whether Turkey and Russia are opposed on Idlib");
  }

  @Test
  void a_topic_of_which_only_one_speaks_is_shown_apart() {
    add(0, PredictionFixture.of(0, TURKEY, IDLIB, 0.9));

    assertThat(comparer.comparison().targets()).isEmpty();
    assertThat(comparer.comparison().unshared())
        .extracting(s -> s.holder().name() + " " + s.target().name())
        .containsExactly("Turkey Idlib");
  }

  @Test
  void one_topic_is_not_called_by_its_name_twice() {
    Comparer one = comparer(IDLIB);
    for (int i = 0; i < 6; i++) {
      one.add(
          Document.of("d" + i, "x"),
          List.of(
              PredictionFixture.of(0, TURKEY, IDLIB, 0.9),
              PredictionFixture.of(1, RUSSIA, IDLIB, 0.8)));
    }

    assertThat(one.comparison().inWords())
        .startsWith("Turkey and Russia stand alike on Idlib (+1.00, +0.51 to +1.00; 6 documents)")
        .endsWith("; they agree on: the topic itself.");
  }

  /** Neither alike nor opposed, for one of them takes no side; yet the difference is no chance. */
  @Test
  void a_significant_difference_is_told_though_one_of_them_takes_no_side() {
    Comparer one = comparer(IDLIB);
    for (int i = 0; i < 20; i++) {
      one.add(
          Document.of("d" + i, "x"),
          List.of(
              PredictionFixture.of(0, TURKEY, SYRIA, -0.8),
              PredictionFixture.of(1, RUSSIA, SYRIA, 0),
              PredictionFixture.tone(2, IDLIB, 0)));
    }

    assertThat(one.comparison().inWords()).contains("; they differ on: Syria (−0.80 and 0.00)");
  }

  @Test
  void documents_that_only_name_a_topic_count_and_others_are_told() {
    Comparer one =
        new Comparer(
            Party.of(TURKEY),
            Party.of(RUSSIA),
            List.of(Party.of(IDLIB)),
            document -> document.text().contains("in Idlib"),
            Membership.NONE,
            Set.of());
    List<Prediction> predictions = List.of(PredictionFixture.of(0, TURKEY, RUSSIA, -0.8));

    assertThat(one.add(Document.of("a", "Soldiers in Idlib"), predictions)).isTrue();
    assertThat(one.add(Document.of("b", "Soldiers in Izmir"), predictions)).isFalse();
    assertThat(one.comparison().offTopic()).isEqualTo(1);
    assertThat(one.comparison().inWords()).contains("1 document, and 1 off the topic");
  }

  /**
   * Oracle: the means of independent documents differ with the standard error √(s₁²/n₁ + s₂²/n₂),
   * and a bootstrap of many agrees with mean ± 1.96 of it.
   */
  @Test
  void interval_of_the_difference_agrees_with_the_normal_approximation() {
    Random random = new Random(8);
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      boolean isFirst = i % 3 != 0;
      double score =
          Math.max(-1, Math.min(1, (isFirst ? -0.3 : 0.2) + 0.3 * random.nextGaussian()));
      (isFirst ? first : second).add(score);
      add(
          i,
          PredictionFixture.tone(0, IDLIB, 0),
          PredictionFixture.of(1, isFirst ? TURKEY : RUSSIA, SYRIA, score));
    }
    double error = Math.sqrt(squaredError(first) + squaredError(second));

    Difference difference = comparer.comparison().targets().get(0).difference();

    assertThat(difference.value()).isCloseTo(mean(first) - mean(second), within(1e-9));
    assertThat(difference.interval().orElseThrow().low())
        .isCloseTo(difference.value() - 1.96 * error, within(0.2 * error));
    assertThat(difference.interval().orElseThrow().high())
        .isCloseTo(difference.value() + 1.96 * error, within(0.2 * error));
    assertThat(difference.pValue().getAsDouble()).isLessThan(0.001);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double squaredError(List<Double> values) {
    double mean = mean(values);
    return values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum()
        / values.size()
        / values.size();
  }

  /** Oracle: of two tests, Holm doubles the smaller p-value and leaves the larger. */
  @Test
  void p_values_are_corrected_for_the_targets_that_can_be_tested() {
    for (int i = 0; i < 12; i++) {
      add(
          i,
          PredictionFixture.of(0, TURKEY, IDLIB, Math.sin(i)),
          PredictionFixture.of(0, RUSSIA, IDLIB, Math.cos(i)),
          PredictionFixture.of(1, TURKEY, SYRIA, -0.8),
          PredictionFixture.of(1, RUSSIA, SYRIA, 0.3 * Math.sin(i)));
    }
    add(
        12,
        PredictionFixture.of(0, TURKEY, TALKS, 0.4),
        PredictionFixture.of(0, RUSSIA, TALKS, -0.4));

    List<TargetComparison> targets = comparer.comparison().targets();
    Difference idlib = difference(targets, "Idlib");
    Difference syria = difference(targets, "Syria");

    assertThat(difference(targets, "cease-fire talks").pValue()).isEmpty();
    assertThat(syria.pValue().getAsDouble()).isLessThan(idlib.pValue().getAsDouble());
    assertThat(syria.adjusted().getAsDouble())
        .isCloseTo(2 * syria.pValue().getAsDouble(), within(1e-12));
    assertThat(idlib.adjusted()).isEqualTo(idlib.pValue());
  }

  private static Difference difference(List<TargetComparison> targets, String name) {
    return targets.stream()
        .filter(target -> target.target().name().equals(name))
        .findFirst()
        .orElseThrow()
        .difference();
  }

  @Test
  void same_documents_give_the_same_comparison_again() {
    Comparer again = comparer(IDLIB, TALKS);
    for (int i = 0; i < 9; i++) {
      List<Prediction> said =
          List.of(
              PredictionFixture.of(0, TURKEY, IDLIB, Math.sin(i)),
              PredictionFixture.of(1, RUSSIA, IDLIB, Math.cos(i)));
      comparer.add(Document.of("d" + i, "x"), said);
      again.add(Document.of("d" + i, "x"), said);
    }

    assertThat(again.comparison()).isEqualTo(comparer.comparison());
  }

  @Test
  void an_actor_is_not_compared_with_itself() {
    assertThatThrownBy(
            () ->
                new Comparer(
                    Party.of(TURKEY),
                    Party.of(TURKEY),
                    List.of(),
                    document -> false,
                    Membership.NONE,
                    Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two different actors");
  }
}
