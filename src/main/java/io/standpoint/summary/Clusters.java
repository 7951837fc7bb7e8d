package io.standpoint.summary;

import java.util.Arrays;

/** Sums and counts of scores, one of each per cluster (a document or a sentence). */
final class Clusters {

  /**
   * From this many documents on, documents are the clusters. Below it their bootstrap has hardly
   * any distinct outcomes, so sentences are, and every figure speaks of these articles only.
   */
  static final int FEWEST_DOCUMENTS = 5;

  private double[] sums = new double[4];
  private int[] counts = new int[4];
  private int size;

  /** Begins a cluster; scores added from now on belong to it. */
  void open() {
    if (size == sums.length) {
      sums = Arrays.copyOf(sums, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    size++;
  }

  void add(double score) {
    sums[size - 1] += score;
    counts[size - 1]++;
  }

  /** Takes in the clusters of {@code other}, behind its own. */
  void addAll(Clusters other) {
    int needed = size + other.size;
    if (needed > sums.length) {
      sums = Arrays.copyOf(sums, needed);
      counts = Arrays.copyOf(counts, needed);
    }
    System.arraycopy(other.sums, 0, sums, size, other.size);
    System.arraycopy(other.counts, 0, counts, size, other.size);
    size = needed;
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
