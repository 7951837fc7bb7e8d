package io.standpoint.neural;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the factors of training's matrix products are rounded to. Parameters, their updates, sums
 * within a product and everything that is not a product stay in 32 bits (mixed precision,
 * Micikevicius et al., ICLR 2018).
 */
public enum Precision {
  /** 24 bits of a number: nothing is rounded. */
  FLOAT32(DataType.FLOAT),

  /** 8 bits of a number: twice as fast on processors with AVX512_BF16 or AMX. */
  BFLOAT16(DataType.BFLOAT16);

  private static final int TRIED_ROWS = 256;
  private static final int TRIED_WIDTH = 384;
  private static final int TRIALS = 8;

  private final DataType type;

  Precision(DataType type) {
    this.type = type;
  }

  /** ND4J's type of the factors and of the product. */
  DataType type() {
    return type;
  }

  /** Whether products are no slower in this precision than in 32 bits on this machine. */
  public boolean isFast() {
    Natives.load();
    return this == FLOAT32 || shortest(type) <= shortest(FLOAT32.type);
  }

  /**
   * Makes sure that this precision costs no time.
   *
   * @throws IllegalArgumentException if it does; the message says what is missing
   */
  void check() {
    if (!isFast()) {
      throw new IllegalArgumentException(
          "products in bfloat16 are slower here than in float32: they need a processor with"
              + " AVX512_BF16 or AMX and natives of ND4J with oneDNN (classifier"
              + " linux-x86_64-onednn); leave --precision out");
    }
  }

  /** Nanoseconds of the fastest of some products. */
  private static long shortest(DataType type) {
    long shortest = Long.MAX_VALUE;
    try (INDArray a = Nd4j.ones(type, TRIED_ROWS, TRIED_WIDTH);
        INDArray b = Nd4j.ones(type, TRIED_WIDTH, TRIED_WIDTH);
        INDArray product = Nd4j.create(type, TRIED_ROWS, TRIED_WIDTH)) {
      for (int trial = 0; trial < TRIALS; trial++) {
        long start = System.nanoTime();
        Nd4j.gemm(a, b, product, false, false, 1, 0);
        shortest = Math.min(shortest, System.nanoTime() - start);
      }
    }
    return shortest;
  }
}
