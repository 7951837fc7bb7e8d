package io.standpoint.neural;

import static io.standpoint.neural.EncoderWeights.INNER_WIDTH;
import static io.standpoint.neural.EncoderWeights.WIDTH;

import java.util.Arrays;

/**
 * What the inputs of a layer's products are multiplied by, column by column, before they become
 * 8-bit integers; the rows of the matrices are divided by the same, so that products stay what they
 * were (Xiao et al., SmoothQuant, ICML 2023). In (0, 1].
 *
 * <p>An input shares one range over all of its numbers, and some columns reach 30 where nearly all
 * numbers lie within 2: without factors most of the 256 steps would be spent on those columns. With
 * them the range is nearly the same in every sentence, so that it need not be looked for.
 *
 * @param attention {@code [384]}, for the input of query, key and value
 * @param inner {@code [384]}, for the input of the inner dense layer
 * @param outer {@code [1536]}, for the input of the outer dense layer
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record InputFactors(float[] attention, float[] inner, float[] outer) {

  // Inputs are brought within these, chosen among 2 to 8 by how far the states of 100 sentences of
  // our corpus then are from those without 8-bit integers: 6% of their norm, 11% without factors
  // (with an earlier model, whose ranges were found anew in every input).
  // Lower limits cost more in the matrices, whose rows grow, than they gain.

  /** How far the input of query, key and value reaches when multiplied. */
  static final float ATTENTION_LIMIT = 4;

  /** How far the input of the inner dense layer reaches when multiplied. */
  static final float INNER_LIMIT = 6;

  /** How far the input of the outer dense layer reaches when multiplied. */
  static final float OUTER_LIMIT = 4;

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
