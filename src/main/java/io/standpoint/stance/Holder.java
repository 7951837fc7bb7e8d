package io.standpoint.stance;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.text.Span;
import java.util.Objects;
import java.util.Optional;

/** Whose polarity is asked. */
public sealed interface Holder permits Holder.Author, Holder.OfActor {

  /** The holder apart from this mention of it. */
  Party party();

  /** Where the holder is named, offsets into the document's text; empty for the author. */
  Optional<Span> namedAt();

  /** Whoever wrote the document: the pair is one of tone. */
  record Author() implements Holder {
    @Override
    public Party party() {
      return Party.AUTHOR;
    }

    @Override
    public Optional<Span> namedAt() {
      return Optional.empty();
    }
  }

  /**
   * An actor, as one named in the sentence or as the speaker of its words.
   *
   * @param actor the actor
   * @param mention where it is named; may lie in another sentence than the pair, when that sentence
   *     is part of a longer quotation
   */
  record OfActor(Actor actor, Mention mention) implements Holder {
    public OfActor {
      Objects.requireNonNull(mention, "mention");
      if (!mention.entity().equals(actor)) {
        throw new IllegalArgumentException(
            "mention of " + mention.entity().name() + " given for holder " + actor.name());
      }
    }

    @Override
    public Party party() {
      return Party.of(actor);
    }

    @Override
    public Optional<Span> namedAt() {
      return Optional.of(mention.span());
    }
  }
}
