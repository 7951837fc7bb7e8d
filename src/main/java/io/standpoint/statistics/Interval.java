package io.standpoint.statistics;

/**
 * Both ends of a 95% interval.
 *
 * @param low the 2.5th percentile
 * @param high the 97.5th percentile
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval " + low + " to " + high + ": low above high");
    }
  }
}
