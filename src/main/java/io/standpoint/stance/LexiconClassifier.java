package io.standpoint.stance;

import io.standpoint.stance.Lexicon.Effect;
import io.standpoint.stance.Lexicon.Match;
import io.standpoint.stance.Lexicon.Word;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A baseline that knows nothing but a word list: what any trained model has to beat. Immutable.
 *
 * <p>Where the words are the holder's own, it adds up the terms around the target, nearer ones
 * counting more. Where the holder is named, it adds up the terms between holder and target, in the
 * order "holder … target" or in the passive "target … by holder". A negation turns round the terms
 * of the next three words of its clause (the window of VADER: Hutto and Gilbert, ICWSM 2014).
 */
public final class LexiconClassifier implements StanceClassifier {

  /** Words after a negation that it reaches. */
  private static final int NEGATED = 3;

  /** Words on either side of the target that count as around it. */
  private static final int AROUND = 15;

  /** Words beside the target that count as between it and the holder. */
  private static final int BETWEEN = 40;

  /**
   * Words before the second name in which "by" makes a passive: "by Foreign Minister Sergei
   * Lavrov".
   */
  private static final int PASSIVE = 3;

  /** Half the weight at this distance from the target, in words. */
  private static final double HALF_WEIGHT = 5;

  // Chosen by log loss on NewsMTSC train (own words), DSE and PLV train (named holder), among
  // mappings that let a single term decide.
  private static final Mapping OWN_WORDS = new Mapping(0.2, 1.05);
  private static final Mapping NAMED_HOLDER = new Mapping(1.8, 1.9);

  private final Lexicon lexicon;

  private LexiconClassifier(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** With the word list in this library. */
  public static LexiconClassifier bundled() {
    return new LexiconClassifier(Lexicon.bundled());
  }

  @Override
  public List<Scores> classify(String sentence, List<PairSpans> pairs) {
    List<Word> words = Lexicon.words(sentence);
    int[] valences = valences(sentence, words);
    List<Scores> scores = new ArrayList<>(pairs.size());
    for (PairSpans pair : pairs) {
      checkWithin(sentence, pair.target());
      pair.holder().ifPresent(holder -> checkWithin(sentence, holder));
      scores.add(scores(words, valences, pair));
    }
    return List.copyOf(scores);
  }

  /**
   * The stance words of a pair: the terms of the list that stand between holder and target, or
   * around the target where no holder is named or nothing stands between them. They are a hint to
   * the reader; what a trained model went by, nobody can say.
   *
   * @return offsets into {@code sentence}, in order, none of which overlaps holder or target
   */
  public List<Span> stanceWords(String sentence, PairSpans pair) {
    checkWithin(sentence, pair.target());
    pair.holder().ifPresent(holder -> checkWithin(sentence, holder));
    List<Word> words = Lexicon.words(sentence);
    List<Span> terms =
        terms(words).stream()
            .filter(term -> !term.overlaps(pair.target()))
            .filter(term -> pair.holder().filter(term::overlaps).isEmpty())
            .toList();
    if (terms.isEmpty()) {
      return terms;
    }
    List<Span> between =
        pair.holder().stream()
            .flatMap(holder -> terms.stream().filter(term -> lies(term, holder, pair.target())))
            .toList();
    if (!between.isEmpty()) {
      return between;
    }
    int target = firstFrom(words, pair.target().start());
    int from = words.get(Math.max(0, target - AROUND)).span().start();
    int to = words.get(Math.min(words.size() - 1, target + AROUND)).span().end();
    return terms.stream().filter(term -> from <= term.start() && term.end() <= to).toList();
  }

  /** Where terms of the list stand. */
  private List<Span> terms(List<Word> words) {
    List<Span> terms = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Match> match = lexicon.match(words, i);
      int next = i + match.map(Match::words).orElse(1);
      if (match.isPresent()) {
        terms.add(new Span(words.get(i).span().start(), words.get(next - 1).span().end()));
      }
      i = next;
    }
    return terms;
  }

