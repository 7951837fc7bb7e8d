package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Who says what in a document, and to whom.
 *
 * @param voices whose words stand where, by start, outer ones first
 * @param addressed what is said to whoever is interviewed, by position
 * @param interviewee who is interviewed; empty in what is no interview
 */
record Heard(List<Voice> voices, List<Span> addressed, Optional<Actor> interviewee) {

  /**
   * Whom "you" means, if that is clear.
   *
   * @param you where it stands
   * @param quoted the innermost words around it that are somebody's
   */
  Optional<Actor> addressee(Span you, Optional<Span> quoted) {
    int low = 0;
    int high = addressed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (addressed.get(middle).end() <= you.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == addressed.size() || !addressed.get(low).contains(you)) {
      return Optional.empty();
    }
    Span said = addressed.get(low);
    // Whoever asks may quote what somebody said to others.
    return quoted.isEmpty() || quoted.get().contains(said) ? interviewee : Optional.empty();
  }
}
