package io.standpoint.gold;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.Discourse;
import io.standpoint.stance.Prediction;
import io.standpoint.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds analyses against marked documents, beside a baseline that knows the catalogue's names and
 * the topics' keywords, reads no discourse and takes the author for every voice. Not thread-safe.
 */
public final class GoldEvaluation {

  private final ActorCatalog catalog;
  private final SentenceSplitter splitter = SentenceSplitter.english();
  private final List<Map<Aspect, Tally>> analysis = new ArrayList<>();
  private final List<Map<Aspect, Tally>> baseline = new ArrayList<>();

  /** An evaluation of no document yet. */
  public GoldEvaluation(ActorCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Adds the analysis of a document.
   *
   * @param discourse the mentions and voices that it found
   * @param predictions that it made
   */
  public void add(GoldDocument gold, Discourse discourse, List<Prediction> predictions) {
    analysis.add(Agreement.of(gold, catalog, discourse, predictions));
    Map<Aspect, Tally> names =
        Agreement.of(gold, catalog, new Discourse(names(gold), List.of()), List.of());
    names.keySet().retainAll(Aspect.OF_READING);
    baseline.add(names);
  }

  private List<Mention> names(GoldDocument gold) {
    return catalog
        .mentionFinder(gold.topics())
        .find(gold.document(), splitter.split(gold.document().text()));
  }

  /** Number of documents added. */
  public int documents() {
    return analysis.size();
  }

  /** The analyses' figures, of every aspect. */
  public GoldFigures analysis() {
    return new GoldFigures(analysis);
  }

  /** The baseline's, of the aspects that take no judgement. */
  public GoldFigures baseline() {
    return new GoldFigures(baseline);
  }
}
