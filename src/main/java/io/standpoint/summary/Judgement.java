package io.standpoint.summary;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one sentence says of one holder and target. A sentence that names either of them several
 * times ("Ankara said its troops …") says it once.
 *
 * @param ends holder and target
 * @param sentence index of the sentence
 * @param score mean score of its predictions that take a side, in [−1, 1]; 0 if none does. What a
 *     classifier leaves to the other two polarities where it says neutral is noise that would drown
 *     the few sentences that judge
 * @param telling the prediction that shows it best
 * @param abstained whether the classifier abstained from all of its predictions
 */
record Judgement(
    PartyPair ends, int sentence, double score, Prediction telling, boolean abstained) {

  private record Key(PartyPair ends, int sentence) {}

  /**
   * The judgements in the predictions of one document, in the order in which they begin.
   *
   * @param parties what actors count for; pairs that do not count are passed over
   */
  static List<Judgement> of(List<Prediction> predictions, Parties parties) {
    Map<Key, List<Prediction>> gathered = new LinkedHashMap<>();
    for (Prediction prediction : predictions) {
      Optional<PartyPair> ends = parties.ends(prediction.pair());
      if (ends.isPresent()) {
        Key key = new Key(ends.get(), prediction.pair().sentence().index());
        gathered.computeIfAbsent(key, unused -> new ArrayList<>()).add(prediction);
      }
    }
    return gathered.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
  }

  private static Judgement of(Key key, List<Prediction> all) {
    List<Prediction> answered = all.stream().filter(p -> !p.abstained()).toList();
    double score =
        answered.stream()
            .filter(p -> p.polarity() != Polarity.NEUTRAL)
            .mapToDouble(p -> p.scores().score())
            .average()
            .orElse(0);
    Prediction telling =
        answered.stream()
            .filter(p -> score != 0)
            .max(Comparator.comparingDouble(p -> p.scores().score() * score))
            .orElse(answered.isEmpty() ? all.get(0) : answered.get(0));
    return new Judgement(key.ends(), key.sentence(), score, telling, answered.isEmpty());
  }

  /** The side that it takes; neutral if its predictions take none, or both alike. */
  Polarity polarity() {
    return score < 0 ? Polarity.NEGATIVE : score > 0 ? Polarity.POSITIVE : Polarity.NEUTRAL;
  }
}
