package io.standpoint.evaluation;

import io.standpoint.stance.Scores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How far figures would move with other sentences: 95% percentile bootstrap intervals (Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Whole sentences are drawn, with
 * all their rows, because rows of one sentence are not independent.
 *
 * @param macroF1 of {@link Metrics#macroF1()}, averaged over the same classes in every round
 * @param accuracy of {@link Metrics#accuracy()}
 */
public record Intervals(Interval macroF1, Interval accuracy) {

  private static final int ROUNDS = 1_000;
  private static final int CLASSES = Metrics.CLASSES.size();

  public Intervals {
    Objects.requireNonNull(macroF1, "macroF1");
    Objects.requireNonNull(accuracy, "accuracy");
  }

  /**
   * Both ends of an interval.
   *
   * @param low the 2.5th percentile
   * @param high the 97.5th percentile
   */
  public record Interval(double low, double high) {
    public Interval {
      if (!(low <= high)) {
        throw new IllegalArgumentException("interval " + low + " to " + high + ": low above high");
      }
    }

    private static Interval of(double[] figures) {
      Percentile percentile = new Percentile();
      percentile.setData(figures);
      return new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5));
    }
  }

  /**
   * Draws 1,000 times.
   *
   * @param examples the labelled rows, at least one
   * @param predicted one per row, same order
   * @param seed the same seed gives the same intervals
   */
  static Intervals of(List<Example> examples, List<Scores> predicted, long seed) {
    int[][] sentences = cellsBySentence(examples, predicted);
    boolean[] inGold = new boolean[CLASSES];
    examples.forEach(example -> inGold[Metrics.indexOf(example.label())] = true);
    RandomGenerator random = new Well19937c(seed);
    double[] macroF1 = new double[ROUNDS];
    double[] accuracy = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      int[] counts = new int[CLASSES * CLASSES];
      for (int draw = 0; draw < sentences.length; draw++) {
        for (int cell : sentences[random.nextInt(sentences.length)]) {
          counts[cell]++;
        }
      }
      macroF1[round] = macroF1(counts, inGold);
      accuracy[round] = accuracy(counts);
    }
    return new Intervals(Interval.of(macroF1), Interval.of(accuracy));
  }

  /** For every sentence, the cell (gold × 3 + predicted) of each of its rows. */
  private static int[][] cellsBySentence(List<Example> examples, List<Scores> predicted) {
    Map<String, List<Integer>> cells = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      int gold = Metrics.indexOf(examples.get(i).label());
      cells
          .computeIfAbsent(examples.get(i).text(), text -> new ArrayList<>())
          .add(gold * CLASSES + Metrics.indexOf(predicted.get(i).polarity()));
    }
    return cells.values().stream()
        .map(ofSentence -> ofSentence.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static double macroF1(int[] counts, boolean[] inGold) {
    double sum = 0;
    int classes = 0;
    for (int c = 0; c < CLASSES; c++) {
      if (inGold[c]) {
        int marked = 0;
        for (int other = 0; other < CLASSES; other++) {
          marked += counts[c * CLASSES + other] + counts[other * CLASSES + c];
        }
        sum += marked == 0 ? 0 : 2.0 * counts[c * CLASSES + c] / marked;
        classes++;
      }
    }
    return sum / classes;
  }

  private static double accuracy(int[] counts) {
    int right = 0;
    int all = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      right += cell % (CLASSES + 1) == 0 ? counts[cell] : 0;
      all += counts[cell];
    }
    return (double) right / all;
  }
}
