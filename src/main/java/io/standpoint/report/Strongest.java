package io.standpoint.report;

import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import io.standpoint.summary.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the figures of a report have room for.
 *
 * @param summaries all: those that take a side first, and of these those whose sentences weigh most
 * @param holders whose sentences take sides most often; the author last, if there is one
 * @param targets topics first, then those toward whom sentences take sides most often
 * @param edges places in {@code summaries} of stances that take a side, the clear ones first
 * @param holdersLeftOut number of holders that are not among {@code holders}
 * @param targetsLeftOut number of targets that are not among {@code targets}
 * @param edgesLeftOut number of stances that take a side and are not among {@code edges}
 */
record Strongest(
    List<Summary> summaries,
    List<Party> holders,
    List<Party> targets,
    List<Integer> edges,
    int holdersLeftOut,
    int targetsLeftOut,
    int edgesLeftOut) {

  static final int MOST_HOLDERS = 16;
  static final int MOST_TARGETS = 16;
  static final int MOST_EDGES = 40;
  static final int MOST_NODES = 20;

  static Strongest of(List<Summary> all) {
    List<Summary> summaries =
        all.stream()
            .sorted(
                Comparator.comparing((Summary summary) -> !takesSide(summary))
                    .thenComparing(Strongest::weight, Comparator.reverseOrder()))
            .toList();
    List<Party> holders = ranked(all, Summary::holder);
    List<Party> targets = ranked(all, Summary::target);
    List<Party> shownHolders = new ArrayList<>(first(MOST_HOLDERS, without(holders)));
    if (holders.contains(Party.AUTHOR)) {
      shownHolders.add(Party.AUTHOR);
    }
    List<Party> shownTargets =
        first(
            MOST_TARGETS,
            targets.stream()
                .sorted(Comparator.comparing(target -> target.kind() != Party.Kind.TOPIC))
                .toList());
    List<Integer> stances =
        IntStream.range(0, summaries.size())
            .boxed()
            .filter(i -> isStance(summaries.get(i)))
            .sorted(Comparator.comparing(i -> !summaries.get(i).isClear()))
            .toList();
    List<Integer> edges = edges(stances, summaries);
    return new Strongest(
        summaries,
        shownHolders,
        shownTargets,
        edges,
        holders.size() - shownHolders.size(),
        targets.size() - shownTargets.size(),
        stances.size() - edges.size());
  }

  private static List<Party> without(List<Party> holders) {
    return holders.stream().filter(holder -> !holder.equals(Party.AUTHOR)).toList();
  }

  private static List<Party> first(int most, List<Party> parties) {
    return parties.subList(0, Math.min(most, parties.size()));
  }

  /** Those whose sentences take sides most often first. */
  private static List<Party> ranked(List<Summary> all, Function<Summary, Party> end) {
    Map<Party, Integer> sides = new LinkedHashMap<>();
    for (Summary summary : all) {
      sides.merge(end.apply(summary), summary.negatives() + summary.positives(), Integer::sum);
    }
    return sides.entrySet().stream()
        .sorted(Map.Entry.<Party, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Integer> edges(List<Integer> stances, List<Summary> summaries) {
    List<Integer> edges = new ArrayList<>();
    Set<Party> nodes = new LinkedHashSet<>();
    for (int stance : stances) {
      Set<Party> with = new HashSet<>(nodes);
      with.add(summaries.get(stance).holder());
      with.add(summaries.get(stance).target());
      if (edges.size() < MOST_EDGES && with.size() <= MOST_NODES) {
        edges.add(stance);
        nodes.addAll(with);
      }
    }
    return edges;
  }

  private static boolean takesSide(Summary summary) {
    return summary.polarity() != Polarity.NEUTRAL;
  }

  private static boolean isStance(Summary summary) {
    return takesSide(summary) && !summary.holder().equals(Party.AUTHOR);
  }

  private static double weight(Summary summary) {
    return Math.abs(summary.score()) * summary.sentences();
  }
}
