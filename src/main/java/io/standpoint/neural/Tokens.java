package io.standpoint.neural;

import io.standpoint.text.Span;
import java.util.Arrays;
import java.util.Optional;

/**
 * The tokens of a text, in order, without {@code [CLS]} and {@code [SEP]}. Starts never decrease,
 * nor do ends; tokens that share a character of the text (the two halves of a Hangul syllable) have
 * overlapping spans. Immutable.
 */
final class Tokens {

  private final int[] ids;
  private final int[] starts;
  private final int[] ends;

  private Tokens(Builder builder) {
    ids = Arrays.copyOf(builder.ids, builder.size);
    starts = Arrays.copyOf(builder.starts, builder.size);
    ends = Arrays.copyOf(builder.ends, builder.size);
  }

  int size() {
    return ids.length;
  }

  /** Id in the vocabulary of token {@code index}. */
  int id(int index) {
    return ids[index];
  }

  /** Where token {@code index} stands: half-open UTF-16 offsets into the original text. */
  Span span(int index) {
    return new Span(starts[index], ends[index]);
  }

  /** Ids of the tokens {@code from} (inclusive) to {@code to} (exclusive), a copy. */
  int[] ids(int from, int to) {
    return Arrays.copyOfRange(ids, from, to);
  }

  /**
   * The tokens that overlap {@code span}; if none does, the one nearest to it (on a tie the one
   * before it); empty if there is no token at all.
   */
  Optional<Range> overlapping(Span span) {
    if (ids.length == 0) {
      return Optional.empty();
    }
    int from = firstAbove(ends, span.start());
    int to = Math.max(from, firstAbove(starts, span.end() - 1));
    if (from < to) {
      return Optional.of(new Range(from, to));
    }
    // Token from-1 ends before the span, token from starts after it.
    boolean before =
        from == ids.length
            || (from > 0 && span.start() - ends[from - 1] <= starts[from] - span.end());
    return Optional.of(before ? new Range(from - 1, from) : new Range(from, from + 1));
  }

  /** Index of the first element of ascending {@code values} greater than {@code bound}. */
  private static int firstAbove(int[] values, int bound) {
    int low = 0;
    int high = values.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] > bound) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Token indices {@code from} (inclusive) to {@code to} (exclusive), at least one.
   *
   * @param from at least 0
   * @param to greater than {@code from}
   */
  record Range(int from, int to) {
    Range {
      if (from < 0 || to <= from) {
        throw new IllegalArgumentException(
            "tokens [" + from + ", " + to + "): from must be 0 or more and to greater than from");
      }
    }

    int size() {
      return to - from;
    }

    /** From the first token of either to the last of either. */
    Range hull(Range other) {
      return new Range(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  /** Gathers tokens in order. */
  static final class Builder {
    private int[] ids = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    void add(int id, int start, int end) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      ids[size] = id;
      starts[size] = start;
      ends[size] = end;
      size++;
    }

    int size() {
      return size;
    }

    /** Forgets all but the first {@code newSize} tokens. */
    void truncate(int newSize) {
      size = newSize;
    }

    Tokens build() {
      return new Tokens(this);
    }
  }
}
