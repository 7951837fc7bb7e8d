package io.standpoint.training;

import io.standpoint.evaluation.Example;
import io.standpoint.evaluation.Metrics;
import io.standpoint.model.Manifest;
import io.standpoint.neural.Head;
import io.standpoint.neural.Temperatures;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.ArrayList;
import java.util.List;

/** Encoded development rows of one file, and how a head does on them. */
final class DevelopmentRows {

  /** Fewest rows to fit a temperature of their own; with fewer it is that of all rows. */
  private static final int FEWEST = 50;

  private static final Manifest.Calibration UNCALIBRATED = new Manifest.Calibration(1, 1);

  private final LabelledRows file;
  private final float[][] rows;

  DevelopmentRows(LabelledRows file, float[][] rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Mean F1 of the polarities, in [0, 1]. */
  double macroF1(Head head) {
    return metrics(head, UNCALIBRATED).macroF1();
  }

  /** All figures, as a manifest lists them. */
  Manifest.Development figures(Head head, Manifest.Calibration calibration) {
    Metrics calibrated = metrics(head, calibration);
    return new Manifest.Development(
        file.described(),
        calibrated.macroF1(),
        calibrated.accuracy(),
        calibrated.calibrationError(),
        metrics(head, UNCALIBRATED).calibrationError());
  }

  /**
   * Fits a temperature to the author's pairs of all files, and one to those of actors. A kind with
   * too few rows takes the temperature of all rows.
   */
  static Manifest.Calibration calibrate(Head head, List<DevelopmentRows> files) {
    LabelledProbabilities all = new LabelledProbabilities();
    LabelledProbabilities author = new LabelledProbabilities();
    LabelledProbabilities actor = new LabelledProbabilities();
    for (DevelopmentRows file : files) {
      float[][] probabilities = head.probabilities(file.rows);
      for (int i = 0; i < probabilities.length; i++) {
        Example example = file.file.examples().get(i);
        all.add(probabilities[i], example.label());
        (isAuthors(example) ? author : actor).add(probabilities[i], example.label());
      }
    }
    return new Manifest.Calibration(
        (author.size() < FEWEST ? all : author).temperature(),
        (actor.size() < FEWEST ? all : actor).temperature());
  }

  private static boolean isAuthors(Example example) {
    return example.spans().holder().isEmpty();
  }

  private static final class LabelledProbabilities {
    private final List<float[]> probabilities = new ArrayList<>();
    private final List<Polarity> labels = new ArrayList<>();

    void add(float[] row, Polarity label) {
      probabilities.add(row);
      labels.add(label);
    }

    int size() {
      return labels.size();
    }

    double temperature() {
      return Calibrator.temperature(probabilities, labels);
    }
  }

  private Metrics metrics(Head head, Manifest.Calibration calibration) {
    float[][] probabilities = head.probabilities(rows);
    List<Scores> scores = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      boolean author = isAuthors(file.examples().get(i));
      scores.add(
          Temperatures.scale(
              probabilities[i], author ? calibration.author() : calibration.actor()));
    }
    return Metrics.of(file.labels(), scores);
  }
}
