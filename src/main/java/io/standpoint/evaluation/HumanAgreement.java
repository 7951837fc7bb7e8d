package io.standpoint.evaluation;

import io.standpoint.stance.Polarity;
import io.standpoint.statistics.ClusterBootstrap;
import io.standpoint.statistics.CohensKappa;
import io.standpoint.statistics.Interval;
import io.standpoint.statistics.KrippendorffsAlpha;
import io.standpoint.statistics.KrippendorffsAlpha.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;

/**
 * How far people agree with a model, and with each other, on the same predictions.
 *
 * @param units number of predictions that at least one coder judged
 * @param documents number of documents they stand in
 * @param abstained number of them on which the model abstained; they count among coders only
 * @param coders names of the coders, sorted
 * @param amongCoders Krippendorff's alpha of the coders; not defined for one coder
 * @param withModel Krippendorff's alpha with the model as one more coder
 * @param kappas Cohen's kappa of the model and each coder, then of every two coders
 * @param confusion what the model said (columns) where a coder said what (rows); a prediction that
 *     several judged counts for each
 * @param disagreements the predictions on which a coder differs from the model, those first of
 *     which the model was surest
 */
public record HumanAgreement(
    int units,
    int documents,
    int abstained,
    List<String> coders,
    Alpha amongCoders,
    Alpha withModel,
    List<Kappa> kappas,
    ConfusionMatrix confusion,
    List<CodedUnit> disagreements) {

  /** What the model is called among the coders. */
  public static final String MODEL = "model";

  private static final long SEED = 1;

  public HumanAgreement {
    coders = List.copyOf(coders);
    kappas = List.copyOf(kappas);
    disagreements = List.copyOf(disagreements);
  }

  /**
   * A coefficient.
   *
   * @param value at most 1; empty where it is not defined: nothing that two judged, or nobody ever
   *     differs from one single polarity
   * @param interval its 95% interval over documents; empty for fewer than two
   */
  public record Coefficient(OptionalDouble value, Optional<Interval> interval) {}

  /**
   * Krippendorff's alpha.
   *
   * @param nominal all polarities are equally far apart
   * @param ordinal negative is farther from positive than from neutral
   */
  public record Alpha(Coefficient nominal, Coefficient ordinal) {}

  /**
   * Cohen's kappa of two.
   *
   * @param one a coder, or {@value HumanAgreement#MODEL}
   * @param other a coder
   * @param units number of predictions that both judged
   * @param agreement share of them on which they agree, in [0, 1]; 0 if there are none
   * @param kappa the coefficient
   */
  public record Kappa(String one, String other, int units, double agreement, Coefficient kappa) {}

  /**
   * The agreement on these predictions.
   *
   * @throws IllegalArgumentException if there is none, or a coder is called {@value #MODEL}
   */
  public static HumanAgreement of(List<CodedUnit> units) {
    List<String> coders =
        units.stream()
            .flatMap(unit -> unit.labels().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    if (units.isEmpty() || coders.contains(MODEL)) {
      throw new IllegalArgumentException(
          units.isEmpty()
              ? "no prediction was judged"
              : "a coder is called '" + MODEL + "': give the coder another name");
    }
    List<Kappa> kappas = new ArrayList<>();
    coders.forEach(coder -> kappas.add(kappa(units, MODEL, coder)));
    for (int i = 0; i < coders.size(); i++) {
      for (String other : coders.subList(i + 1, coders.size())) {
        kappas.add(kappa(units, coders.get(i), other));
      }
    }
    return new HumanAgreement(
        units.size(),
        (int) units.stream().map(CodedUnit::document).distinct().count(),
        (int) units.stream().filter(unit -> unit.model().isEmpty()).count(),
        coders,
        alpha(units, unit -> unit.labels().values()),
        alpha(
            units,
            unit -> Stream.concat(unit.model().stream(), unit.labels().values().stream()).toList()),
        kappas,
        confusion(units),
        units.stream()
            .filter(CodedUnit::isDisputed)
            .sorted(Comparator.comparingDouble(unit -> -unit.confidence()))
            .toList());
  }

  private static Alpha alpha(
      List<CodedUnit> units, Function<CodedUnit, Collection<Polarity>> labels) {
    Predicate<CodedUnit> counts = unit -> labels.apply(unit).size() > 1;
    return new Alpha(
        coefficient(units, counts, u -> alpha(u, labels, Level.NOMINAL)),
        coefficient(units, counts, u -> alpha(u, labels, Level.ORDINAL)));
  }

  private static double alpha(
      List<CodedUnit> units, Function<CodedUnit, Collection<Polarity>> labels, Level level) {
    return KrippendorffsAlpha.of(
        units.stream().map(unit -> counts(labels.apply(unit))).toList(), level);
  }

  private static int[] counts(Collection<Polarity> labels) {
    int[] counts = new int[Metrics.CLASSES.size()];
    labels.forEach(label -> counts[Metrics.indexOf(label)]++);
    return counts;
  }

  private static Kappa kappa(List<CodedUnit> units, String one, String other) {
    List<CodedUnit> both =
        units.stream()
            .filter(unit -> label(unit, one).isPresent() && label(unit, other).isPresent())
            .toList();
    long same = both.stream().filter(u -> label(u, one).equals(label(u, other))).count();
    return new Kappa(
        one,
        other,
        both.size(),
        both.isEmpty() ? 0 : (double) same / both.size(),
        coefficient(both, unit -> true, u -> CohensKappa.of(table(u, one, other))));
  }

  private static Optional<Polarity> label(CodedUnit unit, String coder) {
    return coder.equals(MODEL) ? unit.model() : Optional.ofNullable(unit.labels().get(coder));
  }

  private static int[][] table(List<CodedUnit> units, String one, String other) {
    int classes = Metrics.CLASSES.size();
    int[][] table = new int[classes][classes];
    for (CodedUnit unit : units) {
      table[Metrics.indexOf(label(unit, one).orElseThrow())][
          Metrics.indexOf(label(unit, other).orElseThrow())]++;
    }
    return table;
  }

  /** The figure of the units that count, and its interval over their documents. */
  private static Coefficient coefficient(
      List<CodedUnit> units,
      Predicate<CodedUnit> counts,
      ToDoubleFunction<List<CodedUnit>> figure) {
    Map<String, List<CodedUnit>> byDocument = new LinkedHashMap<>();
    List<CodedUnit> counted = units.stream().filter(counts).toList();
    for (CodedUnit unit : counted) {
      byDocument.computeIfAbsent(unit.document(), unused -> new ArrayList<>()).add(unit);
    }
    double value = figure.applyAsDouble(counted);
    if (Double.isNaN(value)) {
      return new Coefficient(OptionalDouble.empty(), Optional.empty());
    }
    if (byDocument.size() < 2) {
      return new Coefficient(OptionalDouble.of(value), Optional.empty());
    }
    List<List<CodedUnit>> documents = List.copyOf(byDocument.values());
    List<Interval> intervals =
        ClusterBootstrap.intervals(
            documents.size(),
            new Well19937c(SEED),
            drawn ->
                new double[] {
                  figure.applyAsDouble(
                      Arrays.stream(drawn).mapToObj(documents::get).flatMap(List::stream).toList())
                });
    return new Coefficient(OptionalDouble.of(value), Optional.of(intervals.get(0)));
  }

  private static ConfusionMatrix confusion(List<CodedUnit> units) {
    List<Polarity> human = new ArrayList<>();
    List<Polarity> model = new ArrayList<>();
    for (CodedUnit unit : units) {
      if (unit.model().isPresent()) {
        unit.labels()
            .values()
            .forEach(
                label -> {
                  human.add(label);
                  model.add(unit.model().orElseThrow());
                });
      }
    }
    return ConfusionMatrix.of(
        Metrics.CLASSES,
        human.stream().mapToInt(Metrics::indexOf).toArray(),
        model.stream().mapToInt(Metrics::indexOf).toArray());
  }
}
