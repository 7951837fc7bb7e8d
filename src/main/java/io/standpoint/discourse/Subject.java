package io.standpoint.discourse;

import io.standpoint.actor.Mention;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom an attribution names.
 *
 * @param kind how clearly
 * @param speaker where they are named or described; present if and only if {@code kind} is {@code
 *     NAMED} or {@code DESCRIBED}
 */
record Subject(Kind kind, Optional<Mention> speaker) {

  enum Kind {
    /** By name, title or office. */
    NAMED,
    /** By a common noun for people who can speak, known from nowhere else: residents said. */
    DESCRIBED,
    /** As he or she: whoever was last spoken of. */
    PRONOUN,
    /** Someone, but it does not say who: they said. */
    UNCLEAR
  }

  static final Subject UNCLEAR = new Subject(Kind.UNCLEAR, Optional.empty());
  static final Subject PRONOUN = new Subject(Kind.PRONOUN, Optional.empty());

  Subject {
    Objects.requireNonNull(kind, "kind");
    if (speaker.isPresent() != (kind == Kind.NAMED || kind == Kind.DESCRIBED)) {
      throw new IllegalArgumentException("subject " + kind + " with speaker " + speaker);
    }
  }

  static Subject named(Mention speaker) {
    return new Subject(Kind.NAMED, Optional.of(speaker));
  }

  static Subject described(Mention speaker) {
    return new Subject(Kind.DESCRIBED, Optional.of(speaker));
  }

  boolean isNamed() {
    return kind == Kind.NAMED;
  }

  /** A named person, and so someone who can be meant by he or she. */
  boolean isPerson() {
    return isNamed() && speaker.filter(Mention::isPerson).isPresent();
  }
}
