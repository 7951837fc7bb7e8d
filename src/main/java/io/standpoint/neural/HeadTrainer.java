package io.standpoint.neural;

import io.standpoint.stance.Polarity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Fits a head to labelled rows by weighted cross-entropy, epoch by epoch. Equal arguments give
 * equal bits on one machine. Not thread-safe.
 */
public final class HeadTrainer implements AutoCloseable {

  private final HeadConfig config;
  private final float[][] rows;
  private final List<Polarity> labels;
  private final float[] weights;
  private final Standardisation standardisation;
  private final MultiLayerNetwork network;
  private int epochs;

  /**
   * An untrained head and its rows, which are neither copied nor changed.
   *
   * @param config shape and settings
   * @param rows {@code float[n][config.inputs()]}, at least one
   * @param labels of the rows, same order
   * @param weights how much each row counts, 0 or more, same order; scaled to a mean of 1
   */
  public HeadTrainer(HeadConfig config, float[][] rows, List<Polarity> labels, float[] weights) {
    if (rows.length == 0 || rows.length != labels.size() || rows.length != weights.length) {
      throw new IllegalArgumentException(
          rows.length
              + " rows, "
              + labels.size()
              + " labels, "
              + weights.length
              + " weights: need the same number of each, and at least one");
    }
    Head.checkWidth(rows, config.inputs());
    this.config = config;
    this.rows = rows;
    this.labels = List.copyOf(labels);
    this.weights = withMeanOne(weights);
    this.standardisation = Standardisation.of(rows);
    this.network = HeadNetwork.untrained(config);
  }

  /**
   * Takes every row once, in a new order.
   *
   * @param batchSize rows per step, at least 1
   * @return mean weighted loss in nats, as it was while the epoch ran
   * @throws IllegalStateException after the last epoch
   */
  public double epoch(int batchSize) {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size " + batchSize + ": use 1 or more");
    }
    if (epochs == config.epochs()) {
      throw new IllegalStateException("all " + epochs + " epochs are done");
    }
    network.setLearningRate(config.learningRate() * (1 - epochs / (double) config.epochs()));
    long seed = config.seed() + 1_000_003L * ++epochs;
    // Dropout draws from the thread's generator: whatever else drew from it must not matter.
    Nd4j.getRandom().setSeed(seed);
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows.length).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    double loss = 0;
    for (int from = 0; from < order.size(); from += batchSize) {
      List<Integer> batch = order.subList(from, Math.min(order.size(), from + batchSize));
      loss += step(batch) * batch.size();
    }
    return loss / rows.length;
  }

  /** The head as it stands, for rows that are not standardised. The caller closes it. */
  public Head snapshot() {
    MultiLayerNetwork copy = HeadNetwork.copy(network);
    HeadNetwork.fold(standardisation, copy);
    return new Head(copy);
  }

  @Override
  public void close() {
    network.close();
  }

  private double step(List<Integer> batch) {
    float[][] features = new float[batch.size()][];
    float[][] targets = new float[batch.size()][];
    for (int i = 0; i < features.length; i++) {
      int row = batch.get(i);
      features[i] = standardisation.apply(rows[row]);
      targets[i] = weightedOneHot(labels.get(row), weights[row]);
    }
    try (INDArray x = Nd4j.create(features);
        INDArray y = Nd4j.create(targets)) {
      network.fit(new DataSet(x, y));
      // The score has the weight decay in it.
      return network.score() - network.calcRegularizationScore(true);
    }
  }

  /**
   * DL4J has no weights per row. A label mask does not serve: M2.1 multiplies the logits by it. A
   * label of {@code weight} instead of 1 does: the loss is then weighted, and so is the gradient,
   * because the loss function has class weights (see {@link HeadNetwork#untrained}).
   */
  private static float[] weightedOneHot(Polarity label, float weight) {
    Polarity[] polarities = Polarity.values();
    float[] target = new float[polarities.length];
    for (int i = 0; i < target.length; i++) {
      target[i] = polarities[i] == label ? weight : 0;
    }
    return target;
  }

  private static float[] withMeanOne(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("weight " + weight + ": use 0 or more");
      }
      sum += weight;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weights sum to " + sum + ": at least one must be greater than 0, and all finite");
    }
    float[] scaled = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      scaled[i] = (float) (weights[i] * weights.length / sum);
    }
    return scaled;
  }
}
