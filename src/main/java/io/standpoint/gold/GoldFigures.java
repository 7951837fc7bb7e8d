package io.standpoint.gold;

import io.standpoint.statistics.ClusterBootstrap;
import io.standpoint.statistics.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.random.Well19937c;

/** How much was right over several documents. Immutable and thread-safe. */
public final class GoldFigures {

  private static final long SEED = 1;

  private final List<Map<Aspect, Tally>> documents;

  /** Of documents that all have the same aspects. */
  GoldFigures(List<Map<Aspect, Tally>> documents) {
    this.documents = List.copyOf(documents);
  }

  /**
   * What was measured, in the order of {@link Aspect}: what there is to read alone, if no document
   * has a judgement marked; nothing without documents.
   */
  public Set<Aspect> aspects() {
    if (documents.isEmpty()) {
      return Set.of();
    }
    Set<Aspect> measured = new TreeSet<>(documents.get(0).keySet());
    if (tally(Aspect.JUDGEMENTS).marked() == 0) {
      measured.retainAll(Aspect.OF_READING);
    }
    return measured;
  }

  /** What was right over all documents. */
  public Tally tally(Aspect aspect) {
    return documents.stream()
        .map(tallies -> tallies.getOrDefault(aspect, Tally.NONE))
        .reduce(Tally.NONE, Tally::plus);
  }

  /**
   * The intervals of F1 over whole documents, because what stands in one document is not
   * independent; of no aspect for fewer than two documents.
   */
  public Map<Aspect, Interval> intervals() {
    Map<Aspect, Interval> intervals = new EnumMap<>(Aspect.class);
    if (documents.size() >= 2) {
      List<Aspect> aspects = new ArrayList<>(aspects());
      List<Interval> found =
          ClusterBootstrap.intervals(
              documents.size(), new Well19937c(SEED), drawn -> f1(aspects, drawn));
      for (int i = 0; i < aspects.size(); i++) {
        intervals.put(aspects.get(i), found.get(i));
      }
    }
    return intervals;
  }

  private double[] f1(List<Aspect> aspects, int[] drawn) {
    double[] figures = new double[aspects.size()];
    for (int i = 0; i < figures.length; i++) {
      Tally sum = Tally.NONE;
      for (int document : drawn) {
        sum = sum.plus(documents.get(document).getOrDefault(aspects.get(i), Tally.NONE));
      }
      figures[i] = sum.f1();
    }
    return figures;
  }
}
