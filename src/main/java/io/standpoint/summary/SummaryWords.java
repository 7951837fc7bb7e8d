package io.standpoint.summary;

import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who stands where, as an analyst would say it. */
public final class SummaryWords {

  /** More names than this are counted, not listed. */
  private static final int NAMES = 5;

  private static final int STANCES = 3;
  private static final int TOPICS = 6;

  /** Who leans is named only with at least this share of the documents of whoever has most. */
  private static final double SHARE_TO_LEAN = 0.1;

  private SummaryWords() {}

  /**
   * The answer in a few sentences: on each of the first {@value #TOPICS} topics who is for and who
   * against it; without topics, the clearest stances. A stance that is not {@linkplain
   * Summary#isClear clear} is said to lean only.
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
      return "Nothing was judged of one actor toward another: nobody takes a stance.";
    }
    return topics.isEmpty()
        ? clearest(stances)
        : topics.stream()
            .limit(TOPICS)
            .map(topic -> onTopic(topic, stances))
            .collect(Collectors.joining(" "));
  }

  private static double weight(Summary summary) {
    return Math.abs(summary.score()) * summary.sentences();
  }

  private static String onTopic(Party topic, List<Summary> stances) {
    List<Summary> onIt = stances.stream().filter(s -> s.target().equals(topic)).toList();
    List<String> parts =
        Stream.of(
                side(onIt, Polarity.POSITIVE, "for it"),
                side(onIt, Polarity.NEGATIVE, "against it"),
                leaning(onIt),
                neither(onIt))
            .flatMap(Optional::stream)
            .toList();
    return "On " + topic.name() + ": " + String.join("; ", parts) + ".";
  }

  private static Optional<String> side(List<Summary> onIt, Polarity polarity, String side) {
    List<Summary> taking =
        onIt.stream().filter(s -> s.isClear() && s.polarity() == polarity).toList();
    return taking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            list(taking, s -> s.holder().name() + " (" + figures(s) + ")")
                + (taking.size() == 1 ? " is " : " are ")
                + side);
  }

  private static Optional<String> leaning(List<Summary> onIt) {
    int most = onIt.stream().mapToInt(Summary::documents).max().orElse(0);
    List<Summary> leaning =
        onIt.stream().filter(s -> isLeaning(s) && s.documents() >= SHARE_TO_LEAN * most).toList();
    return leaning.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "leaning, but not clear: "
                + list(leaning, s -> s.holder().name() + side(s) + "it (" + figures(s) + ")"));
  }

  private static Optional<String> neither(List<Summary> onIt) {
    int neither = (int) onIt.stream().filter(s -> s.polarity() == Polarity.NEUTRAL).count();
    return neither == 0
        ? Optional.empty()
        : Optional.of(
            Words.count(neither, "holder") + (neither == 1 ? " takes" : " take") + " no side");
  }

  private static boolean isLeaning(Summary summary) {
    return !summary.isClear() && summary.polarity() != Polarity.NEUTRAL;
  }

  private static String list(List<Summary> summaries, Function<Summary, String> words) {
    int more = summaries.size() - NAMES;
    return summaries.stream().limit(NAMES).map(words).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String side(Summary summary) {
    return summary.polarity() == Polarity.NEGATIVE ? " against " : " for ";
  }

  private static String figures(Summary summary) {
    return Words.signed(summary.score())
        + summary.interval().map(interval -> ", " + Words.range(interval)).orElse("")
        + "; "
        + Words.count(summary.documents(), "document");
  }

  private static String clearest(List<Summary> stances) {
    List<Summary> clear = stances.stream().filter(Summary::isClear).limit(STANCES).toList();
    if (!clear.isEmpty()) {
      return "Clearest: " + stances(clear, " is");
    }
    List<Summary> leaning =
        stances.stream().filter(SummaryWords::isLeaning).limit(STANCES).toList();
    return leaning.isEmpty()
        ? "No stance takes a side."
        : "No stance is clear. Leaning: " + stances(leaning, "");
  }

  private static String stances(List<Summary> stances, String verb) {
    return stances.stream()
            .map(
                s ->
                    s.holder().name()
                        + verb
                        + side(s)
                        + s.target().name()
                        + " ("
                        + figures(s)
                        + ")")
            .collect(Collectors.joining("; "))
        + ".";
  }
}
