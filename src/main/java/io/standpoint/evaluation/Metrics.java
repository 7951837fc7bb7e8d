package io.standpoint.evaluation;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How well scores agree with gold labels.
 *
 * @param confusion over negative, neutral and positive
 * @param binary over negative and positive alone: rows whose gold is neutral are left out, and the
 *     more probable of the two is the prediction (negative on a tie)
 * @param calibrationError expected calibration error, in [0, 1]: over 15 bins of equal width of the
 *     predicted class's probability, the mean gap between probability and accuracy, weighted by
 *     rows (Guo et al., On Calibration of Modern Neural Networks, ICML 2017)
 */
public record Metrics(ConfusionMatrix confusion, ConfusionMatrix binary, double calibrationError) {

  /** As Guo et al. use. */
  private static final int BINS = 15;

  static final List<String> CLASSES =
      Arrays.stream(Polarity.values()).map(Polarity::label).toList();

  public Metrics {
    Objects.requireNonNull(confusion, "confusion");
    Objects.requireNonNull(binary, "binary");
    if (!(calibrationError >= 0 && calibrationError <= 1)) {
      throw new IllegalArgumentException(
          "calibration error " + calibrationError + ": must be in [0, 1]");
    }
  }

  /**
   * Compares scores with labels.
   *
   * @param gold the labels, at least one
   * @param predicted one per label, same order
   */
  public static Metrics of(List<Polarity> gold, List<Scores> predicted) {
    if (gold.isEmpty() || gold.size() != predicted.size()) {
      throw new IllegalArgumentException(
          gold.size() + " labels and " + predicted.size() + " scores: need as many, at least one");
    }
    ConfusionMatrix confusion =
        ConfusionMatrix.of(
            CLASSES,
            gold.stream().mapToInt(Metrics::indexOf).toArray(),
            predicted.stream().mapToInt(scores -> indexOf(scores.polarity())).toArray());
    return new Metrics(confusion, binary(gold, predicted), calibrationError(gold, predicted));
  }

  /** Number of rows. */
  public int rows() {
    return confusion.total();
  }

  /** Share of rows predicted right, in [0, 1]. */
  public double accuracy() {
    return confusion.accuracy();
  }

  /** Mean F1 of the polarities that occur in the gold labels, in [0, 1]. */
  public double macroF1() {
    return confusion.macroF1();
  }

  /** Mean recall of the polarities that occur in the gold labels, in [0, 1]. */
  public double averageRecall() {
    return confusion.averageRecall();
  }

  /** Index into {@link #CLASSES}. */
  static int indexOf(Polarity polarity) {
    return CLASSES.indexOf(polarity.label());
  }

  private static ConfusionMatrix binary(List<Polarity> gold, List<Scores> predicted) {
    int[] polar =
        IntStream.range(0, gold.size()).filter(i -> gold.get(i) != Polarity.NEUTRAL).toArray();
    return ConfusionMatrix.of(
        List.of(Polarity.NEGATIVE.label(), Polarity.POSITIVE.label()),
        Arrays.stream(polar).map(i -> gold.get(i) == Polarity.POSITIVE ? 1 : 0).toArray(),
        Arrays.stream(polar).map(i -> predicted.get(i).score() > 0 ? 1 : 0).toArray());
  }

  private static double calibrationError(List<Polarity> gold, List<Scores> predicted) {
    double[] confidence = new double[BINS];
    int[] right = new int[BINS];
    for (int i = 0; i < gold.size(); i++) {
      Polarity polarity = predicted.get(i).polarity();
      double probability = predicted.get(i).of(polarity);
      // Guo et al.'s bins are ((m − 1)/M, m/M]. Scores may exceed 1 by their tolerance.
      int bin = Math.min(BINS - 1, Math.max(0, (int) Math.ceil(probability * BINS) - 1));
      confidence[bin] += probability;
      right[bin] += polarity == gold.get(i) ? 1 : 0;
    }
    double gaps = 0;
    for (int bin = 0; bin < BINS; bin++) {
      gaps += Math.abs(right[bin] - confidence[bin]);
    }
    return Math.min(1, gaps / gold.size());
  }
}
