package io.standpoint.summary;

/**
 * A 95% interval of a mean score.
 *
 * @param low lower end, in [−1, 1]
 * @param high upper end, at least {@code low}, in [−1, 1]
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low >= -1 && low <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "interval [" + low + ", " + high + "]: need -1 <= low <= high <= 1");
    }
  }
}
