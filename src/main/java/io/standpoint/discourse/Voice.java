package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.text.Span;
import java.util.Locale;
import java.util.Objects;

/**
 * Words or claims in a document that are somebody's, not the author's.
 *
 * @param words offsets into the document's text, without quotation marks around them
 * @param speaker whose they are: a mention of an actor, perhaps in another sentence
 * @param manner how they are given
 */
public record Voice(Span words, Mention speaker, Manner manner) {

  /** How somebody's words are given. */
  public enum Manner {
    /** Word for word: in quotation marks, in a transcript or a speech. */
    QUOTED,
    /** In the author's words: Ankara says that … */
    REPORTED;

    /** As files write it: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Voice {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(manner, "manner");
    if (!(speaker.entity() instanceof Actor)) {
      throw new IllegalArgumentException("speaker " + speaker + " is no actor");
    }
  }

  /** Whose the words are. */
  public Actor actor() {
    return (Actor) speaker.entity();
  }
}
