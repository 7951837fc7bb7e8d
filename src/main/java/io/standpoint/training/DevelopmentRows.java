package io.standpoint.training;

import io.standpoint.evaluation.Example;
import io.standpoint.model.Manifest;
import io.standpoint.neural.Head;
import io.standpoint.neural.Temperatures;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Encoded development rows of one file, and how a head does on them. */
final class DevelopmentRows {

  /** Fewest rows to fit a temperature of their own; with fewer, all rows share one. */
  private static final int FEWEST = 50;

  private final LabelledRows file;
  private final float[][] rows;

  DevelopmentRows(LabelledRows file, float[][] rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Mean F1 of the polarities, in [0, 1]. */
  double macroF1(Head head) {
    return StandInCorpus.macroF1(file.labels(), scores(head, new Manifest.Calibration(1, 1)));
  }

  /** All figures, as a manifest lists them. */
  Manifest.Development figures(Head head, Manifest.Calibration calibration) {
    List<Polarity> labels = file.labels();
    List<Scores> calibrated = scores(head, calibration);
    List<Scores> raw = scores(head, new Manifest.Calibration(1, 1));
    return new Manifest.Development(
        file.described(),
        StandInCorpus.macroF1(labels, calibrated),
        StandInCorpus.accuracy(labels, calibrated),
        StandInCorpus.calibrationError(labels, calibrated),
        StandInCorpus.calibrationError(labels, raw));
  }

  /** Fits a temperature to the author's pairs of all files, and one to those of actors. */
  static Manifest.Calibration calibrate(Head head, List<DevelopmentRows> files) {
    return new Manifest.Calibration(
        temperature(head, files, DevelopmentRows::isAuthors),
        temperature(head, files, example -> !isAuthors(example)));
  }

  private static boolean isAuthors(Example example) {
    return example.spans().holder().isEmpty();
  }

  private static double temperature(
      Head head, List<DevelopmentRows> files, Predicate<Example> wanted) {
    List<float[]> probabilities = new ArrayList<>();
    List<Polarity> labels = new ArrayList<>();
    for (DevelopmentRows file : files) {
      float[][] ofFile = head.probabilities(file.rows);
      for (int i = 0; i < ofFile.length; i++) {
        Example example = file.file.examples().get(i);
        if (wanted.test(example)) {
          probabilities.add(ofFile[i]);
          labels.add(example.label());
        }
      }
    }
    return labels.size() < FEWEST
        ? temperature(head, files, example -> true)
        : Calibrator.temperature(probabilities, labels);
  }

  private List<Scores> scores(Head head, Manifest.Calibration calibration) {
    float[][] probabilities = head.probabilities(rows);
    List<Scores> scores = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      boolean author = isAuthors(file.examples().get(i));
      scores.add(
          Temperatures.scale(
              probabilities[i], author ? calibration.author() : calibration.actor()));
    }
    return scores;
  }
}
