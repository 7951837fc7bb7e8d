package io.standpoint.cli;

import io.standpoint.evaluation.Corpus;
import io.standpoint.model.Model;
import io.standpoint.neural.TrainingSettings;
import io.standpoint.neural.TrainingSettings.Precision;
import io.standpoint.training.Progress;
import io.standpoint.training.Trainer;
import io.standpoint.training.TrainingOptions;
import io.standpoint.training.TrainingReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code standpoint train}: a model of one's own from labelled files. */
@Command(
    name = "train",
    description = "Trains a model from labelled files and writes it to a directory.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Corpora are JSON Lines, one row per holder and target:",
      "  {\"id\":\"1\",\"text\":\"Ankara praised Kyiv.\",",
      "   \"holder\":{\"text\":\"Ankara\",\"start\":0,\"end\":6},",
      "   \"target\":{\"text\":\"Kyiv\",\"start\":15,\"end\":19},\"label\":\"positive\"}",
      "with \"holder\":null for the author of the text. The same files, options and",
      "machine give the same model. Score with it:",
      "  standpoint score --model DIR/standpoint-model.zip ...",
      "",
      "Into DIR go standpoint-model.zip with its .sha256, and as .txt and .json",
      "  report      figures per development file, in 8-bit integers as in the archive",
      "              and before in fp32; the learning curve",
      "  evaluation  what 'standpoint evaluate' says of the archive on the --dev files:",
      "              classes, intervals, baselines, confusion, reliability"
    })
