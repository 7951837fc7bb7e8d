package io.standpoint.discourse;

import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.TurnLabel.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who is interviewed in a transcript: the one person whose name labels turns beside those of
 * whoever asks; of several whose names do, the one who asks least; else whom the lead, before the
 * first label, says to have spoken; else, if the answers speak as I or we, the person whom it
 * mentions most.
 */
final class Interview {
  private static final int NEAR = 5;
  private static final int AFTER = 16;
  private static final int BEFORE = 60;
  private static final int OPENING = 2;

  private final Words words;
  private final SentenceIndex sentences;
  private final QuoteTokens quotes;
  private final List<Optional<TurnLabel>> labels;

  /** The token before which the lead ends. */
  private final int leadEnd;

  /** How often the lead mentions a person, in order; twice where a sentence opens with them. */
  private final Map<Entity, Integer> people = new LinkedHashMap<>();

  /**
   * For one transcript.
   *
   * @param labels for each sentence the one it starts with
   */
  Interview(
      Words words, SentenceIndex sentences, QuoteTokens quotes, List<Optional<TurnLabel>> labels) {
    this.words = words;
    this.sentences = sentences;
    this.quotes = quotes;
    this.labels = labels;
    int first = 0;
    while (first < labels.size() && !isTurn(first)) {
      first++;
    }
    leadEnd = first == labels.size() ? words.size() : words.from(sentences.span(first).start());
    countPeople();
  }

  /** Whether the lead mentions the same person. */
  boolean introduces(Mention person) {
    return people.containsKey(person.entity());
  }

  /** Who is interviewed; empty if it is not told. */
  Optional<Mention> interviewee() {
    Map<Entity, Mention> named = named();
    if (count(Role.QUESTION) > 0 && named.size() == 1) {
      return named.values().stream().findFirst();
    }
    if (named.size() > 1 && count(Role.ANSWER) == 0) {
      return count(Role.QUESTION) > 0 ? Optional.empty() : leastAsking(named);
    }
    return count(Role.QUESTION) + count(Role.ANSWER) == 0 ? Optional.empty() : fromLead();
  }

  /** Whether a label opens a turn, not a headline. */
  private boolean isTurn(int sentence) {
    return labels.get(sentence).filter(label -> sentence > 0 || !label.is(Role.OTHER)).isPresent();
  }

  private long count(Role role) {
    return labels.stream().flatMap(Optional::stream).filter(label -> label.is(role)).count();
  }

  /** The people whose names are labels, each with the first. */
  private Map<Entity, Mention> named() {
    Map<Entity, Mention> named = new LinkedHashMap<>();
    labels.stream()
        .flatMap(Optional::stream)
        .flatMap(label -> label.by().stream())
        .filter(Mention::isPerson)
        .forEach(by -> named.putIfAbsent(by.entity(), by));
    return named;
  }

  /** Who of those asks in fewer turns than every other; empty if two ask as often. */
  private Optional<Mention> leastAsking(Map<Entity, Mention> named) {
    Map<Entity, Integer> questions = new HashMap<>();
    Optional<Mention> by = Optional.empty();
    for (int i = 0; i < labels.size(); i++) {
      by = labels.get(i).isPresent() ? labels.get(i).get().by() : by;
      boolean last = i + 1 == labels.size() || labels.get(i + 1).isPresent();
      if (last && by.isPresent() && asks(i)) {
        questions.merge(by.get().entity(), 1, Integer::sum);
      }
    }
    List<Entity> silent =
        named.keySet().stream().filter(entity -> !questions.containsKey(entity)).toList();
    return silent.size() == 1 ? Optional.of(named.get(silent.get(0))) : Optional.empty();
  }

  /** Whether a sentence is a question, perhaps with a closing mark behind it. */
  boolean asks(int sentence) {
    int end = words.from(sentences.span(sentence).end());
    while (end > 0 && !words.isWord(end - 1) && !words.isSymbol(end - 1, '?')) {
      end--;
    }
    return end > 0 && words.isSymbol(end - 1, '?');
  }

  private Optional<Mention> fromLead() {
    return told(TurnWords.TO_US)
        .or(() -> told(TurnWords.TO_SOMEBODY))
        .or(() -> answersInPerson() ? mostMentioned() : Optional.empty())
        .map(this::name);
  }

