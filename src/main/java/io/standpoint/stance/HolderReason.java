package io.standpoint.stance;

import java.util.Locale;

/** Why a holder is asked about a target. */
public enum HolderReason {
  /** The holder is named in the target's sentence, and the words there are not the holder's. */
  NAMED,
  /** The target is named in the holder's words, word for word. */
  QUOTED,
  /** The target is named in the holder's words, as the author or another speaker gives them. */
  REPORTED,
  /** The author is asked, since the target is named in nobody else's words. */
  AUTHOR;

  /** As files write it: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
