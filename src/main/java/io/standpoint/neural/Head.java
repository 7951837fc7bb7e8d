package io.standpoint.neural;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasColMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A trained Deeplearning4j network over pair rows: one hidden layer, softmax over the three
 * polarities. Thread-safe; a row's probabilities do not depend on the rows beside it.
 *
 * <p>The hidden layer of a row is the sum of its parts' products with the weights where the network
 * keeps them, by ND4J's BLAS (on one thread, see {@link Natives#load}); the output layer, of 3
 * units, is computed from a copy of its weights. Not {@link MultiLayerNetwork#output}: that makes
 * some ten calls of ND4J, each of which costs 0.1 ms when the encoder has just driven its code and
 * data from the processor's caches, and serves one thread at a time.
 */
public final class Head implements AutoCloseable {

  private final MultiLayerNetwork network;

  /** {@code float[hidden()][inputs()]}, as DL4J keeps them: the network's own memory. */
  private final FloatBuffer hiddenWeights;

  private final int inputs;
  private final float[] hiddenBias;

  /** {@code float[3][hidden()]}. */
  private final float[][] outputWeights;

  private final float[] outputBias;

  // Calls share it, close takes it alone: it frees the memory that calls read.
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  /** Takes over {@code network}, which nobody else may use from now on. */
  Head(MultiLayerNetwork network) {
    this.network = network;
    Layer first = network.getLayer(0);
    Layer last = network.getLayer(1);
    inputs = network.layerInputSize(0);
    hiddenWeights = columnByColumn(first.getParam("W"));
    hiddenBias = first.getParam("b").toFloatVector();
    outputWeights = last.getParam("W").transpose().toFloatMatrix();
    outputBias = last.getParam("b").toFloatVector();
  }

  /** The numbers of a matrix where it keeps them, the rows of a column side by side. */
  private static FloatBuffer columnByColumn(INDArray matrix) {
    FloatBuffer numbers = matrix.data().asNioFloat().slice();
    boolean asExpected =
        matrix.dataType() == DataType.FLOAT
            && matrix.offset() == 0
            && matrix.stride(0) == 1
            && matrix.stride(1) == matrix.rows()
            && numbers.isDirect()
            && numbers.remaining() >= matrix.length();
    if (!asExpected) {
      throw new IllegalStateException(
          "this version of DL4J keeps its weights otherwise than 1.0.0-M2.1: use that one");
    }
    return numbers;
  }

  /**
   * Reads what {@link #configuration} and {@link #coefficients} wrote. No class is looked up that
   * is not on a short list, and no Java object is deserialised.
   *
   * @param configuration DL4J's configuration, JSON in UTF-8
   * @param coefficients the parameters, in ND4J's format
   * @throws io.standpoint.text.UnreadableException if the two are not those of a head
   */
  public static Head read(byte[] configuration, byte[] coefficients) {
    return new Head(HeadFile.read(configuration, coefficients));
  }

  /** Length of an input row. */
  public int inputs() {
    return inputs;
  }

  /** Units of the hidden layer. */
  public int hidden() {
    return hiddenBias.length;
  }

  /**
   * Probabilities of the polarities, not calibrated.
   *
   * @param rows each of {@link #inputs} values; what they share is multiplied once
   * @return {@code float[rows][3]} in the order of {@link io.standpoint.stance.Polarity}, same
   *     order as {@code rows}
   * @throws IllegalArgumentException if a row has another length
   * @throws IllegalStateException if this head is closed
   */
  public float[][] probabilities(List<Row> rows) {
    for (Row row : rows) {
      if (row.width() != inputs) {
        throw new IllegalArgumentException(
            "a row of " + row.width() + " values: this head takes " + inputs);
      }
    }
    return whileOpen(
        () -> {
          Natives.stayOnThisThread();
          Map<Row.Part, float[]> products = new HashMap<>();
          float[][] probabilities = new float[rows.size()][];
          for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = softmax(logits(hiddenLayer(rows.get(i), products)));
          }
          return probabilities;
        });
  }

  private <T> T whileOpen(Supplier<T> reading) {
    open.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("this head is closed");
      }
      return reading.get();
    } finally {
      open.readLock().unlock();
    }
  }

  /**
   * DL4J's configuration, JSON in UTF-8, as {@code ModelSerializer} writes it.
   *
   * @throws IllegalStateException if this head is closed
   */
  public byte[] configuration() {
    return whileOpen(() -> HeadFile.configuration(network));
  }

  /**
   * The parameters in ND4J's format, as {@code ModelSerializer} writes them.
   *
   * @throws IllegalStateException if this head is closed
   */
  public byte[] coefficients() {
    return whileOpen(() -> HeadFile.coefficients(network));
  }

  /** Frees the native memory once running calls have ended. Closing twice does nothing. */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        network.close();
      }
    } finally {
      open.writeLock().unlock();
    }
  }

  /**
   * tanh(W·x + b).
   *
   * @param products those of parts that were multiplied before; takes in the others
   */
  private float[] hiddenLayer(Row row, Map<Row.Part, float[]> products) {
    float[] units = hiddenBias.clone();
    for (Row.Part part : row.parts()) {
      float[] product = products.computeIfAbsent(part, this::product);
      for (int i = 0; i < units.length; i++) {
        units[i] += product[i];
      }
    }
    for (int i = 0; i < units.length; i++) {
      // tanh, in a quarter of the time that Math.tanh takes; the error is some 1e-16.
      units[i] = (float) (1 - 2 / (Math.exp(2.0 * units[i]) + 1));
    }
    return units;
  }

  /** W·x, where x is zeros but for {@code part}. */
  private float[] product(Row.Part part) {
    int length = part.values().length;
    float[] units = new float[hiddenBias.length];
    int upToLastUnit = (units.length - 1) * inputs + length;
    cblas_sgemv(
        CblasColMajor,
        CblasTrans,
        length,
        units.length,
        1,
        hiddenWeights.slice(part.at(), upToLastUnit),
        inputs,
        FloatBuffer.wrap(part.values()),
        1,
        0,
        FloatBuffer.wrap(units),
        1);
    return units;
  }

  private double[] logits(float[] activations) {
    double[] logits = new double[outputBias.length];
    for (int k = 0; k < logits.length; k++) {
      double sum = outputBias[k];
      for (int i = 0; i < activations.length; i++) {
        sum += activations[i] * outputWeights[k][i];
      }
      logits[k] = sum;
    }
    return logits;
  }

  private static float[] softmax(double[] logits) {
    double largest = Arrays.stream(logits).max().orElseThrow();
    double sum = 0;
    for (int k = 0; k < logits.length; k++) {
      logits[k] = Math.exp(logits[k] - largest);
      sum += logits[k];
    }
    float[] probabilities = new float[logits.length];
    for (int k = 0; k < logits.length; k++) {
      probabilities[k] = (float) (logits[k] / sum);
    }
    return probabilities;
  }
}
