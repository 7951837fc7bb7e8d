package io.standpoint.neural;

import io.standpoint.neural.InputStatistics.Input;
import io.standpoint.neural.TrainingSettings.Precision;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Input statistics for tests. */
final class SampleInputs {

  private SampleInputs() {}

  /** Nothing seen: factors of 1, weights to the nearest value. */
  static InputStatistics none() {
    Natives.load();
    return new InputStatistics(EncoderShape.E5_SMALL);
  }

  /** What the products of {@code layers} multiply for {@code ids}. */
  static InputStatistics of(List<LayerWeights> layers, int[] ids) {
    InputStatistics inputs = none();
    EncoderParameters parameters =
        new EncoderParameters(
            EncoderShape.E5_SMALL,
            Nd4j.createUninitialized(
                DataType.FLOAT, EncoderParameters.size(EncoderShape.E5_SMALL)));
    for (int layer = 0; layer < layers.size(); layer++) {
      for (EncoderTensor tensor : EncoderTensor.values()) {
        parameters.set(layer, tensor, tensor.of(layers.get(layer)));
      }
    }
    float[] states = new float[ids.length * SequenceEncoder.WIDTH];
    TokenEmbedder.of(Embeddings.bundled()).embed(ids, states, 0);
    try (TransformerPass pass = new TransformerPass(EncoderShape.E5_SMALL, Precision.FLOAT32)) {
      pass.forward(states, new int[] {0, ids.length}, 0, Dropout.NONE, parameters, parameters);
      pass.addTo(inputs);
    }
    parameters.flat().close();
    return inputs;
  }

  /** A few tokens of noise within 1 in which 2% of the columns reach 4 to 40. */
  static InputStatistics random(long seed) {
    InputStatistics inputs = none();
    Random random = new Random(seed);
    for (int layer = 0; layer < EncoderWeights.LAYERS; layer++) {
      for (Input input : Input.values()) {
        int columns = input == Input.OUTER ? EncoderWeights.INNER_WIDTH : EncoderWeights.WIDTH;
        inputs.add(layer, input, rows(columns, random), 3);
      }
    }
    return inputs;
  }

  private static float[] rows(int columns, Random random) {
    float[] rows = new float[3 * columns];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = 2 * random.nextFloat() - 1;
    }
    for (int i = 0; i < columns / 50; i++) {
      rows[random.nextInt(columns)] = 4 / (0.1f + 0.9f * random.nextFloat());
    }
    return rows;
  }
}
