package io.standpoint.summary;

import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gathers the predictions of documents into one summary per holder and target, or one per holder,
 * target and group.
 *
 * <p>A sentence counts once for a holder and target, however often it names them; where the
 * classifier calls it neutral, its score counts as 0.
 *
 * <p>However much is read, it keeps some 1.5 kB for each of at most {@value #MOST} pairs of holder
 * and target, and for those of many documents 6 kB more: up to {@code 2 * EVIDENCE} predictions,
 * the names of the outlets, sums of scores; and so much for each group of a pair. When there are
 * more pairs, the half that can have been met in the fewest documents is dropped: "the company" of
 * a thousand articles is a thousand actors, each of one article. This is lossy counting, so {@link
 * #mostMissed} can tell how frequent a pair must have been to be there.
 *
 * <p>Not thread-safe: feed it from one thread, in input order.
 */
public final class Summarizer {

  /** How many predictions a summary keeps as evidence. */
  public static final int EVIDENCE = 3;

  /** How many pairs of holder and target are kept. */
  public static final int MOST = 50_000;

  /** What is kept of a pair. */
  private static final class Row {
    private final Map<Group, Tally> groups = new LinkedHashMap<>();
    private int documents;
  }

  private final Membership membership;
  private final Set<Flag> excluded;
  private final Grouping grouping;
  private final int most;
  private final Frequent<PartyPair, Row> rows =
      new Frequent<>(
          unmet -> new Row(), row -> row.documents, Comparator.comparing(PartyPair::isListed));

  /** A summarizer that counts each actor for whom {@code membership} says. */
  public Summarizer(Membership membership) {
    this(membership, Set.of(), Grouping.NONE);
  }

  /**
   * As above, with more choices.
   *
   * @param excluded predictions with any of these flags are passed over, as if their sentences were
   *     not there
   * @param grouping what summaries are kept apart by, besides holder and target
   */
  public Summarizer(Membership membership, Set<Flag> excluded, Grouping grouping) {
    this(membership, excluded, grouping, MOST);
  }

  Summarizer(Membership membership, Set<Flag> excluded, Grouping grouping, int most) {
    this.membership = membership;
    this.excluded = Set.copyOf(excluded);
    this.grouping = grouping;
    this.most = most;
  }

  /**
   * Adds one document. A pair whose two ends are the same party after grouping (a president and his
   * own state) is left out.
   *
   * @param predictions all of its predictions, in order
   */
  public void add(Document document, List<Prediction> predictions) {
    add(DocumentHeader.of(document), predictions);
  }

  /** As above, for a document of which nothing but the id is to be cited. */
  public void add(String document, List<Prediction> predictions) {
    add(DocumentHeader.of(document), predictions);
  }

  private void add(DocumentHeader document, List<Prediction> predictions) {
    Function<Integer, List<Group>> groups = grouping.groups(document, predictions);
    Parties parties = new Parties(membership, document.date(), excluded);
    Set<Row> met = new LinkedHashSet<>();
    List<Tally> open = new ArrayList<>();
    for (Judgement judgement : Judgement.of(predictions, parties)) {
      Row row = rows.get(judgement.ends());
      met.add(row);
      for (Group group : groups.apply(judgement.sentence())) {
        Tally tally = row.groups.computeIfAbsent(group, unused -> new Tally());
        if (tally.add(document, judgement)) {
          open.add(tally);
        }
      }
    }
    open.forEach(Tally::endDocument);
    met.forEach(row -> row.documents++);
    rows.limitTo(most);
  }

  /**
   * Adds what {@code other} has gathered of other documents, as if they had been added here: for
   * those who summarize on several threads or machines. It stays what it is.
   *
   * @throws IllegalArgumentException if it is this one, or keeps other groups apart
   */
  public void addAll(Summarizer other) {
    if (other == this || !other.grouping.equals(grouping)) {
      throw new IllegalArgumentException(
          "summaries by "
              + other.grouping.names()
              + " cannot be added to these by "
              + grouping.names()
              + ": give those of other documents, kept apart alike");
    }
    rows.addAll(
        other.rows,
        (mine, theirs) -> {
          mine.documents += theirs.documents;
          theirs.groups.forEach(
              (group, tally) ->
                  mine.groups.computeIfAbsent(group, unused -> new Tally()).addAll(tally));
        });
    rows.limitTo(most);
  }

  /**
   * In how many documents a pair was met at most that was dropped because there were too many, and
   * how many a summary may lack at most; 0 if none was dropped.
   */
  public int mostMissed() {
    return rows.mostMissed();
  }

  /** Empty where the classifier only abstained. */
  private static Optional<Summary> summary(PartyPair ends, Group group, Tally tally) {
    return tally.isJudged() ? Optional.of(tally.summary(ends, group)) : Optional.empty();
  }

  /**
   * The summary of one holder and target.
   *
   * @return empty if they have none, or if summaries are kept apart by {@link Grouping}
   */
  public Optional<Summary> summary(Party holder, Party target) {
    if (!grouping.equals(Grouping.NONE)) {
      return Optional.empty();
    }
    PartyPair ends = new PartyPair(holder, target);
    return rows.find(ends)
        .flatMap(row -> Optional.ofNullable(row.groups.get(Group.ALL)))
        .flatMap(tally -> summary(ends, Group.ALL, tally));
  }

  /**
   * One summary per holder, target and group: pairs in the order in which they were first met, and
   * so their groups. None where the classifier only abstained, or of pairs that were {@linkplain
   * #mostMissed dropped}.
   */
  public List<Summary> summaries() {
    List<Summary> summaries = new ArrayList<>(rows.size());
    rows.forEach(
        (ends, row) ->
            row.groups.forEach(
                (group, tally) -> summary(ends, group, tally).ifPresent(summaries::add)));
    return summaries;
  }
}
