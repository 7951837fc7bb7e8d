package io.standpoint.summary;

import io.standpoint.stance.Party;

/** Two ends of a stance, apart from any mention. */
record PartyPair(Party holder, Party target) {}
