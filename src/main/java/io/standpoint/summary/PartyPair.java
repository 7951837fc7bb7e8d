package io.standpoint.summary;

import io.standpoint.stance.Party;

/** Two ends of a stance, apart from any mention. */
record PartyPair(Party holder, Party target) {

  /** Whether neither is an actor that was found in a document and stands in no catalogue. */
  boolean isListed() {
    return holder.isListed() && target.isListed();
  }
}
