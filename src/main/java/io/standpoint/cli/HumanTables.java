package io.standpoint.cli;

import io.standpoint.evaluation.CodedUnit;
import io.standpoint.evaluation.HumanAgreement;
import io.standpoint.evaluation.HumanAgreement.Coefficient;
import io.standpoint.stance.Polarity;
import java.util.List;
import java.util.Locale;

/** How far people agree with a model, as tables for people. */
final class HumanTables {

  private static final int SHOWN = 20;

  private final StringBuilder out = new StringBuilder();

  private HumanTables() {}

  /** The tables, and the disagreements of which the model was surest. */
  static String render(String name, HumanAgreement agreement) {
    HumanTables tables = new HumanTables();
    tables.line(
        "%s: %d predictions in %d documents, judged by %s%s",
        name,
        agreement.units(),
        agreement.documents(),
        printable(String.join(", ", agreement.coders())),
        agreement.abstained() == 0
            ? ""
            : "; on " + agreement.abstained() + " of them the model abstained");
    tables.line("in brackets 95 percent intervals over documents; – where it is not defined");
    tables.line("");
    tables.line("%-30s  %-22s  %s", "Krippendorff's alpha", "nominal", "ordinal");
    tables.alpha("among coders", agreement.amongCoders());
    tables.alpha("coders and model", agreement.withModel());
    tables.line("");
    tables.line("%-30s  %-22s  %10s  %10s", "Cohen's kappa", "", "agree, %", "judged");
    for (HumanAgreement.Kappa kappa : agreement.kappas()) {
      tables.line(
          "  %-28s  %-22s  %10s  %10d",
          printable(kappa.one() + " and " + kappa.other()),
          figure(kappa.kappa()),
          EvaluationTables.percent(kappa.agreement()),
          kappa.units());
    }
    tables.out.append(EvaluationTables.matrix("coder's label", agreement.confusion()));
    tables.disagreements(agreement.disagreements());
    return tables.out.toString();
  }

  private void alpha(String of, HumanAgreement.Alpha alpha) {
    line("  %-28s  %-22s  %s", of, figure(alpha.nominal()), figure(alpha.ordinal()));
  }

  private static String figure(Coefficient coefficient) {
    if (coefficient.value().isEmpty()) {
      return "–";
    }
    String value = String.format(Locale.ROOT, "%.3f", coefficient.value().getAsDouble());
    return value
        + coefficient
            .interval()
            .map(i -> String.format(Locale.ROOT, " [%.3f, %.3f]", i.low(), i.high()))
            .orElse("");
  }

  private void disagreements(List<CodedUnit> units) {
    line("");
    if (units.isEmpty()) {
      line("nobody disagrees with the model");
      return;
    }
    line("Disagreements with the model: %d, those first of which it was surest", units.size());
    for (CodedUnit unit : units.subList(0, Math.min(SHOWN, units.size()))) {
      StringBuilder labels = new StringBuilder();
      unit.labels().forEach((coder, label) -> labels.append(", ").append(said(coder, label)));
      line(
          "  %s → %s: %s (%.2f)%s",
          printable(unit.holder()),
          printable(unit.target()),
          said(HumanAgreement.MODEL, unit.model().orElseThrow()),
          unit.confidence(),
          printable(labels.toString()));
      line(
          "      “%s” (%s:%d)",
          printable(unit.sentence()), printable(unit.document()), unit.offset());
    }
    if (units.size() > SHOWN) {
      line("  … and %d more (--json has all)", units.size() - SHOWN);
    }
  }

  private static String said(String coder, Polarity label) {
    return coder + " " + label.label();
  }

  /** Control characters as spaces, so that a text cannot steer the terminal. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
