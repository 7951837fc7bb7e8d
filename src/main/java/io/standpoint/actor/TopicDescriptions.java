package io.standpoint.actor;

import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where a document takes up a topic that one of its keywords mentions, in other words:
 *
 * <ul>
 *   <li>the head noun of a keyword or of the statement, anywhere ("the reform" for "pension
 *       reform"; "a reform" too, and in headlines "reform");
 *   <li>another noun for the same kind of event after a mention ("the tax" for "tariffs");
 *   <li>a noun for any act close behind a mention ("this decision").
 * </ul>
 *
 * <p>The noun must not be part of a name, nor go with a name that is foreign to the topic ("the
 * Dayton agreement"). Where two topics fit, the closer kind of noun decides, then the later
 * mention.
 */
final class TopicDescriptions {

  /** How a noun describes a topic, closest first. */
  private enum Fit {
    HEAD,
    SAME_KIND,
    ACT
  }

  private enum Determiner {
    POINTING,
    DEFINITE,
    INDEFINITE,
    NONE
  }

  private record Use(Topic topic, Fit fit) {}

  /**
   * What stands before a noun.
   *
   * @param modifiers number of words between determiner and noun
   * @param names capitalised words and years among them
   */
  private record Phrase(Determiner determiner, int modifiers, List<String> names) {}

  private static final Set<String> POINTING =
      Set.of("the", "this", "that", "these", "those", "such");

  /** These, and possessives, need not point back: "no effort" or "his plan" may be any. */
  private static final Set<String> DEFINITE =
      Set.of("any", "both", "no", "its", "their", "his", "her", "our", "my", "your");

  private static final Set<String> INDEFINITE = Set.of("a", "an");

  private static final Set<String> NUMERALS = Set.of("one", "two", "three", "many", "most", "over");

  /** Modifiers that say that another one is meant. */
  private static final Set<String> ANOTHER =
      Set.of("another", "other", "previous", "earlier", "former", "past", "similar", "separate");

  /** A year that the topic does not have says so, too: the 2016 deal. */
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private static final Set<String> COMPLEMENTS = Set.of("of", "to", "that", "toward", "towards");

  private static final int MOST_MODIFIERS = 4;

  /** Tokens, symbols included, that are read back from a noun. */
  private static final int FARTHEST = 12;

  /**
   * Sentences from a mention to "the decision" that takes it up. On the development documents any
   * reach from 2 on gives the same F1, to half a point; news is longer than they are.
   */
  private static final int REACH = 2;

  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<Topic, Set<String>> words = new HashMap<>();

  TopicDescriptions(List<Topic> topics) {
    topics.forEach(this::add);
  }

  private void add(Topic topic) {
    Set<String> own = new HashSet<>();
    Map<String, Fit> fits = new HashMap<>();
    List<String> phrases = new ArrayList<>(topic.keywords());
    topic.statement().ifPresent(phrases::add);
    for (String phrase : phrases) {
      Tokens tokens = Tokens.of(phrase);
      for (int i = 0; i < tokens.size(); i++) {
        own.add(tokens.lower(i));
      }
      boolean statement = topic.statement().filter(phrase::equals).isPresent();
      head(tokens, statement).ifPresent(head -> fits.put(head, Fit.HEAD));
    }
    boolean act = false;
    for (String head : List.copyOf(fits.keySet())) {
      for (String other : TopicNouns.others(head)) {
        fits.putIfAbsent(other, Fit.SAME_KIND);
        act = true;
      }
    }
    if (act) {
      TopicNouns.acts().forEach(noun -> fits.putIfAbsent(noun, Fit.ACT));
    }
    words.put(topic, own);
    fits.forEach(
        (noun, fit) ->
            uses.computeIfAbsent(noun, key -> new ArrayList<>()).add(new Use(topic, fit)));
  }

  /**
   * The last word before the first complement: "withdrawal" of "the withdrawal of Rwandan troops".
   * Of keywords only those without complement have a head: "use of force" is no use of anything.
   */
  private static Optional<String> head(Tokens tokens, boolean mayGoOn) {
    int first = 0;
    while (isFunctionWord(tokens, first)) {
      first++;
    }
    int end = first;
    while ((tokens.isWord(end) && !isFunctionWord(tokens, end))
        || tokens.isSymbol(end, "'")
        || tokens.isSymbol(end, ".")) {
      end++;
    }
    if (end == first || (end < tokens.size() && !mayGoOn)) {
      return Optional.empty();
    }
    String head = noun(tokens, end - 1);
    boolean common = tokens.isLower(end - 1) || !TopicNouns.others(head).isEmpty();
    return Optional.of(head).filter(noun -> common && !TopicNouns.isVague(noun));
  }

  private static boolean isFunctionWord(Tokens tokens, int token) {
    return tokens.isLower(token) && RuleWords.FUNCTION_WORDS.contains(tokens.lower(token));
  }

  /** The singular of a token, with the word that a hyphen joins before it. */
  private static String noun(Tokens tokens, int token) {
    String before = tokens.isHyphened(token) ? tokens.lower(token - 1) : "";
    return TopicNouns.singular(before + tokens.lower(token));
  }

  /**
   * The descriptions in a document.
   *
   * @param keywords the mentions by keyword, by sentence and position
   */
  List<Mention> find(String text, List<SentenceNames> sentences, List<List<Mention>> keywords) {
    Map<Topic, Integer> named = new HashMap<>();
    keywords.forEach(list -> list.forEach(mention -> named.put((Topic) mention.entity(), 0)));
    if (named.isEmpty()) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    Reading reading = new Reading(text, named.keySet(), found);
    for (int i = 0; i < sentences.size(); i++) {
      reading.read(i, sentences.get(i), keywords.get(i));
    }
    return found;
  }

  /** Where a topic was mentioned last: the sentence, and the offset in the document. */
  private record Place(int sentence, int offset) {}

  /** One document, read sentence by sentence. */
  private final class Reading {
    private final String text;
    private final Set<Topic> named;
    private final List<Mention> found;
    private final Map<Topic, Place> last = new HashMap<>();

    Reading(String text, Set<Topic> named, List<Mention> found) {
      this.text = text;
      this.named = named;
      this.found = found;
    }

    void read(int index, SentenceNames sentence, List<Mention> keywords) {
      Tokens tokens = sentence.tokens();
      int next = 0;
      int covered = 0;
      for (int i = 0; i < tokens.size(); i++) {
        int start = tokens.start(i);
        while (next < keywords.size() && keywords.get(next).span().start() <= start) {
          Mention keyword = keywords.get(next++);
          last.put((Topic) keyword.entity(), new Place(index, keyword.span().start()));
          covered = Math.max(covered, keyword.span().end());
        }
        boolean compound = i > 0 && tokens.end(i - 1) == covered; // the truce talks
        if (start >= covered && !compound) {
          describe(index, sentence, i);
        }
      }
    }

    private void describe(int index, SentenceNames sentence, int token) {
      List<Use> possible = usesAt(sentence, token);
      if (possible.isEmpty()) {
        return;
      }
      Optional<Phrase> phrase = phraseBefore(sentence, token);
      Use best = null;
      for (Use use : possible) {
        if (phrase.isPresent()
            && named.contains(use.topic)
            && words.get(use.topic).containsAll(phrase.get().names)
            && fits(use, phrase.get(), index, sentence, token)
            && (best == null || isCloser(use, best))) {
          best = use;
        }
      }
      if (best != null) {
        Span span = sentence.tokens().span(token, token + 1);
        found.add(new Mention(best.topic, span, span.of(text), MentionRule.DESCRIPTION));
        last.put(best.topic, new Place(index, span.start()));
      }
    }

    private boolean fits(Use use, Phrase phrase, int index, SentenceNames sentence, int token) {
      Optional<Place> before = Optional.ofNullable(last.get(use.topic));
      return switch (use.fit) {
        case HEAD -> phrase.determiner != Determiner.NONE || sentence.isHeadline();
        case SAME_KIND ->
            before.isPresent() && phrase.determiner.compareTo(Determiner.DEFINITE) <= 0;
        case ACT ->
            phrase.determiner == Determiner.POINTING
                && phrase.modifiers <= 2
                && !isCompleted(sentence.tokens(), token)
                && before.filter(place -> index - place.sentence <= REACH).isPresent();
      };
    }

    private boolean isCloser(Use one, Use other) {
      int byFit = one.fit.compareTo(other.fit);
      return byFit < 0 || (byFit == 0 && offset(one) > offset(other));
    }

    private int offset(Use use) {
      return last.getOrDefault(use.topic, new Place(0, -1)).offset;
    }
  }

  /**
   * Whether words go on to say which act it is: the plan to resettle them, the actions of rebels.
   */
  private static boolean isCompleted(Tokens tokens, int noun) {
    return COMPLEMENTS.contains(tokens.lower(noun + 1));
  }

  private List<Use> usesAt(SentenceNames sentence, int token) {
    Tokens tokens = sentence.tokens();
    boolean capital = !tokens.isLower(token) && !sentence.isHeadline();
    if (!tokens.isWord(token)
        || sentence.isNamed(token)
        || tokens.isHyphened(token + 1)
        || (capital && token > 0)
        || AgentNouns.isCompound(tokens, token + 1)) {
      return List.of();
    }
    return uses.getOrDefault(
        noun(tokens, token),
        uses.getOrDefault(TopicNouns.singular(tokens.lower(token)), List.of()));
  }

  /** Empty if another one is meant. */
  private static Optional<Phrase> phraseBefore(SentenceNames sentence, int noun) {
    Tokens tokens = sentence.tokens();
    List<String> names = new ArrayList<>();
    int modifiers = 0;
    for (int i = noun - 1; i >= Math.max(0, noun - FARTHEST) && modifiers <= MOST_MODIFIERS; i--) {
      String word = tokens.lower(i);
      if (ANOTHER.contains(word)) {
        return Optional.empty();
      }
      if (POINTING.contains(word)) {
        return Optional.of(new Phrase(Determiner.POINTING, modifiers, names));
      }
      if (DEFINITE.contains(word) || isPossessive(tokens, i)) {
        return Optional.of(new Phrase(Determiner.DEFINITE, modifiers, names));
      }
      if (INDEFINITE.contains(word)) {
        return Optional.of(new Phrase(Determiner.INDEFINITE, modifiers, names));
      }
      boolean joined = !tokens.isWord(i) && (tokens.isJoined(i + 1) || tokens.isJoined(i));
      if (!(tokens.isWord(i) || joined)
          || (RuleWords.FUNCTION_WORDS.contains(word) && !NUMERALS.contains(word))) {
        break;
      }
      if (sentence.isNamed(i)
          || YEAR.matcher(word).matches()
          || (tokens.isTitle(i) && !sentence.isHeadline())) {
        names.add(word);
      }
      modifiers += tokens.isWord(i) && !tokens.isHyphened(i + 1) ? 1 : 0;
    }
    return Optional.of(new Phrase(Determiner.NONE, modifiers, names));
  }

  private static boolean isPossessive(Tokens tokens, int token) {
    return tokens.isSymbol(token, "'")
        || (tokens.lower(token).equals("s") && tokens.isSymbol(token - 1, "'"));
  }
}
