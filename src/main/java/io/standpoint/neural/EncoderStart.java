package io.standpoint.neural;

import io.standpoint.text.UnreadableException;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where fine-tuning begins.
 *
 * @param embedder stays as it is
 * @param parameters of the layers; copied before training moves them
 * @param head parameters of the head, in DL4J's order; empty to begin with random ones
 */
record EncoderStart(TokenEmbedder embedder, EncoderParameters parameters, Optional<INDArray> head) {

  EncoderStart(TokenEmbedder embedder, EncoderParameters parameters) {
    this(embedder, parameters, Optional.empty());
  }

  /**
   * The published e5-small-v2, with the embeddings that the product uses.
   *
   * @throws io.standpoint.text.UnreadableException if the class path lacks the fp32 weights; the
   *     message names the artifact to add
   * @throws IllegalStateException if it lacks the native libraries
   */
  static EncoderStart published() {
    Natives.load();
    return of(EncoderWeights.published().layers(), Optional.empty());
  }

  /**
   * The mean of models that were tuned before ("model soup"; Wortsman et al., 2022), which makes
   * sense where one went on from another: they lie in one valley of the loss.
   *
   * @param models at least one
   * @param hidden units that the hidden layer of each head must have
   * @throws UnreadableException as {@link #of}
   */
  static EncoderStart mean(List<TunedModel> models, int hidden) {
    EncoderStart sum = of(models.get(0), hidden);
    for (TunedModel model : models.subList(1, models.size())) {
      EncoderStart next = of(model, hidden);
      sum.parameters().flat().addi(next.parameters().flat());
      sum.head().orElseThrow().addi(next.head().orElseThrow());
      next.parameters().flat().close();
      next.head().orElseThrow().close();
    }
    sum.parameters().flat().divi(models.size());
    sum.head().orElseThrow().divi(models.size());
    return sum;
  }

  /**
   * A model that was tuned before: what its 8-bit integers stand for, and its head.
   *
   * @param hidden units that the head's hidden layer must have
   * @throws UnreadableException if the files are not those of a model, or its head has another size
   * @throws IllegalStateException if the class path lacks the native libraries
   */
  static EncoderStart of(TunedModel model, int hidden) {
    MultiLayerNetwork head = HeadFile.read(model.configuration(), model.coefficients());
    try {
      if (head.layerInputSize(0) != PooledRows.SOURCE.width() || head.layerSize(0) != hidden) {
        throw new UnreadableException(
            "the head to start from takes rows of "
                + head.layerInputSize(0)
                + " values and has "
                + head.layerSize(0)
                + " hidden units, training needs "
                + PooledRows.SOURCE.width()
                + " and "
                + hidden
                + ": set --hidden to what it has, or start from the published encoder");
      }
      return of(Int8Layers.read(model.encoder()).weights(), Optional.of(head.params().dup()));
    } finally {
      head.close();
    }
  }

  private static EncoderStart of(List<LayerWeights> layers, Optional<INDArray> head) {
    EncoderShape shape = EncoderShape.E5_SMALL;
    EncoderParameters parameters =
        new EncoderParameters(
            shape, Nd4j.createUninitialized(DataType.FLOAT, EncoderParameters.size(shape)));
    for (int layer = 0; layer < layers.size(); layer++) {
      for (EncoderTensor tensor : EncoderTensor.values()) {
        parameters.set(layer, tensor, tensor.of(layers.get(layer)));
      }
    }
    return new EncoderStart(TokenEmbedder.of(Embeddings.bundled()), parameters, head);
  }
}
