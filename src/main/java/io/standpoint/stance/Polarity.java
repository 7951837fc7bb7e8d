package io.standpoint.stance;

import java.util.Arrays;
import java.util.Locale;

/** Against, neither, or for. The order is that of every array of three scores. */
public enum Polarity {
  NEGATIVE,
  NEUTRAL,
  POSITIVE;

  /** As files write it: {@code negative}, {@code neutral} or {@code positive}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The polarity that files write as {@code label}.
   *
   * @throws IllegalArgumentException if it is not one of the three labels
   */
  public static Polarity of(String label) {
    return Arrays.stream(values())
        .filter(polarity -> polarity.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown label '" + label + "': use negative, neutral or positive"));
  }
}
