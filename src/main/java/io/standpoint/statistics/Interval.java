package io.standpoint.statistics;

/**
 * Both ends of a 95% interval.
 *
 * @param low lower end, on the scale of the figure
 * @param high upper end, at least {@code low}
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "interval " + low + " to " + high + ": low above high, or not finite");
    }
  }
}
