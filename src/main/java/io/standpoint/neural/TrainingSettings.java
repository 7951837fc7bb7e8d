package io.standpoint.neural;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The settings of a training run: with the corpora they decide the model.
 *
 * @param seed of the initial weights, the order of the sentences, the dropout and the held-out
 *     split
 * @param rank rank of low-rank adapters beside the encoder's matrices, at most 384, or 0 to tune
 *     all of its parameters
 * @param epochs passes over the sentences, in [0, 1000]; 0 leaves the weights as they are
 * @param sentences batch size: sentences per step, in [1, 10000]
 * @param hidden units of the head's hidden layer, in [1, 4096]
 * @param dropout share dropped in the encoder and the head, in [0, 1)
 * @param learningRate highest step size of Adam for the encoder, greater than 0: rises linearly
 *     over the first {@code warmUp} of the steps, then falls linearly to 0
 * @param headRate multiplier of the learning rate for the head, greater than 0
 * @param warmUp in [0, 1)
 * @param weightDecay decoupled weight decay of the matrices, 0 or more
 * @param clip largest L2 norm of the encoder's gradient and of each head layer's; longer ones are
 *     scaled down; greater than 0
 * @param averaging decay per step of the exponential moving average (EMA) of the weights that the
 *     model gets, in [0, 1); it begins with the untrained weights and moves every 10 steps; 0 takes
 *     the last weights
 * @param smoothing share of a label given to the three polarities in equal parts, in [0, 1)
 * @param balance how far rare labels of a corpus are weighted up, in [0, 1]: a pair counts in
 *     proportion to (share of its label in its corpus)^−balance, so 0 takes pairs as they come and
 *     1 gives every label of a corpus the same total weight; the weight of a whole corpus stays
 * @param renaming share of the sentences of a step that get other names, drawn anew every epoch, in
 *     [0, 1)
 * @param teaching share of a label that the teachers give, in [0, 1); the rest is the file's
 * @param threads threads that share a step's sentences, in [1, 256]; another number gives other low
 *     bits
 * @param precision of the factors of the encoder's matrix products
 */
public record TrainingSettings(
    long seed,
    int rank,
    int epochs,
    int sentences,
    int hidden,
    double dropout,
    double learningRate,
    double headRate,
    double warmUp,
    double weightDecay,
    double clip,
    double averaging,
    double smoothing,
    double balance,
    double renaming,
    double teaching,
    int threads,
    Precision precision) {

  /** For a first run of one's own; training-data/README.md has those of the shipped model. */
  public static final TrainingSettings DEFAULT =
      new TrainingSettings(
          1, 0, 3, 16, 384, 0.1, 6e-5, 5, 0.1, 0.01, 1, 0, 0, 0, 0, 0, 2, Precision.FLOAT32);

  public TrainingSettings {
    within("rank", rank, 0, SequenceEncoder.WIDTH);
    within("epochs", epochs, 0, 1000);
    within("sentences", sentences, 1, 10_000);
    within("hidden", hidden, 1, 4096);
    within("threads", threads, 1, 256);
    positive("learning rate", learningRate, "0.00006");
    positive("head rate", headRate, "5");
    positive("clip", clip, "1");
    share("dropout", dropout);
    share("warm-up", warmUp);
    share("averaging", averaging);
    share("smoothing", smoothing);
    share("renaming", renaming);
    share("teaching", teaching);
    if (!(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weight decay " + weightDecay + ": use 0 or more, such as 0.01");
    }
    if (!(balance >= 0 && balance <= 1)) {
      throw new IllegalArgumentException("balance " + balance + ": use a number from 0 to 1");
    }
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " " + value + ": use a number from " + least + " to " + most);
    }
  }

  private static void positive(String name, double value, String example) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " " + value + ": use a number greater than 0, such as " + example);
    }
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " " + value + ": use 0 or more and less than 1");
    }
  }

  /**
   * What the factors of training's matrix products are rounded to. Parameters, their updates, sums
   * within a product and everything that is not a product stay in 32 bits (mixed precision,
   * Micikevicius et al., ICLR 2018).
   */
  public enum Precision {
    /** 24 bits of a number: nothing is rounded. */
    FLOAT32(DataType.FLOAT),

    /** 8 bits of a number: twice as fast on processors with AVX512_BF16. */
    BFLOAT16(DataType.BFLOAT16);

    private static final int TRIED_ROWS = 256;
    private static final int TRIED_WIDTH = 384;
    private static final int TRIALS = 16;

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
      long shortest = Long.MAX_VALUE;
      long shortestExact = Long.MAX_VALUE;
      // In turn, so that other work on the machine slows down both.
      for (int trial = 0; trial < TRIALS && this != FLOAT32; trial++) {
        shortest = Math.min(shortest, nanos(type));
        shortestExact = Math.min(shortestExact, nanos(FLOAT32.type));
      }
      return shortest <= shortestExact;
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
                + " AVX512_BF16 and natives of ND4J with oneDNN (classifier"
                + " linux-x86_64-onednn); leave --precision out");
      }
    }

    /** Nanoseconds of the faster of two products; the first may have something to prepare. */
    private static long nanos(DataType type) {
      long shortest = Long.MAX_VALUE;
      try (INDArray a = Nd4j.ones(type, TRIED_ROWS, TRIED_WIDTH);
          INDArray b = Nd4j.ones(type, TRIED_WIDTH, TRIED_WIDTH);
          INDArray product = Nd4j.create(type, TRIED_ROWS, TRIED_WIDTH)) {
        for (int i = 0; i < 2; i++) {
          long start = System.nanoTime();
          Nd4j.gemm(a, b, product, false, false, 1, 0);
          shortest = Math.min(shortest, System.nanoTime() - start);
        }
      }
      return shortest;
    }
  }
}
