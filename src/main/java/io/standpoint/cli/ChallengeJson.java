package io.standpoint.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.challenge.ChallengeReport;
import io.standpoint.challenge.NameSwapReport;
import io.standpoint.evaluation.EvaluationReport;
import java.util.List;

/** The report of a challenge suite as JSON; figures in [−1, 1] with six decimals. */
final class ChallengeJson {

  private ChallengeJson() {}

  /** Adds the report and what swapping names changed. */
  static void add(ObjectNode node, ChallengeReport report, List<NameSwapReport> swaps) {
    EvaluationReport evaluation = report.evaluation();
    node.put("name", evaluation.corpus().name()).put("sha256", evaluation.corpus().sha256());
    node.put("cases", report.cases()).put("sentences", evaluation.sentences());
    node.put("groups", report.groups()).put("groupsPassed", report.groupsPassed());
    add(node.putObject("model"), evaluation.model());
    add(node.putObject("lexicon"), evaluation.lexicon());
    add(node.putObject("majority"), evaluation.majority());
    node.put("goal", EvaluationJson.decimal(ChallengeReport.GOAL));
    ArrayNode underGoal = node.putArray("underGoal");
    report.underGoal().forEach(capability -> underGoal.add(capability.name()));
    ObjectNode capabilities = node.putObject("capabilities");
    for (ChallengeReport.Capability capability : report.capabilities()) {
      capabilities
          .putObject(capability.name())
          .put("cases", capability.cases())
          .put("passed", capability.passed())
          .put("passRate", EvaluationJson.decimal(capability.passRate()))
          .put("groups", capability.groups())
          .put("groupsPassed", capability.groupsPassed())
          .put("lexiconPassRate", EvaluationJson.decimal(capability.lexiconPassRate()));
    }
    ObjectNode nameSwap = node.putObject("nameSwap");
    swaps.forEach(swap -> add(nameSwap.putObject(swap.role().label()), swap));
  }

  private static void add(ObjectNode node, EvaluationReport.Result result) {
    node.put("passRate", EvaluationJson.decimal(result.metrics().accuracy()));
    node.put("macroF1", EvaluationJson.decimal(result.metrics().macroF1()));
  }

  private static void add(ObjectNode node, NameSwapReport swap) {
    node.put("rows", swap.rows());
    node.put("range", EvaluationJson.decimal(swap.range()));
    node.put("standardDeviation", EvaluationJson.decimal(swap.standardDeviation()));
    add(node.putObject("known"), swap.known());
    add(node.putObject("invented"), swap.invented());
  }

  private static void add(ObjectNode node, List<NameSwapReport.Name> names) {
    node.put("consistency", EvaluationJson.decimal(NameSwapReport.consistency(names)));
    node.put("meanScore", EvaluationJson.decimal(NameSwapReport.meanScore(names)));
    ObjectNode each = node.putObject("names");
    for (NameSwapReport.Name name : names) {
      each.putObject(name.name())
          .put("swaps", name.swaps())
          .put("same", name.same())
          .put("meanScore", EvaluationJson.decimal(name.meanScore()));
    }
  }
}
