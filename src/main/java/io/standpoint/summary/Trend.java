package io.standpoint.summary;

import io.standpoint.stance.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How the stance of one holder toward one target moved.
 *
 * <p>Slope, test and changes are over the mean scores of the periods that have documents, each
 * period counting once. A period without documents is a gap: it has no score, and the slope takes
 * it as time that passed. Changes are found by Pettitt's test with a permutation p-value, at level
 * 0.05, again on both sides of every change found (binary segmentation); this needs at least eight
 * periods on whatever is tested.
 *
 * @param holder whose stance
 * @param target toward whom or what
 * @param unit how long a period is
 * @param points the periods with documents, in order
 * @param documents number of dated documents
 * @param undated number of documents that would count, had they a date
 * @param mannKendall test for a monotone trend; empty for fewer than five points, and for more than
 *     {@value #MOST_PERIODS}, whose pairs are too many: take a longer unit then
 * @param slope of Theil and Sen; empty likewise
 * @param changePoints in order
 */
public record Trend(
    Party holder,
    Party target,
    PeriodUnit unit,
    List<Point> points,
    int documents,
    int undated,
    Optional<MannKendall> mannKendall,
    Optional<Slope> slope,
    List<ChangePoint> changePoints) {

  /** The most points that slope, test and changes are computed of. */
  public static final int MOST_PERIODS = 4_000;

  /**
   * A period with documents.
   *
   * @param start its first day
   * @param summary the stance in it, with interval and evidence
   */
  public record Point(LocalDate start, Summary summary) {
    public Point {
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(summary, "summary");
    }
  }

  /**
   * Periods without documents between two that have some.
   *
   * @param start first day of the first
   * @param end first day of the period after the last
   * @param periods how many, at least 1
   */
  public record Gap(LocalDate start, LocalDate end, long periods) {}

  public Trend {
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(mannKendall, "mannKendall");
    Objects.requireNonNull(slope, "slope");
    points = List.copyOf(points);
    changePoints = List.copyOf(changePoints);
  }

  /** The trend of these points, tested. */
  static Trend of(
      Party holder, Party target, PeriodUnit unit, List<Point> points, int documents, int undated) {
    double[] scores = points.stream().mapToDouble(point -> point.summary().score()).toArray();
    double[] times =
        points.stream()
            .mapToDouble(point -> unit.between(points.get(0).start(), point.start()))
            .toArray();
    boolean isTested = MannKendall.FEWEST_PERIODS <= scores.length && scores.length <= MOST_PERIODS;
    return new Trend(
        holder,
        target,
        unit,
        points,
        documents,
        undated,
        isTested ? Optional.of(MannKendall.of(times, scores)) : Optional.empty(),
        isTested ? Optional.of(Slope.of(times, scores)) : Optional.empty(),
        isTested
            ? changePoints(points, scores, (holder.id() + '\n' + target.id()).hashCode())
            : List.of());
  }

  private static List<ChangePoint> changePoints(List<Point> points, double[] scores, int seed) {
    List<Pettitt.Change> changes = Pettitt.changes(scores, seed);
    List<ChangePoint> changePoints = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      int at = changes.get(i).at();
      int from = i == 0 ? 0 : changes.get(i - 1).at();
      int to = i + 1 == changes.size() ? scores.length : changes.get(i + 1).at();
      changePoints.add(
          new ChangePoint(
              points.get(at).start(),
              StatUtils.mean(scores, from, at - from),
              StatUtils.mean(scores, at, to - at),
              changes.get(i).pValue()));
    }
    return changePoints;
  }

  /** The gaps between the points, in order. */
  public List<Gap> gaps() {
    return IntStream.range(1, points.size())
        .mapToObj(i -> gap(points.get(i - 1).start(), points.get(i).start()))
        .filter(gap -> gap.periods() > 0)
        .toList();
  }

  private Gap gap(LocalDate before, LocalDate after) {
    return new Gap(unit.plus(before, 1), after, unit.between(before, after) - 1);
  }

  /** The answer in a few sentences of English. */
  public String inWords() {
    return TrendWords.of(this);
  }
}
