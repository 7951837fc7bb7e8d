package io.standpoint.stance;

import io.standpoint.actor.ActorKind;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom an attribution names.
 *
 * @param kind how clearly
 * @param holder the speaker; present if and only if {@code kind} is {@code NAMED}
 */
record Subject(Kind kind, Optional<Holder> holder) {

  enum Kind {
    /** By name, title or office. */
    NAMED,
    /** As he or she: whoever was last spoken of. */
    PRONOUN,
    /** Someone, but it does not say who: residents said. */
    UNCLEAR
  }

  static final Subject UNCLEAR = new Subject(Kind.UNCLEAR, Optional.empty());
  static final Subject PRONOUN = new Subject(Kind.PRONOUN, Optional.empty());

  Subject {
    Objects.requireNonNull(kind, "kind");
    if (holder.isPresent() != (kind == Kind.NAMED)) {
      throw new IllegalArgumentException("subject " + kind + " with holder " + holder);
    }
  }

  static Subject named(Holder holder) {
    return new Subject(Kind.NAMED, Optional.of(holder));
  }

  boolean isNamed() {
    return kind == Kind.NAMED;
  }

  /** A person by name, listed or not, and so someone who can be meant by he or she. */
  boolean isPerson() {
    return holder
        .filter(
            named ->
                named instanceof Holder.Speaker
                    || (named instanceof Holder.OfActor actor
                        && actor.actor().kind() == ActorKind.PERSON))
        .isPresent();
  }
}
