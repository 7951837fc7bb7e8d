package io.standpoint.cli;

import io.standpoint.input.DuckDb;
import io.standpoint.report.Format;
import io.standpoint.summary.Grouping;
import io.standpoint.summary.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What every command that scores documents can be told: how to read them, what to look for, what to
 * count, where to write.
 */
final class ScoringOptions {

  /** The output that stands for standard output. */
  private static final String STANDARD_OUTPUT = "-";

  private static final int DEFAULT_WIDTH = 110;

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private AnalyzerOptions asked = new AnalyzerOptions();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Write predictions, summary, rejects.jsonl and run.json there, and the answer of compare"
              + " and trend as JSON; with - that JSON goes to standard output, and nothing else."
              + " Without it only the table is shown.")
  private @Nullable Path out;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "Write a report there: one page that opens offline, with the answer, a heat map, a"
              + " network, timelines, a table that sorts and filters, and the sentences behind"
              + " every number.")
  private @Nullable Path report;

  @Option(
      names = "--resume",
      description =
          "Go on with the run that was stopped or killed in --out; the results are those of an"
              + " undisturbed run. Command, inputs, options, catalogue and model must be the same."
              + " Where no run was begun, begin one; where one is finished, say so, and the answer"
              + " of compare and trend again.")
  private boolean resume;

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv|parquet",
      description =
          "Format of predictions and summary in --out (default: jsonl); parquet needs DuckDB.")
  private @Nullable Format format;

  @Option(
      names = "--level",
      paramLabel = "state|actor",
      description =
          "Let leaders, ministries and armies count for their state, or each apart (default:"
              + " ${DEFAULT-VALUE}).")
  private Level level = Level.STATE;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "topic|outlet|day|week|month",
      description =
          "Keep the rows of the summary apart by the topic of the sentence, the outlet or the"
              + " period of the document, with commas between: --by outlet,month. What has none is in"
              + " rows with an empty cell; a sentence on two topics is in the rows of both.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--count-duplicates",
      description =
          "Count every copy of a text that several outlets carry. By default near-duplicates count"
              + " once, the first that is read.")
  private boolean countDuplicates;

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

  @Option(
      names = "--explain",
      description =
          "Show how the judgements came about, sentence by sentence: whom each mention means and by"
              + " which rule, whose words stand where, and why each holder was asked. In colours on a"
              + " terminal, unless NO_COLOR is set. With --out, write it to explain.jsonl instead.")
  private boolean explain;

  @Option(names = "--quiet", description = "Show neither table nor progress.")
  private boolean quiet;

  /**
   * Refuses what cannot be meant, before anything is read.
   *
   * @throws IllegalArgumentException if an option cannot be meant, or not beside the others
   */
  void check() {
    if (threads < 1 || top < 1) {
      throw new IllegalArgumentException("--threads and --top must be 1 or more");
    }
    if (resume && folder().isEmpty()) {
      throw new IllegalArgumentException(
          "--resume needs --out FOLDER: the folder of the stopped run");
    }
    if (format != null && folder().isEmpty()) {
      throw new IllegalArgumentException(
          "--format needs --out FOLDER: the folder that the files in it go to");
    }
    report().ifPresent(ScoringOptions::checkReport);
    if (format == Format.PARQUET && folder().isPresent()) {
      requireDuckDb();
    }
    if (grouping().byTopic() && asked.topics().isEmpty()) {
      throw new IllegalArgumentException("--by topic has no topics: add --topic");
    }
    asked.check();
  }

  /** So that nobody learns only after hours of scoring that the report cannot be written. */
  private static void checkReport(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    if (!name.toLowerCase(Locale.ROOT).endsWith(".html") || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "--report " + file + ": name a file that ends in .html, such as report.html");
    }
    Path folder = file.toAbsolutePath().getParent();
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above)) {
        if (!Files.isDirectory(above) || !Files.isWritable(above)) {
          throw new IllegalArgumentException(
              "--report " + file + ": " + above + " is not a folder that can be written to");
        }
        return;
      }
    }
  }

  /** Rather now than when everything is scored. */
  private static void requireDuckDb() {
    try {
      DuckDb.require();
    } catch (IOException e) {
      throw new IllegalArgumentException("--format parquet: " + e.getMessage(), e);
    }
  }

  InputOptions input() {
    return input;
  }

  AnalyzerOptions asked() {
    return asked;
  }

  /** The folder to write to; empty if there is none or standard output is. */
  Optional<Path> folder() {
    return Optional.ofNullable(out).filter(path -> !toStandardOutput());
  }

  /** The page to write the report to, if one is asked for. */
  Optional<Path> report() {
    return Optional.ofNullable(report);
  }

  boolean toStandardOutput() {
    return out != null && out.toString().equals(STANDARD_OUTPUT);
  }

  boolean resumes() {
    return resume;
  }

  Format format() {
    return format == null ? Format.JSONL : format;
  }

  Level level() {
    return level;
  }

  Grouping grouping() {
    return Grouping.of(by);
  }

  boolean countsDuplicates() {
    return countDuplicates;
  }

  int threads() {
    return threads;
  }

  int top() {
    return top;
  }

  boolean explains() {
    return explain;
  }

  boolean isQuiet() {
    return quiet;
  }

  /**
   * By name, those that decide what is made of the scores, and none of the scores themselves: the
   * files that a resumed run writes follow from them too.
   */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("level", level.name().toLowerCase(Locale.ROOT));
    settings.put("by", String.join(" ", grouping().names()));
    settings.put("count-duplicates", Boolean.toString(countDuplicates));
    settings.put("explain", Boolean.toString(explain));
    settings.put("format", format().name().toLowerCase(Locale.ROOT));
    return settings;
  }

  /** The terminal's width, where the shell says it. */
  static int width() {
    String columns = System.getenv("COLUMNS");
    if (columns == null || !columns.matches("\\d{2,4}")) {
      return DEFAULT_WIDTH;
    }
    return Math.max(60, Integer.parseInt(columns));
  }
}