final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--corpus",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "labelled files to train on")
  private List<Path> corpora = new ArrayList<>();

  @Option(
      names = "--dev",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "labelled files to choose the epoch and calibrate on (default: a tenth of the corpora's"
              + " sentences is held out)")
  private List<Path> development = new ArrayList<>();

  @Option(
      names = "--from",
      arity = "1..*",
      paramLabel = "MODEL",
      description =
          "model archive to go on from, or 'shipped'; of several the mean of their weights (default:"
              + " the published encoder and a new head)")
  private List<String> from = new ArrayList<>();

  @Option(
      names = "--teachers",
      arity = "1..*",
      paramLabel = "MODEL",
      description =
          "model archives, or 'shipped', whose mean opinion is mixed into the labels, as"
              + " --teaching says")
  private List<String> teachers = new ArrayList<>();

  @Option(
      names = "--teaching",
      paramLabel = "SHARE",
      description = "share of a label that the teachers give (default: " + DEFAULT_TEACHING + ")")
  private Optional<Double> teaching = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "directory for the model, its SHA-256 and the reports, as listed below")
  private Path out;

  @Option(names = "--force", description = "write into a directory that is not empty")
  private boolean force;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "custom",
      description = "name of the model (default: ${DEFAULT-VALUE})")
  private String name;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed of everything that is random (default: ${DEFAULT-VALUE})")
  private long seed = TrainingSettings.DEFAULT.seed();

  @ArgGroup(exclusive = true)
  private Tuned tuned = new Tuned();

  /** Which parameters move. */
  static final class Tuned {
    @Option(names = "--full", description = "tune every parameter of the encoder (the default)")
    private boolean full;

    @Option(
        names = "--adapters",
        paramLabel = "RANK",
        description = "tune low-rank adapters beside the encoder's matrices instead")
    private Optional<Integer> rank = Optional.empty();

    /** The rank of the adapters, 0 for none. */
    int rank() {
      if (!full && rank.isPresent() && rank.get() < 1) {
        throw new IllegalArgumentException(
            "--adapters " + rank.get() + ": use 1 or more, or --full to tune everything");
      }
      return full ? 0 : rank.orElse(0);
    }
  }

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description =
          "passes over the sentences; 0 takes the weights of --from as they are (default:"
              + " ${DEFAULT-VALUE})")
  private int epochs = TrainingSettings.DEFAULT.epochs();

  @Option(
      names = "--patience",
      paramLabel = "N",
      description =
          "epochs without a better development score after which to stop (default: ${DEFAULT-VALUE})")
  private double patience = TrainingOptions.PATIENCE;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "sentences per step (default: ${DEFAULT-VALUE})")
  private int sentences = TrainingSettings.DEFAULT.sentences();

  @Option(
      names = "--hidden",
      paramLabel = "N",
      description = "units of the head's hidden layer (default: ${DEFAULT-VALUE})")
  private int hidden = TrainingSettings.DEFAULT.hidden();

  @Option(
      names = "--dropout",
      paramLabel = "SHARE",
      description = "share dropped while training (default: ${DEFAULT-VALUE})")
  private double dropout = TrainingSettings.DEFAULT.dropout();

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      description = "highest step size of the encoder (default: ${DEFAULT-VALUE})")
  private double learningRate = TrainingSettings.DEFAULT.learningRate();

  @Option(
      names = "--head-rate",
      paramLabel = "X",
      description = "how many times higher the head's is (default: ${DEFAULT-VALUE})")
  private double headRate = TrainingSettings.DEFAULT.headRate();

  @Option(
      names = "--averaging",
      paramLabel = "DECAY",
      description =
          "decay per step of the weights' moving average; 0 takes the last weights (default: ${DEFAULT-VALUE})")
  private double averaging = TrainingSettings.DEFAULT.averaging();

  @Option(
      names = "--smoothing",
      paramLabel = "SHARE",
      description = "label smoothing (default: ${DEFAULT-VALUE})")
  private double smoothing = TrainingSettings.DEFAULT.smoothing();

  @Option(
      names = "--balance",
      paramLabel = "B",
      description =
          "how far rare labels are weighted up, 0 (not) to 1 (as much as common ones) (default: ${DEFAULT-VALUE})")
  private double balance = TrainingSettings.DEFAULT.balance();

  @Option(
      names = "--renaming",
      paramLabel = "SHARE",
      description =
          "share of the sentences that get other names in each epoch, so that the model learns from"
              + " what is said and not of whom (default: ${DEFAULT-VALUE})")
  private double renaming = TrainingSettings.DEFAULT.renaming();

  @Option(names = "--resume", description = "go on from the checkpoint in --out, if there is one")
  private boolean resume;

  @Option(
      names = "--checkpoint-minutes",
      paramLabel = "N",
      description = "minutes between checkpoints (default: ${DEFAULT-VALUE})")
  private long checkpointMinutes = TrainingOptions.CHECKPOINT_EVERY.toMinutes();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "threads that share the sentences of a step; another number gives other low bits"
              + " (default: ${DEFAULT-VALUE})")
  private int threads = TrainingSettings.DEFAULT.threads();

  @Option(
      names = "--precision",
      paramLabel = "TYPE",
      description =
          "factors of the encoder's matrix products: float32, or bfloat16, which is faster on"
              + " processors with AVX512_BF16 (default: ${DEFAULT-VALUE})")
  private Precision precision = TrainingSettings.DEFAULT.precision();

  private static final double DEFAULT_TEACHING = 0.5;

  private long lastLine = System.nanoTime();

  /**
   * Trains, judges the archive and prints the report.
   *
   * @throws io.standpoint.text.UnreadableException if a corpus, the checkpoint or the encoder to
   *     tune cannot be read
   * @throws IOException if the evaluation cannot be written
   */
  @Override
  public Integer call() throws IOException {
    if (teaching.isPresent() && teachers.isEmpty()) {
      throw new IllegalArgumentException("--teaching has no teachers: add --teachers");
    }
    // Read before the hours of training, in which a file may go away.
    DevelopmentEvaluation evaluation =
        new DevelopmentEvaluation(development.stream().map(Corpus::read).toList(), threads);
    TrainingSettings defaults = TrainingSettings.DEFAULT;
    TrainingSettings settings =
        new TrainingSettings(
            seed,
            tuned.rank(),
            epochs,
            sentences,
            hidden,
            dropout,
            learningRate,
            headRate,
            defaults.warmUp(),
            defaults.weightDecay(),
            defaults.clip(),
            averaging,
            smoothing,
            balance,
            renaming,
            teachers.isEmpty() ? 0 : teaching.orElse(DEFAULT_TEACHING),
            threads,
            precision);
    TrainingReport report =
        Trainer.train(
            new TrainingOptions(
                corpora,
                development,
                from.stream().map(TrainCommand::model).toList(),
                teachers.stream().map(TrainCommand::model).toList(),
                out,
                force,
                resume,
                Duration.ofMinutes(checkpointMinutes),
                patience,
                name,
                settings),
            this::show);
    Path archive = out.resolve("standpoint-model.zip");
    Path judged = evaluation.write(archive, spec.commandLine().getErr());
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(report.text());
    stdout.printf("%nmodel       %s%n", archive);
    stdout.printf("sha-256     %s%n", report.sha256());
    stdout.printf("evaluation  %s%n", judged);
    stdout.flush();
    return ExitCode.DONE;
  }

  private static Model model(String name) {
    return name.equals("shipped") ? Model.shipped() : Model.load(Path.of(name));
  }

  /** One line per evaluation, and one every 10 seconds. */
  private void show(Progress progress) {
    long now = System.nanoTime();
    if (progress.detail().isEmpty() && now - lastLine < 10_000_000_000L) {
      return;
    }
    lastLine = now;
    PrintWriter stderr = spec.commandLine().getErr();
    stderr.printf(
        Locale.ROOT,
        "sentence %,d of %,d, %.1f a second%s%s%n",
        progress.done(),
        progress.total(),
        progress.pace(),
        progress.left().map(left -> ", " + minutes(left) + " left").orElse(""),
        progress.detail().isEmpty() ? "" : "; " + progress.detail());
    stderr.flush();
  }

  private static String minutes(Duration duration) {
    return String.format(
        Locale.ROOT, "%d:%02d min", duration.toMinutes(), duration.toSecondsPart());
  }
}
