package io.standpoint.cli;

import io.standpoint.StanceAnalyzer;
import io.standpoint.input.DocumentReader;
import io.standpoint.input.InputSurvey;
import io.standpoint.report.Basis;
import io.standpoint.report.Findings;
import io.standpoint.report.HtmlReport;
import io.standpoint.report.ResultFiles;
import io.standpoint.report.RunInfo;
import io.standpoint.report.RunSettings;
import io.standpoint.report.SummaryTable;
import io.standpoint.stance.Prediction;
import io.standpoint.summary.Grouping;
import io.standpoint.summary.NearDuplicates;
import io.standpoint.summary.Summarizer;
import io.standpoint.summary.Summary;
import io.standpoint.summary.Timelines;
import io.standpoint.summary.Trend;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentScreen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * Scores the inputs of a command and answers its question, and goes on with a run that was stopped.
 */
final class ScoringRun {

  /** Set by the start script when standard error is a terminal, which Java 17 cannot tell. */
  private static final String TERMINAL = "standpoint.terminal";

  /** What a command makes of the scored documents. */
  interface Answer {
    /**
     * Takes in one document, in input order.
     *
     * @return whether it counts for the answer
     */
    boolean add(Document document, List<Prediction> predictions);

    /** Empty timelines for a report of the answer. */
    Timelines timelines();

    /**
     * The answer to all that was added.
     *
     * @param summaries of the same documents
     */
    Given given(List<Summary> summaries);
  }

  /**
   * An answer.
   *
   * @param text for people
   * @param json the same for programs
   * @param findings the same for a report, beside timelines
   */
  record Given(String text, Optional<JsonFile> json, Function<List<Trend>, Findings> findings) {}

  /**
   * An answer for programs.
   *
   * @param name of the file it goes to
   * @param text one JSON document
   */
  record JsonFile(String name, String text) {}

  /**
   * Inputs of so many bytes in all are mostly texts long enough to be seen to be English by their
   * common words.
   */
  private static final long SURELY_ENGLISH = 1000;

  private final CommandLine command;
  private final ScoringOptions options;
  private final List<String> inputs;
  private final OpenModel.Source models;
  private final NearDuplicates duplicates = new NearDuplicates();

  ScoringRun(
      CommandLine command, ScoringOptions options, List<String> inputs, OpenModel.Source models) {
    this.command = command;
    this.options = options;
    this.inputs = inputs;
    this.models = models;
  }

  /**
   * Runs.
   *
   * @param question what the answer follows from besides the options of every command, by name
   * @param answering makes the empty answer, before anything is read
   * @return the exit code
   */
  int run(Map<String, String> question, Function<StanceAnalyzer, Answer> answering)
      throws IOException, InterruptedException {
    options.check();
    Optional<Path> folder = options.folder();
    folder.ifPresent(out -> InputOptions.refuseWithin("--out", out, inputs));
    options.report().ifPresent(file -> InputOptions.refuseWithin("--report", file, inputs));
    List<InputSurvey> surveys = InputSurvey.of(inputs);
    if (totalBytes(surveys).orElse(0L) < SURELY_ENGLISH) {
      DocumentScreen.loadAhead();
    }
    try (AnalyzerOptions.Opened opened = options.asked().open(models);
        DocumentReader reader = options.input().open(inputs)) {
      Answer answer = answering.apply(opened.analyzer());
      RunSettings settings = settings(question, opened, surveys);
      Scoring scoring = new Scoring(opened.analyzer(), settings, reader, totalBytes(surveys));
      if (folder.isEmpty()) {
        return run(scoring, answer, Optional.empty());
      }
      Optional<RunInfo> finished =
          options.resumes() ? BatchOutput.finished(folder.get()) : Optional.empty();
      if (finished.isPresent()) {
        RunJournal.refuseChanges(folder.get().toString(), settings, finished.get().settings());
        if (!options.isQuiet()) {
          command.getOut().print(ResultFiles.answer(folder.get(), ScoringOptions.width()));
          command.getOut().flush();
        }
        command.getErr().println("Finished already. Results: " + folder.get() + missingReport());
        return code(finished.get().rejected());
      }
      try (BatchOutput output =
          BatchOutput.open(folder.get(), options.format(), settings, options.resumes())) {
        return run(scoring, answer, Optional.of(output));
      }
    }
  }

  /** A finished run has no scores left to make a report of. */
  private String missingReport() {
    return options
        .report()
        .map(
            file ->
                ". No report was written to "
                    + file
                    + ": it cannot be made of a finished run. Run again without --resume.")
        .orElse("");
  }

  /**
   * What is scored, and by whom.
   *
   * @param totalBytes of the input, if known
   */
  private record Scoring(
      StanceAnalyzer analyzer,
      RunSettings settings,
      DocumentReader reader,
      Optional<Long> totalBytes) {}

