package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Who says what in a document, and to whom.
 *
 * @param voices whose words stand where, by start, outer ones first
 * @param addressed what is said to whoever is interviewed, by where it starts
 * @param interviewee who is interviewed; empty in what is no interview
 */
record Heard(
    List<Voice> voices, NavigableMap<Integer, Span> addressed, Optional<Actor> interviewee) {

  /** Whether somebody is interviewed. */
  boolean isTranscript() {
    return interviewee.isPresent() || !addressed.isEmpty();
  }

  /**
   * Whom "you" means, if that is clear.
   *
   * @param you where it stands
   * @param quoted the innermost words around it that are somebody's
   */
  Optional<Actor> addressee(Span you, Optional<Span> quoted) {
    return Optional.ofNullable(addressed.floorEntry(you.start()))
        .map(Map.Entry::getValue)
        .filter(said -> said.contains(you))
        // Whoever asks may quote what somebody said to others.
        .filter(said -> quoted.isEmpty() || quoted.get().contains(said))
        .flatMap(said -> interviewee);
  }
}
