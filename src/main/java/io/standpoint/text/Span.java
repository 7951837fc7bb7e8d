package io.standpoint.text;

/**
 * A stretch of a document: half-open UTF-16 offsets into the original text, as {@link
 * String#substring(int, int)} takes them.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + "): start must be 0 or more and end greater than start");
    }
  }

  /** Number of UTF-16 code units covered, at least 1. */
  public int length() {
    return end - start;
  }

  /** True when every code unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** True when the spans share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * The covered text.
   *
   * @throws IndexOutOfBoundsException if {@code text} ends before this span does
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** This span moved by {@code offset} code units (negative: towards the start). */
  public Span shift(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
