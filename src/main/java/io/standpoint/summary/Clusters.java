package io.standpoint.summary;

import java.util.Arrays;

/** Sums and counts of scores, one of each per cluster (a document or a sentence). */
final class Clusters {
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

  int size() {
    return size;
  }

  double sum(int cluster) {
    return sums[cluster];
  }

  int count(int cluster) {
    return counts[cluster];
  }

  /** Mean over all scores of all clusters. */
  double mean() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < size; i++) {
      sum += sums[i];
      count += counts[i];
    }
    return sum / count;
  }
}
