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
 * @param reliability of 15 bins of equal width of the predicted class's probability, those that
 *     have rows, by probability; their rows add up to those of {@code confusion}
 * @param riskCoverage what abstaining below a confidence would cost and gain
 */
public record Metrics(
    ConfusionMatrix confusion,
    ConfusionMatrix binary,
    List<ReliabilityBin> reliability,
    RiskCoverage riskCoverage) {

  static final List<String> CLASSES =
      Arrays.stream(Polarity.values()).map(Polarity::label).toList();

  public Metrics {
    Objects.requireNonNull(confusion, "confusion");
    Objects.requireNonNull(binary, "binary");
    Objects.requireNonNull(riskCoverage, "riskCoverage");
    reliability = List.copyOf(reliability);
    int binned = reliability.stream().mapToInt(ReliabilityBin::rows).sum();
    if (binned != confusion.total() || binned == 0) {
      throw new IllegalArgumentException(
          binned + " rows in bins of " + confusion.total() + ": must be all, and at least one");
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
    return new Metrics(
        confusion,
        binary(gold, predicted),
        ReliabilityBin.of(gold, predicted),
        RiskCoverage.of(gold, predicted));
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

  /**
   * Expected calibration error, in [0, 1]: the mean gap of the {@link #reliability} bins, weighted
   * by rows (Guo et al., On Calibration of Modern Neural Networks, ICML 2017).
   */
  public double calibrationError() {
    double gaps = reliability.stream().mapToDouble(bin -> bin.rows() * bin.gap()).sum();
    return Math.min(1, gaps / rows());
  }

  /**
   * The calibration error that as many rows would have on average if every probability were right,
   * in [0, 1]. A small file cannot show less: 300 rows some 0.05.
   */
  public double calibrationErrorByChance() {
    double gaps = reliability.stream().mapToDouble(bin -> bin.rows() * bin.gapByChance()).sum();
    return Math.min(1, gaps / rows());
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
}
