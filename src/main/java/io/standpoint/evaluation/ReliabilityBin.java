package io.standpoint.evaluation;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * One bar of a reliability diagram (Guo et al., On Calibration of Modern Neural Networks, ICML
 * 2017): rows whose predicted class has a probability in (low, high].
 *
 * @param low excluded, in [0, 1)
 * @param high included, in (low, 1]
 * @param rows number of rows, at least 1
 * @param confidence mean probability of their predicted classes, in [0, 1]
 * @param accuracy share of them predicted right, in [0, 1]
 */
public record ReliabilityBin(
    double low, double high, int rows, double confidence, double accuracy) {

  /** Bins of equal width over [0, 1], as Guo et al. use. */
  private static final int BINS = 15;

  public ReliabilityBin {
    if (!(0 <= low && low < high && high <= 1)) {
      throw new IllegalArgumentException(
          "bin (" + low + ", " + high + "]: must be within [0, 1], the low end first");
    }
    if (rows < 1) {
      throw new IllegalArgumentException(rows + " rows in a bin: must be 1 or more");
    }
    if (!(confidence >= 0 && confidence <= 1 && accuracy >= 0 && accuracy <= 1)) {
      throw new IllegalArgumentException(
          "confidence " + confidence + ", accuracy " + accuracy + ": must be in [0, 1]");
    }
  }

  /** How far confidence and accuracy are apart, in [0, 1]. */
  public double gap() {
    return Math.abs(accuracy - confidence);
  }

  /**
   * The mean of {@link #gap} if every row were right with probability {@link #confidence}: that of
   * a binomial from its mean (de Moivre's formula; Diaconis and Zabell, Statistical Science 6(3),
   * 1991).
   */
  double gapByChance() {
    if (confidence == 0 || confidence == 1) {
      return 0;
    }
    int above = (int) Math.floor(rows * confidence) + 1;
    double probability = new BinomialDistribution(null, rows, confidence).probability(above);
    return 2 * above * (1 - confidence) * probability / rows;
  }

  /**
   * The bins that have rows, by probability.
   *
   * @param gold labels
   * @param predicted one per label, same order
   */
  static List<ReliabilityBin> of(List<Polarity> gold, List<Scores> predicted) {
    double[] confidence = new double[BINS];
    int[] right = new int[BINS];
    int[] rows = new int[BINS];
    for (int i = 0; i < gold.size(); i++) {
      Polarity polarity = predicted.get(i).polarity();
      double probability = predicted.get(i).confidence();
      // Guo et al.'s bins are ((m − 1)/M, m/M].
      int bin = Math.max(0, (int) Math.ceil(probability * BINS) - 1);
      confidence[bin] += probability;
      right[bin] += polarity == gold.get(i) ? 1 : 0;
      rows[bin]++;
    }
    List<ReliabilityBin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (rows[bin] > 0) {
        bins.add(
            new ReliabilityBin(
                bin / (double) BINS,
                (bin + 1) / (double) BINS,
                rows[bin],
                confidence[bin] / rows[bin],
                right[bin] / (double) rows[bin]));
      }
    }
    return List.copyOf(bins);
  }
}
