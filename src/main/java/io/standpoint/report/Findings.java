package io.standpoint.report;

import io.standpoint.stance.Party;
import io.standpoint.summary.Comparison;
import io.standpoint.summary.Summary;
import io.standpoint.summary.SummaryWords;
import io.standpoint.summary.Trend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report says.
 *
 * @param title of the page
 * @param answer in a sentence or a few
 * @param summaries of every holder and target
 * @param trends the timelines, the most important first
 * @param comparison of two holders, if that was asked
 */
public record Findings(
    String title,
    String answer,
    List<Summary> summaries,
    List<Trend> trends,
    Optional<Comparison> comparison) {

  /** How many timelines a report has room for. */
  public static final int MOST_TRENDS = 24;

  public Findings {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(comparison, "comparison");
    summaries = List.copyOf(summaries);
    trends = List.copyOf(trends);
  }

  /** Who stands where. */
  public static Findings of(List<Summary> summaries, List<Trend> trends) {
    String topics =
        summaries.stream()
            .map(Summary::target)
            .filter(target -> target.kind() == Party.Kind.TOPIC)
            .map(Party::name)
            .distinct()
            .collect(Collectors.joining(", "));
    return new Findings(
        "Who stands where" + (topics.isEmpty() ? "" : " on " + topics),
        SummaryWords.of(summaries),
        summaries,
        trends,
        Optional.empty());
  }

  /**
   * How two holders compare; the summaries are those that are compared.
   *
   * @param asked timelines that were asked for
   * @param others timelines to see beside
   */
  public static Findings of(Comparison comparison, List<Trend> asked, List<Trend> others) {
    List<Summary> summaries = new ArrayList<>();
    comparison
        .targets()
        .forEach(target -> summaries.addAll(List.of(target.first(), target.second())));
    summaries.addAll(comparison.unshared());
    Stream.of(comparison.firstToSecond(), comparison.secondToFirst())
        .flatMap(Optional::stream)
        .forEach(summaries::add);
    String topics = comparison.topics().stream().map(Party::name).collect(Collectors.joining(", "));
    return new Findings(
        comparison.first().name()
            + " and "
            + comparison.second().name()
            + (topics.isEmpty() ? "" : " on " + topics),
        comparison.inWords(),
        summaries,
        joined(asked, others),
        Optional.of(comparison));
  }

  /**
   * How one stance moved.
   *
   * @param summaries of everybody, to see it beside
   * @param others timelines to see it beside
   */
  public static Findings of(Trend trend, List<Summary> summaries, List<Trend> others) {
    return new Findings(
        trend.holder().name() + " toward " + trend.target().name(),
        trend.inWords(),
        summaries,
        joined(List.of(trend), others),
        Optional.empty());
  }

  /** Those asked for that have points, then the others, each stance once. */
  private static List<Trend> joined(List<Trend> asked, List<Trend> others) {
    Map<List<Party>, Trend> trends = new LinkedHashMap<>();
    asked.stream()
        .filter(trend -> !trend.points().isEmpty())
        .forEach(trend -> trends.put(ends(trend), trend));
    others.stream()
        .filter(trend -> asked.stream().noneMatch(other -> ends(other).equals(ends(trend))))
        .limit(Math.max(0, MOST_TRENDS - trends.size()))
        .forEach(trend -> trends.put(ends(trend), trend));
    return List.copyOf(trends.values());
  }

  private static List<Party> ends(Trend trend) {
    return List.of(trend.holder(), trend.target());
  }
}
