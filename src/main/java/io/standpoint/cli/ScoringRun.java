package io.standpoint.cli;

import io.standpoint.StanceAnalyzer;
import io.standpoint.input.DocumentReader;
import io.standpoint.report.ResultFiles;
import io.standpoint.report.RunInfo;
import io.standpoint.stance.Prediction;
import io.standpoint.summary.NearDuplicates;
import io.standpoint.summary.Summarizer;
import io.standpoint.summary.Summary;
import io.standpoint.text.Document;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** Scores the inputs of a command and answers its question. */
final class ScoringRun {

  /** Set by the start script when standard error is a terminal, which Java 17 cannot tell. */
  private static final String TERMINAL = "standpoint.terminal";

  /** What a command makes of the scored documents. */
  interface Answer {
    /** Takes in one document that counts, in input order. */
    void add(Document document, List<Prediction> predictions);

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
   */
  record Given(String text, Optional<JsonFile> json) {}

  /**
   * An answer for programs.
   *
   * @param name of the file it goes to
   * @param text one JSON document
   */
  record JsonFile(String name, String text) {}

  private final CommandLine command;
  private final ScoringOptions options;
  private final List<String> inputs;
  private final NearDuplicates duplicates = new NearDuplicates();

  ScoringRun(CommandLine command, ScoringOptions options, List<String> inputs) {
    this.command = command;
    this.options = options;
    this.inputs = inputs;
  }

  /**
   * Runs.
   *
   * @param question makes the empty answer, before anything is read
   * @return the exit code
   */
  int run(Function<StanceAnalyzer, Answer> question) throws IOException, InterruptedException {
    options.check();
    options.parsedTopics();
    try (DocumentReader reader = DocumentReader.open(inputs);
        StanceAnalyzer analyzer = options.analyzer()) {
      Answer answer = question.apply(analyzer);
      if (options.folder().isEmpty()) {
        return run(analyzer, reader, answer, Optional.empty());
      }
      try (ResultFiles files = new ResultFiles(options.folder().get(), options.format())) {
        return run(analyzer, reader, answer, Optional.of(files));
      }
    }
  }

  private int run(
      StanceAnalyzer analyzer, DocumentReader reader, Answer answer, Optional<ResultFiles> files)
      throws IOException, InterruptedException {
    // On one terminal the line of progress would run into the explanations.
    boolean showsProgress = !options.isQuiet() && (!options.explains() || files.isPresent());
    Progress progress =
        new Progress(command.getErr(), showsProgress && Boolean.getBoolean(TERMINAL));
    Explainer explainer =
        options.explains() ? Explainer.of(files, command, ScoringOptions.width()) : Explainer.NONE;
    Summarizer summarizer = analyzer.summarizer(options.level());
    BatchRun batch =
        new BatchRun(
            analyzer,
            (document, predictions) -> {
              if (options.countsDuplicates() || duplicates.add(document).isEmpty()) {
                summarizer.add(document.id(), predictions);
                answer.add(document, predictions);
              }
            },
            files,
            progress,
            options.date(),
            explainer);
    batch.score(reader, options.threads());

    List<Summary> summaries = summarizer.summaries();
    Given given = answer.given(summaries);
    if (files.isPresent()) {
      if (given.json().isPresent()) {
        files.get().add(given.json().get().name(), given.json().get().text());
      }
      files.get().finish(summaries, runInfo(analyzer, batch, progress.seconds()));
    }
    PrintWriter out = command.getOut();
    if (options.toStandardOutput()) {
      given.json().map(JsonFile::text).ifPresent(out::print);
    } else if (!options.isQuiet()) {
      out.print(given.text());
    }
    out.flush();
    command.getErr().println(lastLine(batch, progress.seconds()));
    return batch.rejected() == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
  }

  private RunInfo runInfo(StanceAnalyzer analyzer, BatchRun batch, double seconds) {
    return new RunInfo(
        Main.version(),
        analyzer.model().manifest().name(),
        analyzer.model().sha256(),
        options.asGiven(inputs),
        batch.documents(),
        batch.rejected(),
        batch.sentences(),
        analyzer.tokens(),
        batch.pairs(),
        seconds);
  }

  private String lastLine(BatchRun batch, double seconds) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%,d documents scored (%,d sentences, %,d pairs) in %.1f s; %,d rejected.",
            batch.documents(),
            batch.sentences(),
            batch.pairs(),
            seconds,
            batch.rejected()));
    if (duplicates.copies() > 0) {
      line.append(
          String.format(
              Locale.ROOT,
              " %,d near-duplicates not counted again (--count-duplicates counts them).",
              duplicates.copies()));
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
    return line.toString();
  }
}
