package io.standpoint.summary;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.stance.DirectedPair;
import io.standpoint.stance.Holder;
import io.standpoint.stance.Prediction;
import io.standpoint.stance.Scores;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.Optional;

/** Predictions made by hand, for tests of what is done with predictions. */
public final class PredictionFixture {
  public static final Actor TURKEY = new Actor("TUR", ActorKind.STATE, "Turkey", Optional.empty());
  public static final Actor ERDOGAN =
      new Actor("erdogan", ActorKind.PERSON, "Recep Tayyip Erdoğan", Optional.of("TUR"));
  public static final Actor SYRIA = new Actor("SYR", ActorKind.STATE, "Syria", Optional.empty());

  public static final Actor RUSSIA = new Actor("RUS", ActorKind.STATE, "Russia", Optional.empty());

  private PredictionFixture() {}

  /** A prediction with score {@code positive − negative} in sentence {@code index} of "H T .". */
  public static Prediction of(int index, Actor holder, Entity target, double score) {
    return of(index, "H T .", holder, target, score);
  }

  /**
   * As above, with a text that begins with a one-letter holder, a space and a one-letter target.
   */
  public static Prediction of(int index, String text, Actor holder, Entity target, double score) {
    Mention holderMention = new Mention(holder, new Span(0, 1), text.substring(0, 1));
    return prediction(index, text, new Holder.OfActor(holder, holderMention), target, score);
  }

  /** The author's tone toward {@code target}. */
  public static Prediction tone(int index, Entity target, double score) {
    return prediction(index, "H T .", new Holder.Author(), target, score);
  }

  private static Prediction prediction(
      int index, String text, Holder holder, Entity target, double score) {
    Sentence sentence = new Sentence(index, new Span(0, text.length()), text);
    Mention mention = new Mention(target, new Span(2, 3), text.substring(2, 3));
    return new Prediction(new DirectedPair(sentence, holder, mention), scores(score));
  }

  /**
   * Probabilities of a given score; 0 is plainly neutral, anything else leaves no neutral share.
   */
  private static Scores scores(double score) {
    return score == 0 ? new Scores(0, 1, 0) : new Scores((1 - score) / 2, 0, (1 + score) / 2);
  }
}
