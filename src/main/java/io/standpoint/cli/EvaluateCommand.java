package io.standpoint.cli;

import io.standpoint.evaluation.Corpus;
import io.standpoint.evaluation.Evaluation;
import io.standpoint.evaluation.EvaluationReport;
import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code standpoint evaluate}: how well a model does on labelled files. */
@Command(
    name = "evaluate",
    description = "Judges a model on labelled files, beside a word list and the majority label.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Corpora are JSON Lines, one row per holder and target; \"holder\":null is the author:",
      "  {\"id\":\"1\",\"text\":\"Ankara praised Kyiv.\",",
      "   \"holder\":{\"text\":\"Ankara\",\"start\":0,\"end\":6},",
      "   \"target\":{\"text\":\"Kyiv\",\"start\":15,\"end\":19},\"label\":\"positive\"}",
      "Offsets count UTF-16 code units. Rows with \"pair_id\" and \"direction\" (p->q or q->p)",
      "are judged as pairs too. The same files and model give the same output."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

  private final OpenModel.Source models;

  @Spec private CommandSpec spec;

  @Option(
      names = "--corpus",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "labelled files, judged one by one")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "model archive, as train writes it (default: the shipped model)")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--json", description = "print JSON instead of tables")
  private boolean json;

  @Option(
      names = "--predictions",
      paramLabel = "OUT.jsonl",
      description = "also write what the model gave for every row; \"label\" is the gold label")
  private Optional<Path> predictions = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "sentences to classify at once (default: one per processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  private long lastLine = System.nanoTime();

  EvaluateCommand() {
    this(OpenModel::read);
  }

  /** For tests, with another source of models. */
  EvaluateCommand(OpenModel.Source models) {
    this.models = models;
  }

  /**
   * Prints the reports.
   *
   * @throws UnreadableException if a corpus or the model cannot be read
   * @throws IOException if the predictions cannot be written
   */
  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads " + threads + ": must be 1 or more");
    }
    List<Corpus> corpora = files.stream().map(Corpus::read).toList();
    Optional<PredictionsFile> wanted =
        predictions.map(file -> PredictionsFile.prepare(file, corpora));
    PrintWriter out = spec.commandLine().getOut();
    try (OpenModel opened = models.open(model)) {
      List<EvaluationReport> reports = corpora.stream().map(c -> evaluate(opened, c)).toList();
      if (wanted.isPresent()) {
        wanted.get().write(reports);
      }
      out.print(
          json ? EvaluationJson.render(opened, reports) : EvaluationTables.render(opened, reports));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private EvaluationReport evaluate(OpenModel opened, Corpus corpus) {
    Evaluation evaluation =
        new Evaluation(threads, (done, total) -> show(corpus.name(), done, total));
    return evaluation.evaluate(opened.classifier(), corpus);
  }

  /** One line per corpus; one every 5 seconds while it is classified. */
  private void show(String corpus, int done, int total) {
    long now = System.nanoTime();
    if (done < total && now - lastLine < NANOS_BETWEEN_LINES) {
      return;
    }
    lastLine = now;
    PrintWriter err = spec.commandLine().getErr();
    err.printf(Locale.ROOT, "%s: classified sentence %d of %d%n", corpus, done, total);
    err.flush();
  }
}
