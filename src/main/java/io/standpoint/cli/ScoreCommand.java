package io.standpoint.cli;

import io.standpoint.StanceAnalyzer;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Topic;
import io.standpoint.input.DocumentReader;
import io.standpoint.model.Model;
import io.standpoint.report.Format;
import io.standpoint.report.ResultFiles;
import io.standpoint.report.RunInfo;
import io.standpoint.report.SummaryTable;
import io.standpoint.stance.Flag;
import io.standpoint.summary.Level;
import io.standpoint.summary.Summarizer;
import io.standpoint.summary.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores documents: a table on the terminal, files in a folder. */
@Command(
    name = "score",
    description = "Scores who stands where in news articles.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Who stands where on Idlib, over a folder of articles:",
      "  standpoint score --topic \"Idlib=Idlib|cease-fire|ceasefire\" --out idlib articles/"
    })
final class ScoreCommand implements Callable<Integer> {

  private static final int DEFAULT_WIDTH = 110;

  /** Set by the start script when standard error is a terminal, which Java 17 cannot tell. */
  private static final String TERMINAL = "standpoint.terminal";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Text files (.txt), JSON Lines (.jsonl: id, text, title, date, outlet), CSV (.csv: the"
              + " same columns, named in a header), folders of them, or - for standard input.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--topic",
      paramLabel = "NAME=KEYWORD|KEYWORD[=STATEMENT]",
      description =
          "A topic that actors can be for or against; may be repeated. A statement, such as 'a"
              + " cease-fire in Idlib', says what it is about.")
  private List<String> topics = new ArrayList<>();

  @Option(
      names = "--on-topic-only",
      description = "Judge only sentences that mention a topic, whomever they judge.")
  private boolean onTopicOnly;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "A catalogue of actors (CSV) added to the world catalogue; may be repeated. Check it with"
              + " 'standpoint actors check'.")
  private List<Path> actors = new ArrayList<>();

  @Option(
      names = "--no-world",
      description = "Look only for the actors of --actors, not for those of the world catalogue.")
  private boolean noWorld;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Write predictions, summary, rejects.jsonl and run.json there. Without it only the table"
              + " is shown.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv",
      description = "Format of the files (default: ${DEFAULT-VALUE}).")
  private Format format = Format.JSONL;

  @Option(
      names = "--level",
      paramLabel = "state|actor",
      description =
          "Let leaders, ministries and armies count for their state, or each apart (default:"
              + " ${DEFAULT-VALUE}).")
  private Level level = Level.STATE;

  @Option(
      names = "--exclude-flags",
      paramLabel = "FLAG",
      split = ",",
      description =
          "Leave judgements with these flags out of the summary: quoted, reported, hedged,"
              + " conditional, past, negated, with commas between. They stay in the predictions.")
  private List<Flag> excludeFlags = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Date of documents that state none: it decides who held which office.")
  private @Nullable LocalDate date;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model archive made by 'standpoint train' (default: the shipped one).")
  private @Nullable Path model;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents scored at once (default: one per processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Rows in each part of the table (default: ${DEFAULT-VALUE}).")
  private int top = 5;

  @Option(names = "--quiet", description = "Show neither table nor progress.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1 || top < 1) {
      throw new IllegalArgumentException("--threads and --top must be 1 or more");
    }
    if (onTopicOnly && topics.isEmpty()) {
      throw new IllegalArgumentException("--on-topic-only leaves no sentence: add --topic");
    }
    List<Topic> parsed = topics.stream().map(Topic::parse).toList();
    try (DocumentReader reader = DocumentReader.open(inputs);
        StanceAnalyzer analyzer = analyzer(parsed)) {
      if (out == null) {
        return run(analyzer, reader, Optional.empty());
      }
      try (ResultFiles files = new ResultFiles(out, format)) {
        return run(analyzer, reader, Optional.of(files));
      }
    }
  }

  private StanceAnalyzer analyzer(List<Topic> parsed) {
    StanceAnalyzer.Builder builder = StanceAnalyzer.builder().catalog(catalog());
    parsed.forEach(builder::topic);
    if (onTopicOnly) {
      builder.onTopicOnly();
    }
    builder.excludeFlags(excludeFlags.toArray(new Flag[0]));
    if (model != null) {
      builder.model(Model.load(model));
    }
    return builder.build();
  }

  private ActorCatalog catalog() {
    if (noWorld && actors.isEmpty()) {
      throw new IllegalArgumentException("--no-world leaves no actors: add --actors FILE");
    }
    List<ActorCatalog> read = actors.stream().map(ActorCatalog::read).toList();
    ActorCatalog catalog = noWorld ? read.get(0) : ActorCatalog.world();
    for (ActorCatalog more : noWorld ? read.subList(1, read.size()) : read) {
      catalog = catalog.plus(more);
    }
    return catalog;
  }

  private int run(StanceAnalyzer analyzer, DocumentReader reader, Optional<ResultFiles> files)
      throws IOException, InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    Progress progress =
        new Progress(command.commandLine().getErr(), !quiet && Boolean.getBoolean(TERMINAL));
    Summarizer summarizer = analyzer.summarizer(level);
    BatchRun batch = new BatchRun(analyzer, summarizer, files, progress, Optional.ofNullable(date));
    batch.score(reader, threads);

    List<Summary> summaries = summarizer.summaries();
    if (files.isPresent()) {
      files.get().finish(summaries, runInfo(analyzer, batch, progress.seconds()));
    }
    if (!quiet) {
      command.commandLine().getOut().print(new SummaryTable(width(), top).render(summaries));
      command.commandLine().getOut().flush();
    }
    command.commandLine().getErr().println(lastLine(batch, progress.seconds()));
    return batch.rejected() == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
  }

  private RunInfo runInfo(StanceAnalyzer analyzer, BatchRun batch, double seconds) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("inputs", String.join(" ", inputs));
    options.put("topics", String.join(" ", topics));
    options.put("on-topic-only", Boolean.toString(onTopicOnly));
    options.put("actors", String.join(" ", actors.stream().map(Path::toString).toList()));
    options.put("world", Boolean.toString(!noWorld));
    options.put("level", level.name().toLowerCase(Locale.ROOT));
    options.put("exclude-flags", String.join(" ", excludeFlags.stream().map(Flag::label).toList()));
    options.put("format", format.name().toLowerCase(Locale.ROOT));
    options.put("date", date == null ? "" : date.toString());
    options.put("threads", Integer.toString(threads));
    return new RunInfo(
        Main.version(),
        analyzer.model().manifest().name(),
        analyzer.model().sha256(),
        options,
        batch.documents(),
        batch.rejected(),
        batch.sentences(),
        analyzer.tokens(),
        batch.pairs(),
        seconds);
  }

  private String lastLine(BatchRun batch, double seconds) {
    String done =
        String.format(
            Locale.ROOT,
            "%,d documents scored (%,d sentences, %,d pairs) in %.1f s; %,d rejected.",
            batch.documents(),
            batch.sentences(),
            batch.pairs(),
            seconds,
            batch.rejected());
    if (out == null) {
      return done;
    }
    String rejects = batch.rejected() > 0 ? " Reasons: " + out.resolve("rejects.jsonl") + "." : "";
    return done + " Results: " + out + rejects;
  }

  /** The terminal's width, where the shell says it. */
  private static int width() {
    String columns = System.getenv("COLUMNS");
    if (columns == null || !columns.matches("\\d{2,4}")) {
      return DEFAULT_WIDTH;
    }
    return Math.max(60, Integer.parseInt(columns));
  }
}
