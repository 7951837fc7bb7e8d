package io.standpoint.summary;

import io.standpoint.actor.Actor;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Gathers the predictions of documents into one summary per holder and target, or one per holder,
 * target and group.
 *
 * <p>A sentence counts once for a holder and target, however often it names them; where the
 * classifier calls it neutral, its score counts as 0.
 *
 * <p>However much is read, it holds some 1.5 kB for each of at most {@value #MOST} summaries, and
 * up to 24 kB more for one of many documents: up to {@code 2 * EVIDENCE} predictions, the names of
 * the outlets, sums of scores. When there are more summaries, the half that is of the fewest
 * documents is left out: of equals those of actors in no catalogue first ("the company" of a
 * thousand articles is a thousand actors, each of one article), then those first met. One that is
 * met again begins anew ({@link #leftOut} says how many were left out). This is lossy counting
 * (Manku and Motwani, Approximate frequency counts over data streams, VLDB 2002): what is met in
 * one of every few thousand documents is never left out. Grouping by period, outlet or topic makes
 * more summaries of the same pairs.
 *
 * <p>Not thread-safe: feed it from one thread, in input order.
 */
public final class Summarizer {

  /** How many predictions a summary keeps as evidence. */
  public static final int EVIDENCE = 3;

  /** How many summaries are kept, over all holders, targets and groups. */
  public static final int MOST = 50_000;

  private record Key(PartyPair ends, Group group) {}

  private final Parties parties;
  private final Grouping grouping;
  private final int most;
  private final Map<Key, Tally> tallies = new LinkedHashMap<>();
  private long leftOut;

  /**
   * A summarizer that counts each actor as the party {@code partyOf} gives for it: itself, or the
   * state it is part of.
   */
  public Summarizer(Function<Actor, Party> partyOf) {
    this(partyOf, Set.of(), Grouping.NONE);
  }

  /**
   * As above, with more choices.
   *
   * @param excluded predictions with any of these flags are passed over, as if their sentences were
   *     not there
   * @param grouping what summaries are kept apart by, besides holder and target
   */
  public Summarizer(Function<Actor, Party> partyOf, Set<Flag> excluded, Grouping grouping) {
    this(partyOf, excluded, grouping, MOST);
  }

  Summarizer(Function<Actor, Party> partyOf, Set<Flag> excluded, Grouping grouping, int most) {
    this.parties = new Parties(partyOf, excluded);
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
    List<Tally> touched = new ArrayList<>();
    for (Judgement judgement : Judgement.of(predictions, parties)) {
      for (Group group : groups.apply(judgement.sentence())) {
        Tally tally =
            tallies.computeIfAbsent(new Key(judgement.ends(), group), unused -> new Tally());
        if (tally.add(document, judgement)) {
          touched.add(tally);
        }
      }
    }
    touched.forEach(Tally::endDocument);
    if (tallies.size() > most) {
      leaveOutTheRarest();
    }
  }

  private void leaveOutTheRarest() {
    List<Key> rarestFirst =
        tallies.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<Key, Tally> entry) -> entry.getValue().documents())
                    .thenComparing(entry -> entry.getKey().ends().isListed()))
            .map(Map.Entry::getKey)
            .toList();
    for (Key key : rarestFirst.subList(0, tallies.size() - most / 2)) {
      leftOut += tallies.remove(key).isJudged() ? 1 : 0;
    }
  }

  /** How many summaries were left out because there were too many; they were of few documents. */
  public long leftOut() {
    return leftOut;
  }

  /**
   * One summary per holder, target and group, in the order in which they were first met; none where
   * the classifier only abstained, and not those {@linkplain #leftOut left out}.
   */
  public List<Summary> summaries() {
    List<Summary> summaries = new ArrayList<>(tallies.size());
    tallies.forEach(
        (key, tally) -> {
          if (tally.isJudged()) {
            summaries.add(tally.summary(key.ends(), key.group()));
          }
        });
    return summaries;
  }
}
