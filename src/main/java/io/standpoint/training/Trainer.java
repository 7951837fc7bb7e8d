package io.standpoint.training;

import io.standpoint.model.Manifest;
import io.standpoint.model.Model;
import io.standpoint.model.ModelArchive;
import io.standpoint.neural.FineTuner;
import io.standpoint.neural.LabelledSentence;
import io.standpoint.neural.Libraries;
import io.standpoint.neural.NeuralClassifier;
import io.standpoint.neural.PooledRows;
import io.standpoint.neural.Temperatures;
import io.standpoint.neural.TunedModel;
import io.standpoint.stance.Polarity;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Trains a model, encoder and head together, on labelled files: epoch by epoch, judged on the
 * development files twice an epoch; the best weights are kept, turned into 8-bit integers as the
 * product runs them, calibrated, and written to an archive. Equal files, settings and machine give
 * equal bytes, whether or not the run was stopped and resumed.
 *
 * <p>The shipped model, 16 sentences of some 35 tokens a step on two threads, took 2.3 GB of heap
 * and 1.1 GB of native memory; a corpus of longer sentences takes more.
 */
public final class Trainer {

  private static final int EVALUATIONS_PER_EPOCH = 2;

  private final TrainingOptions options;
  private final Consumer<Progress> listener;

  private Trainer(TrainingOptions options, Consumer<Progress> listener) {
    this.options = options;
    this.listener = listener;
  }

  /**
   * Trains a model and writes {@code standpoint-model.zip}, its {@code .sha256}, {@code
   * report.json} and {@code report.txt} to the output directory. While it runs, {@code
   * checkpoint.bin} there holds what a later run resumes from.
   *
   * @param listener hears of progress, on the calling thread
   * @throws IllegalArgumentException if the output directory has files and must not, or too few
   *     rows are left to train or develop on
   * @throws io.standpoint.text.UnreadableException if a corpus or the checkpoint cannot be read, or
   *     the class path lacks the encoder's fp32 weights, an optional dependency; the message names
   *     the artifact to add
   */
  public static TrainingReport train(TrainingOptions options, Consumer<Progress> listener) {
    return new Trainer(options, listener).train();
  }

  private TrainingReport train() {
    OutputDirectory out = OutputDirectory.prepare(options.out(), options.force(), options.resume());
    long start = System.nanoTime();
    Split split = split();
    List<LabelledSentence> sentences =
        Teachers.teach(
            options.teachers(), Sentences.of(split.training(), options.settings().balance()));
    List<DevelopmentFile> development =
        split.development().stream().map(DevelopmentFile::new).toList();
    Checkpoint checkpoint = new Checkpoint(out.checkpoint(), fingerprint(split));
    Checkpoint.State state;
    TunedModel model;
    try (FineTuner tuner = tuner(sentences)) {
      state =
          options.resume() && checkpoint.exists()
              ? checkpoint.restore(tuner)
              : new Checkpoint.State();
      run(tuner, development, checkpoint, state);
      model = tuner.model(state.best.orElseThrow());
    }
    TrainingReport report = finish(out, split, development, state, model, start);
    checkpoint.delete();
    return report;
  }

  private FineTuner tuner(List<LabelledSentence> sentences) {
    return options.starts().isEmpty()
        ? new FineTuner(options.settings(), sentences)
        : new FineTuner(
            options.settings(), sentences, options.starts().stream().map(Model::files).toList());
  }

  private Split split() {
    List<LabelledRows> corpora = LabelledRows.read(options.corpora());
    List<LabelledRows> development = LabelledRows.read(options.development());
    refuseEqualNames(corpora);
    refuseEqualNames(development);
    Set<String> seen =
        Stream.of(ancestors(), teachers())
            .flatMap(List::stream)
            .flatMap(ancestor -> ancestor.corpora().stream())
            .map(Manifest.Corpus::sha256)
            .collect(Collectors.toSet());
    Split.refuseSeen(development, seen);
    return options.development().isEmpty()
        ? Split.holdOut(corpora, options.settings().seed(), seen)
        : Split.of(corpora, development);
  }

  /** Figures are listed by name: two files of one name could not be told apart. */
  private static void refuseEqualNames(List<LabelledRows> files) {
    Set<String> names = new HashSet<>();
    for (LabelledRows file : files) {
      if (!names.add(file.name())) {
        throw new IllegalArgumentException(
            "two files are called " + file.name() + ": name each once, or rename one's folder");
      }
    }
  }

  private String fingerprint(Split split) {
    return DigestUtils.sha256Hex(
        options.settings()
            + "\n"
            + options.patience()
            + "\n"
            + options.starts().stream().map(Model::sha256).toList()
            + "\n"
            + options.teachers().stream().map(Model::sha256).toList()
            + "\n"
            + split.training().stream().map(LabelledRows::described).toList()
            + "\n"
            + split.development().stream().map(LabelledRows::described).toList()
            + "\n"
            + PooledRows.SOURCE
            + Libraries.versions());
  }

