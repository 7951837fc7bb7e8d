package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Who says what in a document, and to whom.
 *
 * @param voices whose words stand where, by start, outer ones first
 * @param questions what whoever is interviewed is asked, by position
 * @param interviewee who is interviewed; empty in what is no interview
 */
record Heard(List<Voice> voices, List<Span> questions, Optional<Actor> interviewee) {

  /** Whom "you" means at an offset, if that is clear. */
  Optional<Actor> addressee(int offset) {
    int low = 0;
    int high = questions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (questions.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean asked = low < questions.size() && questions.get(low).start() <= offset;
    return asked ? interviewee : Optional.empty();
  }
}
