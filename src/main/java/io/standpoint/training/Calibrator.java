package io.standpoint.training;

import io.standpoint.neural.Temperatures;
import io.standpoint.stance.Polarity;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Finds the temperature that minimises the negative log-likelihood of development labels (Guo et
 * al., ICML 2017). That has one minimum, being convex in the inverse temperature.
 */
final class Calibrator {

  private static final double COLDEST = 0.05;
  private static final double HOTTEST = 20;

  private Calibrator() {}

  /**
   * The temperature, in [0.05, 20].
   *
   * @param probabilities {@code float[n][3]} of a head, at least one row
   * @param labels same order
   * @param weights how much each row counts, greater than 0, same order
   */
  static double temperature(
      List<float[]> probabilities, List<Polarity> labels, List<Double> weights) {
    UnivariateFunction loss =
        logTemperature -> loss(probabilities, labels, weights, Math.exp(logTemperature));
    return Math.exp(
        new BrentOptimizer(1e-8, 1e-10)
            .optimize(
                new UnivariateObjectiveFunction(loss),
                GoalType.MINIMIZE,
                new SearchInterval(Math.log(COLDEST), Math.log(HOTTEST), 0),
                new MaxEval(500))
            .getPoint());
  }

  /** Weighted mean of the negative log-likelihood in nats. */
  static double loss(
      List<float[]> probabilities,
      List<Polarity> labels,
      List<Double> weights,
      double temperature) {
    double loss = 0;
    double total = 0;
    for (int i = 0; i < labels.size(); i++) {
      double right = Temperatures.scale(probabilities.get(i), temperature).of(labels.get(i));
      loss -= weights.get(i) * Math.log(Math.max(right, Double.MIN_NORMAL));
      total += weights.get(i);
    }
    return loss / total;
  }
}
