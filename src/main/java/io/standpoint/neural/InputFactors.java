package io.standpoint.neural;

import static io.standpoint.neural.EncoderWeights.INNER_WIDTH;
import static io.standpoint.neural.EncoderWeights.WIDTH;

import java.util.Arrays;

/**
 * What the inputs of a layer's products are multiplied by, column by column, before they become
 * 8-bit integers; the rows of the matrices are divided by the same, so that products stay what they
 * were (Xiao et al., SmoothQuant, ICML 2023). In (0, 1].
 *
 * <p>An input shares one scale over all of its numbers, and some columns reach 30 where nearly all
 * numbers lie within 2: without factors most of the 256 steps would be spent on those columns.
 *
 * @param attention {@code [384]}, for the input of query, key and value
 * @param inner {@code [384]}, for the input of the inner dense layer
 * @param outer {@code [1536]}, for the input of the outer dense layer
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record InputFactors(float[] attention, float[] inner, float[] outer) {

  /** Numbers in all three. */
  static final int SIZE = 2 * WIDTH + INNER_WIDTH;

  private static final float[] ONES = new float[WIDTH];

  static {
    Arrays.fill(ONES, 1);
  }

  InputFactors {
    EncoderWeights.checkSize("attention", attention, WIDTH);
    EncoderWeights.checkSize("inner", inner, WIDTH);
    EncoderWeights.checkSize("outer", outer, INNER_WIDTH);
  }

  /** Those of a projection's input, {@code [inputs]}; not a copy. */
  float[] of(Projection projection) {
    return switch (projection) {
      case QUERY, KEY, VALUE -> attention;
      case OUTPUT -> ONES; // means of values, which have no such columns
      case INNER -> inner;
      case OUTER -> outer;
    };
  }
}