  private void run(
      FineTuner tuner,
      List<DevelopmentFile> development,
      Checkpoint checkpoint,
      Checkpoint.State state) {
    long start = System.nanoTime();
    long saved = start;
    long before = tuner.sequencesDone();
    int perEpoch = tuner.stepsPerEpoch();
    if (tuner.steps() == 0 && state.points.isEmpty()) {
      evaluate(tuner, development, state);
    }
    while (tuner.stepsDone() < tuner.steps() && !isExhausted(state)) {
      state.lossSum += tuner.step();
      state.lossSteps++;
      int done = tuner.stepsDone();
      String detail = "";
      if (isEvaluated(done, perEpoch)) {
        TrainingReport.Point point = evaluate(tuner, development, state);
        detail =
            String.format(
                Locale.ROOT,
                "epoch %.1f: loss %.4f, macro-F1 %s, mean %.4f",
                point.epochs(),
                point.loss(),
                point.macroF1().entrySet().stream()
                    .map(e -> String.format(Locale.ROOT, "%s %.4f", e.getKey(), e.getValue()))
                    .toList(),
                point.mean());
      }
      if (System.nanoTime() - saved > options.checkpointEvery().toNanos()) {
        checkpoint.write(tuner, state);
        saved = System.nanoTime();
      }
      listener.accept(
          new Progress(
              tuner.sequencesDone(),
              tuner.sequences(),
              Duration.ofNanos(System.nanoTime() - start),
              before,
              detail));
    }
  }

  private static boolean isEvaluated(int done, int perEpoch) {
    long now = (long) done * EVALUATIONS_PER_EPOCH / perEpoch;
    return now != (long) (done - 1) * EVALUATIONS_PER_EPOCH / perEpoch;
  }

  private boolean isExhausted(Checkpoint.State state) {
    return !state.points.isEmpty()
        && state.points.get(state.points.size() - 1).epochs()
            >= bestOf(state.points).epochs() + options.patience();
  }

  private TrainingReport.Point evaluate(
      FineTuner tuner, List<DevelopmentFile> development, Checkpoint.State state) {
    Map<String, Double> macroF1 = new TreeMap<>();
    development.forEach(file -> macroF1.put(file.name(), file.macroF1(tuner)));
    TrainingReport.Point point =
        new TrainingReport.Point(
            tuner.stepsDone() / (double) tuner.stepsPerEpoch(),
            state.lossSteps == 0 ? 0 : state.lossSum / state.lossSteps,
            macroF1);
    state.points.add(point);
    state.lossSum = 0;
    state.lossSteps = 0;
    if (bestOf(state.points).equals(point)) {
      state.best = Optional.of(tuner.weights());
    }
    return point;
  }

  /** The point of highest mean macro-F1; the earliest of equals. */
  private static TrainingReport.Point bestOf(List<TrainingReport.Point> points) {
    return points.stream()
        .max(
            Comparator.comparingDouble(TrainingReport.Point::mean)
                .thenComparing(TrainingReport.Point::epochs, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private List<Manifest.Ancestor> ancestors() {
    return options.starts().stream().flatMap(Trainer::lineage).distinct().toList();
  }

  private List<Manifest.Ancestor> teachers() {
    return options.teachers().stream().flatMap(Trainer::lineage).distinct().toList();
  }

  /** A model's ancestors and itself. */
  private static Stream<Manifest.Ancestor> lineage(Model model) {
    Manifest manifest = model.manifest();
    return Stream.concat(
        manifest.ancestors().stream(),
        Stream.of(
            new Manifest.Ancestor(
                manifest.name(), model.sha256(), manifest.settings(), manifest.corpora())));
  }

  private TrainingReport finish(
      OutputDirectory out,
      Split split,
      List<DevelopmentFile> development,
      Checkpoint.State state,
      TunedModel model,
      long start) {
    List<DevelopmentFile.Answers> answers;
    try (NeuralClassifier classifier = model.classifier(Temperatures.NONE)) {
      answers = development.stream().map(file -> file.answers(classifier)).toList();
    }
    Manifest.Calibration calibration = DevelopmentFile.calibrate(answers);
    TrainingReport.Point best = bestOf(state.points);
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            options.name(),
            Libraries.version(),
            Manifest.Rows.of(PooledRows.SOURCE),
            new Manifest.Network(
                List.of(
                    PooledRows.SOURCE.width(),
                    options.settings().hidden(),
                    Polarity.values().length),
                DigestUtils.sha256Hex(model.configuration()),
                DigestUtils.sha256Hex(model.coefficients()),
                DigestUtils.sha256Hex(model.encoder())),
            calibration,
            options.settings(),
            best.epochs(),
            ancestors(),
            teachers(),
            split.training().stream().map(LabelledRows::described).toList(),
            answers.stream().map(file -> file.figures(calibration)).toList(),
            Libraries.versions());
    byte[] archive = ModelArchive.of(manifest, model).bytes();
    TrainingReport report =
        new TrainingReport(
            manifest,
            DigestUtils.sha256Hex(archive),
            split.dropped(),
            state.points,
            Math.round((System.nanoTime() - start) / 1e8) / 10.0);
    out.write(archive, report);
    return report;
  }
}
