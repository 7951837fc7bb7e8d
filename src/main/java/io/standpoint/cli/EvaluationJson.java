package io.standpoint.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.challenge.ChallengeReport;
import io.standpoint.challenge.NameSwapReport;
import io.standpoint.evaluation.ConfusionMatrix;
import io.standpoint.evaluation.EvaluationReport;
import io.standpoint.evaluation.HumanAgreement;
import io.standpoint.evaluation.PairMetrics;
import io.standpoint.evaluation.ReliabilityBin;
import io.standpoint.evaluation.RiskCoverage;
import io.standpoint.gold.Aspect;
import io.standpoint.gold.GoldEvaluation;
import io.standpoint.gold.GoldFigures;
import io.standpoint.gold.Tally;
import io.standpoint.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluation reports as one JSON object; figures in [0, 1] with six decimals. */
final class EvaluationJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private EvaluationJson() {}

  /**
   * Reports of one model.
   *
   * @param reports one per corpus
   * @param challenge the report of the challenge suite, if it was asked for
   * @param swaps what swapping names in it changed
   * @param documents how whole documents were analysed, if that was asked for
   * @param human how far people agree with the predictions of a file, if that was asked for
   */
  static String render(
      OpenModel model,
      List<EvaluationReport> reports,
      Optional<ChallengeReport> challenge,
      List<NameSwapReport> swaps,
      Optional<GoldEvaluation> documents,
      Optional<HumanAgreement> human) {
    ObjectNode root = JSON.createObjectNode();
    root.putObject("model").put("name", model.name()).put("sha256", model.sha256());
    ArrayNode corpora = root.putArray("corpora");
    for (EvaluationReport report : reports) {
      ObjectNode corpus = corpora.addObject();
      corpus.put("name", report.corpus().name()).put("sha256", report.corpus().sha256());
      corpus.put("trainedOn", model.trainedOn().contains(report.corpus().sha256()));
      corpus.put("rows", report.corpus().examples().size()).put("sentences", report.sentences());
      add(corpus.putObject("model"), report.model());
      add(corpus.putObject("lexicon"), report.lexicon());
      add(corpus.putObject("majority"), report.majority());
    }
    challenge.ifPresent(report -> ChallengeJson.add(root.putObject("challenge"), report, swaps));
    documents.ifPresent(evaluation -> add(root.putObject("documents"), evaluation));
    human.ifPresent(agreement -> HumanJson.add(root.putObject("human"), agreement));
    return written(root);
  }

  /** How far people agree with the predictions of a file, which need no model. */
  static String render(HumanAgreement human) {
    ObjectNode root = JSON.createObjectNode();
    HumanJson.add(root.putObject("human"), human);
    return written(root);
  }

  private static String written(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root).replace(System.lineSeparator(), "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values could not be written", e);
    }
  }

  /** Six decimals, halves to even. */
  static BigDecimal decimal(double value) {
    return rounded(value, RoundingMode.HALF_EVEN);
  }

  /** A limit is rounded down: the rows that it counts must reach it. */
  private static BigDecimal rounded(double value, RoundingMode mode) {
    return BigDecimal.valueOf(value).setScale(6, mode);
  }

  private static void add(ObjectNode node, GoldEvaluation evaluation) {
    node.put("documents", evaluation.documents());
    add(node, evaluation.analysis());
    add(node.putObject("baseline"), evaluation.baseline());
  }

  /** By aspect; without intervals for a single document. */
  private static void add(ObjectNode node, GoldFigures figures) {
    Map<Aspect, Interval> intervals = figures.intervals();
    for (Aspect aspect : figures.aspects()) {
      Tally tally = figures.tally(aspect);
      ObjectNode ofAspect = node.putObject(aspect.label());
      ofAspect.put("marked", tally.marked()).put("found", tally.found());
      ofAspect.put("right", tally.right()).put("precision", decimal(tally.precision()));
      ofAspect.put("recall", decimal(tally.recall())).put("f1", decimal(tally.f1()));
      if (intervals.containsKey(aspect)) {
        add(ofAspect.putObject("f1Interval"), intervals.get(aspect));
      }
    }
  }

  private static void add(ObjectNode node, EvaluationReport.Result result) {
    node.put("macroF1", decimal(result.metrics().macroF1()));
    add(node.putObject("macroF1Interval"), result.intervals().macroF1());
    node.put("accuracy", decimal(result.metrics().accuracy()));
    add(node.putObject("accuracyInterval"), result.intervals().accuracy());
    node.put("averageRecall", decimal(result.metrics().averageRecall()));
    node.put("calibrationError", decimal(result.metrics().calibrationError()));
    node.put("calibrationErrorByChance", decimal(result.metrics().calibrationErrorByChance()));
    add(node.putArray("reliability"), result.metrics().reliability());
    add(node.putObject("riskCoverage"), result.metrics().riskCoverage());
    add(node, result.metrics().confusion());
    ConfusionMatrix binary = result.metrics().binary();
    if (binary.total() > 0) {
      ObjectNode withoutNeutral = node.putObject("withoutNeutral");
      withoutNeutral.put("rows", binary.total());
      withoutNeutral.put("macroF1", decimal(binary.macroF1()));
      withoutNeutral.put("accuracy", decimal(binary.accuracy()));
    }
    result.pairs().ifPresent(pairs -> add(node.putObject("pairs"), pairs));
  }

  /** Bins with rows, by confidence. */
  private static void add(ArrayNode array, List<ReliabilityBin> bins) {
    for (ReliabilityBin bin : bins) {
      array
          .addObject()
          .put("low", decimal(bin.low()))
          .put("high", decimal(bin.high()))
          .put("rows", bin.rows())
          .put("confidence", decimal(bin.confidence()))
          .put("accuracy", decimal(bin.accuracy()));
    }
  }

  private static void add(ObjectNode node, RiskCoverage curve) {
    node.put("area", decimal(curve.area()));
    ArrayNode points = node.putArray("points");
    for (RiskCoverage.Point point : curve.points()) {
      points
          .addObject()
          .put("minConfidence", rounded(point.minConfidence(), RoundingMode.FLOOR))
          .put("rows", point.rows())
          .put("coverage", decimal(point.coverage()))
          .put("risk", decimal(point.risk()));
    }
  }

  private static void add(ObjectNode node, PairMetrics pairs) {
    node.put("pairs", pairs.pairs()).put("leftOut", pairs.leftOut());
    node.put("microF1", decimal(pairs.microF1())).put("macroF1", decimal(pairs.macroF1()));
    add(node, pairs.confusion());
  }

  private static void add(ObjectNode node, Interval interval) {
    node.put("low", decimal(interval.low())).put("high", decimal(interval.high()));
  }

  /** The figures of every class and {@code "confusion":{gold:{predicted:count}}}. */
  static void add(ObjectNode node, ConfusionMatrix matrix) {
    ObjectNode perClass = node.putObject("classes");
    ObjectNode confusion = node.putObject("confusion");
    for (int gold = 0; gold < matrix.classes().size(); gold++) {
      ConfusionMatrix.ClassFigures figures = matrix.perClass().get(gold);
      perClass
          .putObject(matrix.classes().get(gold))
          .put("precision", decimal(figures.precision()))
          .put("recall", decimal(figures.recall()))
          .put("f1", decimal(figures.f1()))
          .put("support", figures.support());
      ObjectNode row = confusion.putObject(matrix.classes().get(gold));
      for (int predicted = 0; predicted < matrix.classes().size(); predicted++) {
        row.put(matrix.classes().get(predicted), matrix.counts().get(gold).get(predicted));
      }
    }
  }
}
