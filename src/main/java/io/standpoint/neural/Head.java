package io.standpoint.neural;

import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A trained Deeplearning4j network over pair rows: one hidden layer, softmax over the three
 * polarities. Thread-safe.
 *
 * <p>A DL4J network serves one thread at a time, so each call borrows one of several equal copies;
 * there come to be as many as calls ever ran at once. Measured on 2 cores with 8 rows per call: 0.7
 * ms per call with 2 threads and copies, 1.0 ms with one network behind a lock.
 */
public final class Head implements AutoCloseable {

  /** Rows per call of the network: bounds the native memory of a call. */
  private static final int ROWS_PER_CALL = 1024;

  private final MultiLayerNetwork original;
  private final Deque<MultiLayerNetwork> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /** Takes over {@code network}, which nobody else may use from now on. */
  Head(MultiLayerNetwork network) {
    this.original = network;
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
    return original.layerInputSize(0);
  }

  /** Units of the hidden layer. */
  public int hidden() {
    return original.layerSize(0);
  }

  /**
   * Probabilities of the polarities, not calibrated.
   *
   * @param rows {@code float[n][inputs()]}, {@code n} may be 0
   * @return {@code float[n][3]} in the order of {@link io.standpoint.stance.Polarity}, same order
   *     as {@code rows}
   * @throws IllegalStateException if this head is closed
   */
  public float[][] probabilities(float[][] rows) {
    checkWidth(rows, inputs());
    float[][] probabilities = new float[rows.length][];
    for (int from = 0; from < rows.length; from += ROWS_PER_CALL) {
      int to = Math.min(rows.length, from + ROWS_PER_CALL);
      float[][] part = call(Arrays.copyOfRange(rows, from, to));
      System.arraycopy(part, 0, probabilities, from, part.length);
    }
    return probabilities;
  }

  /** DL4J's configuration, JSON in UTF-8, as {@code ModelSerializer} writes it. */
  public byte[] configuration() {
    return HeadFile.configuration(original);
  }

  /** The parameters in ND4J's format, as {@code ModelSerializer} writes them. */
  public byte[] coefficients() {
    return HeadFile.coefficients(original);
  }

  /** Frees the native memory once running calls have ended. Closing twice does nothing. */
  @Override
  public void close() {
    synchronized (original) {
      if (closed) {
        return;
      }
      closed = true;
      original.close();
    }
    closeIdle();
  }

  static void checkWidth(float[][] rows, int width) {
    for (float[] row : rows) {
      if (row.length != width) {
        throw new IllegalArgumentException(
            "a row of " + row.length + " values: this head takes " + width);
      }
    }
  }

  private float[][] call(float[][] rows) {
    Natives.stayOnThisThread();
    MultiLayerNetwork network = borrow();
    try (INDArray input = Nd4j.create(rows);
        INDArray output = network.output(input, false);
        INDArray byRow = output.dup('c')) {
      return matrix(byRow.data().asFloat(), rows.length);
    } finally {
      idle.push(network);
      if (closed) {
        closeIdle();
      }
    }
  }

  /** What {@code toFloatMatrix} gives, which takes as long over 50 rows as the network itself. */
  private static float[][] matrix(float[] values, int rows) {
    int width = values.length / rows;
    float[][] matrix = new float[rows][];
    for (int row = 0; row < rows; row++) {
      matrix[row] = Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }
    return matrix;
  }

  private MultiLayerNetwork borrow() {
    MultiLayerNetwork network = idle.poll();
    if (network != null) {
      return network;
    }
    synchronized (original) {
      if (closed) {
        throw new IllegalStateException("this head is closed");
      }
      return HeadNetwork.copy(original);
    }
  }

  private void closeIdle() {
    for (MultiLayerNetwork network = idle.poll(); network != null; network = idle.poll()) {
      network.close();
    }
  }
}
