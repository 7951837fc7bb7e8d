package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.util.ArrayList;
import java.util.List;

/** Encoder, head and calibration in a row. Closing it closes the encoder and the head. */
public final class NeuralClassifier implements StanceClassifier {

  private final RowEncoder rows;
  private final Head head;
  private final Temperatures temperatures;

  /** Takes over {@code rows} and {@code head}, whose widths must be equal. */
  public NeuralClassifier(RowEncoder rows, Head head, Temperatures temperatures) {
    if (rows.width() != head.inputs()) {
      throw new IllegalArgumentException(
          "rows of " + rows.width() + " values for a head that takes " + head.inputs());
    }
    this.rows = rows;
    this.head = head;
    this.temperatures = temperatures;
  }

  @Override
  public List<Scores> classify(String sentence, List<PairSpans> pairs) {
    float[][] probabilities = head.probabilities(rows.encode(sentence, pairs));
    List<Scores> scores = new ArrayList<>(pairs.size());
    for (int i = 0; i < probabilities.length; i++) {
      boolean author = pairs.get(i).holder().isEmpty();
      scores.add(
          Temperatures.scale(
              probabilities[i], author ? temperatures.author() : temperatures.actor()));
    }
    return scores;
  }

  @Override
  public long tokens() {
    return rows.tokens();
  }

  @Override
  public void close() {
    try (rows) {
      head.close();
    }
  }
}
