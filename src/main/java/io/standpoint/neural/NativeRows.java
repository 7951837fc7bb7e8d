package io.standpoint.neural;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Native memory for a matrix of up to so many rows, filled from and read into Java's arrays. */
final class NativeRows implements AutoCloseable {

  private final int columns;
  private INDArray memory;

  NativeRows(int rows, int columns) {
    this.columns = columns;
    this.memory = allocate(rows, columns);
  }

  private static INDArray allocate(int rows, int columns) {
    return Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, columns}, 'c');
  }

  /** The first {@code rows} rows, to write to. */
  INDArray rows(int rows) {
    if (memory.rows() < rows) {
      memory.close();
      memory = allocate(rows + rows / 4, columns);
    }
    return memory.rows() == rows ? memory : memory.get(NDArrayIndex.interval(0, rows));
  }

  /** The first {@code rows} rows, filled from {@code values}. */
  INDArray filled(float[] values, int rows) {
    INDArray view = rows(rows);
    pointer().put(values, 0, rows * columns);
    return view;
  }

  /** Copies the first {@code rows} rows to {@code values}. */
  void read(int rows, float[] values) {
    pointer().get(values, 0, rows * columns);
  }

  private FloatPointer pointer() {
    return new FloatPointer(memory.data().pointer());
  }

  @Override
  public void close() {
    memory.close();
  }
}
