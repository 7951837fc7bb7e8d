package io.standpoint.neural;

import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** Heads with random parameters, the same for every run. */
public final class RandomHead {

  private RandomHead() {}

  static MultiLayerNetwork network(int inputs, int hidden) {
    Natives.load();
    Random random = new Random(11);
    float[][] parameters = new float[1][(inputs + 1) * hidden + (hidden + 1) * 3];
    for (int i = 0; i < parameters[0].length; i++) {
      parameters[0][i] = (float) (random.nextGaussian() * 0.3);
    }
    return HeadNetwork.of(inputs, hidden, Nd4j.create(parameters));
  }

  /** A head; the caller closes it. */
  public static Head of(int inputs, int hidden) {
    return new Head(network(inputs, hidden));
  }
}
