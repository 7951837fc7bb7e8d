package io.standpoint.cli;

import io.standpoint.StanceAnalyzer;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Topic;
import io.standpoint.model.Model;
import io.standpoint.report.Format;
import io.standpoint.stance.Flag;
import io.standpoint.summary.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that scores documents can be told: how to score, what to count, where to. */
final class ScoringOptions {

  /** How inputs are described, the same for all. */
  static final String INPUTS =
      "Text files (.txt), JSON Lines (.jsonl: id, text, title, date, outlet), CSV (.csv: the"
          + " same columns, named in a header), folders of them, or - for standard input.";

  /** The output that stands for standard output. */
  static final String STANDARD_OUTPUT = "-";

  private static final int DEFAULT_WIDTH = 110;

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
          "Write predictions, summary, rejects.jsonl and run.json there, and the answer of compare"
              + " and trend as JSON; with - that JSON goes to standard output, and nothing else."
              + " Without it only the table is shown.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv",
      description = "Format of the files of rows (default: ${DEFAULT-VALUE}).")
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
      names = "--count-duplicates",
      description =
          "Count every copy of a text that several outlets carry. By default near-duplicates count"
              + " once, the first that is read.")
  private boolean countDuplicates;

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

  @Option(
      names = "--explain",
      description =
          "Show how the judgements came about, sentence by sentence: whom each mention means and by"
              + " which rule, whose words stand where, and why each holder was asked. In colours on a"
              + " terminal, unless NO_COLOR is set. With --out, write it to explain.jsonl instead.")
  private boolean explain;

  @Option(names = "--quiet", description = "Show neither table nor progress.")
  private boolean quiet;

  /** Refuses numbers that cannot be meant. */
  void check() {
    if (threads < 1 || top < 1) {
      throw new IllegalArgumentException("--threads and --top must be 1 or more");
    }
    if (onTopicOnly && topics.isEmpty()) {
      throw new IllegalArgumentException("--on-topic-only leaves no sentence: add --topic");
    }
  }

  StanceAnalyzer analyzer() {
    List<Topic> parsed = parsedTopics();
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

  List<Topic> parsedTopics() {
    return topics.stream().map(Topic::parse).toList();
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

  /** The folder to write to; empty if there is none or standard output is. */
  Optional<Path> folder() {
    return Optional.ofNullable(out).filter(path -> !toStandardOutput());
  }

  boolean toStandardOutput() {
    return out != null && out.toString().equals(STANDARD_OUTPUT);
  }

  Format format() {
    return format;
  }

  Level level() {
    return level;
  }

  boolean countsDuplicates() {
    return countDuplicates;
  }

  Optional<LocalDate> date() {
    return Optional.ofNullable(date);
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

  /** As {@code run.json} has them. */
  Map<String, String> asGiven(List<String> inputs) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("inputs", String.join(" ", inputs));
    options.put("topics", String.join(" ", topics));
    options.put("on-topic-only", Boolean.toString(onTopicOnly));
    options.put("actors", String.join(" ", actors.stream().map(Path::toString).toList()));
    options.put("world", Boolean.toString(!noWorld));
    options.put("level", level.name().toLowerCase(Locale.ROOT));
    options.put("exclude-flags", String.join(" ", excludeFlags.stream().map(Flag::label).toList()));
    options.put("count-duplicates", Boolean.toString(countDuplicates));
    options.put("format", format.name().toLowerCase(Locale.ROOT));
    options.put("date", date == null ? "" : date.toString());
    options.put("explain", Boolean.toString(explain));
    options.put("threads", Integer.toString(threads));
    return options;
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
