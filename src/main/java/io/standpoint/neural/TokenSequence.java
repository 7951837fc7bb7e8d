package io.standpoint.neural;

import static io.standpoint.neural.SequenceEncoder.LONGEST_SEQUENCE;

/**
 * Token ids for the encoder, and the positions whose states somebody wants.
 *
 * @param ids {@code [CLS]}, the tokens, {@code [SEP]}: 1 to {@value
 *     SequenceEncoder#LONGEST_SEQUENCE} ids
 * @param wanted at least one position in {@code ids}: the last layer is computed for these alone
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record TokenSequence(int[] ids, int[] wanted) {

  TokenSequence {
    if (ids.length == 0 || ids.length > LONGEST_SEQUENCE) {
      throw new IllegalArgumentException(
          ids.length + " ids: need 1 to " + LONGEST_SEQUENCE + "; encode longer text in windows");
    }
    if (wanted.length == 0) {
      throw new IllegalArgumentException("nothing is wanted of " + ids.length + " ids");
    }
    for (int position : wanted) {
      if (position < 0 || position >= ids.length) {
        throw new IllegalArgumentException(
            "position " + position + " wanted of " + ids.length + " ids");
      }
    }
  }

  /** How many ids there are. */
  int length() {
    return ids.length;
  }
}
