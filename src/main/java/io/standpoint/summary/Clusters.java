package io.standpoint.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sums and counts of scores, one of each per cluster (a document or a sentence). */
final class Clusters {

  /**
   * From this many documents on, documents are the clusters. Below it their bootstrap has hardly
   * any distinct outcomes, so sentences are, and every figure speaks of these articles only.
   */
  static final int FEWEST_DOCUMENTS = 5;

  private final int most;
  private double[] sums = new double[4];
  private int[] counts = new int[4];
  private int size;

  /** The cluster that scores go to. */
  private int current;

  /** Draws the clusters of what is opened when there are enough. */
  private @Nullable SplittableRandom random;

  /** Each of what is opened is a cluster of its own. */
  Clusters() {
    this(Integer.MAX_VALUE);
  }

  /**
   * Each of the first {@code most} is a cluster of its own, each later one joins one of them at
   * random. Sums and counts over all stay what they are, and clusters at random vary in the mean as
   * much as the documents in them, in whatever order these come.
   */
  Clusters(int most) {
    this.most = most;
  }

  /** Begins a document or sentence; scores added from now on belong to it. */
  void open() {
    if (size < most) {
      if (size == sums.length) {
        int length = Math.min(most, 2 * size);
        sums = Arrays.copyOf(sums, length);
        counts = Arrays.copyOf(counts, length);
      }
      current = size++;
    } else {
      random = random == null ? new SplittableRandom(most) : random;
      current = random.nextInt(most);
    }
  }

  void add(double score) {
    sums[current] += score;
    counts[current]++;
  }

  /** Takes in the clusters of {@code other}, behind its own. */
  void addAll(Clusters other) {
    for (int i = 0; i < other.size; i++) {
      open();
      sums[current] += other.sums[i];
      counts[current] += other.counts[i];
    }
  }

  /** The same by their means, so that what is worked out of them depends on no order of reading. */
  Clusters sorted() {
    Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer i) -> sums[i] / counts[i])
            .thenComparingInt(i -> counts[i]));
    Clusters sorted = new Clusters();
    for (int i : order) {
      sorted.open();
      sorted.sums[sorted.current] = sums[i];
      sorted.counts[sorted.current] = counts[i];
    }
    return sorted;
  }

  int size() {
    return size;
  }

  double sum(int cluster) {
    return sums[cluster];
  }

  int count(int cluster) {
    return counts[cluster];
  }

  /** Sum of all scores of a sample. */
  double sum(Draw draw) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += draw.times(i) * sums[i];
    }
    return sum;
  }

  /** Number of scores in a sample. */
  long count(Draw draw) {
    long count = 0;
    for (int i = 0; i < size; i++) {
      count += (long) draw.times(i) * counts[i];
    }
    return count;
  }

  /** Mean over all scores of a sample; NaN if it has none. */
  double mean(Draw draw) {
    return sum(draw) / count(draw);
  }

  /** The mean of every cluster that has a score, in order. */
  double[] means() {
    double[] means = new double[size];
    int filled = 0;
    for (int i = 0; i < size; i++) {
      if (counts[i] > 0) {
        means[filled++] = sums[i] / counts[i];
      }
    }
    return Arrays.copyOf(means, filled);
  }
}
