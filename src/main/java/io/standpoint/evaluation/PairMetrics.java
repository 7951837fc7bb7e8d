package io.standpoint.evaluation;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How well pairs of actors p and q are judged as one, over the five classes of "Who Blames or
 * Endorses Whom?" (Park, Pan and Joo, Findings of EMNLP 2021): neither takes a side, or exactly one
 * of them does, for or against the other.
 *
 * <p>The gold class follows from the labels of the pair's two rows. The predicted class is the most
 * probable of the five if the two directions were independent: the product of the probability of
 * the class's polarity in its direction and of neutral in the other; on a tie the first class.
 *
 * @param confusion over the five classes; its accuracy is the published micro-F1
 * @param leftOut pairs that have no class: a direction is missing, or both take a side
 */
public record PairMetrics(ConfusionMatrix confusion, int leftOut) {

  static final List<String> CLASSES =
      List.of("neutral", "p->q positive", "q->p positive", "p->q negative", "q->p negative");

  public PairMetrics {
    Objects.requireNonNull(confusion, "confusion");
    if (leftOut < 0) {
      throw new IllegalArgumentException("left out " + leftOut + " pairs: must be 0 or more");
    }
  }

  /**
   * Compares the scores of rows with their labels, pair by pair.
   *
   * @param examples labelled rows; those without a side are ignored
   * @param predicted one per row, same order
   * @return empty if no pair has a class
   */
  static Optional<PairMetrics> of(List<Example> examples, List<Scores> predicted) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      Answer answer = new Answer(examples.get(i).label(), predicted.get(i));
      examples
          .get(i)
          .side()
          .ifPresent(
              side -> pairs.computeIfAbsent(side.pairId(), id -> new Pair()).add(side, answer));
    }
    List<Pair> scored = pairs.values().stream().filter(Pair::hasClass).toList();
    if (scored.isEmpty()) {
      return Optional.empty();
    }
    ConfusionMatrix confusion =
        ConfusionMatrix.of(
            CLASSES,
            scored.stream().mapToInt(Pair::gold).toArray(),
            scored.stream().mapToInt(Pair::predicted).toArray());
    return Optional.of(new PairMetrics(confusion, pairs.size() - scored.size()));
  }

  /** Number of pairs that were scored. */
  public int pairs() {
    return confusion.total();
  }

  /** Share of pairs predicted right, in [0, 1]: the published micro-F1. */
  public double microF1() {
    return confusion.accuracy();
  }

  /** Mean F1 of the classes that occur in the gold labels, in [0, 1]. */
  public double macroF1() {
    return confusion.macroF1();
  }

  /** Index into {@link #CLASSES} of the pair whose directions have these labels. */
  static Optional<Integer> classOf(Polarity forward, Polarity backward) {
    if (forward != Polarity.NEUTRAL && backward != Polarity.NEUTRAL) {
      return Optional.empty();
    }
    return Optional.of(
        switch (forward) {
          case POSITIVE -> 1;
          case NEGATIVE -> 3;
          case NEUTRAL ->
              switch (backward) {
                case NEUTRAL -> 0;
                case POSITIVE -> 2;
                case NEGATIVE -> 4;
              };
        });
  }

  /** Index into {@link #CLASSES} of the most probable class. */
  static int classOf(Scores forward, Scores backward) {
    double[] probabilities = {
      forward.neutral() * backward.neutral(),
      forward.positive() * backward.neutral(),
      forward.neutral() * backward.positive(),
      forward.negative() * backward.neutral(),
      forward.neutral() * backward.negative()
    };
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }

  /** What a row says and what was predicted. */
  private record Answer(Polarity label, Scores scores) {}

  /** The two rows of a pair, as they come. */
  private static final class Pair {
    private Optional<Answer> forward = Optional.empty();
    private Optional<Answer> backward = Optional.empty();

    void add(PairSide side, Answer answer) {
      switch (side.direction()) {
        case FORWARD -> forward = Optional.of(answer);
        case BACKWARD -> backward = Optional.of(answer);
      }
    }

    boolean hasClass() {
      return forward.isPresent() && backward.isPresent() && goldClass().isPresent();
    }

    int gold() {
      return goldClass().orElseThrow();
    }

    private Optional<Integer> goldClass() {
      return classOf(forward.orElseThrow().label(), backward.orElseThrow().label());
    }

    int predicted() {
      return classOf(forward.orElseThrow().scores(), backward.orElseThrow().scores());
    }
  }
}
