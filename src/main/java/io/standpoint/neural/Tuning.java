package io.standpoint.neural;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which numbers training moves, and how the encoder's parameters come from them. */
interface Tuning {

  /**
   * A matrix that training moves.
   *
   * @param name without an underscore, at which DL4J splits names
   * @param rows at least 1
   * @param columns at least 1
   * @param decays whether weight decay pulls it towards 0
   */
  record Slot(String name, int rows, int columns, boolean decays) {
    long size() {
      return (long) rows * columns;
    }
  }

  /** The matrices, in the order of DL4J's parameter vector. */
  List<Slot> slots();

  /** Fills the matrices to begin with; the encoder is then the one that training starts from. */
  void initialise(Map<String, INDArray> slots, Random random);

  /**
   * The encoder's parameters.
   *
   * @param flat all matrices in one vector
   * @param slots the same, by name
   */
  EncoderParameters parameters(INDArray flat, Map<String, INDArray> slots);

  /**
   * Where the encoder's gradient is to be written.
   *
   * @param flat the gradient of all matrices in one vector
   */
  EncoderParameters gradients(INDArray flat);

  /** Turns the encoder's gradient into that of the matrices. */
  void project(
      EncoderParameters gradients,
      Map<String, INDArray> slots,
      Map<String, INDArray> slotGradients);
}
