package io.standpoint.neural;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where fine-tuning begins.
 *
 * @param embedder stays as it is
 * @param parameters of the layers; copied before training moves them
 */
record EncoderStart(TokenEmbedder embedder, EncoderParameters parameters) {

  /**
   * The published e5-small-v2, with the embeddings that the product uses.
   *
   * @throws io.standpoint.text.UnreadableException if the class path lacks the fp32 weights; the
   *     message names the artifact to add
   * @throws IllegalStateException if it lacks the native libraries
   */
  static EncoderStart published() {
    Natives.load();
    List<LayerWeights> layers = EncoderWeights.published().layers();
    EncoderShape shape = EncoderShape.E5_SMALL;
    EncoderParameters parameters =
        new EncoderParameters(
            shape, Nd4j.createUninitialized(DataType.FLOAT, EncoderParameters.size(shape)));
    for (int layer = 0; layer < layers.size(); layer++) {
      for (EncoderTensor tensor : EncoderTensor.values()) {
        parameters.set(layer, tensor, tensor.of(layers.get(layer)));
      }
    }
    return new EncoderStart(TokenEmbedder.of(Embeddings.bundled()), parameters);
  }
}
