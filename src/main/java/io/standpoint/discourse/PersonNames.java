package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people whom a document names and no catalogue lists. Whoever was introduced as Ayşe Demir is
 * Ayşe Demir where only Demir is written.
 */
final class PersonNames {
  private static final int LONGEST = 6;

  /** A full name and where it first stands. */
  private record FullName(String name, int token) {}

  private final Words words;

  /** By first and by last word of the name, in order of position. */
  private final Map<String, List<FullName>> byWord = new HashMap<>();

  PersonNames(Words words) {
    this.words = words;
    int token = 0;
    while (token < words.size()) {
      int end = nameEnd(token);
      if (end - token > 1) {
        add(token, end);
      }
      token = Math.max(end, token + 1);
    }
  }

  /** The words {@code [first, end)} as a mention of the person of that full name. */
  static Mention mention(String name, Words words, int first, int end) {
    Actor person = Actor.unlisted(ActorKind.PERSON, name, Optional.empty());
    Span span = words.span(first, end);
    return new Mention(person, span, words.text(span), MentionRule.UNLISTED);
  }

  /**
   * The first token of the unlisted name that ends with token {@code last}, not before {@code
   * from}; empty if that is no part of a name.
   */
  Optional<Integer> startOf(int last, int from) {
    if (!isNamePart(last)) {
      return Optional.empty();
    }
    int first = last;
    int earliest = Math.max(from, last - LONGEST + 1);
    int token = last - 1;
    while (token >= earliest
        && !words.startsParagraph(token + 1)
        && (isNamePart(token) || isParticle(token))) {
      first = isNamePart(token) ? token : first;
      token--;
    }
    return Optional.of(first);
  }

  /**
   * The full name behind the words {@code [first, end)}: as introduced before, else as written.
   * Empty if a single word was never introduced.
   */
  Optional<String> introduced(int first, int end) {
    Optional<String> byLast = lookUp(words.lower(end - 1), first);
    if (end - first == 1) {
      return byLast;
    }
    String start = words.form(first, first + 1);
    return byLast
        .filter(full -> full.startsWith(start + " "))
        .or(() -> Optional.of(words.form(first, end)));
  }

  private Optional<String> lookUp(String word, int before) {
    List<FullName> names = byWord.getOrDefault(word, List.of());
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).token() < before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(names.get(low - 1).name());
  }

  private void add(int first, int end) {
    String name = introduced(first, end).orElseThrow();
    byWord
        .computeIfAbsent(words.lower(end - 1), word -> new ArrayList<>())
        .add(new FullName(name, first));
    byWord
        .computeIfAbsent(words.lower(first), word -> new ArrayList<>())
        .add(new FullName(name, first));
  }

  /** The end of the name that starts at {@code token}; {@code token} itself if none does. */
  int nameEnd(int token) {
    int end = token;
    int next = token;
    while (next < words.size()
        && next - token < LONGEST
        && (next == token || !words.startsParagraph(next))
        && (isNamePart(next) || (end > token && isParticle(next)))) {
      next++;
      end = isNamePart(next - 1) ? next : end;
    }
    return end;
  }

  private boolean isNamePart(int token) {
    if (!words.isWord(token) || !words.isCapital(token) || words.mention(token).isPresent()) {
      return false;
    }
    String lower = words.lower(token);
    return !words.isAcronym(token)
        && !words.isSeat(token)
        && !SpeechWords.TITLES.contains(lower)
        && !SpeechWords.ORGANISATIONS.contains(lower)
        && !SpeechWords.BOUNDARIES.contains(lower)
        && !SpeechWords.PREPOSITIONS.contains(lower)
        && !SpeechWords.DETERMINERS.contains(lower);
  }

  private boolean isParticle(int token) {
    return words.isWord(token)
        && words.mention(token).isEmpty()
        && SpeechWords.PARTICLES.contains(words.lower(token));
  }
}
