package io.standpoint.discourse;

import io.standpoint.actor.Mention;
import java.util.Optional;

/**
 * A label at the start of a sentence.
 *
 * @param colon its last token
 * @param role what follows
 * @param by whose words follow; empty for a newsreader, or whoever asks or answers without a name
 */
record TurnLabel(int colon, Role role, Optional<Mention> by) {

  /** What follows a label. */
  enum Role {
    /** Q, Question, Interviewer. */
    QUESTION,
    /** A, Answer. */
    ANSWER,
    /** The words of somebody who is named. */
    NAMED,
    /** The words of nobody in particular: CLIP, LIVE. */
    OTHER,
    /** Capitalised words, which are a label only in a transcript where they come back. */
    CAPITALS
  }

  boolean is(Role any) {
    return role == any;
  }

  /** The same label before the words of somebody else, or nobody. */
  TurnLabel by(Optional<Mention> speaker) {
    return new TurnLabel(colon, role, speaker);
  }
}
