package io.standpoint.cli;

import io.standpoint.Analysis;
import io.standpoint.StanceAnalyzer;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.challenge.ChallengeReport;
import io.standpoint.challenge.NameSwap;
import io.standpoint.challenge.NameSwapReport;
import io.standpoint.challenge.Role;
import io.standpoint.discourse.Discourse;
import io.standpoint.evaluation.CodingReader;
import io.standpoint.evaluation.Corpus;
import io.standpoint.evaluation.Evaluation;
import io.standpoint.evaluation.EvaluationReport;
import io.standpoint.evaluation.HumanAgreement;
import io.standpoint.evaluation.Workers;
import io.standpoint.gold.GoldDocument;
import io.standpoint.gold.GoldEvaluation;
import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
      "Corpora are JSON Lines, one row per holder and target:",
      "  {\"id\":\"1\",\"text\":\"Ankara praised Kyiv.\",",
      "   \"holder\":{\"text\":\"Ankara\",\"start\":0,\"end\":6},",
      "   \"target\":{\"text\":\"Kyiv\",\"start\":15,\"end\":19},\"label\":\"positive\"}",
      "with \"holder\":null for the author of the text. Offsets count UTF-16 code units.",
      "Rows with \"pair_id\" and \"direction\" (p->q or q->p) are judged as pairs too. The",
      "same files and model give the same output.",
      "",
      "Rows of a challenge suite also have \"capability\" and \"group\" (of minimal",
      "pairs). Its report gives the pass rate per capability, and what changes when",
      "countries swap names.",
      "",
      "Documents marked by hand say who is mentioned, who speaks and who is for or",
      "against whom; the whole analysis is held against them:",
      "  mentions    actors found, by a shared character",
      "  resolution  of these, the right actor",
      "  voices      of these, in the right words: the author's or the speaker's",
      "  topics      sentences that speak of a topic",
      "  questions   marked judgements that are asked about",
      "  judgements  who is for or against whom, leaders counting for their state",
      "The baseline beside it finds names and keywords only; its voice is the author's.",
      "",
      "People judge predictions (--human) in predictions.csv or .jsonl, as score writes",
      "them: add the columns coder (a name) and human (negative, neutral or positive),",
      "a row for each coder; rows left out or without a label were not judged. No model",
      "is needed: what it said is in the rows."
    })
final class EvaluateCommand implements Callable<Integer> {

  private final OpenModel.Source models;

  @Spec private CommandSpec spec;

  @Option(
      names = "--corpus",
      arity = "1..*",
      paramLabel = "FILE",
      description = "labelled files, judged one by one")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--challenge",
      paramLabel = "DIR",
      description = "folder with a challenge suite in .jsonl files, judged as one")
  private Optional<Path> challenge = Optional.empty();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "folder with whole documents marked by hand in .txt files, judged as one")
  private Optional<Path> documents = Optional.empty();

  @Option(
      names = "--human",
      paramLabel = "FILE",
      description =
          "predictions that people judged: predictions.csv or .jsonl of score with the columns coder"
              + " and human added")
  private Optional<Path> human = Optional.empty();

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
      description = "sentences or documents to read at once (default: one per processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

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
    boolean judgesModel = !files.isEmpty() || challenge.isPresent() || documents.isPresent();
    if (!judgesModel && human.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing to judge on: give --corpus, --challenge, --documents or --human");
    }
    Optional<HumanAgreement> agreement = human.map(CodingReader::read).map(HumanAgreement::of);
    PrintWriter out = spec.commandLine().getOut();
    if (!judgesModel) {
      HumanAgreement found = agreement.orElseThrow();
      out.print(json ? EvaluationJson.render(found) : humanTables(found));
      out.flush();
      return ExitCode.DONE;
    }
    List<GoldDocument> marked =
        documents
            .map(folder -> GoldDocument.readFolder(folder, ActorCatalog.world()))
            .orElse(List.of());
    List<Corpus> corpora = files.stream().map(Corpus::read).toList();
    Optional<Corpus> suite = challenge.map(ChallengeReport::readSuite);
    Optional<PredictionsFile> wanted =
        predictions.map(
            file ->
                PredictionsFile.prepare(file, concat(corpora.stream(), suite.stream()), inputs()));
    try (OpenModel opened = models.open(model)) {
      List<EvaluationReport> reports = corpora.stream().map(c -> evaluate(opened, c)).toList();
      Optional<ChallengeReport> challenged =
          suite.map(corpus -> ChallengeReport.of(evaluate(opened, corpus)));
      if (wanted.isPresent()) {
        wanted
            .get()
            .write(concat(reports.stream(), challenged.stream().map(ChallengeReport::evaluation)));
      }
      List<NameSwapReport> swaps = suite.map(corpus -> swapNames(opened, corpus)).orElse(List.of());
      Optional<GoldEvaluation> analyzed = documents.map(folder -> analyze(opened, folder, marked));
      out.print(
          json
              ? EvaluationJson.render(opened, reports, challenged, swaps, analyzed, agreement)
              : EvaluationTables.render(opened, reports)
                  + challenged.map(report -> ChallengeTables.render(report, swaps)).orElse("")
                  + analyzed
                      .map(evaluation -> GoldTables.render(documents.get().toString(), evaluation))
                      .orElse("")
                  + agreement.map(found -> "\n" + humanTables(found)).orElse(""));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private List<Path> inputs() {
    return Stream.of(
            files.stream(), challenge.stream(), documents.stream(), human.stream(), model.stream())
        .flatMap(each -> each)
        .toList();
  }

  private String humanTables(HumanAgreement agreement) {
    return HumanTables.render(human.orElseThrow().toString(), agreement);
  }

  /** Holds what the product says of whole documents against their marks. */
  private GoldEvaluation analyze(OpenModel opened, Path folder, List<GoldDocument> marked) {
    ActorCatalog catalog = ActorCatalog.world();
    GoldEvaluation evaluation = new GoldEvaluation(catalog);
    try (StanceAnalyzer analyzer =
        StanceAnalyzer.builder().catalog(catalog).classifier(opened.classifier()).build()) {
      List<Analysis> analyses =
          Workers.map(
              marked,
              threads,
              gold -> analyzer.analyze(gold.document(), gold.topics()),
              EvaluationProgress.ofDocuments(spec.commandLine().getErr(), folder.toString()));
      for (int i = 0; i < analyses.size(); i++) {
        Analysis analysis = analyses.get(i);
        evaluation.add(
            marked.get(i),
            new Discourse(analysis.mentions(), analysis.voices()),
            analysis.predictions());
      }
    }
    return evaluation;
  }

  private static <T> List<T> concat(Stream<T> first, Stream<T> second) {
    return Stream.concat(first, second).toList();
  }

  private EvaluationReport evaluate(OpenModel opened, Corpus corpus) {
    return evaluation(corpus.name()).evaluate(opened.classifier(), corpus);
  }

  private List<NameSwapReport> swapNames(OpenModel opened, Corpus suite) {
    List<NameSwapReport> reports = new ArrayList<>();
    for (Role role : Role.values()) {
      Evaluation evaluation = evaluation(suite.name() + ", " + role.label() + " names swapped");
      NameSwap.in(suite.examples(), role)
          .ifPresent(swap -> reports.add(swap.evaluate(evaluation, opened.classifier())));
    }
    return reports;
  }

  private Evaluation evaluation(String what) {
    return new Evaluation(
        threads, EvaluationProgress.ofSentences(spec.commandLine().getErr(), what));
  }
}
