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
  private static final Comparator<Evidence> STRONGEST_FIRST =
      Comparator.comparingDouble(evidence -> -evidence.prediction().scores().score());

  private final Clusters documents = new Clusters();

  /** Those of the few documents, while they are few. */
  private Clusters sentences = new Clusters();

  private final List<Evidence> highest = new ArrayList<>();
  private final List<Evidence> lowest = new ArrayList<>();
  private final Set<String> outlets = new HashSet<>();
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
      documents.open();
      document.outlet().ifPresent(outlets::add);
    }
    documents.add(judgement.score());
    sentences.open();
    sentences.add(judgement.score());
    judged++;
    switch (judgement.polarity()) {
      case NEGATIVE -> negatives++;
      case POSITIVE -> positives++;
      case NEUTRAL -> {}
    }
    keep(new Evidence(document, judgement.telling()));
    return first;
  }

  private void keep(Evidence evidence) {
    keep(highest, evidence, STRONGEST_FIRST);
    keep(lowest, evidence, STRONGEST_FIRST.reversed());
  }

  private static void keep(List<Evidence> best, Evidence evidence, Comparator<Evidence> order) {
    best.add(evidence);
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
    if (documents.size() >= Clusters.FEWEST_DOCUMENTS) {
      sentences = new Clusters();
    }
  }

  /** Takes in what is known from other documents, none of which is open in either. */
  void addAll(Tally other) {
    sentences.addAll(other.sentences);
    documents.addAll(other.documents);
    forgetSentencesOfMany();
    outlets.addAll(other.outlets);
    judged += other.judged;
    negatives += other.negatives;
    positives += other.positives;
    abstained += other.abstained;
    other.highest.forEach(evidence -> keep(highest, evidence, STRONGEST_FIRST));
    other.lowest.forEach(evidence -> keep(lowest, evidence, STRONGEST_FIRST.reversed()));
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
    double score = documents.mean(Draw.WHOLE);
    Clusters units = documents.size() >= Clusters.FEWEST_DOCUMENTS ? documents : sentences;
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
        documents.size(),
        outlets.size(),
        score < 0 ? lowest : highest);
  }
}
