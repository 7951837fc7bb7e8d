package io.standpoint.summary;

import io.standpoint.actor.Actor;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentHeader;
import java.util.ArrayList;
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
 * <p>It keeps, per summary, up to {@code 2 * EVIDENCE} predictions, the names of the outlets, and a
 * sum and a count per document (12 bytes; per sentence too while the documents are few), so memory
 * grows with pairs times documents, not with predictions. Grouping by period and outlet splits
 * those documents up and keeps predictions of every group; by topic, a document counts once for
 * each of its topics. Not thread-safe: feed it from one thread, in input order.
 */
public final class Summarizer {

  /** How many predictions a summary keeps as evidence. */
  public static final int EVIDENCE = 3;

  private record Key(PartyPair ends, Group group) {}

  private final Parties parties;
  private final Grouping grouping;
  private final Map<Key, Tally> tallies = new LinkedHashMap<>();

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
    this.parties = new Parties(partyOf, excluded);
    this.grouping = grouping;
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
  }

  /**
   * One summary per holder, target and group, in the order in which they were first met; none where
   * the classifier only abstained.
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
