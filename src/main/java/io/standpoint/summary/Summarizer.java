package io.standpoint.summary;

import io.standpoint.actor.Actor;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
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

  private record Key(Party holder, Party target) {}

  private final Parties parties;
  private final Map<Key, Tally> tallies = new LinkedHashMap<>();

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
   * @param document id of the document
   * @param predictions all of its predictions, in order
   */
  public void add(String document, List<Prediction> predictions) {
    List<Tally> touched = new ArrayList<>();
    for (Prediction prediction : predictions) {
      Key key = new Key(parties.holder(prediction.pair()), parties.target(prediction.pair()));
      if (!parties.counts(prediction.pair()) || key.holder().equals(key.target())) {
        continue;
      }
      Tally tally = tallies.computeIfAbsent(key, unused -> new Tally());
      if (tally.add(document, prediction)) {
        touched.add(tally);
      }
    }
    touched.forEach(Tally::endDocument);
  }

  /** One summary per holder and target, in the order in which they were first met. */
  public List<Summary> summaries() {
    List<Summary> summaries = new ArrayList<>(tallies.size());
    tallies.forEach((key, tally) -> summaries.add(tally.summary(key.holder(), key.target())));
    return summaries;
  }

  /** What is known of one holder and target. */
  private static final class Tally {
    private static final Comparator<Evidence> STRONGEST_FIRST =
        Comparator.comparingDouble(evidence -> -evidence.prediction().scores().score());

    private final Clusters documents = new Clusters();

    /** Sentences of the only document, while there is only one. */
    private Clusters sentences = new Clusters();

    private final List<Evidence> highest = new ArrayList<>();
    private final List<Evidence> lowest = new ArrayList<>();
    private int mentions;
    private int negatives;
    private int positives;
    private int lastSentence = -1;
    private boolean open;

    /** Returns true at the first prediction of a document. */
    boolean add(String document, Prediction prediction) {
      boolean first = !open;
      if (first) {
        open = true;
        documents.open();
        lastSentence = -1;
      }
      int sentence = prediction.pair().sentence().index();
      if (sentence != lastSentence) {
        sentences.open();
        lastSentence = sentence;
      }
      double score = prediction.scores().score();
      documents.add(score);
      sentences.add(score);
      mentions++;
      switch (prediction.polarity()) {
        case NEGATIVE -> negatives++;
        case POSITIVE -> positives++;
        case NEUTRAL -> {}
      }
      Evidence evidence = new Evidence(document, prediction);
      keep(highest, evidence, STRONGEST_FIRST);
      keep(lowest, evidence, STRONGEST_FIRST.reversed());
      return first;
    }

    /** Keeps the best, one of a sentence. */
    private static void keep(List<Evidence> best, Evidence evidence, Comparator<Evidence> order) {
      Optional<Evidence> same =
          best.stream().filter(kept -> isOfOneSentence(kept, evidence)).findFirst();
      if (same.isPresent() && order.compare(same.get(), evidence) <= 0) {
        return;
      }
      same.ifPresent(best::remove);
      best.add(evidence);
      best.sort(order);
      if (best.size() > EVIDENCE) {
        best.remove(EVIDENCE);
      }
    }

    private static boolean isOfOneSentence(Evidence one, Evidence other) {
      return one.document().equals(other.document())
          && one.prediction().pair().sentence().index()
              == other.prediction().pair().sentence().index();
    }

    void endDocument() {
      open = false;
      if (documents.size() >= Clusters.FEWEST_DOCUMENTS) {
        sentences = new Clusters();
      }
    }

    Summary summary(Party holder, Party target) {
      double score = documents.mean(Draw.WHOLE);
      Clusters units = documents.size() >= Clusters.FEWEST_DOCUMENTS ? documents : sentences;
      Optional<Interval> interval =
          Bootstrap.interval(units, (holder.id() + '\n' + target.id()).hashCode());
      return new Summary(
          holder,
          target,
          score,
          interval,
          mentions,
          negatives,
          positives,
          documents.size(),
          score < 0 ? lowest : highest);
    }
  }
}
