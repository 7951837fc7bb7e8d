package io.standpoint.summary;

import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentHeader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Gathers the predictions of documents into trends of the holders and targets that take sides most
 * often. The period is a day while the documents span two months, then a week, from a year and a
 * half on a month.
 *
 * <p>It keeps no more than {@value #MOST_CELLS} pairs and periods of pairs; when there are more,
 * the pairs that took sides least often are dropped until half is left, as {@link Summarizer} does.
 * A document's date is the one it states, or else that of its dateline. Not thread-safe: feed it
 * from one thread, in input order.
 */
public final class Timelines {
  private static final int MOST_CELLS = 10_000;

  private final Membership membership;
  private final Set<Flag> excluded;
  private final Set<Party> holders;
  private final int mostCells;
  private final Frequent<PartyPair, Line> lines =
      new Frequent<>(
          unmet -> new Line(), line -> line.sides, Comparator.comparing(PartyPair::isListed));
  private PeriodUnit unit = PeriodUnit.DAY;
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();
  private int cells;

  /** The periods of one holder and target. */
  private static final class Line {
    private SortedMap<LocalDate, Tally> periods = new TreeMap<>();
    private int documents;
    private int undated;
    private int sides;

    /** What it counts for, without a dated document, too. */
    int cells() {
      return 1 + periods.size();
    }
  }

  /**
   * Timelines of the stances and tones of {@code holders}.
   *
   * @param holders whose; if empty, everybody's
   * @param membership whom actors count for
   * @param excluded predictions with any of these flags are passed over
   */
  public Timelines(Set<Party> holders, Membership membership, Set<Flag> excluded) {
    this(holders, membership, excluded, MOST_CELLS);
  }

  Timelines(Set<Party> holders, Membership membership, Set<Flag> excluded, int mostCells) {
    this.holders = Set.copyOf(holders);
    this.membership = membership;
    this.excluded = Set.copyOf(excluded);
    this.mostCells = mostCells;
  }

  /**
   * Adds one document.
   *
   * @param predictions all of its predictions, by sentence
   */
  public void add(Document document, List<Prediction> predictions) {
    DocumentHeader header = DocumentHeader.of(document);
    header.date().ifPresent(this::reach);
    Parties parties = new Parties(membership, header.date(), excluded);
    Set<Line> touched = new LinkedHashSet<>();
    List<Tally> open = new ArrayList<>();
    for (Judgement judgement : Judgement.of(predictions, parties)) {
      PartyPair ends = judgement.ends();
      boolean asked = holders.isEmpty() || holders.contains(ends.holder());
      if (!asked || judgement.abstained()) {
        continue;
      }
      int known = lines.size();
      Line line = lines.get(ends);
      cells += lines.size() - known;
      touched.add(line);
      if (header.date().isPresent()) {
        Tally tally =
            line.periods.computeIfAbsent(
                cell(header.date().get()),
                unused -> {
                  cells++;
                  return new Tally();
                });
        int before = tally.sides();
        if (tally.add(header, judgement)) {
          open.add(tally);
        }
        line.sides += tally.sides() - before;
      }
    }
    open.forEach(Tally::endDocument);
    for (Line line : touched) {
      if (header.date().isPresent()) {
        line.documents++;
      } else {
        line.undated++;
      }
    }
    if (cells > mostCells) {
      lines.drop(cells - mostCells / 2, Line::cells);
      cells = lines.values().mapToInt(Line::cells).sum();
    }
  }

  private void reach(LocalDate date) {
    first = Optional.of(first.filter(date::isAfter).orElse(date));
    last = Optional.of(last.filter(date::isBefore).orElse(date));
    PeriodUnit needed =
        PeriodUnit.forSpan(ChronoUnit.DAYS.between(first.orElseThrow(), last.orElseThrow()));
    if (needed != unit) {
      unit = needed;
      lines.forEach((ends, line) -> line.periods = merged(line.periods, this::cell));
      cells = lines.values().mapToInt(Line::cells).sum();
    }
  }

  /**
   * The first day of what is kept apart: a period, and of a week the part in each month, so that
   * months can be made of weeks.
   */
  private LocalDate cell(LocalDate date) {
    LocalDate start = unit.start(date);
    LocalDate month = PeriodUnit.MONTH.start(date);
    return start.isBefore(month) ? month : start;
  }

  private static SortedMap<LocalDate, Tally> merged(
      SortedMap<LocalDate, Tally> periods, Function<LocalDate, LocalDate> start) {
    SortedMap<LocalDate, Tally> merged = new TreeMap<>();
    periods.forEach(
        (date, tally) ->
            merged.computeIfAbsent(start.apply(date), unused -> new Tally()).addAll(tally));
    return merged;
  }

  /**
   * The trends of those that take sides most often, in that order; tone of the text comes last.
   *
   * @param most how many at most
   * @return only trends of two periods or more
   */
  public List<Trend> trends(int most) {
    List<Points> all = new ArrayList<>();
    lines.forEach(
        (ends, line) -> all.add(new Points(ends, line, merged(line.periods, unit::start))));
    return all.stream()
        .filter(points -> points.periods().size() > 1)
        .sorted(
            Comparator.comparing(
                    (Points points) -> points.ends().holder().kind() == Party.Kind.AUTHOR)
                .thenComparing(points -> -points.line().sides))
        .limit(most)
        .map(points -> points.trend(unit))
        .toList();
  }

  private record Points(PartyPair ends, Line line, SortedMap<LocalDate, Tally> periods) {
    Trend trend(PeriodUnit unit) {
      List<Trend.Point> points = new ArrayList<>();
      periods.forEach(
          (start, tally) -> points.add(new Trend.Point(start, tally.summary(ends, Group.ALL))));
      return Trend.of(ends.holder(), ends.target(), unit, points, line.documents, line.undated);
    }
  }

  /** How many pairs of holder and target are followed. */
  int pairs() {
    return lines.size();
  }

  /** The first and the last date of the documents added; empty if none has a date. */
  public Optional<Dates> dates() {
    return first.map(date -> new Dates(date, last.orElseThrow()));
  }

  /**
   * A stretch of days.
   *
   * @param first its first day
   * @param last its last day
   */
  public record Dates(LocalDate first, LocalDate last) {}
}
