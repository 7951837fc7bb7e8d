package io.standpoint.evaluation;

import io.standpoint.stance.Scores;
import io.standpoint.statistics.ClusterBootstrap;
import io.standpoint.statistics.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.random.Well19937c;

/**
 * How far figures would move with other sentences: the intervals of {@link ClusterBootstrap} over
 * sentences with all their rows.
 *
 * @param macroF1 of {@link Metrics#macroF1()}, averaged over the same classes in every round
 * @param accuracy of {@link Metrics#accuracy()}
 */
public record Intervals(Interval macroF1, Interval accuracy) {

  private static final int CLASSES = Metrics.CLASSES.size();

  public Intervals {
    Objects.requireNonNull(macroF1, "macroF1");
    Objects.requireNonNull(accuracy, "accuracy");
  }

  /**
   * Draws sentences.
   *
   * @param examples the labelled rows, at least one
   * @param predicted one per row, same order
   * @param seed the same seed gives the same intervals
   */
  static Intervals of(List<Example> examples, List<Scores> predicted, long seed) {
    int[][] sentences = cellsBySentence(examples, predicted);
    boolean[] inGold = new boolean[CLASSES];
    examples.forEach(example -> inGold[Metrics.indexOf(example.label())] = true);
    List<Interval> intervals =
        ClusterBootstrap.intervals(
            sentences.length,
            new Well19937c(seed),
            drawn -> {
              int[] counts = new int[CLASSES * CLASSES];
              for (int sentence : drawn) {
                for (int cell : sentences[sentence]) {
                  counts[cell]++;
                }
              }
              return new double[] {macroF1(counts, inGold), accuracy(counts)};
            });
    return new Intervals(intervals.get(0), intervals.get(1));
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
