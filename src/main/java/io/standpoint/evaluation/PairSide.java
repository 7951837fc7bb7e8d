package io.standpoint.evaluation;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which of the two rows of one pair a row is. In corpora that label both directions of a pair of
 * actors p and q, one row asks p's polarity toward q and another q's toward p.
 *
 * @param pairId joins the two rows, not blank
 * @param direction which of the two
 */
public record PairSide(String pairId, Direction direction) {

  public PairSide {
    Objects.requireNonNull(direction, "direction");
    if (pairId.isBlank()) {
      throw new IllegalArgumentException("pair_id is blank: give a name or leave it out");
    }
  }

  /** Who of the two is the holder. */
  public enum Direction {
    /** p is the holder, q the target. */
    FORWARD("p->q"),
    /** q is the holder, p the target. */
    BACKWARD("q->p");

    private final String label;

    Direction(String label) {
      this.label = label;
    }

    /** As corpora write it: {@code p->q} or {@code q->p}. */
    public String label() {
      return label;
    }

    /**
     * The direction that corpora write as {@code label}.
     *
     * @throws IllegalArgumentException if it is neither of the two
     */
    public static Direction of(String label) {
      return Arrays.stream(values())
          .filter(direction -> direction.label.equals(label))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "unknown direction '"
                          + label
                          + "': use "
                          + Arrays.stream(values())
                              .map(Direction::label)
                              .collect(Collectors.joining(" or "))));
    }
  }
}
