package io.standpoint.cli;

/**
 * What scoring has cost.
 *
 * @param tokens that the encoder has read
 * @param nanos that have passed
 */
record Cost(long tokens, long nanos) {
  static final Cost NONE = new Cost(0, 0);

  Cost plus(Cost more) {
    return new Cost(tokens + more.tokens, nanos + more.nanos);
  }

  Cost minus(Cost less) {
    return new Cost(tokens - less.tokens, nanos - less.nanos);
  }

  double seconds() {
    return nanos / 1e9;
  }
}
