package io.standpoint.evaluation;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.util.Collections;
import java.util.List;

/**
 * A baseline that reads nothing: every pair gets the shares of the labels in one corpus, and so the
 * most frequent label (scikit-learn's {@code DummyClassifier(strategy="prior")}). Fitted to the
 * corpus it is judged on, it is the best that any constant answer can do there.
 */
final class MajorityClassifier implements StanceClassifier {

  private final Scores shares;

  private MajorityClassifier(Scores shares) {
    this.shares = shares;
  }

  /** With the label shares of {@code examples}, which has at least one. */
  static MajorityClassifier of(List<Example> examples) {
    return new MajorityClassifier(
        new Scores(
            share(examples, Polarity.NEGATIVE),
            share(examples, Polarity.NEUTRAL),
            share(examples, Polarity.POSITIVE)));
  }

  private static double share(List<Example> examples, Polarity polarity) {
    long count = examples.stream().filter(example -> example.label() == polarity).count();
    return (double) count / examples.size();
  }

  @Override
  public List<Scores> classify(String sentence, List<PairSpans> pairs) {
    return Collections.nCopies(pairs.size(), shares);
  }
}
