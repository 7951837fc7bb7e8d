package io.standpoint.neural;

import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arrays of 32-bit numbers without gaps, taken in blocks that fit a processor's cache, on all
 * threads: for passes over all parameters, which ND4J's operations make on one.
 */
final class FloatBlocks {

  private static final int SIZE = 1 << 14;

  private FloatBlocks() {}

  /** What is done with a block. */
  interface Action {
    /**
     * Works on the numbers from {@code from} on.
     *
     * @param block number of the block, from 0
     * @param count of numbers, at least 1
     */
    void run(int block, long from, int count);
  }

  /** Blocks of so many numbers. */
  static int blocks(long length) {
    return Math.toIntExact((length + SIZE - 1) / SIZE);
  }

  /** Runs the action on all blocks of so many numbers, in no order. */
  static void forEach(long length, Action action) {
    IntStream.range(0, blocks(length))
        .parallel()
        .forEach(
            block -> {
              long from = (long) block * SIZE;
              action.run(block, from, (int) Math.min(SIZE, length - from));
            });
  }

  /** A copy of a block. */
  static float[] read(INDArray array, long from, int count) {
    float[] numbers = new float[count];
    try (FloatPointer pointer = at(array, from)) {
      pointer.get(numbers);
    }
    return numbers;
  }

  /** Replaces a block. */
  static void write(float[] numbers, INDArray array, long from) {
    try (FloatPointer pointer = at(array, from)) {
      pointer.put(numbers);
    }
  }

  private static FloatPointer at(INDArray array, long from) {
    FloatPointer start = new FloatPointer(array.data().addressPointer());
    return start.position(start.position() + from);
  }
}
