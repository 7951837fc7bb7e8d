package io.standpoint.cli;

import io.standpoint.input.Columns;
import io.standpoint.input.DocumentReader;
import io.standpoint.input.InputSurvey;
import io.standpoint.report.ResultFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How to read inputs: the same for every command that reads documents. The inputs themselves are
 * parameters of the command, behind whatever else it takes.
 */
final class InputOptions {

  /** How inputs are described, the same for all. */
  static final String INPUTS =
      "Text files (.txt), web pages (.html), JSON Lines (.jsonl: id, text, title, date, outlet),"
          + " CSV or TSV (the same columns, named in a header), each also compressed (.gz, .zst),"
          + " Parquet (.parquet, which needs DuckDB), folders of them, patterns ('articles/**/*.html'), or - for standard input.";

  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      description = "What the field with the article is called (default: ${DEFAULT-VALUE}).")
  private String textColumn = Columns.DEFAULT.text();

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      description = "The field with the document's id (default: ${DEFAULT-VALUE}).")
  private String idColumn = Columns.DEFAULT.id();

  @Option(
      names = "--title-column",
      paramLabel = "NAME",
      description = "The field with the headline (default: ${DEFAULT-VALUE}).")
  private String titleColumn = Columns.DEFAULT.title();

  @Option(
      names = "--date-column",
      paramLabel = "NAME",
      description = "The field with the day of publication (default: ${DEFAULT-VALUE}).")
  private String dateColumn = Columns.DEFAULT.date();

  @Option(
      names = "--outlet-column",
      paramLabel = "NAME",
      description = "The field with who published it (default: ${DEFAULT-VALUE}).")
  private String outletColumn = Columns.DEFAULT.outlet();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Date of documents that state none: it decides who held which office.")
  private @Nullable LocalDate date;

  @Option(
      names = "--fail-fast",
      description = "Stop at the first document that is rejected, instead of passing it over.")
  private boolean failFast;

  DocumentReader open(List<String> inputs) {
    return DocumentReader.open(inputs, columns(), System.in);
  }

  private Columns columns() {
    return new Columns(textColumn, idColumn, titleColumn, dateColumn, outletColumn);
  }

  BatchRun.Options batch() {
    return new BatchRun.Options(Optional.ofNullable(date), failFast);
  }

  /**
   * Makes sure that results are not read as input, by the next run or the one that resumes this,
   * and replace none.
   *
   * @param option that names {@code out}
   * @throws IllegalArgumentException if {@code out} is an input, lies within one, or matches one
   *     that is a pattern
   */
  static void refuseWithin(String option, Path out, List<String> inputs) {
    List<Path> written = new ArrayList<>(List.of(out));
    ResultFiles.names().forEach(name -> written.add(out.resolve(name)));
    for (String input : inputs) {
      if (written.stream().anyMatch(file -> DocumentReader.takesIn(input, file))) {
        throw new IllegalArgumentException(
            option
                + " "
                + out
                + " is or lies within the input "
                + input
                + ": the results would be read as input; choose a place outside of it");
      }
    }
  }

  /**
   * By name, all that decides what is read, and so the recorded scores; whether to stop at a
   * rejected document decides none of it.
   */
  Map<String, String> settings(List<String> inputs, List<InputSurvey> surveys) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("inputs", String.join(" ", inputs));
    for (InputSurvey survey : surveys) {
      settings.put("input " + survey.input(), survey.description());
    }
    settings.put("columns", String.join(" ", columns().names()));
    settings.put("date", date == null ? "" : date.toString());
    return settings;
  }
}
