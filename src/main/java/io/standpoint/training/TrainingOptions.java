package io.standpoint.training;

import io.standpoint.model.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What to train from, and where to.
 *
 * @param corpora labelled files to train on, at least one
 * @param development labelled files to choose the epoch and fit the calibration on; if empty, a
 *     tenth of the corpora's sentences is held out for it
 * @param out directory for the results; created if it is not there
 * @param force whether {@code out} may hold files already; those of the same names are replaced
 * @param threads sentences to encode at once, at least 1; the result does not depend on it
 * @param name name of the model, for its manifest
 * @param settings everything else that decides the model
 */
public record TrainingOptions(
    List<Path> corpora,
    List<Path> development,
    Path out,
    boolean force,
    int threads,
    String name,
    TrainingSettings settings) {

  public TrainingOptions {
    corpora = List.copyOf(corpora);
    development = List.copyOf(development);
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(settings, "settings");
    if (corpora.isEmpty()) {
      throw new IllegalArgumentException("no corpus to train on: name at least one file");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + ": use 1 or more");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("the model's name is blank: give it one");
    }
  }
}
