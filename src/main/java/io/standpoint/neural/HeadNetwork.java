package io.standpoint.neural;

import io.standpoint.stance.Polarity;
import java.util.Map;
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
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** The DL4J network of a head: dense layer, ReLU, softmax over the polarities. */
final class HeadNetwork {

  private static final String FIRST_WEIGHTS = "0_W";
  private static final String FIRST_BIAS = "0_b";

  private HeadNetwork() {}

  /** A network to train, with random weights. */
  static MultiLayerNetwork untrained(HeadConfig config) {
    // Class weights of 1 look idle but are not: only with some does DL4J's gradient allow for
    // labels
    // that do not sum to 1, which is how HeadTrainer weights rows.
    Natives.load();
    LossMCXENT loss = new LossMCXENT(Nd4j.ones(DataType.FLOAT, Polarity.values().length));
    DenseLayer.Builder dense = hiddenLayer(config.inputs(), config.hidden());
    OutputLayer.Builder output = outputLayer(config.hidden(), loss);
    // Set per layer: set for the whole network, DL4J M2.1 lists and applies it twice.
    if (config.weightDecay() > 0) {
      dense.weightDecay(config.weightDecay());
      output.weightDecay(config.weightDecay());
    }
    // DL4J's number is the share that is kept, and it drops the inputs of the layer that names it.
    if (config.inputDropout() > 0) {
      dense.dropOut(1 - config.inputDropout());
    }
    if (config.dropout() > 0) {
      output.dropOut(1 - config.dropout());
    }
    MultiLayerNetwork network =
        network(dense, output, new Adam(config.learningRate()), config.seed());
    network.init();
    return network;
  }

  /** A copy with parameters of its own and nothing that only training needs. */
  static MultiLayerNetwork copy(MultiLayerNetwork trained) {
    MultiLayerNetwork copy =
        network(
            hiddenLayer(trained.layerInputSize(0), trained.layerSize(0)),
            outputLayer(trained.layerSize(0), new LossMCXENT()),
            new NoOp(),
            0);
    copy.init(trained.params(), true);
    return copy;
  }

  private static DenseLayer.Builder hiddenLayer(int inputs, int units) {
    return new DenseLayer.Builder()
        .nIn(inputs)
        .nOut(units)
        .activation(Activation.RELU)
        .weightInit(WeightInit.RELU);
  }

  private static OutputLayer.Builder outputLayer(int hidden, LossMCXENT loss) {
    return new OutputLayer.Builder(loss)
        .nIn(hidden)
        .nOut(Polarity.values().length)
        .activation(Activation.SOFTMAX)
        .weightInit(WeightInit.XAVIER);
  }

  private static MultiLayerNetwork network(
      DenseLayer.Builder dense, OutputLayer.Builder output, IUpdater updater, long seed) {
    Natives.load();
    return new MultiLayerNetwork(
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .updater(updater)
            .trainingWorkspaceMode(WorkspaceMode.ENABLED)
            // Without workspaces a thread that scored and went to sleep holds no native memory.
            .inferenceWorkspaceMode(WorkspaceMode.NONE)
            .list()
            .layer(dense.build())
            .layer(output.build())
            .build());
  }

  /**
   * Rewrites the first layer so that it takes raw rows and gives what it gave for standardised
   * ones: {@code W·(x − m)/s + b = (W/s)·x + (b − W·m/s)}.
   */
  static void fold(Standardisation standardisation, MultiLayerNetwork network) {
    Map<String, INDArray> parameters = network.paramTable();
    INDArray weights = parameters.get(FIRST_WEIGHTS);
    INDArray bias = parameters.get(FIRST_BIAS);
    float[][] folded = weights.toFloatMatrix();
    double[] shift = new double[folded[0].length];
    for (int input = 0; input < folded.length; input++) {
      double mean = standardisation.mean(input);
      double deviation = standardisation.deviation(input);
      for (int unit = 0; unit < shift.length; unit++) {
        double weight = folded[input][unit] / deviation;
        folded[input][unit] = (float) weight;
        shift[unit] += weight * mean;
      }
    }
    float[] foldedBias = bias.toFloatVector();
    for (int unit = 0; unit < shift.length; unit++) {
      foldedBias[unit] = (float) (foldedBias[unit] - shift[unit]);
    }
    try (INDArray newWeights = Nd4j.create(folded);
        INDArray newBias = Nd4j.create(new float[][] {foldedBias})) {
      weights.assign(newWeights);
      bias.assign(newBias);
    }
  }
}
