package io.standpoint.model;

import io.standpoint.neural.RowSource;
import io.standpoint.neural.TrainingSettings;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model is and where it comes from.
 *
 * @param format version of the archive's format
 * @param name name of the model
 * @param version version of Standpoint that trained it
 * @param rows the rows it takes
 * @param network the network
 * @param calibration the temperatures its probabilities are calibrated with
 * @param settings what it was trained with
 * @param bestEpoch how many passes over the corpora the kept weights had seen
 * @param ancestors the models it was tuned from, the first one first; none if it was tuned from the
 *     published encoder
 * @param teachers the models whose opinions were mixed into the labels; none if the labels are
 *     those of the corpora alone
 * @param corpora what it was trained on, after its ancestors
 * @param development what its epoch and calibration were chosen on
 * @param libraries versions of what trained it, by name
 */
public record Manifest(
    int format,
    String name,
    String version,
    Rows rows,
    Network network,
    Calibration calibration,
    TrainingSettings settings,
    double bestEpoch,
    List<Ancestor> ancestors,
    List<Ancestor> teachers,
    List<Corpus> corpora,
    List<Development> development,
    SortedMap<String, String> libraries) {

  /**
   * The format that this version writes; it also reads 4, without teachers, 3, without the
   * precision of training, and 2, without ancestors and renaming.
   */
  public static final int FORMAT = 5;

  public Manifest {
    if (format != FORMAT) {
      throw new IllegalArgumentException("format " + format + ": must be " + FORMAT);
    }
    ancestors = List.copyOf(ancestors);
    teachers = List.copyOf(teachers);
    corpora = List.copyOf(corpora);
    development = List.copyOf(development);
    libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
  }

  /** SHA-256 of the files that it, its ancestors and its teachers were trained on. */
  public Set<String> filesLearnedFrom() {
    return Stream.concat(
            corpora.stream(),
            Stream.of(ancestors, teachers)
                .flatMap(List::stream)
                .flatMap(ancestor -> ancestor.corpora().stream()))
        .map(Corpus::sha256)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The rows that the network takes.
   *
   * @param layout name of the layout
   * @param width length of a row
   * @param encoder Maven coordinates of the encoder
   * @param files the encoder's files in that artifact, with the SHA-256 of each
   */
  public record Rows(String layout, int width, String encoder, SortedMap<String, String> files) {
    public Rows {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The rows that come from {@code source}. */
    public static Rows of(RowSource source) {
      return new Rows(source.layout(), source.width(), source.artifact(), source.files());
    }
  }

  /**
   * The network.
   *
   * @param layers units of each layer, from the inputs to the three polarities
   * @param configuration SHA-256 of the archive's {@code configuration.json}
   * @param coefficients SHA-256 of the archive's {@code coefficients.bin}
   * @param encoder SHA-256 of the archive's {@code encoder.bin}: the tuned encoder's layers
   */
  public record Network(
      List<Integer> layers, String configuration, String coefficients, String encoder) {
    public Network {
      layers = List.copyOf(layers);
    }
  }

  /**
   * The temperatures (Guo et al., ICML 2017).
   *
   * @param author for pairs whose holder is the author, greater than 0
   * @param actor for pairs whose holder is named, greater than 0
   */
  public record Calibration(double author, double actor) {}

  /**
   * A model that another was tuned from, or taught by.
   *
   * @param name name of the model
   * @param sha256 of its archive
   * @param settings what it was trained with
   * @param corpora what it was trained on
   */
  public record Ancestor(
      String name, String sha256, TrainingSettings settings, List<Corpus> corpora) {
    public Ancestor {
      corpora = List.copyOf(corpora);
    }
  }

  /**
   * A file that the model was trained on.
   *
   * @param name folder and name of the file
   * @param rows how many of its rows were used for training
   * @param sha256 of the whole file
   */
  public record Corpus(String name, int rows, String sha256) {}

  /**
   * Rows that the model was developed on: a file, or what was held out of one.
   *
   * @param corpus the file
   * @param macroF1 mean F1 of the three polarities, in [0, 1]
   * @param accuracy share of right answers, in [0, 1]
   * @param calibrationError expected calibration error after calibration, in [0, 1]
   * @param uncalibratedError expected calibration error before it, in [0, 1]
   */
  public record Development(
      Corpus corpus,
      double macroF1,
      double accuracy,
      double calibrationError,
      double uncalibratedError) {}
}
