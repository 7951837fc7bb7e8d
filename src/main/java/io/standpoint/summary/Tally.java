package io.standpoint.summary;

import io.standpoint.statistics.Interval;
import io.standpoint.text.DocumentHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of one holder and target: counts, the scores of each document, evidence. */
final class Tally {
  /** By what counts; of sentences that count alike, by what the classifier leans to. */
  private static final Comparator<Scored> STRONGEST_FIRST =
      Comparator.comparingDouble((Scored scored) -> -scored.score())
          .thenComparingDouble(scored -> -scored.evidence().prediction().scores().score());

  /**
   * A judgement as evidence.
   *
   * @param score that it counts with
   */
  private record Scored(double score, Evidence evidence) {}

  /** The most clusters whose scores are kept: a bootstrap over them errs by some 3%. */
  private static final int MOST_CLUSTERS = 512;

  private final Clusters byDocument = new Clusters(MOST_CLUSTERS);

  /** Those of the few documents, while they are few. */
  private Clusters bySentence = new Clusters();

  private final List<Scored> highest = new ArrayList<>();
  private final List<Scored> lowest = new ArrayList<>();
  private final Set<String> outlets = new HashSet<>();
  private int documents;
  private int judged;
  private int negatives;
  private int positives;
  private int abstained;
  private boolean open;

  /** Returns true at the first judgement of a document; abstentions are none. */
  boolean add(DocumentHeader document, Judgement judgement) {
    if (judgement.abstained()) {
      abstained++;
      return false;
    }
    boolean first = !open;
    if (first) {
      open = true;
      documents++;
      byDocument.open();
      document.outlet().ifPresent(outlets::add);
    }
    byDocument.add(judgement.score());
    bySentence.open();
    bySentence.add(judgement.score());
    judged++;
    switch (judgement.polarity()) {
      case NEGATIVE -> negatives++;
      case POSITIVE -> positives++;
      case NEUTRAL -> {}
    }
    keep(new Scored(judgement.score(), new Evidence(document, judgement.telling())));
    return first;
  }

  private void keep(Scored scored) {
    keep(highest, scored, STRONGEST_FIRST);
    keep(lowest, scored, STRONGEST_FIRST.reversed());
  }

  private static void keep(List<Scored> best, Scored scored, Comparator<Scored> order) {
    best.add(scored);
    best.sort(order);
    if (best.size() > Summarizer.EVIDENCE) {
      best.remove(Summarizer.EVIDENCE);
    }
  }

  void endDocument() {
    open = false;
    forgetSentencesOfMany();
  }

  private void forgetSentencesOfMany() {
    if (documents >= Clusters.FEWEST_DOCUMENTS) {
      bySentence = new Clusters();
    }
  }

  /** Takes in what is known from other documents, none of which is open in either. */
  void addAll(Tally other) {
    documents += other.documents;
    bySentence.addAll(other.bySentence);
    byDocument.addAll(other.byDocument);
    forgetSentencesOfMany();
    outlets.addAll(other.outlets);
    judged += other.judged;
    negatives += other.negatives;
    positives += other.positives;
    abstained += other.abstained;
    other.highest.forEach(scored -> keep(highest, scored, STRONGEST_FIRST));
    other.lowest.forEach(scored -> keep(lowest, scored, STRONGEST_FIRST.reversed()));
  }

  /** How many sentences take a side. */
  int sides() {
    return negatives + positives;
  }

  /** Whether there is more than abstentions. */
  boolean isJudged() {
    return judged > 0;
  }

  /** The summary of what {@linkplain #isJudged is judged}. */
  Summary summary(PartyPair ends, Group group) {
    double score = byDocument.mean(Draw.WHOLE);
    Clusters units = documents >= Clusters.FEWEST_DOCUMENTS ? byDocument : bySentence;
    Optional<Interval> interval =
        sides() == 0
            ? Optional.empty()
            : Bootstrap.interval(
                units, (ends.holder().id() + '\n' + ends.target().id()).hashCode());
    return new Summary(
        ends.holder(),
        ends.target(),
        group,
        score,
        interval,
        judged,
        negatives,
        positives,
        abstained,
        documents,
        outlets.size(),
        (score < 0 ? lowest : highest).stream().map(Scored::evidence).toList());
  }
}
