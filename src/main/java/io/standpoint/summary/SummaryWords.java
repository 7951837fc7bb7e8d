package io.standpoint.summary;

import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who stands where, as an analyst would say it. */
public final class SummaryWords {

  /** More names than this are counted, not listed. */
  private static final int NAMES = 5;

  private static final int STANCES = 3;

  private SummaryWords() {}

  /**
   * The answer in a sentence or two: on every topic who is for and who against it; without topics,
   * the clearest stances. Only stances that take a side and whose interval, over at least {@value
   * Clusters#FEWEST_DOCUMENTS} documents, does not hold 0 are said without a caution.
   */
  public static String of(List<Summary> summaries) {
    List<Summary> stances =
        summaries.stream()
            .filter(summary -> summary.holder().kind() != Party.Kind.AUTHOR)
            .sorted(Comparator.comparingDouble(SummaryWords::weight).reversed())
            .toList();
    List<Party> topics =
        stances.stream()
            .map(Summary::target)
            .filter(target -> target.kind() == Party.Kind.TOPIC)
            .distinct()
            .toList();
    if (stances.isEmpty()) {
      return "The documents set no actor beside another: nobody takes a stance.";
    }
    return topics.isEmpty()
        ? clearest(stances)
        : topics.stream()
            .limit(STANCES)
            .map(topic -> onTopic(topic, stances))
            .collect(Collectors.joining(" "));
  }

  private static double weight(Summary summary) {
    return Math.abs(summary.score()) * summary.mentions();
  }

  private static String onTopic(Party topic, List<Summary> stances) {
    List<Summary> onIt = stances.stream().filter(s -> s.target().equals(topic)).toList();
    List<String> parts =
        Stream.of(
                side(onIt, Polarity.POSITIVE, "for it"),
                side(onIt, Polarity.NEGATIVE, "against it"),
                unclear(onIt))
            .flatMap(Optional::stream)
            .toList();
    return "On " + topic.name() + ": " + String.join("; ", parts) + ".";
  }

  private static Optional<String> side(List<Summary> onIt, Polarity polarity, String side) {
    List<Summary> taking =
        onIt.stream().filter(s -> s.isClear() && s.polarity() == polarity).toList();
    if (taking.isEmpty()) {
      return Optional.empty();
    }
    int more = taking.size() - NAMES;
    return Optional.of(
        taking.stream()
                .limit(NAMES)
                .map(s -> s.holder().name() + " (" + figures(s) + ")")
                .collect(Collectors.joining(", "))
            + (more > 0 ? " and " + more + " more" : "")
            + (taking.size() == 1 ? " is " : " are ")
            + side);
  }

  private static Optional<String> unclear(List<Summary> onIt) {
    int unclear = (int) onIt.stream().filter(s -> !s.isClear()).count();
    return unclear == 0
        ? Optional.empty()
        : Optional.of(
            Words.count(unclear, "holder")
                + (unclear == 1 ? " takes" : " take")
                + " no clear side, or in too few documents");
  }

  private static String figures(Summary summary) {
    return Words.signed(summary.score())
        + summary.interval().map(interval -> ", " + Words.range(interval)).orElse("")
        + "; "
        + Words.count(summary.documents(), "document");
  }

  private static String clearest(List<Summary> stances) {
    List<Summary> clear = stances.stream().filter(Summary::isClear).limit(STANCES).toList();
    if (clear.isEmpty()) {
      return "No stance is clear: in every one the documents are fewer than "
          + Clusters.FEWEST_DOCUMENTS
          + ", or do not lean to one side.";
    }
    return "Clearest: "
        + clear.stream()
            .map(
                s ->
                    s.holder().name()
                        + (s.polarity() == Polarity.NEGATIVE ? " is against " : " is for ")
                        + s.target().name()
                        + " ("
                        + figures(s)
                        + ")")
            .collect(Collectors.joining("; "))
        + ".";
  }
}
