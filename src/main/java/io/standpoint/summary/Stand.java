package io.standpoint.summary;

/** What one holder says of one target, cluster by cluster; a cluster may hold nothing of it. */
final class Stand {
  private final Clusters scores = new Clusters();

  /** −1 or 1 for every sentence that takes a side. */
  private final Clusters sides = new Clusters();

  private int clustersWithSides;

  void open() {
    scores.open();
    sides.open();
  }

  void add(Judgement judgement) {
    scores.add(judgement.score());
    switch (judgement.polarity()) {
      case NEGATIVE -> addSide(-1);
      case POSITIVE -> addSide(1);
      case NEUTRAL -> {}
    }
  }

  private void addSide(int side) {
    sides.add(side);
    if (sides.count(sides.size() - 1) == 1) {
      clustersWithSides++;
    }
  }

  Clusters scores() {
    return scores;
  }

  /** Number of sentences in a sample that take a side. */
  long sides(Draw draw) {
    return sides.count(draw);
  }

  /**
   * (for − against) / (for + against) over the sentences that take a side, in [−1, 1]; NaN if none
   * does. To a sample that was drawn, one cluster of average size joins that takes the unseen side.
   */
  double lean(Draw draw) {
    long seen = sides.count(draw);
    if (seen == 0) {
      return Double.NaN;
    }
    int unseen = draw.unseen();
    double size = (double) sides.count(Draw.WHOLE) / clustersWithSides;
    return (sides.sum(draw) + unseen * size) / (seen + Math.abs(unseen) * size);
  }
}
