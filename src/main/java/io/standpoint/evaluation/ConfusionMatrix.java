package io.standpoint.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each class was taken for each. A ratio 0/0 is 0.
 *
 * @param classes names of the classes, in the order of both indices
 * @param counts {@code counts[gold][predicted]}, none negative
 */
public record ConfusionMatrix(List<String> classes, List<List<Integer>> counts) {

  public ConfusionMatrix {
    classes = List.copyOf(classes);
    counts = counts.stream().map(List::copyOf).toList();
    int size = classes.size();
    if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException(
          "counts " + counts + " for " + size + " classes: must be a square of that size");
    }
    if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("counts " + counts + ": none may be negative");
    }
  }

  /**
   * How one class was found.
   *
   * @param precision share of the rows predicted to be of the class that are, in [0, 1]
   * @param recall share of the rows of the class that were predicted to be, in [0, 1]
   * @param f1 harmonic mean of the two, in [0, 1]
   * @param support number of rows of the class
   */
  public record ClassFigures(double precision, double recall, double f1, int support) {}

  /**
   * Counts pairs of class indices.
   *
   * @param classes names of the classes
   * @param gold indices into {@code classes}
   * @param predicted indices into {@code classes}, same length and order
   */
  static ConfusionMatrix of(List<String> classes, int[] gold, int[] predicted) {
    if (gold.length != predicted.length) {
      throw new IllegalArgumentException(
          gold.length + " gold and " + predicted.length + " predicted: must be as many");
    }
    int[][] counts = new int[classes.size()][classes.size()];
    for (int i = 0; i < gold.length; i++) {
      counts[gold[i]][predicted[i]]++;
    }
    return new ConfusionMatrix(
        classes, Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /** Number of rows. */
  public int total() {
    return IntStream.range(0, classes.size()).map(this::support).sum();
  }

  /** Share of rows on the diagonal, in [0, 1]; also the micro-averaged F1. */
  public double accuracy() {
    int right = IntStream.range(0, classes.size()).map(c -> counts.get(c).get(c)).sum();
    return ratio(right, total());
  }

  /**
   * Mean F1, in [0, 1], of the classes that occur in the gold labels: scikit-learn's {@code
   * f1_score(average="macro", labels=unique(gold), zero_division=0)}. A class that is only
   * predicted lowers the others' recall, but has no F1 of its own to average.
   */
  public double macroF1() {
    return goldClasses().mapToDouble(c -> figures(c).f1()).average().orElse(0);
  }

  /** Mean recall, in [0, 1], of the classes that occur in the gold labels. */
  public double averageRecall() {
    return goldClasses().mapToDouble(c -> figures(c).recall()).average().orElse(0);
  }

  /** One per class, in their order. */
  public List<ClassFigures> perClass() {
    return IntStream.range(0, classes.size()).mapToObj(this::figures).toList();
  }

  private IntStream goldClasses() {
    return IntStream.range(0, classes.size()).filter(c -> support(c) > 0);
  }

  private ClassFigures figures(int c) {
    int right = counts.get(c).get(c);
    int support = support(c);
    int predicted = counts.stream().mapToInt(row -> row.get(c)).sum();
    return new ClassFigures(
        ratio(right, predicted),
        ratio(right, support),
        ratio(2 * right, support + predicted),
        support);
  }

  private int support(int c) {
    return counts.get(c).stream().mapToInt(Integer::intValue).sum();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
