package io.standpoint.summary;

import io.standpoint.stance.Prediction;
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
  private int mentions;
  private int negatives;
  private int positives;
  private int abstained;
  private int lastSentence = -1;
  private boolean open;

  /** Returns true at the first prediction of a document; abstentions are none. */
  boolean add(DocumentHeader document, Prediction prediction) {
    if (prediction.abstained()) {
      abstained++;
      return false;
    }
    boolean first = !open;
    if (first) {
      open = true;
      documents.open();
      document.outlet().ifPresent(outlets::add);
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
    keep(new Evidence(document, prediction));
    return first;
  }

  private void keep(Evidence evidence) {
    keep(highest, evidence, STRONGEST_FIRST);
    keep(lowest, evidence, STRONGEST_FIRST.reversed());
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
    if (best.size() > Summarizer.EVIDENCE) {
      best.remove(Summarizer.EVIDENCE);
    }
  }

  private static boolean isOfOneSentence(Evidence one, Evidence other) {
    return one.document().equals(other.document())
        && one.prediction().pair().sentence().index()
            == other.prediction().pair().sentence().index();
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
    mentions += other.mentions;
    negatives += other.negatives;
    positives += other.positives;
    abstained += other.abstained;
    other.highest.forEach(evidence -> keep(highest, evidence, STRONGEST_FIRST));
    other.lowest.forEach(evidence -> keep(lowest, evidence, STRONGEST_FIRST.reversed()));
  }

  /** How many mentions take a side. */
  int sides() {
    return negatives + positives;
  }

  /** Whether there is more than abstentions. */
  boolean isJudged() {
    return mentions > 0;
  }

  /** The summary of what {@linkplain #isJudged is judged}. */
  Summary summary(PartyPair ends, Group group) {
    double score = documents.mean(Draw.WHOLE);
    Clusters units = documents.size() >= Clusters.FEWEST_DOCUMENTS ? documents : sentences;
    Optional<Interval> interval =
        Bootstrap.interval(units, (ends.holder().id() + '\n' + ends.target().id()).hashCode());
    return new Summary(
        ends.holder(),
        ends.target(),
        group,
        score,
        interval,
        mentions,
        negatives,
        positives,
        abstained,
        documents.size(),
        outlets.size(),
        score < 0 ? lowest : highest);
  }
}
