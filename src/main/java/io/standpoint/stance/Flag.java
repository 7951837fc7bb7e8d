package io.standpoint.stance;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the text presents the relation between holder and target. A flag does not say how sure the
 * classifier is, and it changes no score: the classifier has read "did not condemn" itself. Use
 * flags to exclude predictions.
 *
 * <p>Flags are read off voices and words, without a syntax tree, so they are about as good as the
 * tables of {@code standpoint evaluate --documents} say.
 */
public enum Flag {
  /**
   * Word for word: the target is named in somebody's quoted words, or in their claim that quotes
   * some of them, or the holder is quoted on it (called him “a traitor”). Also in a transcript or
   * speech.
   */
  QUOTED,
  /** On somebody's claim, in other words than theirs: the target is named in a report. */
  REPORTED,
  /** As possible or alleged only: may, might, allegedly, doubts that. */
  HEDGED,
  /** On a condition: if, unless, as long as. */
  CONDITIONAL,
  /** Of an act long before what the text reports: in 1998, once, had long. */
  PAST,
  /** As something that did not happen or is denied: did not, never, denied that. */
  NEGATED;

  /** As files write it: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The flag that files write as {@code label}.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Flag of(String label) {
    return Arrays.stream(values())
        .filter(flag -> flag.label().equals(label.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "flag '"
                        + label
                        + "': use "
                        + Arrays.stream(values())
                            .map(Flag::label)
                            .collect(Collectors.joining(", "))));
  }
}
