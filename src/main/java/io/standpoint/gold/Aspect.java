package io.standpoint.gold;

import io.standpoint.stance.Flag;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What of an analysis is held against a marked document. */
public enum Aspect {
  /** Mentions of actors; a found one is right if it shares a character with a marked one. */
  MENTIONS,
  /** Of the mentions that are right, those that were found to mean an actor who is marked there. */
  RESOLUTION,
  /**
   * Of the mentions that are right, those that were found to stand in the right voice: that of the
   * speaker who is marked, or the author's.
   */
  VOICES,
  /** Sentences that speak of a topic. */
  TOPICS,
  /** Of the judgements that are marked, those that are asked about at all. */
  QUESTIONS,
  /**
   * Who is for or against whom, by sentence; right if marked so with the same polarity. What is
   * marked both for and against is left out.
   */
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

  /** Those that take no judgement to measure. */
  static final Set<Aspect> OF_READING = Set.of(MENTIONS, RESOLUTION, VOICES, TOPICS);

  private static final Set<Aspect> SHARES = EnumSet.of(RESOLUTION, VOICES, QUESTIONS);

  /** The aspect that asks for {@code flag}. */
  static Aspect of(Flag flag) {
    return valueOf(flag.name());
  }

  /**
   * Whether it is a share of things that are marked and found alike, so that precision, recall and
   * F1 are all the accuracy.
   */
  public boolean isShare() {
    return SHARES.contains(this);
  }

  /** As tables write it: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
