package io.standpoint.gold;

import io.standpoint.stance.Flag;
import java.util.Locale;

/** What of an analysis is held against a marked document; every one has an F1. */
public enum Aspect {
  /** Mentions of actors; a found one is right if it shares a character with a marked one. */
  MENTIONS,
  /** Of the mentions that are right, those that were found to mean an actor who is marked there. */
  RESOLUTION,
  /**
   * Of the mentions that are right, those of which the right voice is asked: the author where they
   * stand in the author's words, else the speaker and not the author.
   */
  HOLDERS,
  /** Sentences that speak of a topic. */
  TOPICS,
  /** Of the judgements that are marked, those that are asked about at all. */
  QUESTIONS,
  /** Who is for or against whom, by sentence; right if marked so with the same polarity. */
  JUDGEMENTS,
  /** Of the marked judgements that are asked about: those flagged as quoted. */
  QUOTED,
  /** Likewise, as reported. */
  REPORTED,
  /** Likewise, as hedged. */
  HEDGED,
  /** Likewise, as conditional. */
  CONDITIONAL,
  /** Likewise, as past. */
  PAST,
  /** Likewise, as negated. */
  NEGATED;

  /** The aspect that asks for {@code flag}. */
  static Aspect of(Flag flag) {
    return valueOf(flag.name());
  }

  /** As tables write it: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
