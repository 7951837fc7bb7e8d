package io.standpoint.cli;

import io.standpoint.StanceAnalyzer;
import io.standpoint.actor.Topic;
import io.standpoint.report.AnswerJson;
import io.standpoint.report.ComparisonTable;
import io.standpoint.report.Findings;
import io.standpoint.report.TrendTable;
import io.standpoint.stance.Prediction;
import io.standpoint.summary.Comparer;
import io.standpoint.summary.Comparison;
import io.standpoint.summary.PeriodUnit;
import io.standpoint.summary.Summary;
import io.standpoint.summary.Timelines;
import io.standpoint.summary.Tracker;
import io.standpoint.summary.Trend;
import io.standpoint.text.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where two actors stand, alike or opposed. */
@Command(
    name = "compare",
    description = {
      "Says where two actors stand: on topics, toward every other target that both speak of, and",
      "toward each other. Of documents, those count that name one of the topics, if any are given."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Turkey versus Russia on Idlib, over a folder of articles:",
      "  standpoint compare Turkey Russia --topic \"Idlib=Idlib|cease-fire\" --out idlib articles/"
    })
final class CompareCommand implements Callable<Integer> {

  private final OpenModel.Source models;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "An actor: its id or any of its names.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "The actor to compare it with.")
  private String second = "";

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "INPUT",
      description = InputOptions.INPUTS)
  private List<String> inputs = new ArrayList<>();

  @Mixin private ScoringOptions options = new ScoringOptions();

  @Option(
      names = "--period",
      paramLabel = "day|week|month",
      description =
          "Also follow both over time, toward each topic and toward each other (weeks are ISO"
              + " weeks).")
  private @Nullable PeriodUnit period;

  CompareCommand() {
    this(OpenModel::read);
  }

  CompareCommand(OpenModel.Source models) {
    this.models = models;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("first", first);
    question.put("second", second);
    question.put("period", period == null ? "" : period.label());
    return new ScoringRun(Objects.requireNonNull(spec).commandLine(), options, inputs, models)
        .run(question, this::answering);
  }

  private ScoringRun.Answer answering(StanceAnalyzer analyzer) {
    List<Tracker> trackers = new ArrayList<>();
    if (period != null) {
      for (Topic topic : options.asked().topics()) {
        trackers.add(analyzer.tracker(first, topic.name(), period, options.level()));
        trackers.add(analyzer.tracker(second, topic.name(), period, options.level()));
      }
      trackers.add(analyzer.tracker(first, second, period, options.level()));
      trackers.add(analyzer.tracker(second, first, period, options.level()));
    }
    return new Compared(analyzer, trackers);
  }

  private final class Compared implements ScoringRun.Answer {
    private final StanceAnalyzer analyzer;
    private final Comparer comparer;
    private final List<Tracker> trackers;

    Compared(StanceAnalyzer analyzer, List<Tracker> trackers) {
      this.analyzer = analyzer;
      this.comparer = analyzer.comparer(first, second, options.level());
      this.trackers = trackers;
    }

    @Override
    public boolean add(Document document, List<Prediction> predictions) {
      boolean counts = comparer.add(document, predictions);
      if (counts) {
        trackers.forEach(tracker -> tracker.add(document, predictions));
      }
      return counts;
    }

    @Override
    public Timelines timelines() {
      return analyzer.timelines(first, second, options.level());
    }

    @Override
    public ScoringRun.Given given(List<Summary> summaries) {
      int width = ScoringOptions.width();
      Comparison comparison = comparer.comparison();
      List<Trend> trends = trackers.stream().map(Tracker::trend).toList();
      StringBuilder text =
          new StringBuilder(new ComparisonTable(width, options.top()).render(comparison));
      trends.forEach(t -> text.append('\n').append(new TrendTable(width, false).render(t)));
      return new ScoringRun.Given(
          text.toString(),
          Optional.of(
              new ScoringRun.JsonFile(AnswerJson.COMPARISON, AnswerJson.of(comparison, trends))),
          timelines -> Findings.of(comparison, trends, timelines));
    }
  }
}
