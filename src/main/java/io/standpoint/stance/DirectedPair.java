package io.standpoint.stance;

import io.standpoint.actor.Mention;
import io.standpoint.text.Sentence;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One question to the classifier: the polarity of {@code holder} toward {@code target} in {@code
 * sentence}.
 *
 * @param sentence where it is asked
 * @param holder whose polarity
 * @param target toward what; the mention lies in {@code sentence}
 * @param flags how what ties the two is put, in the order of {@link Flag}
 */
public record DirectedPair(Sentence sentence, Holder holder, Mention target, Set<Flag> flags) {

  /** A pair without flags. */
  public DirectedPair(Sentence sentence, Holder holder, Mention target) {
    this(sentence, holder, target, Set.of());
  }

  public DirectedPair {
    flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
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