  private int run(Scoring scoring, Answer answer, Optional<BatchOutput> output)
      throws IOException, InterruptedException {
    // On one terminal the line of progress would run into the explanations.
    boolean showsProgress = !options.isQuiet() && (!options.explains() || output.isPresent());
    Progress progress =
        new Progress(
            command.getErr(), showsProgress && Boolean.getBoolean(TERMINAL), scoring.totalBytes());
    Explainer explainer =
        options.explains()
            ? Explainer.of(output.map(BatchOutput::files), command, ScoringOptions.width())
            : Explainer.NONE;
    Summarizer summarizer = scoring.analyzer().summarizer(options.level());
    Grouping grouping = options.grouping();
    Optional<Summarizer> grouped =
        grouping.equals(Grouping.NONE)
            ? Optional.empty()
            : Optional.of(scoring.analyzer().summarizer(options.level(), grouping));
    Optional<Timelines> timelines = options.report().map(file -> answer.timelines());
    BatchRun batch =
        new BatchRun(
            scoring.analyzer(),
            (document, predictions) -> {
              if (options.countsDuplicates() || duplicates.add(document).isEmpty()) {
                summarizer.add(document, predictions);
                grouped.ifPresent(groups -> groups.add(document, predictions));
                if (answer.add(document, predictions)) {
                  timelines.ifPresent(lines -> lines.add(document, predictions));
                }
              }
            },
            output,
            progress,
            options.input().batch(),
            explainer);
    batch.score(scoring.reader(), options.threads());

    List<Summary> summaries = summarizer.summaries();
    Summarizer ofRows = grouped.orElse(summarizer);
    List<Summary> rows = grouped.isPresent() ? ofRows.summaries() : summaries;
    Given given = answer.given(summaries);
    Optional<Findings> findings =
        timelines.map(lines -> given.findings().apply(lines.trends(Findings.MOST_TRENDS)));
    Basis basis =
        new Basis(
            batch.documents(),
            batch.rejected(),
            options.countsDuplicates() ? Optional.empty() : Optional.of(duplicates.copies()),
            timelines.flatMap(Timelines::dates),
            scoring.settings());
    if (output.isPresent()) {
      // Before the results are whole, so that a run whose report failed can be gone on with.
      findings.ifPresent(found -> write(found, basis, true));
      output
          .get()
          .finish(rows, grouping, given.json(), batch.info(scoring.settings(), options.threads()));
    }
    print(given, rows, grouped.isPresent());
    if (output.isEmpty()) {
      // Nothing else is kept of the answer if the report fails.
      findings.ifPresent(found -> write(found, basis, false));
    }
    command.getErr().println(lastLine(batch, ofRows.mostMissed()));
    return code(batch.rejected());
  }

  private void print(Given given, List<Summary> rows, boolean isGrouped) {
    PrintWriter out = command.getOut();
    if (options.toStandardOutput()) {
      given.json().map(JsonFile::text).ifPresent(out::print);
    } else if (!options.isQuiet()) {
      out.print(given.text());
      if (isGrouped) {
        out.println("By " + String.join(", ", options.grouping().names()));
        out.print(new SummaryTable(ScoringOptions.width(), options.top()).render(rows));
      }
    }
    out.flush();
  }

  /**
   * Writes the report.
   *
   * @param isKept whether what was scored is
   */
  private void write(Findings findings, Basis basis, boolean isKept) {
    Path file = options.report().orElseThrow();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      HtmlReport.write(file, findings, basis);
    } catch (IOException e) {
      throw isKept
          ? BatchOutput.failure(e)
          : new UncheckedIOException(
              "cannot write the report " + file + ": " + BatchOutput.reason(e), e);
    }
  }

  private static int code(long rejected) {
    return rejected == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
  }

  /** Empty if it cannot be known. */
  private static Optional<Long> totalBytes(List<InputSurvey> surveys) {
    return surveys.stream().anyMatch(InputSurvey::isStandardInput)
        ? Optional.empty()
        : Optional.of(surveys.stream().mapToLong(InputSurvey::bytes).sum());
  }

  /**
   * All that the files follow from. What is read, what is asked about and the model decide the
   * recorded scores; the command, its question, the level and what is counted only what is made of
   * them. A run goes on only if none has changed, so that its {@code run.json} is true of all of
   * it.
   */
  private RunSettings settings(
      Map<String, String> question, AnalyzerOptions.Opened opened, List<InputSurvey> surveys) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("command", command.getCommandName());
    settings.putAll(question);
    settings.putAll(options.input().settings(inputs, surveys));
    settings.putAll(options.asked().settings(opened));
    settings.putAll(options.settings());
    OpenModel model = opened.model();
    return new RunSettings(Main.version(), model.name(), model.sha256(), settings);
  }

  private String lastLine(BatchRun batch, int mostMissed) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%s scored (%s, %s) in %.1f s; %,d rejected.",
            Counted.of(batch.documents(), "document"),
            Counted.of(batch.sentences(), "sentence"),
            Counted.of(batch.pairs(), "pair"),
            batch.cost().seconds(),
            batch.rejected()));
    if (batch.abstained() > 0) {
      line.append(
          String.format(
              Locale.ROOT, " %,d pairs abstained from (--min-confidence).", batch.abstained()));
    }
    if (!batch.passedOver().isEmpty()) {
      line.append(
          batch.passedOver().entrySet().stream()
              .map(files -> files.getKey() + " " + files.getValue())
              .collect(Collectors.joining(", ", " Files of other formats passed over: ", ".")));
    }
    if (duplicates.copies() > 0) {
      line.append(
          String.format(
              Locale.ROOT,
              " %,d near-duplicates not counted again (--count-duplicates counts them).",
              duplicates.copies()));
    }
    if (mostMissed > 0) {
      line.append(
          String.format(
              Locale.ROOT,
              " The summary keeps %,d pairs of holder and target: one met in %s or fewer may be"
                  + " missing, and another may lack as many.",
              Summarizer.MOST,
              Counted.of(mostMissed, "document")));
    }
    options
        .folder()
        .ifPresent(
            folder -> {
              line.append(" Results: ").append(folder);
              if (batch.rejected() > 0) {
                line.append(" Reasons: ").append(folder.resolve("rejects.jsonl")).append('.');
              }
            });
    options.report().ifPresent(file -> line.append(" Report: ").append(file));
    return line.toString();
  }
}
