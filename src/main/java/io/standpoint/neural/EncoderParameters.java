package io.standpoint.neural;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * All parameters of an encoder's layers, or their gradients, in one vector: layer by layer, within
 * a layer in the order of {@link EncoderTensor}. A view: what is written here is written there.
 */
final class EncoderParameters {

  private final EncoderShape shape;
  private final INDArray flat;
  private final List<Map<EncoderTensor, INDArray>> tensors = new ArrayList<>();

  /**
   * A view of {@code flat}.
   *
   * @param flat vector of {@link #size} numbers
   */
  EncoderParameters(EncoderShape shape, INDArray flat) {
    if (flat.length() != size(shape)) {
      throw new IllegalArgumentException(flat.length() + " numbers for " + shape);
    }
    this.shape = shape;
    this.flat = flat.reshape(flat.length());
    for (int layer = 0; layer < shape.layers(); layer++) {
      Map<EncoderTensor, INDArray> views = new EnumMap<>(EncoderTensor.class);
      for (EncoderTensor tensor : EncoderTensor.values()) {
        views.put(tensor, view(layer, tensor));
      }
      tensors.add(views);
    }
  }

  /** Numbers in all layers. */
  static int size(EncoderShape shape) {
    return shape.layers() * EncoderTensor.layerSize(shape);
  }

  private INDArray view(int layer, EncoderTensor tensor) {
    long from = (long) layer * EncoderTensor.layerSize(shape) + tensor.offset(shape);
    return flat.get(NDArrayIndex.interval(from, from + tensor.size(shape)))
        .reshape('c', tensor.rows(shape), tensor.columns(shape));
  }

  /** All numbers. */
  INDArray flat() {
    return flat;
  }

  /** A tensor as a matrix, {@code [rows × columns]}; a vector has one row. */
  INDArray matrix(int layer, EncoderTensor tensor) {
    return tensors.get(layer).get(tensor);
  }

  /** A copy of a tensor's numbers, row by row. */
  float[] vector(int layer, EncoderTensor tensor) {
    return matrix(layer, tensor).reshape(tensor.size(shape)).toFloatVector();
  }

  /** Replaces a tensor's numbers, row by row. */
  void set(int layer, EncoderTensor tensor, float[] values) {
    try (INDArray row = Nd4j.createFromArray(values)) {
      matrix(layer, tensor).reshape(tensor.size(shape)).assign(row);
    }
  }

  /** A copy of all layers, which must have the shape of e5-small-v2. */
  List<LayerWeights> layers() {
    List<LayerWeights> layers = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      layers.add(
          new LayerWeights(
              vector(layer, EncoderTensor.QKV_WEIGHT),
              vector(layer, EncoderTensor.QKV_BIAS),
              vector(layer, EncoderTensor.OUTPUT_WEIGHT),
              vector(layer, EncoderTensor.OUTPUT_BIAS),
              vector(layer, EncoderTensor.ATTENTION_NORM_GAIN),
              vector(layer, EncoderTensor.ATTENTION_NORM_BIAS),
              vector(layer, EncoderTensor.INNER_WEIGHT),
              vector(layer, EncoderTensor.INNER_BIAS),
              vector(layer, EncoderTensor.OUTER_WEIGHT),
              vector(layer, EncoderTensor.OUTER_BIAS),
              vector(layer, EncoderTensor.OUTPUT_NORM_GAIN),
              vector(layer, EncoderTensor.OUTPUT_NORM_BIAS)));
    }
    return layers;
  }
}
