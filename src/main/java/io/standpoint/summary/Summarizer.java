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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gathers the predictions of documents into one summary per holder and target.
 *
 * <p>It keeps, per pair, up to {@code 2 * EVIDENCE} predictions and a sum and a count per document
 * (12 bytes; per sentence too while the documents are few), so memory grows with pairs times
 * documents, not with predictions. Not thread-safe: feed it from one thread, in input order.
 */
public final class Summarizer {

  /** How many predictions a summary keeps as evidence. */
  public static final int EVIDENCE = 3;

  private final Parties parties;
  private final Map<PartyPair, Tally> tallies = new LinkedHashMap<>();

  /**
   * A summarizer that counts each actor as the party {@code partyOf} gives for it: itself, or the
   * state it is part of.
   */
  public Summarizer(Function<Actor, Party> partyOf) {
    this(partyOf, Set.of());
  }

  /**
   * As above, but predictions with any of the flags {@code excluded} are passed over, as if their
   * sentences were not there.
   */
  public Summarizer(Function<Actor, Party> partyOf, Set<Flag> excluded) {
    this.parties = new Parties(partyOf, excluded);
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
    List<Tally> touched = new ArrayList<>();
    for (Prediction prediction : predictions) {
      Optional<PartyPair> ends = parties.ends(prediction.pair());
      if (ends.isEmpty()) {
        continue;
      }
      Tally tally = tallies.computeIfAbsent(ends.get(), unused -> new Tally());
      if (tally.add(document, prediction)) {
        touched.add(tally);
      }
    }
    touched.forEach(Tally::endDocument);
  }

  /** One summary per holder and target, in the order in which they were first met. */
  public List<Summary> summaries() {
    List<Summary> summaries = new ArrayList<>(tallies.size());
    tallies.forEach((ends, tally) -> summaries.add(tally.summary(ends)));
    return summaries;
  }
}
