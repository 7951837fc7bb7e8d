package io.standpoint.cli;

import io.standpoint.model.Model;
import io.standpoint.stance.StanceClassifier;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A model ready to classify; whoever opened it closes it.
 *
 * @param name its name
 * @param sha256 of its archive, lower-case hexadecimal
 * @param classifier what classifies
 * @param trainedOn SHA-256 of the files that it, and whatever it goes back to, learned from
 */
record OpenModel(String name, String sha256, StanceClassifier classifier, Set<String> trainedOn)
    implements AutoCloseable {

  OpenModel {
    trainedOn = Set.copyOf(trainedOn);
  }

  /** One that learned from no file. */
  OpenModel(String name, String sha256, StanceClassifier classifier) {
    this(name, sha256, classifier, Set.of());
  }

  /** Where a command gets its model from. */
  @FunctionalInterface
  interface Source {
    /** Opens the model in {@code file}, or the shipped one. */
    OpenModel open(Optional<Path> file);
  }

  /** The model archive in {@code file}, or the one in this library. */
  static OpenModel read(Optional<Path> file) {
    Model model = file.map(Model::load).orElseGet(Model::shipped);
    return new OpenModel(
        model.name(), model.sha256(), model.open(), model.manifest().filesLearnedFrom());
  }

  @Override
  public void close() {
    classifier.close();
  }
}
