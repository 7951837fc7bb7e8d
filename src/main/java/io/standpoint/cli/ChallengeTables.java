package io.standpoint.cli;

import io.standpoint.challenge.ChallengeReport;
import io.standpoint.challenge.ChallengeReport.Capability;
import io.standpoint.challenge.NameSwapReport;
import io.standpoint.challenge.NameSwapReport.Name;
import io.standpoint.evaluation.EvaluationReport;
import io.standpoint.evaluation.EvaluationReport.Result;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report of a challenge suite as tables for people. */
final class ChallengeTables {

  /** How many of the lowest and of the highest names are shown. */
  private static final int ENDS = 3;

  private final StringBuilder out = new StringBuilder();

  private ChallengeTables() {}

  /** The report, and what swapping names in the suite changed. */
  static String render(ChallengeReport report, List<NameSwapReport> swaps) {
    ChallengeTables tables = new ChallengeTables();
    tables.addOverall(report);
    tables.addCapabilities(report.capabilities());
    swaps.forEach(tables::add);
    return tables.out.toString();
  }

  private void addOverall(ChallengeReport report) {
    EvaluationReport evaluation = report.evaluation();
    line("");
    line(
        "%s: %d cases in %d sentences, %d capabilities",
        evaluation.corpus().name(),
        report.cases(),
        evaluation.sentences(),
        report.capabilities().size());
    line("");
    line("%-34s%10s%10s%10s", "", "model", "lexicon", "majority");
    beside("cases passed", evaluation, result -> result.metrics().accuracy());
    beside("macro-F1", evaluation, result -> result.metrics().macroF1());
    line("%-34s%10s", "groups wholly passed", percent(report.groupsPassed(), report.groups()));
    line(
        "capabilities under %s: %d of %d",
        percent(ChallengeReport.GOAL), report.underGoal().size(), report.capabilities().size());
  }

  private void addCapabilities(List<Capability> capabilities) {
    line("");
    line(
        "%-34s%10s%10s%10s%10s%10s",
        "model, per capability", "passed", "of cases", "groups", "of groups", "lexicon");
    for (Capability capability : capabilities) {
      line(
          "  %-32s%10s%10d%10d%10d%10s",
          capability.name(),
          percent(capability.passRate()),
          capability.cases(),
          capability.groupsPassed(),
          capability.groups(),
          percent(capability.lexiconPassRate()));
    }
  }

  private void add(NameSwapReport swap) {
    line("");
    line("names of countries swapped as %s, in %d rows", swap.role().label(), swap.rows());
    line("");
    line("%-34s%10s%10s", "", "known", "invented");
    both("  label stays the same", swap, names -> percent(NameSwapReport.consistency(names)));
    both("  mean score", swap, names -> score(NameSwapReport.meanScore(names)));
    line(
        "  mean scores of known names: highest less lowest %.3f, standard deviation %.3f",
        swap.range(), swap.standardDeviation());
    List<Name> names = swap.byScore();
    int ends = Math.min(ENDS, names.size());
    line("  lowest   %s", listed(names.subList(0, ends)));
    line("  highest  %s", listed(names.subList(names.size() - ends, names.size())));
  }

  private void both(String title, NameSwapReport swap, Function<List<Name>, String> figure) {
    line("%-34s%10s%10s", title, figure.apply(swap.known()), figure.apply(swap.invented()));
  }

  private void beside(String title, EvaluationReport report, Function<Result, Double> figure) {
    line(
        "%-34s%10s%10s%10s",
        title,
        percent(figure.apply(report.model())),
        percent(figure.apply(report.lexicon())),
        percent(figure.apply(report.majority())));
  }

  private static String listed(List<Name> names) {
    return names.stream()
        .map(name -> name.name() + " " + score(name.meanScore()))
        .collect(Collectors.joining(", "));
  }

  private static String percent(int part, int whole) {
    return percent((double) part / whole);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%+.3f", score);
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
