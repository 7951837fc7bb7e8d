package io.standpoint.stance;

import io.standpoint.actor.Mention;
import io.standpoint.text.Sentence;
import java.util.Objects;

/**
 * One question to the classifier: the polarity of {@code holder} toward {@code target} in {@code
 * sentence}.
 *
 * @param sentence where it is asked
 * @param holder whose polarity
 * @param target toward what; the mention lies in {@code sentence}
 */
public record DirectedPair(Sentence sentence, Holder holder, Mention target) {

  public DirectedPair {
    Objects.requireNonNull(holder, "holder");
    if (!sentence.span().contains(target.span())) {
      throw new IllegalArgumentException(
          "target " + target.span() + " lies outside its sentence " + sentence.span());
    }
  }

  /**
   * The pair as the classifier takes it. A holder who is named in another sentence (the speaker of
   * a longer quotation) has no span here: the words are the holder's own.
   */
  public PairSpans spans() {
    return new PairSpans(
        holder.namedAt().filter(sentence.span()::contains).map(sentence::toLocal),
        sentence.toLocal(target.span()));
  }
}
