package io.standpoint.stance;

import io.standpoint.actor.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a sentence's treatment of a target is the author's own. A classifier of single pairs
 * hears the Kremlin's anger in “The Kremlin called Helsinki's step an assault” and gives it to the
 * author as well as to the Kremlin. Where an actor of the sentence accounts for a polarity, it is
 * taken from the author in that measure ("explaining away", as in a noisy-or; Pearl, 1988):
 *
 * <p>P(author) = P(author by itself) · (1 − the greatest P of an actor toward the same target),
 *
 * <p>for negative and for positive; the rest is neutral. The actors' own scores stay.
 *
 * <p>In a sentence that gives somebody's words, hardly anything is left to the author, who reports
 * there: of 17 judgements that the classifier gave to the author of such a sentence in the
 * development documents, none was one (so a nineteenth, by the rule of succession). Where somebody
 * judges of whom it is not told who they are (“he praised Kyiv”), it was two of eight (so three
 * tenths).
 */
public final class AuthorsShare {

  /** Who else has a say in a sentence, beside those who are named in it. */
  public enum Others {
    /** Nobody. */
    NONE(0),
    /** Somebody who judges, and who is no mention. */
    JUDGE(0.7),
    /** Somebody whose words it gives. */
    SPEAKER(18.0 / 19);

    private final double taken;

    Others(double taken) {
      this.taken = taken;
    }
  }

  private AuthorsShare() {}

  /**
   * Takes from the author what actors account for.
   *
   * @param pairs those of one sentence
   * @param scores what a classifier says of each, same order
   * @param others who else has a say in the sentence
   * @return the same for actors, and for the author what is left to it, same order
   */
  public static List<Scores> of(List<DirectedPair> pairs, List<Scores> scores, Others others) {
    Map<Entity, double[]> taken = new HashMap<>();
    for (DirectedPair pair : pairs) {
      taken.put(pair.target().entity(), new double[] {others.taken, others.taken});
    }
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).holder() instanceof Holder.OfActor) {
        double[] greatest = taken.get(pairs.get(i).target().entity());
        greatest[0] = Math.max(greatest[0], scores.get(i).negative());
        greatest[1] = Math.max(greatest[1], scores.get(i).positive());
      }
    }
    List<Scores> shares = new ArrayList<>(scores.size());
    for (int i = 0; i < pairs.size(); i++) {
      double[] ofTarget = taken.get(pairs.get(i).target().entity());
      boolean author = pairs.get(i).holder() instanceof Holder.Author;
      boolean whole = ofTarget[0] == 0 && ofTarget[1] == 0;
      shares.add(author && !whole ? left(scores.get(i), ofTarget) : scores.get(i));
    }
    return shares;
  }

  private static Scores left(Scores scores, double[] taken) {
    double negative = scores.negative() * (1 - taken[0]);
    double positive = scores.positive() * (1 - taken[1]);
    // Scores sum to 1 only within a tolerance.
    return new Scores(negative, Math.max(0, 1 - negative - positive), positive);
  }
}
