package io.standpoint.summary;

import java.util.Arrays;

/**
 * Sums and counts of scores, one of each per cluster: a document, a sentence, or several documents
 * that were read one after the other, where there are too many to keep each.
 */
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

  /** How many of what was opened are a cluster. */
  private int width = 1;

  /** How many of what was opened are in the last cluster. */
  private int inLast;

  /** Each of what is opened is a cluster of its own. */
  Clusters() {
    this(Integer.MAX_VALUE);
  }

  /**
   * No more than {@code most}: when there are more, every two neighbours become one. Sums and
   * counts of all stay the same, and so does what a bootstrap over clusters says of a mean, if
   * there are a thousand or so: the method of batch means (Law, Simulation Modeling and Analysis,
   * 5th ed. 2015, section 9.5).
   *
   * @param most at least 2
   */
  Clusters(int most) {
    this.most = most;
  }

  /** Begins a cluster, or goes on with the last one; scores added from now on belong to it. */
  void open() {
    if (0 < inLast && inLast < width) {
      inLast++;
      return;
    }
    makeRoomFor(size + 1);
    size++;
    inLast = 1;
    joinNeighbours();
  }

  private void makeRoomFor(int needed) {
    if (needed > sums.length) {
      int length = Math.max(needed, 2 * sums.length);
      sums = Arrays.copyOf(sums, length);
      counts = Arrays.copyOf(counts, length);
    }
  }

  private void joinNeighbours() {
    while (size > most) {
      int joined = (size + 1) / 2;
      for (int i = 0; i < joined; i++) {
        boolean isPair = 2 * i + 1 < size;
        sums[i] = sums[2 * i] + (isPair ? sums[2 * i + 1] : 0);
        counts[i] = counts[2 * i] + (isPair ? counts[2 * i + 1] : 0);
      }
      Arrays.fill(sums, joined, size, 0);
      Arrays.fill(counts, joined, size, 0);
      inLast += size % 2 == 0 ? width : 0;
      width *= 2;
      size = joined;
    }
  }

  void add(double score) {
    sums[size - 1] += score;
    counts[size - 1]++;
  }

  /** Takes in the clusters of {@code other}, behind its own. */
  void addAll(Clusters other) {
    makeRoomFor(size + other.size);
    System.arraycopy(other.sums, 0, sums, size, other.size);
    System.arraycopy(other.counts, 0, counts, size, other.size);
    size += other.size;
    width = Math.max(width, other.width);
    inLast = width;
    joinNeighbours();
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
