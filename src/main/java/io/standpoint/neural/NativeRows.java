package io.standpoint.neural;

import io.standpoint.neural.TrainingSettings.Precision;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Native memory for a matrix of up to so many rows, filled from and read into Java's arrays, in the
 * precision of a product's factors.
 */
final class NativeRows implements AutoCloseable {

  private static final int DROPPED_BITS = 16;

  private final int columns;
  private final Precision precision;
  private INDArray memory;
  private short[] rounded = new short[0];

  NativeRows(int rows, int columns, Precision precision) {
    this.columns = columns;
    this.precision = precision;
    this.memory = allocate(rows);
  }

  private INDArray allocate(int rows) {
    return Nd4j.createUninitialized(precision.type(), new long[] {rows, columns}, 'c');
  }

  /** The first {@code rows} rows, to write to. */
  INDArray rows(int rows) {
    if (memory.rows() < rows) {
      memory.close();
      memory = allocate(rows + rows / 4);
    }
    return memory.rows() == rows ? memory : memory.get(NDArrayIndex.interval(0, rows));
  }

  /** The first {@code rows} rows, filled from {@code values}. */
  INDArray filled(float[] values, int rows) {
    INDArray view = rows(rows);
    int count = rows * columns;
    if (precision == Precision.FLOAT32) {
      new FloatPointer(pointer()).put(values, 0, count);
      return view;
    }
    reserve(count);
    for (int i = 0; i < count; i++) {
      // To the nearest, the even one between two.
      int bits = Float.floatToRawIntBits(values[i]);
      rounded[i] = (short) ((bits + 0x7FFF + ((bits >>> DROPPED_BITS) & 1)) >>> DROPPED_BITS);
    }
    new ShortPointer(pointer()).put(rounded, 0, count);
    return view;
  }

  /** Copies the first {@code rows} rows to {@code values}. */
  void read(int rows, float[] values) {
    int count = rows * columns;
    if (precision == Precision.FLOAT32) {
      new FloatPointer(pointer()).get(values, 0, count);
      return;
    }
    reserve(count);
    new ShortPointer(pointer()).get(rounded, 0, count);
    for (int i = 0; i < count; i++) {
      values[i] = Float.intBitsToFloat(rounded[i] << DROPPED_BITS);
    }
  }

  private Pointer pointer() {
    return memory.data().pointer();
  }

  private void reserve(int count) {
    if (rounded.length < count) {
      rounded = new short[count + count / 4];
    }
  }

  @Override
  public void close() {
    memory.close();
  }
}
