package io.standpoint.evaluation;

import io.standpoint.stance.Scores;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a model does on one corpus, beside two baselines.
 *
 * @param corpus what it was judged on
 * @param sentences number of distinct sentences in the corpus
 * @param model the model's result
 * @param lexicon the result of {@link io.standpoint.stance.LexiconClassifier}
 * @param majority the result of always giving the corpus' most frequent label, with the shares of
 *     its labels as probabilities
 */
public record EvaluationReport(
    Corpus corpus, int sentences, Result model, Result lexicon, Result majority) {

  public EvaluationReport {
    if (sentences < 1 || sentences > corpus.examples().size()) {
      throw new IllegalArgumentException(
          sentences
              + " sentences in "
              + corpus.examples().size()
              + " rows: between 1 and the rows");
    }
    for (Result result : List.of(model, lexicon, majority)) {
      if (result.scores().size() != corpus.examples().size()) {
        throw new IllegalArgumentException(
            result.scores().size() + " scores for " + corpus.examples().size() + " rows");
      }
    }
  }

  /**
   * The result of one classifier.
   *
   * @param metrics figures over rows
   * @param intervals 95% intervals of two of them
   * @param pairs figures over pairs; only where the corpus labels both directions
   * @param scores what the classifier gave, one per row of the corpus, same order
   */
  public record Result(
      Metrics metrics, Intervals intervals, Optional<PairMetrics> pairs, List<Scores> scores) {
    public Result {
      Objects.requireNonNull(metrics, "metrics");
      Objects.requireNonNull(intervals, "intervals");
      Objects.requireNonNull(pairs, "pairs");
      scores = List.copyOf(scores);
    }
  }
}
