package io.standpoint.evaluation;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Selective classification: how often the answers are wrong if the classifier abstains below a
 * confidence, the probability of the class that it predicts (El-Yaniv and Wiener, On the
 * Foundations of Noise-free Selective Classification, JMLR 11, 2010).
 *
 * <p>The area under the risk–coverage curve is that of Geifman, Uziel and El-Yaniv (Bias-Reduced
 * Uncertainty Estimation for Deep Neural Classifiers, ICLR 2019): the mean, over k from 1 to the
 * number n of rows, of the risk of the k rows with the highest confidence. Rows of equal confidence
 * count in any order alike: each as the mean of them. 0 is best; without any ranking the area is
 * the risk at full coverage.
 *
 * @param points at a coverage of 100, 90, 80, 70, 60 and 50 percent or the next higher one that a
 *     limit can give, each limit once
 * @param area under the curve, in [0, 1]
 */
public record RiskCoverage(List<Point> points, double area) {

  private static final int[] PERCENT = {100, 90, 80, 70, 60, 50};

  /**
   * One limit.
   *
   * @param minConfidence the highest limit that leaves these rows: those with at least this
   *     confidence are answered
   * @param rows how many are
   * @param coverage their share of all rows, in (0, 1]
   * @param risk share of them predicted wrong, in [0, 1]
   */
  public record Point(double minConfidence, int rows, double coverage, double risk) {}

  public RiskCoverage {
    points = List.copyOf(points);
    if (!(area >= 0 && area <= 1)) {
      throw new IllegalArgumentException("area " + area + ": must be in [0, 1]");
    }
  }

  /**
   * The curve of these answers.
   *
   * @param gold labels, at least one
   * @param predicted one per label, same order
   */
  static RiskCoverage of(List<Polarity> gold, List<Scores> predicted) {
    int rows = gold.size();
    int[] surest =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -predicted.get(i).confidence()))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] confidence =
        Arrays.stream(surest).mapToDouble(i -> predicted.get(i).confidence()).toArray();
    int[] wrong = new int[rows + 1];
    for (int k = 0; k < rows; k++) {
      boolean isWrong = predicted.get(surest[k]).polarity() != gold.get(surest[k]);
      wrong[k + 1] = wrong[k] + (isWrong ? 1 : 0);
    }
    double risks = 0;
    int from = 0;
    while (from < rows) {
      int to = endOfTie(confidence, from);
      for (int k = from + 1; k <= to; k++) {
        double share = (double) (k - from) / (to - from);
        risks += (wrong[from] + share * (wrong[to] - wrong[from])) / k;
      }
      from = to;
    }
    return new RiskCoverage(points(confidence, wrong), risks / rows);
  }

  private static List<Point> points(double[] confidence, int[] wrong) {
    int rows = confidence.length;
    List<Point> points = new ArrayList<>();
    for (int percent : PERCENT) {
      int least = (rows * percent + 99) / 100;
      int answered = endOfTie(confidence, least - 1);
      if (points.isEmpty() || points.get(points.size() - 1).rows() != answered) {
        points.add(
            new Point(
                confidence[answered - 1],
                answered,
                (double) answered / rows,
                (double) wrong[answered] / answered));
      }
    }
    return points;
  }

  /** The index behind the last that has the same confidence. */
  private static int endOfTie(double[] confidence, int index) {
    int end = index + 1;
    while (end < confidence.length && confidence[end] == confidence[index]) {
      end++;
    }
    return end;
  }
}
