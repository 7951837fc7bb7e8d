package io.standpoint.neural;

import io.standpoint.stance.Polarity;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** The DL4J network of a head: dense layer, tanh, softmax over the polarities. */
final class HeadNetwork {

  private HeadNetwork() {}

  /** The first layer. */
  static DenseLayer.Builder hiddenLayer(int inputs, int units) {
    return new DenseLayer.Builder()
        .nIn(inputs)
        .nOut(units)
        .activation(Activation.TANH)
        .weightInit(WeightInit.XAVIER);
  }

  /** The last layer. */
  static OutputLayer.Builder outputLayer(int hidden) {
    return outputLayer(hidden, new LossMCXENT());
  }

  /**
   * The last layer of a network in training. Class weights of 1 look idle but are not: only with
   * some does DL4J's gradient allow for labels that do not sum to 1, which is how pairs are
   * weighted (a label mask does not serve: M2.1 multiplies the logits by it).
   */
  static OutputLayer.Builder weightedOutputLayer(int hidden) {
    return outputLayer(hidden, new LossMCXENT(Nd4j.ones(DataType.FLOAT, Polarity.values().length)));
  }

  private static OutputLayer.Builder outputLayer(int hidden, LossMCXENT loss) {
    return new OutputLayer.Builder(loss)
        .nIn(hidden)
        .nOut(Polarity.values().length)
        .activation(Activation.SOFTMAX)
        .weightInit(WeightInit.XAVIER);
  }

  /**
   * A head to serve, with nothing that only training needs.
   *
   * @param parameters of both layers, in DL4J's order; copied
   */
  static MultiLayerNetwork of(int inputs, int hidden, INDArray parameters) {
    Natives.load();
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(0)
                .updater(new NoOp())
                // Without workspaces a thread that scored and went to sleep holds no native memory.
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .list()
                .layer(hiddenLayer(inputs, hidden).build())
                .layer(outputLayer(hidden).build())
                .build());
    network.init(parameters, true);
    return network;
  }
}
