package io.standpoint.neural;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * A learning rate that rises linearly from 0 to its peak, then falls linearly to 0 (as for BERT,
 * Devlin et al., NAACL 2019).
 *
 * @param peak greater than 0
 * @param warmUp steps until the peak, 0 or more
 * @param steps all steps, more than {@code warmUp}
 */
record WarmUpAndDecay(double peak, int warmUp, int steps) implements ISchedule {

  WarmUpAndDecay {
    if (warmUp < 0 || warmUp >= steps) {
      throw new IllegalArgumentException(warmUp + " of " + steps + " steps to warm up");
    }
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    if (iteration < warmUp) {
      return peak * (iteration + 1) / warmUp;
    }
    return peak * Math.max(0, steps - iteration) / (steps - warmUp);
  }

  @Override
  public ISchedule clone() {
    return this;
  }
}
