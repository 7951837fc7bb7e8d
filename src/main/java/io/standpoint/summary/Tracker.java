package io.standpoint.summary;

import io.standpoint.actor.Actor;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Dateline;
import io.standpoint.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Gathers the predictions of documents into the trend of one holder toward one target.
 *
 * <p>A document's date is the one it states, or else that of its dateline. Not thread-safe: feed it
 * from one thread, in input order.
 */
public final class Tracker {
  private final Party holder;
  private final Party target;
  private final PeriodUnit unit;
  private final Function<Actor, Party> partyOf;
  private final Parties parties;
  private final TreeMap<LocalDate, Summarizer> periods = new TreeMap<>();
  private int documents;
  private int undated;

  /**
   * A tracker of {@code holder} toward {@code target}.
   *
   * @param partyOf the party that an actor counts for: itself, or what it is part of
   * @param excluded predictions with any of these flags are passed over
   * @throws IllegalArgumentException if the two are one
   */
  public Tracker(
      Party holder,
      Party target,
      PeriodUnit unit,
      Function<Actor, Party> partyOf,
      Set<Flag> excluded) {
    if (holder.equals(target)) {
      throw new IllegalArgumentException(
          "both names mean " + holder.name() + ": a stance is toward someone or something else");
    }
    this.holder = holder;
    this.target = target;
    this.unit = unit;
    this.partyOf = partyOf;
    this.parties = new Parties(partyOf, excluded);
  }

  /**
   * Adds one document.
   *
   * @param predictions all of its predictions, by sentence
   */
  public void add(Document document, List<Prediction> predictions) {
    List<Prediction> tracked =
        predictions.stream()
            .filter(
                p ->
                    parties.counts(p.pair())
                        && parties.holder(p.pair()).equals(holder)
                        && parties.target(p.pair()).equals(target))
            .toList();
    if (tracked.isEmpty()) {
      return;
    }
    Optional<LocalDate> date = document.date().or(() -> Dateline.date(document.text()));
    int judged = tracked.stream().allMatch(Prediction::abstained) ? 0 : 1;
    if (date.isEmpty()) {
      undated += judged;
      return;
    }
    documents += judged;
    periods
        .computeIfAbsent(unit.start(date.get()), start -> new Summarizer(partyOf))
        .add(document, tracked);
  }

  /** The trend over all that was added. */
  public Trend trend() {
    List<Trend.Point> points = new ArrayList<>();
    periods.forEach(
        (start, period) ->
            period.summaries().forEach(summary -> points.add(new Trend.Point(start, summary))));
    return Trend.of(holder, target, unit, points, documents, undated);
  }
}
