package io.standpoint.summary;

import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers the predictions of documents into the trend of one holder toward one target.
 *
 * <p>A document's date is the one it states, or else that of its dateline. Not thread-safe: feed it
 * from one thread, in input order.
 */
public final class Tracker {
  private final PartyPair ends;
  private final PeriodUnit unit;
  private final Membership membership;
  private final Set<Flag> excluded;
  private final TreeMap<LocalDate, Summarizer> periods = new TreeMap<>();
  private int documents;
  private int undated;

  /**
   * A tracker of {@code holder} toward {@code target}.
   *
   * @param membership whom actors count for
   * @param excluded predictions with any of these flags are passed over
   * @throws IllegalArgumentException if the two are one
   */
  public Tracker(
      Party holder, Party target, PeriodUnit unit, Membership membership, Set<Flag> excluded) {
    if (holder.equals(target)) {
      throw new IllegalArgumentException(
          "both names mean " + holder.name() + ": a stance is toward someone or something else");
    }
    this.ends = new PartyPair(holder, target);
    this.unit = unit;
    this.membership = membership;
    this.excluded = Set.copyOf(excluded);
  }

  /**
   * Adds one document.
   *
   * @param predictions all of its predictions, by sentence
   */
  public void add(Document document, List<Prediction> predictions) {
    Optional<LocalDate> date = DocumentHeader.of(document).date();
    Parties parties = new Parties(membership, date, excluded);
    List<Prediction> tracked =
        predictions.stream()
            .filter(p -> parties.ends(p.pair()).filter(ends::equals).isPresent())
            .toList();
    if (tracked.isEmpty()) {
      return;
    }
    int judged = tracked.stream().allMatch(Prediction::abstained) ? 0 : 1;
    if (date.isEmpty()) {
      undated += judged;
      return;
    }
    documents += judged;
    periods
        .computeIfAbsent(unit.start(date.get()), start -> new Summarizer(membership))
        .add(document, tracked);
  }

  /** The trend over all that was added. */
  public Trend trend() {
    List<Trend.Point> points = new ArrayList<>();
    periods.forEach(
        (start, period) ->
            period.summaries().forEach(summary -> points.add(new Trend.Point(start, summary))));
    return Trend.of(ends.holder(), ends.target(), unit, points, documents, undated);
  }
}
