package io.standpoint.training;

import io.standpoint.evaluation.Example;
import io.standpoint.model.Manifest;
import io.standpoint.model.ModelArchive;
import io.standpoint.model.TrainingSettings;
import io.standpoint.neural.Head;
import io.standpoint.neural.HeadConfig;
import io.standpoint.neural.HeadTrainer;
import io.standpoint.neural.Libraries;
import io.standpoint.neural.PooledRows;
import io.standpoint.neural.RowEncoder;
import io.standpoint.stance.Polarity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Trains the head of a model on labelled files, over the frozen encoder: encode every sentence
 * once, train epoch by epoch, keep the one that is best on the development rows, fit the
 * calibration, write the archive. Equal files, settings and machine give equal bytes.
 *
 * <p>Holds all rows in memory: 4 bytes per value, so 34,000 rows of 2,305 values take 320 MB.
 */
public final class Trainer {

  private final TrainingOptions options;
  private final Consumer<Progress> listener;

  private Trainer(TrainingOptions options, Consumer<Progress> listener) {
    this.options = options;
    this.listener = listener;
  }

  /**
   * Trains a model and writes {@code standpoint-model.zip}, its {@code .sha256}, {@code
   * report.json} and {@code report.txt} to the output directory.
   *
   * @param listener hears of progress, on the calling thread
   * @throws IllegalArgumentException if the output directory has files and must not, or too few
   *     rows are left to train or develop on
   * @throws io.standpoint.text.UnreadableException if a corpus cannot be read
   */
  public static TrainingReport train(TrainingOptions options, Consumer<Progress> listener) {
    try (RowEncoder encoder = PooledRows.bundled()) {
      return train(options, listener, encoder);
    }
  }

  static TrainingReport train(
      TrainingOptions options, Consumer<Progress> listener, RowEncoder encoder) {
    OutputDirectory out = OutputDirectory.prepare(options.out(), options.force());
    Trainer trainer = new Trainer(options, listener);
    Split split = trainer.split();
    return trainer.train(split, encoder, out);
  }

  private Split split() {
    List<LabelledRows> corpora = LabelledRows.read(options.corpora());
    return options.development().isEmpty()
        ? Split.holdOut(corpora, options.settings().seed())
        : Split.of(corpora, LabelledRows.read(options.development()));
  }

  private TrainingReport train(Split split, RowEncoder encoder, OutputDirectory out) {
    long start = System.nanoTime();
    List<Example> training = examples(split.training());
    List<Example> all = new ArrayList<>(training);
    all.addAll(examples(split.development()));
    float[][] rows = new CorpusEncoder(encoder, options.threads(), listener).encode(all);
    List<DevelopmentRows> development = new ArrayList<>();
    int from = training.size();
    for (LabelledRows file : split.development()) {
      int to = from + file.examples().size();
      development.add(new DevelopmentRows(file, Arrays.copyOfRange(rows, from, to)));
      from = to;
    }
    long encoded = System.nanoTime();
    List<TrainingReport.Epoch> epochs = new ArrayList<>();
    float[][] trainingRows = Arrays.copyOf(rows, training.size());
    try (HeadTrainer trainer = headTrainer(encoder.width(), split.training(), trainingRows);
        Head head = best(trainer, development, epochs)) {
      byte[] configuration = head.configuration();
      byte[] coefficients = head.coefficients();
      Manifest.Calibration calibration = DevelopmentRows.calibrate(head, development);
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              options.name(),
              Libraries.version(),
              Manifest.Rows.of(encoder.source()),
              new Manifest.Network(
                  List.of(head.inputs(), head.hidden(), Polarity.values().length),
                  DigestUtils.sha256Hex(configuration),
                  DigestUtils.sha256Hex(coefficients)),
              calibration,
              options.settings(),
              bestOf(epochs).number(),
              split.training().stream().map(LabelledRows::described).toList(),
              development.stream().map(file -> file.figures(head, calibration)).toList(),
              Libraries.versions());
      byte[] archive = ModelArchive.of(manifest, configuration, coefficients).bytes();
      TrainingReport report =
          new TrainingReport(
              manifest,
              DigestUtils.sha256Hex(archive),
              split.dropped(),
              epochs,
              seconds(start, encoded),
              seconds(encoded, System.nanoTime()));
      out.write(archive, report);
      return report;
    }
  }

  private HeadTrainer headTrainer(int width, List<LabelledRows> files, float[][] rows) {
    TrainingSettings settings = options.settings();
    List<Polarity> labels = new ArrayList<>();
    float[] weights = new float[rows.length];
    for (LabelledRows file : files) {
      float[] ofFile = file.weights(settings.balance());
      System.arraycopy(ofFile, 0, weights, labels.size(), ofFile.length);
      labels.addAll(file.labels());
    }
    HeadConfig config =
        new HeadConfig(
            width,
            settings.hidden(),
            settings.inputDropout(),
            settings.dropout(),
            settings.epochs(),
            settings.learningRate(),
            settings.weightDecay(),
            settings.seed());
    return new HeadTrainer(config, rows, labels, weights);
  }

  /** Runs the epochs, adds them to {@code epochs} and returns the head of the best one. */
  private Head best(
      HeadTrainer trainer, List<DevelopmentRows> development, List<TrainingReport.Epoch> epochs) {
    TrainingSettings settings = options.settings();
    long start = System.nanoTime();
    Optional<Head> best = Optional.empty();
    for (int number = 1; number <= settings.epochs(); number++) {
      double loss = trainer.epoch(settings.batch());
      Head head = trainer.snapshot();
      double macroF1 =
          development.stream().mapToDouble(file -> file.macroF1(head)).average().orElseThrow();
      TrainingReport.Epoch epoch = new TrainingReport.Epoch(number, loss, macroF1);
      epochs.add(epoch);
      if (bestOf(epochs).equals(epoch)) {
        best.ifPresent(Head::close);
        best = Optional.of(head);
      } else {
        head.close();
      }
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      listener.accept(
          new Progress(
              Progress.Phase.TRAINING,
              number,
              settings.epochs(),
              elapsed,
              String.format(Locale.ROOT, "loss %.4f, macro-F1 %.4f", loss, macroF1)));
    }
    return best.orElseThrow();
  }

  /** The epoch of highest macro-F1; the earliest of equals. */
  private static TrainingReport.Epoch bestOf(List<TrainingReport.Epoch> epochs) {
    return epochs.stream()
        .max(
            Comparator.comparingDouble(TrainingReport.Epoch::macroF1)
                .thenComparing(TrainingReport.Epoch::number, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static List<Example> examples(List<LabelledRows> files) {
    return files.stream().flatMap(file -> file.examples().stream()).toList();
  }

  private static double seconds(long from, long to) {
    return Math.round((to - from) / 1e8) / 10.0;
  }
}
