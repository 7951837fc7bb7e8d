package io.standpoint.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Low-rank adapters (Hu et al., "LoRA", ICLR 2022) beside every matrix of the layers: {@code W = W₀
 * + 2·A·B} with {@code A} of {@code [rows × rank]} and {@code B} of {@code [rank × columns]}, where
 * {@code B} starts at 0. Everything else stays.
 */
final class AdapterTuning implements Tuning {

  private static final double SCALE = 2;

  private final EncoderShape shape;
  private final EncoderParameters start;
  private final int rank;
  private final EncoderParameters folded;
  private final EncoderParameters gradients;

  AdapterTuning(EncoderShape shape, EncoderParameters start, int rank) {
    this.shape = shape;
    this.start = start;
    this.rank = rank;
    folded = new EncoderParameters(shape, start.flat().dup());
    gradients = new EncoderParameters(shape, Nd4j.zeros(DataType.FLOAT, start.flat().length()));
  }

  @Override
  public List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (EncoderTensor tensor : EncoderTensor.values()) {
        if (tensor.isMatrix()) {
          slots.add(new Slot(name(layer, tensor, "A"), tensor.rows(shape), rank, true));
          slots.add(new Slot(name(layer, tensor, "B"), rank, tensor.columns(shape), true));
        }
      }
    }
    return slots;
  }

  private static String name(int layer, EncoderTensor tensor, String factor) {
    return layer + "." + tensor.name().replace('_', '-') + "." + factor;
  }

  @Override
  public void initialise(Map<String, INDArray> slots, Random random) {
    slots.forEach(
        (name, matrix) -> {
          if (name.endsWith("B")) {
            matrix.assign(0);
            return;
          }
          float[] values = new float[(int) matrix.length()];
          double deviation = 1 / Math.sqrt(matrix.rows());
          for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
          }
          matrix.assign(Nd4j.createFromArray(values).reshape(matrix.shape()));
        });
  }

  @Override
  public EncoderParameters parameters(INDArray flat, Map<String, INDArray> slots) {
    folded.flat().assign(start.flat());
    forEachMatrix(
        (layer, tensor) ->
            Nd4j.gemm(
                slots.get(name(layer, tensor, "A")),
                slots.get(name(layer, tensor, "B")),
                folded.matrix(layer, tensor),
                false,
                false,
                SCALE,
                1));
    return folded;
  }

  @Override
  public EncoderParameters gradients(INDArray flat) {
    return gradients;
  }

  @Override
  public void project(
      EncoderParameters gradients,
      Map<String, INDArray> slots,
      Map<String, INDArray> slotGradients) {
    forEachMatrix(
        (layer, tensor) -> {
          String a = name(layer, tensor, "A");
          String b = name(layer, tensor, "B");
          INDArray gradient = gradients.matrix(layer, tensor);
          Nd4j.gemm(gradient, slots.get(b), slotGradients.get(a), false, true, SCALE, 0);
          Nd4j.gemm(slots.get(a), gradient, slotGradients.get(b), true, false, SCALE, 0);
        });
  }

  private void forEachMatrix(MatrixAction action) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (EncoderTensor tensor : EncoderTensor.values()) {
        if (tensor.isMatrix()) {
          action.run(layer, tensor);
        }
      }
    }
  }

  private interface MatrixAction {
    void run(int layer, EncoderTensor tensor);
  }
}
