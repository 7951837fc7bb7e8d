package io.standpoint.cli;

import io.standpoint.StanceAnalyzer;
import io.standpoint.report.Findings;
import io.standpoint.report.SummaryTable;
import io.standpoint.stance.Prediction;
import io.standpoint.summary.Summary;
import io.standpoint.summary.Timelines;
import io.standpoint.text.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "  standpoint score --topic \"Idlib=Idlib|cease-fire|ceasefire\" --out idlib articles/",
      "",
      "The same as a page to send on:",
      "  standpoint score --topic \"Idlib=Idlib|cease-fire|ceasefire\" --report idlib.html articles/",
      "",
      "Who was taken for whom in one article, and why each judgement was made:",
      "  standpoint score --explain article.txt"
    })
final class ScoreCommand implements Callable<Integer> {

  private final OpenModel.Source models;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ScoringOptions options = new ScoringOptions();

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = InputOptions.INPUTS)
  private List<String> inputs = new ArrayList<>();

  ScoreCommand() {
    this(OpenModel::read);
  }

  ScoreCommand(OpenModel.Source models) {
    this.models = models;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (options.toStandardOutput()) {
      throw new IllegalArgumentException(
          "--out -: score writes several files; give it a folder, or leave --out away");
    }
    return new ScoringRun(Objects.requireNonNull(spec).commandLine(), options, inputs, models)
        .run(Map.of(), analyzer -> new Summaries(analyzer));
  }

  /** The summaries, which every run makes, are the answer. */
  private final class Summaries implements ScoringRun.Answer {
    private final StanceAnalyzer analyzer;

    Summaries(StanceAnalyzer analyzer) {
      this.analyzer = analyzer;
    }

    @Override
    public boolean add(Document document, List<Prediction> predictions) {
      return true;
    }

    @Override
    public Timelines timelines() {
      return analyzer.timelines(options.level());
    }

    @Override
    public ScoringRun.Given given(List<Summary> summaries) {
      return new ScoringRun.Given(
          new SummaryTable(ScoringOptions.width(), options.top()).render(summaries),
          Optional.empty(),
          timelines -> Findings.of(summaries, timelines));
    }
  }
}
