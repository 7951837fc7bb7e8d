package io.standpoint.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Moves every parameter of the layers. */
final class FullTuning implements Tuning {

  private final EncoderShape shape;
  private final EncoderParameters start;

  FullTuning(EncoderShape shape, EncoderParameters start) {
    this.shape = shape;
    this.start = start;
  }

  @Override
  public List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (EncoderTensor tensor : EncoderTensor.values()) {
        slots.add(
            new Slot(
                name(layer, tensor), tensor.rows(shape), tensor.columns(shape), tensor.isMatrix()));
      }
    }
    return slots;
  }

  private static String name(int layer, EncoderTensor tensor) {
    return layer + "." + tensor.name().replace('_', '-');
  }

  @Override
  public void initialise(Map<String, INDArray> slots, Random random) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (EncoderTensor tensor : EncoderTensor.values()) {
        slots.get(name(layer, tensor)).assign(start.matrix(layer, tensor));
      }
    }
  }

  @Override
  public EncoderParameters parameters(INDArray flat, Map<String, INDArray> slots) {
    return new EncoderParameters(shape, flat);
  }

  @Override
  public EncoderParameters gradients(INDArray flat) {
    return new EncoderParameters(shape, flat);
  }

  @Override
  public void project(
      EncoderParameters gradients,
      Map<String, INDArray> slots,
      Map<String, INDArray> slotGradients) {
    // They are the same memory.
  }
}
