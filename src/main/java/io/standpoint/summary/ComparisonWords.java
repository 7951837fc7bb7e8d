package io.standpoint.summary;

import io.standpoint.stance.Party;
import io.standpoint.summary.OppositionIndex.Relation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A comparison as an analyst would say it. */
final class ComparisonWords {

  /** More names than this are counted, not listed. */
  private static final int NAMES = 5;

  private final Comparison comparison;
  private final String both;
  private final String onTopics;

  private ComparisonWords(Comparison comparison) {
    this.comparison = comparison;
    this.both = comparison.first().name() + " and " + comparison.second().name();
    this.onTopics =
        comparison.topics().isEmpty()
            ? ""
            : " on "
                + comparison.topics().stream().map(Party::name).collect(Collectors.joining(", "));
  }

  static String of(Comparison comparison) {
    ComparisonWords words = new ComparisonWords(comparison);
    return words.relation() + words.targets() + "." + words.caution();
  }

  private String relation() {
    if (comparison.documents() == 0) {
      return "No judgement says where "
          + both
          + " stand"
          + onTopics
          + (comparison.offTopic() > 0
              ? " (" + Words.count(comparison.offTopic(), "document") + " off the topic)"
              : "");
    }
    if (comparison.index().isEmpty()) {
      return "The documents do not say whether "
          + both
          + " are opposed"
          + onTopics
          + ": neither takes a side toward the other, nor do both on anything else ("
          + documents()
          + ")";
    }
    OppositionIndex index = comparison.index().get();
    String figures =
        " ("
            + Words.signed(index.value())
            + index.interval().map(interval -> ", " + Words.range(interval)).orElse("")
            + "; "
            + documents()
            + ")";
    return both
        + switch (index.relation()) {
          case OPPOSED -> " are opposed";
          case ALIKE -> " stand alike";
          case UNCLEAR -> " are neither clearly opposed nor clearly alike";
        }
        + onTopics
        + figures;
  }

  /**
   * In how many either of the two is judged, and how many name no topic, of which nothing counts.
   */
  private String documents() {
    return Words.count(comparison.documents(), "document")
        + (comparison.offTopic() > 0 ? ", and " + comparison.offTopic() + " off the topic" : "");
  }

  private String targets() {
    return list("; they agree on: ", target -> isOf(target, Relation.ALIKE), this::name)
        + list("; they are at odds over: ", target -> isOf(target, Relation.OPPOSED), this::name)
        + list("; they differ on: ", ComparisonWords::differs, this::nameAndScores);
  }

  private static boolean isOf(TargetComparison target, Relation relation) {
    return target.index().filter(index -> index.relation() == relation).isPresent();
  }

  /** One is against it and the other neutral, say: neither alike nor opposed, but not the same. */
  private static boolean differs(TargetComparison target) {
    OptionalDouble pValue = target.difference().adjusted();
    return pValue.isPresent()
        && !target.isOfFewDocuments()
        && pValue.getAsDouble() < PermutationTest.LEVEL
        && !isOf(target, Relation.ALIKE)
        && !isOf(target, Relation.OPPOSED);
  }

  private String nameAndScores(TargetComparison target) {
    return name(target)
        + " ("
        + Words.signed(target.first().score())
        + " and "
        + Words.signed(target.second().score())
        + ")";
  }

  private String list(
      String title, Predicate<TargetComparison> which, Function<TargetComparison, String> name) {
    List<String> names = comparison.targets().stream().filter(which).map(name).toList();
    if (names.isEmpty()) {
      return "";
    }
    int more = names.size() - NAMES;
    return title
        + String.join(", ", names.subList(0, Math.min(NAMES, names.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /**
   * Opposed on a topic they may be although both are for it: it is not called by its name twice.
   */
  private String name(TargetComparison target) {
    String few =
        target.isOfFewDocuments() && !comparison.isOfFewDocuments()
            ? " (" + Words.count(target.documents(), "document") + ")"
            : "";
    boolean isTheTopic = comparison.topics().equals(List.of(target.target()));
    return (isTheTopic ? "the topic itself" : target.target().name()) + few;
  }

  private String caution() {
    if (comparison.documents() == 0 || !comparison.isOfFewDocuments()) {
      return "";
    }
    return " Little evidence: "
        + Words.count(comparison.documents(), "document")
        + ", fewer than "
        + Clusters.FEWEST_DOCUMENTS
        + ", so the figures are over sentences and speak of "
        + (comparison.documents() == 1 ? "that article" : "those articles")
        + " only.";
  }
}