  /** Who spoke, or was interviewed, by a sentence of the lead. */
  private Optional<Mention> told(Set<String> partners) {
    for (int i = 0; i < sentences.size(); i++) {
      int from = words.from(sentences.span(i).start());
      int to = Math.min(leadEnd, words.from(sentences.span(i).end()));
      for (int t = from; t < to; t = quotes.after(t)) {
        Optional<Mention> spoke = toldAt(t, from, to, partners);
        if (spoke.isPresent()) {
          return spoke;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> toldAt(int token, int from, int to, Set<String> partners) {
    if (!words.isWord(token) || words.mention(token).isPresent()) {
      return Optional.empty();
    }
    boolean interview = TurnWords.INTERVIEWS.contains(words.lower(token));
    if (!interview && !isTalk(token, from, to, partners)) {
      return Optional.empty();
    }
    Optional<Mention> before = person(Math.max(from, token - BEFORE), token);
    Optional<Mention> after = person(token + 1, Math.min(to, token + AFTER));
    if (interview) {
      boolean given = token + 1 < to && TurnWords.GIVEN.contains(words.lower(token + 1));
      return given ? before : after.or(() -> before);
    }
    boolean object = before.isEmpty() || (after.isPresent() && mentions(after) > mentions(before));
    return object ? after : before;
  }

  private int mentions(Optional<Mention> person) {
    return person.map(mention -> people.getOrDefault(mention.entity(), 0)).orElse(0);
  }

  /** Spoke to us, sat down with; not: the talks with. */
  private boolean isTalk(int verb, int from, int to, Set<String> partners) {
    boolean noun = verb > from && SpeechWords.DETERMINERS.contains(words.lower(verb - 1));
    if (noun || !TurnWords.TALKS.contains(words.lower(verb))) {
      return false;
    }
    for (int i = verb + 1; i < Math.min(to, verb + NEAR) && words.isWord(i); i++) {
      if (partners.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Mention> person(int from, int to) {
    for (int i = from; i < to; i = quotes.after(i)) {
      Optional<Mention> person = words.mention(i).filter(Mention::isPerson);
      if (person.isPresent()) {
        return person;
      }
    }
    return Optional.empty();
  }

  private void countPeople() {
    Optional<Mention> last = Optional.empty();
    for (int i = 0; i < leadEnd; i = quotes.after(i)) {
      Optional<Mention> person = words.mention(i).filter(Mention::isPerson);
      if (person.isPresent() && !person.equals(last)) {
        int sentence = words.from(sentences.span(sentences.at(words.start(i))).start());
        people.merge(person.get().entity(), i - sentence < OPENING ? 2 : 1, Integer::sum);
      }
      last = person;
    }
  }

  private Optional<Mention> mostMentioned() {
    int most = people.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return people.entrySet().stream()
        .filter(person -> person.getValue() == most)
        .findFirst()
        .flatMap(person -> first(person.getKey(), false));
  }

  /** Where the lead first names the same person; the mention itself if it names them nowhere. */
  private Mention name(Mention person) {
    return first(person.entity(), true).orElse(person);
  }

  private Optional<Mention> first(Entity person, boolean named) {
    for (int i = 0; i < leadEnd; i = quotes.after(i)) {
      Optional<Mention> mention =
          words
              .mention(i)
              .filter(any -> any.entity().equals(person))
              .filter(any -> !named || isName(any));
      if (mention.isPresent()) {
        return mention;
      }
    }
    return Optional.empty();
  }

  private static boolean isName(Mention mention) {
    MentionRule rule = mention.rule();
    return rule == MentionRule.NAME
        || rule == MentionRule.UNLISTED
        || rule == MentionRule.SHORT_NAME;
  }

  /** Whether an answer speaks as I or we: those that explain to readers do not. */
  private boolean answersInPerson() {
    boolean answer = false;
    for (int i = 0; i < labels.size(); i++) {
      answer = labels.get(i).map(label -> !label.is(Role.QUESTION)).orElse(answer);
      int from = words.from(sentences.span(i).start());
      if (from >= leadEnd && answer && hasFirstPerson(from, sentences.span(i).end())) {
        return true;
      }
    }
    return false;
  }

  private boolean hasFirstPerson(int from, int end) {
    int to = words.from(end);
    for (int t = from; t < to; t = quotes.after(t)) {
      if (words.isWord(t) && TurnWords.FIRST_PERSON.contains(words.lower(t))) {
        return true;
      }
    }
    return false;
  }
}
