package io.standpoint.training;

import io.standpoint.evaluation.Corpus;
import io.standpoint.evaluation.Example;
import io.standpoint.model.Manifest;
import io.standpoint.stance.Polarity;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of one file.
 *
 * @param name folder and name of the file
 * @param sha256 of the whole file
 * @param examples those of its rows that are used
 */
record LabelledRows(String name, String sha256, List<Example> examples) {

  LabelledRows {
    examples = List.copyOf(examples);
  }

  /** All rows of {@code files}. */
  static List<LabelledRows> read(List<Path> files) {
    return files.stream()
        .map(Corpus::read)
        .map(corpus -> new LabelledRows(corpus.name(), corpus.sha256(), corpus.examples()))
        .toList();
  }

  /** As a manifest lists it. */
  Manifest.Corpus described() {
    return new Manifest.Corpus(name, examples.size(), sha256);
  }

  /** Labels of the examples, same order. */
  List<Polarity> labels() {
    return examples.stream().map(Example::label).toList();
  }

  /**
   * The weight of every example, same order: in proportion to (share of its label)^−balance, with a
   * mean of 1.
   */
  float[] weights(double balance) {
    Map<Polarity, Integer> counts = new EnumMap<>(Polarity.class);
    examples.forEach(example -> counts.merge(example.label(), 1, Integer::sum));
    double total = 0;
    double[] raw = new double[examples.size()];
    for (int i = 0; i < raw.length; i++) {
      double share = counts.get(examples.get(i).label()) / (double) raw.length;
      raw[i] = Math.pow(share, -balance);
      total += raw[i];
    }
    float[] weights = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      weights[i] = (float) (raw[i] * raw.length / total);
    }
    return weights;
  }
}
