package io.standpoint.stance;

import java.util.List;

/**
 * What a classifier is asked: who stands where in a sentence.
 *
 * @param sentence the sentence's text, not blank, of any length
 * @param pairs spans within {@code sentence}
 */
public record Question(String sentence, List<PairSpans> pairs) {

  public Question {
    pairs = List.copyOf(pairs);
  }
}
