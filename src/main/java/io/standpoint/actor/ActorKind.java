package io.standpoint.actor;

import java.util.List;
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

  private static final List<ActorKind> KINDS = List.of(values());

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As catalogues write it: lower case with hyphens, such as {@code armed-group}. */
  public String label() {
    return label;
  }

  /**
   * The kind that a catalogue writes as {@code label}.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static ActorKind of(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT);
    for (ActorKind kind : KINDS) {
      if (kind.label.equals(wanted)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "unknown actor kind '"
            + label
            + "': use one of "
            + KINDS.stream().map(ActorKind::label).collect(Collectors.joining(", ")));
  }
}
