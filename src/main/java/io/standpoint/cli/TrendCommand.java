package io.standpoint.cli;

import io.standpoint.report.AnswerJson;
import io.standpoint.report.Findings;
import io.standpoint.report.TrendTable;
import io.standpoint.stance.Prediction;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows one stance over time. */
@Command(
    name = "trend",
    description = {
      "Follows the stance of one holder toward one target over time: slope, test for a trend,",
      "changes of level. Documents without a date are counted, but left out."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Turkey toward Syria, week by week:",
      "  standpoint trend Turkey Syria --period week articles.jsonl"
    })
final class TrendCommand implements Callable<Integer> {

  private final OpenModel.Source models;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "HOLDER",
      description = "An actor: its id or any of its names; or author, for the tone of the text.")
  private String holder = "";

  @Parameters(
      index = "1",
      paramLabel = "TARGET",
      description = "An actor, or the name of a --topic.")
  private String target = "";

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
      description = "How long a period is (default: ${DEFAULT-VALUE}; weeks are ISO weeks).")
  private PeriodUnit period = PeriodUnit.MONTH;

  TrendCommand() {
    this(OpenModel::read);
  }

  TrendCommand(OpenModel.Source models) {
    this.models = models;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("holder", holder);
    question.put("target", target);
    question.put("period", period.label());
    return new ScoringRun(Objects.requireNonNull(spec).commandLine(), options, inputs, models)
        .run(
            question,
            analyzer ->
                new Tracked(
                    analyzer.tracker(holder, target, period, options.level()),
                    () -> analyzer.timelines(options.level())));
  }

  private static final class Tracked implements ScoringRun.Answer {
    private final Tracker tracker;
    private final Supplier<Timelines> others;

    Tracked(Tracker tracker, Supplier<Timelines> others) {
      this.tracker = tracker;
      this.others = others;
    }

    @Override
    public boolean add(Document document, List<Prediction> predictions) {
      tracker.add(document, predictions);
      return true;
    }

    @Override
    public Timelines timelines() {
      return others.get();
    }

    @Override
    public ScoringRun.Given given(List<Summary> summaries) {
      Trend trend = tracker.trend();
      return new ScoringRun.Given(
          new TrendTable(ScoringOptions.width(), true).render(trend),
          Optional.of(new ScoringRun.JsonFile(AnswerJson.TREND, AnswerJson.of(trend))),
          timelines -> Findings.of(trend, summaries, timelines));
    }
  }
}
