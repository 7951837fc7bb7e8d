package io.standpoint.training;

import io.standpoint.evaluation.Metrics;
import io.standpoint.model.Manifest;
import io.standpoint.neural.FineTuner;
import io.standpoint.neural.LabelledSentence;
import io.standpoint.neural.Temperatures;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A development file by sentence, and how a model does on it. */
final class DevelopmentFile {

  /** Fewest rows to fit a temperature of their own; with fewer it is that of all rows. */
  private static final int FEWEST = 50;

  private final LabelledRows file;
  private final List<LabelledSentence> sentences;

  DevelopmentFile(LabelledRows file) {
    this.file = file;
    this.sentences = Sentences.of(List.of(file), 0);
  }

  String name() {
    return file.name();
  }

  /** Mean F1 of the polarities in full precision, in [0, 1]. */
  double macroF1(FineTuner tuner) {
    return metrics(
            tuner.probabilities(sentences).stream()
                .map(rows -> List.of(rows).stream().map(DevelopmentFile::scores).toList())
                .toList())
        .macroF1();
  }

  /** What {@code classifier} says, sentence by sentence. */
  Answers answers(StanceClassifier classifier) {
    return new Answers(
        sentences.parallelStream()
            .map(
                sentence -> {
                  List<PairSpans> spans =
                      sentence.pairs().stream().map(LabelledSentence.Pair::spans).toList();
                  return classifier.classify(sentence.text(), spans);
                })
            .toList());
  }

  private static Scores scores(float[] probabilities) {
    return Temperatures.scale(probabilities, 1);
  }

  private Metrics metrics(List<List<Scores>> answers) {
    return Metrics.of(
        sentences.stream()
            .flatMap(sentence -> sentence.pairs().stream())
            .map(LabelledSentence.Pair::label)
            .toList(),
        answers.stream().flatMap(List::stream).toList());
  }

  /** What a classifier said about this file, not calibrated. */
  final class Answers {
    private final List<List<Scores>> scores;

    private Answers(List<List<Scores>> scores) {
      this.scores = scores;
    }

    /** All figures, as a manifest lists them. */
    Manifest.Development figures(Manifest.Calibration calibration) {
      List<List<Scores>> calibrated = new ArrayList<>();
      for (int s = 0; s < scores.size(); s++) {
        List<Scores> ofSentence = new ArrayList<>();
        for (int i = 0; i < scores.get(s).size(); i++) {
          double temperature = isAuthors(s, i) ? calibration.author() : calibration.actor();
          ofSentence.add(Temperatures.scale(probabilities(scores.get(s).get(i)), temperature));
        }
        calibrated.add(ofSentence);
      }
      Metrics metrics = metrics(calibrated);
      return new Manifest.Development(
          file.described(),
          metrics.macroF1(),
          metrics.accuracy(),
          metrics.calibrationError(),
          metrics(scores).calibrationError());
    }

    private boolean isAuthors(int sentence, int pair) {
      return sentences.get(sentence).pairs().get(pair).spans().holder().isEmpty();
    }

    /** Adds the rows of a kind of holder, which together weigh 1. */
    private void addTo(Labelled rows, Predicate<LabelledSentence.Pair> kind) {
      List<LabelledSentence.Pair> pairs =
          sentences.stream().flatMap(sentence -> sentence.pairs().stream()).toList();
      List<Scores> answers = scores.stream().flatMap(List::stream).toList();
      double weight = 1.0 / Math.max(1, pairs.stream().filter(kind).count());
      for (int i = 0; i < pairs.size(); i++) {
        if (kind.test(pairs.get(i))) {
          rows.add(probabilities(answers.get(i)), pairs.get(i).label(), weight);
        }
      }
    }
  }

  private static float[] probabilities(Scores scores) {
    Polarity[] polarities = Polarity.values();
    float[] probabilities = new float[polarities.length];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = (float) scores.of(polarities[i]);
    }
    return probabilities;
  }

  /**
   * Fits a temperature to the author's pairs of all files, and one to those of actors. Every file
   * counts alike, however long. A kind with too few rows takes the temperature of all rows.
   */
  static Manifest.Calibration calibrate(List<Answers> files) {
    Labelled all = labelled(files, pair -> true);
    Labelled author = labelled(files, pair -> pair.spans().holder().isEmpty());
    Labelled actor = labelled(files, pair -> pair.spans().holder().isPresent());
    return new Manifest.Calibration(
        (author.size() < FEWEST ? all : author).temperature(),
        (actor.size() < FEWEST ? all : actor).temperature());
  }

  private static Labelled labelled(List<Answers> files, Predicate<LabelledSentence.Pair> kind) {
    Labelled rows = new Labelled();
    files.forEach(file -> file.addTo(rows, kind));
    return rows;
  }

  private static final class Labelled {
    private final List<float[]> probabilities = new ArrayList<>();
    private final List<Polarity> labels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    void add(float[] row, Polarity label, double weight) {
      probabilities.add(row);
      labels.add(label);
      weights.add(weight);
    }

    int size() {
      return labels.size();
    }

    double temperature() {
      return Calibrator.temperature(probabilities, labels, weights);
    }
  }
}