  /** Whether {@code term} stands between the two. */
  private static boolean lies(Span term, Span holder, Span target) {
    return Math.min(holder.end(), target.end()) <= term.start()
        && term.end() <= Math.max(holder.start(), target.start());
  }

  private static void checkWithin(String sentence, Span span) {
    if (span.end() > sentence.length()) {
      throw new IllegalArgumentException(
          "span " + span + " ends beyond the sentence, which has " + sentence.length() + " chars");
    }
  }

  private static Scores scores(List<Word> words, int[] valences, PairSpans pair) {
    return pair.holder().isPresent()
        ? NAMED_HOLDER.scores(between(words, valences, pair.holder().get(), pair.target()))
        : OWN_WORDS.scores(around(words, valences, pair.target()));
  }

  /** −1, 0 or +1 for every word: what the term that starts there says, after negation. */
  private int[] valences(String sentence, List<Word> words) {
    int[] valences = new int[words.size()];
    int negatedUntil = -1;
    int i = 0;
    while (i < words.size()) {
      if (i > 0 && endsClause(sentence, words.get(i - 1).span().end(), words.get(i).span())) {
        negatedUntil = -1;
      }
      Optional<Match> match = lexicon.match(words, i);
      int next = i + match.map(Match::words).orElse(1);
      boolean negated = i <= negatedUntil;
      Optional<Effect> effect = match.map(Match::effect);
      if (effect.equals(Optional.of(Effect.FLIP))) {
        negatedUntil = negated ? -1 : next - 1 + NEGATED;
      } else if (effect.isPresent()) {
        valences[i] = (effect.get() == Effect.FOR) == negated ? -1 : 1;
      }
      i = next;
    }
    return valences;
  }

  private static boolean endsClause(String sentence, int from, Span next) {
    return sentence.substring(from, next.start()).chars().anyMatch(c -> ",;:.!?()".indexOf(c) >= 0);
  }

  /** The terms around the target, each weighted by 1 / (1 + distance / {@link #HALF_WEIGHT}). */
  private static double around(List<Word> words, int[] valences, Span target) {
    int first = firstFrom(words, target.start());
    int after = firstFrom(words, target.end());
    double sum = 0;
    for (int i = Math.max(0, first - AROUND); i < first; i++) {
      sum += valences[i] / (1 + (first - 1 - i) / HALF_WEIGHT);
    }
    for (int i = after; i < Math.min(words.size(), after + AROUND); i++) {
      sum += valences[i] / (1 + (i - after) / HALF_WEIGHT);
    }
    return sum;
  }

  /** The sum of the terms between holder and target; 0 if their order says nothing. */
  private static double between(List<Word> words, int[] valences, Span holder, Span target) {
    int from = firstFrom(words, Math.min(holder.end(), target.end()));
    int to = firstFrom(words, Math.max(holder.start(), target.start()));
    boolean holderFirst = holder.start() < target.start();
    boolean passive = hasBy(words, from, to);
    if (holderFirst == passive) {
      return 0;
    }
    if (holderFirst) {
      from = Math.max(from, to - BETWEEN);
    } else {
      to = Math.min(to, from + BETWEEN);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += valences[i];
    }
    return sum;
  }

  private static boolean hasBy(List<Word> words, int from, int to) {
    return words.subList(Math.max(from, to - PASSIVE), Math.max(from, to)).stream()
        .anyMatch(word -> word.form().equals("by"));
  }

  /** Index of the first word that starts at or after {@code offset}, or the number of words. */
  private static int firstFrom(List<Word> words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * From a sum s of terms to probabilities: softmax over (−strength·s, neutral, strength·s).
   *
   * @param neutral how much it takes to leave neutral
   * @param strength how much one term counts
   */
  private record Mapping(double neutral, double strength) {
    Scores scores(double sum) {
      double largest = Math.max(neutral, strength * Math.abs(sum));
      double negative = Math.exp(-strength * sum - largest);
      double neither = Math.exp(neutral - largest);
      double positive = Math.exp(strength * sum - largest);
      double total = negative + neither + positive;
      return new Scores(negative / total, neither / total, positive / total);
    }
  }
}
