package io.standpoint.gold;

/**
 * How much was right.
 *
 * @param marked number of things that are marked by hand
 * @param found number of things that the analysis found
 * @param right number of things that are both, at most either
 */
public record Tally(int marked, int found, int right) {

  /** Of nothing. */
  public static final Tally NONE = new Tally(0, 0, 0);

  public Tally {
    if (right < 0 || right > marked || right > found) {
      throw new IllegalArgumentException(
          right + " right of " + marked + " marked and " + found + " found");
    }
  }

  /** Of {@code all} things that are found as they are marked, {@code right} rightly: accuracy. */
  static Tally of(int all, int right) {
    return new Tally(all, all, right);
  }

  /** The sums of both. */
  public Tally plus(Tally other) {
    return new Tally(marked + other.marked, found + other.found, right + other.right);
  }

  /** Share of what was found that is right, in [0, 1]; 1 if nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** Share of what is marked that was found, in [0, 1]; 1 if nothing is marked. */
  public double recall() {
    return marked == 0 ? 1 : (double) right / marked;
  }

  /**
   * Harmonic mean of precision and recall, in [0, 1]; 1 if nothing is marked and nothing found.
   * Where as much is found as is marked it is the accuracy.
   */
  public double f1() {
    return marked + found == 0 ? 1 : 2.0 * right / (marked + found);
  }
}
