package io.standpoint.gold;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.gold.GoldDocument.GoldMention;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marked mentions of actors with the found ones that match them: those with the same span, else
 * those that share most words, the first of equal ones. Every mention is used once.
 */
final class Matching {

  /** A found mention: all actors who are meant there ("both sides" means two). */
  record Found(Span span, List<Actor> actors) {
    Found {
      actors = List.copyOf(actors);
    }
  }

  /** A marked and a found mention that overlap; {@code words} is how many words they share. */
  private record Candidate(GoldMention mark, Found found, int words) {
    private static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparing((Candidate candidate) -> !candidate.isExact())
            .thenComparing(Comparator.comparingInt(Candidate::words).reversed())
            .thenComparing(candidate -> candidate.mark().span())
            .thenComparing(candidate -> candidate.found().span());

    private boolean isExact() {
      return mark.span().equals(found.span());
    }
  }

  private final List<Found> found = new ArrayList<>();
  private final Map<GoldMention, Found> matched = new LinkedHashMap<>();

  /**
   * Matches them.
   *
   * @param mentions that the analysis found
   */
  Matching(GoldDocument gold, List<Mention> mentions) {
    Map<Span, List<Actor>> actors = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.entity() instanceof Actor actor) {
        actors.computeIfAbsent(mention.span(), span -> new ArrayList<>()).add(actor);
      }
    }
    actors.forEach((span, meant) -> found.add(new Found(span, meant)));
    List<Candidate> candidates = new ArrayList<>();
    for (GoldMention mark : gold.mentions()) {
      for (Found mention : found) {
        if (!mark.isTopic() && mark.span().overlaps(mention.span())) {
          int words = sharedWords(gold.document().text(), mark.span(), mention.span());
          candidates.add(new Candidate(mark, mention, words));
        }
      }
    }
    candidates.sort(Candidate.BEST_FIRST);
    Set<Found> used = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!matched.containsKey(candidate.mark()) && used.add(candidate.found())) {
        matched.put(candidate.mark(), candidate.found());
      }
    }
  }

  private static int sharedWords(String text, Span one, Span other) {
    int start = Math.max(one.start(), other.start());
    int end = Math.min(one.end(), other.end());
    return text.substring(start, end).strip().split("\\s+", -1).length;
  }

  /** All found mentions of actors. */
  List<Found> found() {
    return found;
  }

  /** The marked mentions that were found, with those that match them. */
  Map<GoldMention, Found> matched() {
    return matched;
  }
}
