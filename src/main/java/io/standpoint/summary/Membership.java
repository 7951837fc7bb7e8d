package io.standpoint.summary;

import io.standpoint.actor.Actor;
import io.standpoint.stance.Party;
import java.time.LocalDate;
import java.util.Optional;

/** Whom actors count for. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface Membership {

  /** None of anything: every actor counts for itself. */
  Membership NONE = (actor, date) -> Party.of(actor);

  /**
   * The party that {@code actor} counts for: itself, or what it is part of.
   *
   * @param date the day that matters, that of a document; if empty, the latest membership counts
   */
  Party partyOf(Actor actor, Optional<LocalDate> date);
}
