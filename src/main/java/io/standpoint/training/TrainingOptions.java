package io.standpoint.training;

import io.standpoint.model.Model;
import io.standpoint.neural.TrainingSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What to train from, and where to.
 *
 * @param corpora labelled files to train on, at least one
 * @param development labelled files to choose the weights and fit the calibration on; if empty, a
 *     tenth of the corpora's sentences is held out for it
 * @param starts models to go on from, of several from the mean of their weights (Wortsman et al.,
 *     2022); empty to start from the published encoder
 * @param teachers models whose opinions are mixed into the labels, as the settings' share of
 *     teaching says; empty if that is 0
 * @param out directory for the results; created if it is not there
 * @param force whether {@code out} may hold files already; those of the same names are replaced
 * @param resume whether to go on from the checkpoint in {@code out}, if there is one
 * @param checkpointEvery how long a stop may throw the run back, at most a day
 * @param patience epochs without a better development score after which the run ends early
 * @param name name of the model, for its manifest
 * @param settings everything else that decides the model
 */
public record TrainingOptions(
    List<Path> corpora,
    List<Path> development,
    List<Model> starts,
    List<Model> teachers,
    Path out,
    boolean force,
    boolean resume,
    Duration checkpointEvery,
    double patience,
    String name,
    TrainingSettings settings) {

  /** How long a stop throws a run back, unless said otherwise. */
  public static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(5);

  /** Epochs without a better score, unless said otherwise. */
  public static final double PATIENCE = 2;

  public TrainingOptions {
    corpora = List.copyOf(corpora);
    development = List.copyOf(development);
    teachers = List.copyOf(teachers);
    starts = List.copyOf(starts);
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(checkpointEvery, "checkpointEvery");
    Objects.requireNonNull(settings, "settings");
    if (corpora.isEmpty()) {
      throw new IllegalArgumentException("no corpus to train on: name at least one file");
    }
    if (settings.epochs() == 0 && starts.isEmpty()) {
      throw new IllegalArgumentException(
          "0 epochs from the published encoder would leave a random head: give a model to start"
              + " from, or train for 1 epoch or more");
    }
    if (teachers.isEmpty() != (settings.teaching() == 0)) {
      throw new IllegalArgumentException(
          teachers.size()
              + " teachers and a share of teaching of "
              + settings.teaching()
              + ": give both or neither");
    }
    if (checkpointEvery.isNegative()
        || checkpointEvery.isZero()
        || checkpointEvery.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "checkpoints every " + checkpointEvery.toMinutes() + " minutes: use 1 to 1440");
    }
    if (!(patience > 0)) {
      throw new IllegalArgumentException("patience " + patience + ": use a number greater than 0");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("the model's name is blank: give it one");
    }
  }
}
