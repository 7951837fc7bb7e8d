package io.standpoint.training;

import io.standpoint.model.Manifest;
import java.util.List;
import java.util.Locale;

/**
 * What a training run did.
 *
 * @param manifest of the model
 * @param sha256 of the archive
 * @param dropped training rows left out because their sentence is a development sentence
 * @param epochs every epoch that ran, in order
 * @param encodingSeconds wall-clock time of the encoder
 * @param trainingSeconds wall-clock time of the epochs and the calibration
 */
public record TrainingReport(
    Manifest manifest,
    String sha256,
    int dropped,
    List<Epoch> epochs,
    double encodingSeconds,
    double trainingSeconds) {

  public TrainingReport {
    epochs = List.copyOf(epochs);
  }

  /**
   * One pass over the training rows.
   *
   * @param number from 1
   * @param loss mean weighted cross-entropy in nats while it ran, with dropout
   * @param macroF1 mean of the development files' macro-F1 after it
   */
  public record Epoch(int number, double loss, double macroF1) {}

  /** The figures as a text of several lines, for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-28s %7s %9s %9s %7s %12s%n",
            "development file",
            "rows",
            "macro-F1",
            "accuracy",
            "ECE",
            "uncalibrated"));
    for (Manifest.Development file : manifest.development()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-28s %7d %9.4f %9.4f %7.4f %12.4f%n",
              file.corpus().name(),
              file.corpus().rows(),
              file.macroF1(),
              file.accuracy(),
              file.calibrationError(),
              file.uncalibratedError()));
    }
    return text.toString();
  }
}
