package io.standpoint.discourse;

import io.standpoint.actor.Mention;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Who is who in a document, and who says it.
 *
 * @param mentions of actors and topics, by position; where two actors are meant ("both sides") two
 *     mentions share one span, otherwise those of actors do not overlap
 * @param voices by start, outer ones first; of two one holds the other or they share nothing
 */
public record Discourse(List<Mention> mentions, List<Voice> voices) {

  private static final int DEEPEST_SEARCH = 32;

  public Discourse {
    mentions = List.copyOf(mentions);
    voices = List.copyOf(voices);
  }

  /** Whose words {@code span} is among: the innermost voice; empty for the author. */
  public Optional<Voice> voiceOf(Span span) {
    int first = firstAfter(span.start() + 1);
    for (int i = first - 1; i >= Math.max(0, first - DEEPEST_SEARCH); i--) {
      if (voices.get(i).words().contains(span)) {
        return Optional.of(voices.get(i));
      }
    }
    return Optional.empty();
  }

  /** The voices that start within {@code span}, in order. */
  public List<Voice> voicesIn(Span span) {
    return voices.subList(firstAfter(span.start()), firstAfter(span.end()));
  }

  /** Index of the first voice that starts at {@code offset} or later. */
  private int firstAfter(int offset) {
    int low = 0;
    int high = voices.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (voices.get(middle).words().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
