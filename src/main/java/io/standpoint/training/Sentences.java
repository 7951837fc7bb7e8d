package io.standpoint.training;

import io.standpoint.evaluation.Example;
import io.standpoint.neural.LabelledSentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows by sentence, so that each sentence is encoded once with all its pairs. */
final class Sentences {

  private Sentences() {}

  /**
   * The sentences of {@code files}, in order of first occurrence, with the weights of their rows.
   *
   * @param balance how far rare labels of a file are weighted up, in [0, 1]
   */
  static List<LabelledSentence> of(List<LabelledRows> files, double balance) {
    Map<String, List<LabelledSentence.Pair>> pairs = new LinkedHashMap<>();
    for (LabelledRows file : files) {
      float[] weights = file.weights(balance);
      for (int i = 0; i < weights.length; i++) {
        Example example = file.examples().get(i);
        pairs
            .computeIfAbsent(example.text(), text -> new ArrayList<>())
            .add(new LabelledSentence.Pair(example.spans(), example.label(), weights[i]));
      }
    }
    List<LabelledSentence> sentences = new ArrayList<>();
    pairs.forEach((text, ofText) -> sentences.add(new LabelledSentence(text, ofText)));
    return sentences;
  }
}
