package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Question;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.util.ArrayList;
import java.util.List;

/** Encoder, head and calibration in a row. Closing it closes the encoder and the head. */
public final class NeuralClassifier implements StanceClassifier {

  /** Sentences whose rows are held at a time: 1.5 kB for each name in them. */
  private static final int AT_ONCE = 64;

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
    return classifyAll(List.of(new Question(sentence, pairs))).get(0);
  }

  @Override
  public List<List<Scores>> classifyAll(List<Question> questions) {
    List<List<Scores>> scores = new ArrayList<>(questions.size());
    for (int from = 0; from < questions.size(); from += AT_ONCE) {
      List<Question> some = questions.subList(from, Math.min(questions.size(), from + AT_ONCE));
      List<List<Row>> encoded = rows.encode(some);
      for (int i = 0; i < some.size(); i++) {
        scores.add(scores(some.get(i).pairs(), head.probabilities(encoded.get(i))));
      }
    }
    return scores;
  }

  private List<Scores> scores(List<PairSpans> pairs, float[][] probabilities) {
    List<Scores> scores = new ArrayList<>(probabilities.length);
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
