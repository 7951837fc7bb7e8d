package io.standpoint.summary;

/** Whether actors are counted apart or together with what they are part of. */
public enum Level {
  /** Each actor by itself: Erdoğan, the Turkish army and Turkey are three. */
  ACTOR,
  /** An actor counts for what it is part of on the document's date: all three are Turkey. */
  STATE
}
