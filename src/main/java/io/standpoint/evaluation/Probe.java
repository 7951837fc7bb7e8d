package io.standpoint.evaluation;

/**
 * What a row of a challenge suite probes: one capability, in one group of minimal pairs, that is of
 * sentences which differ in one thing.
 *
 * @param capability such as {@code negated-act}, not blank
 * @param group joins the rows of the minimal pairs, not blank
 */
public record Probe(String capability, String group) {

  public Probe {
    if (capability.isBlank() || group.isBlank()) {
      throw new IllegalArgumentException(
          "capability '" + capability + "', group '" + group + "': neither may be blank");
    }
  }
}
