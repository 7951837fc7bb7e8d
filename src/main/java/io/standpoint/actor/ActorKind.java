package io.standpoint.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What sort of actor a catalogue entry is. */
public enum ActorKind {
  /** A state or territory with a government, also through its capital or seat of government. */
  STATE,
  /** The armed forces of a state. */
  ARMED_FORCES,
  /** A person. */
  PERSON,
  /** A group that fights but is no state's army. */
  ARMED_GROUP,
  /** An alliance or union of states. */
  ALLIANCE,
  /** An international body, court, agency, party or other organisation. */
  ORGANISATION,
  /** A company. */
  COMPANY,
  /** A people or community. */
  PEOPLE;

  /** As catalogues write it: lower case with hyphens, such as {@code armed-group}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind that a catalogue writes as {@code label}.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static ActorKind of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown actor kind '"
                        + label
                        + "': use one of "
                        + Arrays.stream(values())
                            .map(ActorKind::label)
                            .collect(Collectors.joining(", "))));
  }
}
