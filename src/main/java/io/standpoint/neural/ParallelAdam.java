package io.standpoint.neural;

import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Adam (Kingma and Ba, ICLR 2015) as DL4J's updater: the steps of {@link Adam} and the same state,
 * the first moments of all gradients and then the second. DL4J's own passes over the numbers of an
 * encoder one by one, which takes a quarter of a training step; this takes blocks that fit a
 * processor's cache, on all threads. What a number becomes depends on no other, so neither threads
 * nor blocks change a bit.
 */
final class ParallelAdam implements IUpdater {

  private static final long serialVersionUID = 1;

  private final ISchedule schedule;

  /**
   * An updater.
   *
   * @param schedule step size by iteration
   */
  ParallelAdam(ISchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public long stateSize(long parameters) {
    return 2 * parameters;
  }

  @Override
  public GradientUpdater<ParallelAdam> instantiate(INDArray state, boolean initialise) {
    Moments moments = new Moments(this);
    moments.setStateViewArray(state, state.shape(), state.ordering(), initialise);
    return moments;
  }

  @Override
  public GradientUpdater<ParallelAdam> instantiate(
      Map<String, INDArray> state, boolean initialise) {
    throw new UnsupportedOperationException("the state is one array");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParallelAdam adam && schedule.equals(adam.schedule);
  }

  @Override
  public int hashCode() {
    return Objects.hash(schedule);
  }

  @Override
  public IUpdater clone() {
    return this;
  }

  @Override
  public double getLearningRate(int iteration, int epoch) {
    return schedule.valueAt(iteration, epoch);
  }

  @Override
  public boolean hasLearningRate() {
    return true;
  }

  @Override
  public void setLrAndSchedule(double rate, ISchedule other) {
    throw new UnsupportedOperationException("the step size does not change");
  }

  /** The moments of some parameters' gradients. */
  private static final class Moments implements GradientUpdater<ParallelAdam> {
    private final ParallelAdam config;
    private INDArray first;
    private INDArray second;

    Moments(ParallelAdam config) {
      this.config = config;
    }

    @Override
    public ParallelAdam getConfig() {
      return config;
    }

    @Override
    public void setState(Map<String, INDArray> state, boolean initialise) {
      throw new UnsupportedOperationException("the state is one array");
    }

    @Override
    public Map<String, INDArray> getState() {
      return Map.of("M", first, "V", second);
    }

    @Override
    public void setStateViewArray(
        INDArray state, long[] gradientShape, char gradientOrder, boolean initialise) {
      if (initialise) {
        state.assign(0);
      }
      long half = state.length() / 2;
      INDArray flat = state.reshape(state.length());
      first = flat.get(NDArrayIndex.interval(0, half));
      second = flat.get(NDArrayIndex.interval(half, 2 * half));
    }

    /** Replaces the gradient by the step that is to be subtracted from the parameters. */
    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
      double beta1 = Adam.DEFAULT_ADAM_BETA1_MEAN_DECAY;
      double beta2 = Adam.DEFAULT_ADAM_BETA2_VAR_DECAY;
      int steps = iteration + 1;
      float rate =
          (float)
              (config.getLearningRate(iteration, epoch)
                  * Math.sqrt(1 - Math.pow(beta2, steps))
                  / (1 - Math.pow(beta1, steps)));
      FloatBlocks.forEach(
          gradient.length(), (block, from, count) -> step(gradient, from, count, rate));
    }

    private void step(INDArray gradient, long from, int count, float rate) {
      float beta1 = (float) Adam.DEFAULT_ADAM_BETA1_MEAN_DECAY;
      float beta2 = (float) Adam.DEFAULT_ADAM_BETA2_VAR_DECAY;
      float epsilon = (float) Adam.DEFAULT_ADAM_EPSILON;
      float[] g = FloatBlocks.read(gradient, from, count);
      float[] m = FloatBlocks.read(first, from, count);
      float[] v = FloatBlocks.read(second, from, count);
      for (int i = 0; i < count; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        g[i] = rate * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
      }
      FloatBlocks.write(g, gradient, from);
      FloatBlocks.write(m, first, from);
      FloatBlocks.write(v, second, from);
    }
  }
}
