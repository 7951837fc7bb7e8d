package io.standpoint.summary;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Entity;
import io.standpoint.stance.DirectedPair;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Holder;
import io.standpoint.stance.Party;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * What the two ends of a pair count for, and whether it counts.
 *
 * @param membership whom actors count for
 * @param date the day that decides it, that of a document
 * @param excluded pairs with any of these flags do not count
 */
record Parties(Membership membership, Optional<LocalDate> date, Set<Flag> excluded) {

  Parties {
    excluded = Set.copyOf(excluded);
  }

  private boolean counts(DirectedPair pair) {
    return Collections.disjoint(pair.flags(), excluded);
  }

  private Party holder(DirectedPair pair) {
    return pair.holder() instanceof Holder.OfActor holder
        ? membership.partyOf(holder.actor(), date)
        : pair.holder().party();
  }

  Party target(DirectedPair pair) {
    Entity entity = pair.target().entity();
    return entity instanceof Actor actor ? membership.partyOf(actor, date) : Party.of(entity);
  }

  /** Both ends of a pair that counts and whose ends are two; empty for any other. */
  Optional<PartyPair> ends(DirectedPair pair) {
    PartyPair ends = new PartyPair(holder(pair), target(pair));
    return counts(pair) && !ends.holder().equals(ends.target())
        ? Optional.of(ends)
        : Optional.empty();
  }
}
