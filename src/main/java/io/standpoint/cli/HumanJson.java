package io.standpoint.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.evaluation.CodedUnit;
import io.standpoint.evaluation.HumanAgreement;
import io.standpoint.evaluation.HumanAgreement.Coefficient;

/** How far people agree with a model, as JSON; figures with six decimals, null if not defined. */
final class HumanJson {

  private HumanJson() {}

  static void add(ObjectNode node, HumanAgreement agreement) {
    node.put("predictions", agreement.units()).put("documents", agreement.documents());
    node.put("abstained", agreement.abstained());
    ArrayNode coders = node.putArray("coders");
    agreement.coders().forEach(coders::add);
    ObjectNode alpha = node.putObject("krippendorffsAlpha");
    add(alpha.putObject("amongCoders"), agreement.amongCoders());
    add(alpha.putObject("withModel"), agreement.withModel());
    ArrayNode kappas = node.putArray("cohensKappa");
    for (HumanAgreement.Kappa kappa : agreement.kappas()) {
      ObjectNode pair = kappas.addObject();
      pair.put("one", kappa.one()).put("other", kappa.other()).put("predictions", kappa.units());
      pair.put("agreement", EvaluationJson.decimal(kappa.agreement()));
      add(pair, kappa.kappa());
    }
    EvaluationJson.add(node, agreement.confusion());
    ArrayNode disagreements = node.putArray("disagreements");
    agreement.disagreements().forEach(unit -> add(disagreements.addObject(), unit));
  }

  private static void add(ObjectNode node, HumanAgreement.Alpha alpha) {
    add(node.putObject("nominal"), alpha.nominal());
    add(node.putObject("ordinal"), alpha.ordinal());
  }

  private static void add(ObjectNode node, Coefficient coefficient) {
    if (coefficient.value().isPresent()) {
      node.put("value", EvaluationJson.decimal(coefficient.value().getAsDouble()));
    } else {
      node.putNull("value");
    }
    node.put("low", coefficient.interval().map(i -> EvaluationJson.decimal(i.low())).orElse(null));
    node.put(
        "high", coefficient.interval().map(i -> EvaluationJson.decimal(i.high())).orElse(null));
  }

  private static void add(ObjectNode node, CodedUnit unit) {
    node.put("document", unit.document()).put("start", unit.offset());
    node.put("sentence", unit.sentence());
    node.put("holder", unit.holder()).put("target", unit.target());
    node.put("model", unit.model().orElseThrow().label());
    node.put("confidence", EvaluationJson.decimal(unit.confidence()));
    ObjectNode labels = node.putObject("coders");
    unit.labels().forEach((coder, label) -> labels.put(coder, label.label()));
  }
}
