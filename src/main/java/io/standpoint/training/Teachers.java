package io.standpoint.training;

import io.standpoint.model.Model;
import io.standpoint.neural.LabelledSentence;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adds to labels what other models say (knowledge distillation; Hinton, Vinyals and Dean, 2015).
 * Models of one recipe err apart: the mean of their probabilities is better than any of them, and a
 * pupil that learns it beside the labels costs no more to run than one.
 */
final class Teachers {

  private Teachers() {}

  /**
   * The sentences with the mean of the teachers' calibrated probabilities as opinion on each pair;
   * as they are without teachers. Equal for any number of threads.
   */
  static List<LabelledSentence> teach(List<Model> teachers, List<LabelledSentence> sentences) {
    if (teachers.isEmpty()) {
      return sentences;
    }
    List<List<List<Scores>>> opinions =
        teachers.stream().map(teacher -> opinions(teacher, sentences)).toList();
    return IntStream.range(0, sentences.size())
        .mapToObj(i -> taught(sentences.get(i), opinions.stream().map(of -> of.get(i)).toList()))
        .toList();
  }

  /** By sentence, what a teacher says of each of its pairs. */
  private static List<List<Scores>> opinions(Model teacher, List<LabelledSentence> sentences) {
    try (StanceClassifier classifier = teacher.open()) {
      return sentences.parallelStream()
          .map(
              sentence ->
                  classifier.classify(
                      sentence.text(),
                      sentence.pairs().stream().map(LabelledSentence.Pair::spans).toList()))
          .toList();
    }
  }

  private static LabelledSentence taught(LabelledSentence sentence, List<List<Scores>> opinions) {
    List<LabelledSentence.Pair> pairs =
        IntStream.range(0, sentence.pairs().size())
            .mapToObj(
                i ->
                    sentence
                        .pairs()
                        .get(i)
                        .taught(mean(opinions.stream().map(of -> of.get(i)).toList())))
            .toList();
    return new LabelledSentence(sentence.text(), pairs);
  }

  private static Scores mean(List<Scores> scores) {
    double negative = scores.stream().mapToDouble(Scores::negative).average().orElseThrow();
    double positive = scores.stream().mapToDouble(Scores::positive).average().orElseThrow();
    return new Scores(negative, Math.max(0, 1 - negative - positive), positive);
  }
}
