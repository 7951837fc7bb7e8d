package io.standpoint.cli;

import io.standpoint.model.TrainingSettings;
import io.standpoint.training.Progress;
import io.standpoint.training.Trainer;
import io.standpoint.training.TrainingOptions;
import io.standpoint.training.TrainingReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
      "  {\"id\":\"1\",\"text\":\"Ankara praised Kyiv.\",\"holder\":{\"start\":0,\"end\":6},",
      "   \"target\":{\"start\":15,\"end\":19},\"label\":\"positive\"}",
      "with \"holder\":null for the author of the text. The same files, options and machine give",
      "the same model. Score with it: standpoint score --model DIR/standpoint-model.zip ..."
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
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where standpoint-model.zip, its SHA-256 and the report go")
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

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "passes over the rows; the best is kept (default: ${DEFAULT-VALUE})")
  private int epochs = TrainingSettings.DEFAULT.epochs();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "rows per step (default: ${DEFAULT-VALUE})")
  private int batch = TrainingSettings.DEFAULT.batch();

  @Option(
      names = "--hidden",
      paramLabel = "N",
      description = "units of the hidden layer (default: ${DEFAULT-VALUE})")
  private int hidden = TrainingSettings.DEFAULT.hidden();

  @Option(
      names = "--dropout",
      paramLabel = "SHARE",
      description = "share of hidden units to drop while training (default: ${DEFAULT-VALUE})")
  private double dropout = TrainingSettings.DEFAULT.dropout();

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      description = "step size of Adam at first; it falls linearly (default: ${DEFAULT-VALUE})")
  private double learningRate = TrainingSettings.DEFAULT.learningRate();

  @Option(
      names = "--balance",
      paramLabel = "B",
      description =
          "how far rare labels are weighted up, 0 (not) to 1 (as much as common ones) (default:"
              + " ${DEFAULT-VALUE})")
  private double balance = TrainingSettings.DEFAULT.balance();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "sentences to encode at once (default: one per processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  private long lastLine = System.nanoTime();

  @Override
  public Integer call() {
    TrainingSettings settings =
        new TrainingSettings(
            seed,
            epochs,
            batch,
            hidden,
            TrainingSettings.DEFAULT.inputDropout(),
            dropout,
            learningRate,
            TrainingSettings.DEFAULT.weightDecay(),
            balance);
    TrainingReport report =
        Trainer.train(
            new TrainingOptions(corpora, development, out, force, threads, name, settings),
            this::show);
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(report.text());
    stdout.printf("%nmodel    %s%n", out.resolve("standpoint-model.zip"));
    stdout.printf("sha-256  %s%n", report.sha256());
    stdout.flush();
    return ExitCode.DONE;
  }

  /** One line per epoch; one every 5 seconds while sentences are encoded. */
  private void show(Progress progress) {
    boolean encoding = progress.phase() == Progress.Phase.ENCODING;
    long now = System.nanoTime();
    if (encoding && progress.done() < progress.total() && now - lastLine < 5_000_000_000L) {
      return;
    }
    lastLine = now;
    PrintWriter stderr = spec.commandLine().getErr();
    stderr.printf(
        Locale.ROOT,
        "%s %d of %d%s%s%n",
        encoding ? "encoded sentence" : "epoch",
        progress.done(),
        progress.total(),
        progress.detail().isEmpty() ? "" : ": " + progress.detail(),
        progress.left().map(left -> ", " + minutes(left) + " left").orElse(""));
    stderr.flush();
  }

  private static String minutes(Duration duration) {
    return String.format(
        Locale.ROOT, "%d:%02d min", duration.toMinutes(), duration.toSecondsPart());
  }
}
