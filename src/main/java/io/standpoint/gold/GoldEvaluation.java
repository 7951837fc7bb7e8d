package io.standpoint.gold;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.evaluation.Intervals.Interval;
import io.standpoint.stance.Prediction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Holds analyses against marked documents and sums up how much was right. Not thread-safe. */
public final class GoldEvaluation {

  private static final int ROUNDS = 1_000;
  private static final long SEED = 1;

  private final ActorCatalog catalog;
  private final List<Map<Aspect, Tally>> documents = new ArrayList<>();

  /** An evaluation of no document yet. */
  public GoldEvaluation(ActorCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Adds the analysis of a document.
   *
   * @param mentions that it found
   * @param predictions that it made
   */
  public void add(GoldDocument gold, List<Mention> mentions, List<Prediction> predictions) {
    documents.add(Agreement.of(gold, catalog, mentions, predictions));
  }

  /** Number of documents added. */
  public int documents() {
    return documents.size();
  }

  /** What was right over all documents. */
  public Tally tally(Aspect aspect) {
    return documents.stream().map(tallies -> tallies.get(aspect)).reduce(Tally.NONE, Tally::plus);
  }

  /**
   * The 95% percentile bootstrap intervals of F1 (Efron and Tibshirani, 1993, chapter 13) over
   * 1,000 draws of whole documents, because what stands in one document is not independent.
   *
   * @throws IllegalStateException if no document was added
   */
  public Map<Aspect, Interval> intervals() {
    if (documents.isEmpty()) {
      throw new IllegalStateException("no document was added");
    }
    RandomGenerator random = new Well19937c(SEED);
    Map<Aspect, double[]> figures = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      figures.put(aspect, new double[ROUNDS]);
    }
    for (int round = 0; round < ROUNDS; round++) {
      Map<Aspect, Tally> sums = new EnumMap<>(Aspect.class);
      for (int draw = 0; draw < documents.size(); draw++) {
        documents
            .get(random.nextInt(documents.size()))
            .forEach((aspect, tally) -> sums.merge(aspect, tally, Tally::plus));
      }
      for (Aspect aspect : Aspect.values()) {
        figures.get(aspect)[round] = sums.getOrDefault(aspect, Tally.NONE).f1();
      }
    }
    Map<Aspect, Interval> intervals = new EnumMap<>(Aspect.class);
    figures.forEach(
        (aspect, values) -> {
          Percentile percentile = new Percentile();
          percentile.setData(values);
          intervals.put(aspect, new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5)));
        });
    return intervals;
  }
}
