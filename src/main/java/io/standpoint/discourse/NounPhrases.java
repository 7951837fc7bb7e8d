package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.Subject.Kind;
import io.standpoint.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads who is meant by a few words: a name, a title and name, an office with its state. */
final class NounPhrases {
  private static final int LONGEST = 12;
  private static final int DEEPEST = 3;

  /**
   * A noun phrase.
   *
   * @param start its first token
   * @param subject who is meant
   */
  record Phrase(int start, Subject subject) {}

  /** Written with capitals, and no names: Labour MPs. */
  private static final Set<String> MEMBERS = SpeechWords.words("mp mps msp msps mep meps td tds");

  /** What somebody found or wrote, if "by" follows: a report by. */
  private static final Set<String> DOCUMENTS =
      SpeechWords.words(
          """
          report reports survey surveys study studies poll polls statement statements analysis inquiry
          investigation review paper dossier research assessment estimate estimates memo briefing findings
          communique
          """);

  private static final Set<String> ISSUED =
      SpeechWords.words("statement statements communique memo");

  private final Words words;
  private final PersonNames names;
  private final SentenceStarts sentences;

  /** Tells where sentences start: there a capital says nothing. */
  @FunctionalInterface
  interface SentenceStarts {
    boolean at(int token);
  }

  NounPhrases(Words words, PersonNames names, SentenceStarts sentences) {
    this.words = words;
    this.names = names;
    this.sentences = sentences;
  }

  /**
   * The phrase whose last token is {@code end - 1} and that starts no earlier than {@code from}.
   */
  Optional<Phrase> endingAt(int end, int from) {
    return endingAt(end, from, 0).map(phrase -> firstOfTwo(phrase, from).orElse(phrase));
  }

  /** The phrase that starts with token {@code start} and ends before {@code to}. */
  Optional<Phrase> startingAt(int start, int to) {
    int end = coreEnd(start, to);
    if (end == start) {
      return Optional.empty();
    }
    Optional<Phrase> core = endingAt(end, start, 0);
    if (core.isPresent() && core.get().subject().isPerson()) {
      return core;
    }
    if (end < to && words.isSymbol(end, ',')) {
      int nameEnd = coreEnd(end + 1, to);
      Optional<Phrase> name = endingAt(nameEnd, end + 1, 0);
      boolean alone = nameEnd == to || !words.isWord(nameEnd);
      if (alone && name.filter(phrase -> phrase.subject().isPerson()).isPresent()) {
        return name; // the ministry's spokesman, Ivan Petrov
      }
    }
    if (end < to
        && (isOfficePreposition(end) || isAuthorship(end, start))
        && core.filter(p -> p.subject().isNamed()).isEmpty()) {
      return endingAt(coreEnd(end + 1, to), start, 0);
    }
    return core;
  }

  /** Where the words from {@code start} on stop being one noun phrase without complements. */
  private int coreEnd(int start, int to) {
    int limit = Math.min(to, start + LONGEST);
    int token = start;
    while (token < limit
        && words.isWord(token)
        && !isBoundary(token)
        && !(token > start && isVerbOf(token))) {
      int personEnd = personEnd(token, limit);
      if (personEnd > token && (personEnd == to || !words.isPossessive(personEnd))) {
        return personEnd;
      }
      token = Math.max(personEnd, token + 1);
    }
    return token;
  }

  /** Whether a verb follows the noun whose it is: the diplomat met, the army corrected. */
  private boolean isVerbOf(int token) {
    return token > 0
        && words.isFiniteVerb(token)
        && words.isWord(token - 1)
        && !words.isCapital(token - 1)
        && (NameWords.isPersonNounOrPlural(words.lower(token - 1))
            || NameWords.groupKind(words.lower(token - 1)).isPresent());
  }

  /** The person without a name who does something from token {@code start} on: a diplomat met. */
  Optional<Phrase> unnamedAt(int start, int to) {
    int end = coreEnd(start, to);
    boolean person =
        end > start
            && end < to
            && !words.isCapital(end - 1)
            && NameWords.isPersonNoun(words.lower(end - 1))
            && words.isWord(end)
            && words.mention(end).isEmpty()
            && (ReportWords.isFinite(words.lower(end))
                || SpeechWords.VERBS.contains(words.lower(end)));
    return person ? endingAt(end, start, 0) : Optional.empty();
  }

  /**
   * The end of the person's name that starts at {@code token}; {@code token} itself if none does.
   */
  private int personEnd(int token, int limit) {
    Optional<Mention> mention = words.mention(token);
    int end = token;
    if (mention.isPresent()) {
      while (end < limit && words.mention(end).equals(mention)) {
        end++;
      }
      return isPersonMention(mention.get()) ? end : token;
    }
    end = Math.min(limit, names.nameEnd(token));
    boolean organisation = end < limit && isCapitalWord(end) && !isBoundary(end);
    boolean modifier = end - token == 1 && isModifier(token, end, limit);
    return organisation || modifier || isAdjective(token, end, limit) ? token : end;
  }

  /** The first word of: one Western envoy; nobody was introduced by it. */
  private boolean isModifier(int token, int end, int limit) {
    if (end >= limit || !words.isWord(end) || words.isCapital(end)) {
      return false;
    }
    String noun = words.lower(end);
    return names.introduced(token, end).isEmpty()
        && (NameWords.isPersonNounOrPlural(noun)
            || SpeechWords.OFFICES.contains(noun)
            || NameWords.groupKind(noun).isPresent());
  }

  /** The first word of: Brazilian pollster Ana Silva. */
  private boolean isAdjective(int first, int end, int limit) {
    if (end - first != 1) {
      return false;
    }
    for (int i = end; i < limit && words.isWord(i) && !isBoundary(i); i++) {
      if (words.isCapital(i)) {
        return i > end;
      }
    }
    return false;
  }

  private boolean isCapitalWord(int token) {
    return words.isWord(token) && words.isCapital(token);
  }

  private Optional<Phrase> endingAt(int end, int from, int depth) {
    int last = end - 1;
    if (last < from || depth == DEEPEST || !words.isWord(last) || words.isPossessive(last)) {
      return Optional.empty();
    }
    Optional<Mention> mention = words.mention(last);
    if (mention.isPresent()) {
      int first = words.mentionStart(last, from);
      return Optional.of(inContext(first, Subject.named(mention.get()), from, depth));
    }
    Optional<Integer> name = names.startOf(last, from);
    if (name.isPresent()) {
      return Optional.of(inContext(name.get(), person(name.get(), end), from, depth));
    }
    if (SpeechWords.PRONOUNS.contains(words.lower(last))) {
      return Optional.of(new Phrase(last, Subject.PRONOUN));
    }
    if (SpeechWords.UNCLEAR_PRONOUNS.contains(words.lower(last))) {
      return Optional.of(unclear(last));
    }
    return isBoundary(last) ? Optional.empty() : Optional.of(office(end, from, depth));
  }

  private Subject person(int first, int end) {
    Optional<String> introduced = names.introduced(first, end);
    boolean organisation = first > 0 && SpeechWords.DETERMINERS.contains(words.lower(first - 1));
    boolean anyWord = end - first == 1 && introduced.isEmpty() && sentences.at(first);
    if (anyWord) {
      return described(first, end);
    }
    if (organisation) {
      return Subject.UNCLEAR;
    }
    String name = introduced.orElseGet(() -> words.form(first, end));
    return Subject.named(PersonNames.mention(name, words, first, end));
  }

  /** The Turkish defense ministry, NATO's secretary-general, Russian officials. */
  private Phrase office(int end, int from, int depth) {
    int start = phraseStart(end, from);
    Optional<Mention> whose = Optional.empty();
    boolean former = false;
    for (int i = start; i < end; i++) {
      whose = words.mention(i).isPresent() ? words.mention(i) : whose;
      former |= SpeechWords.FORMER.contains(words.lower(i));
    }
    boolean speaksFor =
        !former
            && (SpeechWords.OFFICES.contains(words.lower(end - 1)) || isSame(whose, start, end));
    Subject subject =
        speaksFor && whose.isPresent() ? Subject.named(whose.get()) : described(start, end);
    return inContext(start, subject, from, depth);
  }

  /** Whether a name and a noun mean the same: the White Helmets rescue group. */
  private boolean isSame(Optional<Mention> whose, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.isPossessive(i)) {
        return false;
      }
    }
    return NameWords.groupKind(words.lower(end - 1)).filter(NounPhrases::isBody).isPresent()
        && whose
            .filter(mention -> mention.entity() instanceof Actor actor && isBody(actor.kind()))
            .isPresent();
  }

  private static boolean isBody(ActorKind kind) {
    return kind == ActorKind.ORGANISATION || kind == ActorKind.ARMED_GROUP;
  }

  /** Residents, a former minister, the charity: an actor of that name. */
  private Subject described(int start, int end) {
    int first = start;
    while (first < end && isDeterminer(first)) {
      first++;
    }
    String head = words.lower(end - 1);
    boolean named = first < end - 1 && words.isCapital(end - 1) && !MEMBERS.contains(head);
    Optional<ActorKind> kind =
        first == end || named
            ? Optional.empty()
            : SpeakerNouns.kind(head).or(() -> NominalGroups.kindOfBare(head));
    if (kind.isEmpty()) {
      return Subject.UNCLEAR;
    }
    String form = words.form(first, end);
    boolean opening = first == 0 || sentences.at(first) || !words.isWord(first - 1);
    boolean anyWord =
        opening
            && words.mention(first).isEmpty()
            && !words.isAcronym(first)
            && !MEMBERS.contains(words.lower(first))
            && !SpeechWords.isAdjectiveOfPlace(words.lower(first));
    String name =
        anyWord ? form.substring(0, 1).toLowerCase(Locale.ROOT) + form.substring(1) : form;
    Actor actor = Actor.unlisted(kind.get(), name, Optional.empty());
    Span span = words.span(start, end);
    return Subject.described(new Mention(actor, span, words.text(span), MentionRule.UNLISTED));
  }

  private boolean isDeterminer(int token) {
    return words.isPossessive(token)
        || words.isNumber(token)
        || SpeechWords.ARTICLES.contains(words.lower(token))
        || SpeechWords.DETERMINERS.contains(words.lower(token));
  }

  /**
   * The phrase with the titles before it; if it only completes another one (a spokesman for the
   * Kremlin, Ayşe Demir of Bilkent University), that one.
   */
  private Phrase inContext(int first, Subject subject, int from, int depth) {
    int start = phraseStart(first, from);
    int preposition = start - 1;
    if (preposition < from || !isPreposition(preposition)) {
      return new Phrase(start, subject);
    }
    Optional<Phrase> head = endingAt(preposition, from, depth + 1);
    if (head.isPresent() && isPartOfTitle(preposition, from, subject)) {
      return new Phrase(head.get().start(), subject);
    }
    if (head.isEmpty()) {
      return new Phrase(start, subject);
    }
    if (head.get().subject().isNamed()) {
      return head.get();
    }
    if (isAuthorship(preposition, from) && subject.kind() != Kind.UNCLEAR) {
      return new Phrase(head.get().start(), subject);
    }
    Subject described =
        head.get().subject().kind() == Kind.DESCRIBED ? head.get().subject() : Subject.UNCLEAR;
    boolean office =
        preposition > from
            && isOfficePreposition(preposition)
            && SpeechWords.OFFICES.contains(words.lower(preposition - 1))
            && subject.isNamed()
            && !subject.isPerson();
    return new Phrase(head.get().start(), office ? subject : described);
  }

  /** Secretary of State Blinken, one of his aides. */
  private boolean isPartOfTitle(int preposition, int from, Subject subject) {
    int noun = preposition - 1;
    if (noun < from || !words.lower(preposition).equals("of")) {
      return false;
    }
    String lower = words.lower(noun);
    return SpeechWords.PARTITIVES.contains(lower)
        || (subject.isPerson()
            && words.isCapital(noun)
            && words.isCapital(preposition + 1)
            && words.mention(preposition + 1).isEmpty()
            && SpeechWords.TITLES.contains(lower)
            && SpeechWords.TITLES.contains(words.lower(preposition + 1)));
  }

  private int phraseStart(int first, int from) {
    int start = first;
    int earliest = Math.max(from, first - LONGEST);
    while (start > earliest
        && words.isWord(start - 1)
        && !isBoundary(start - 1)
        && !(start < first && isArticle(start))
        && !isVerbOf(start - 1)) {
      start--;
    }
    return start;
  }

  /** Where a phrase begins: in Tokyo a trader. */
  private boolean isArticle(int token) {
    return token < words.size()
        && words.mention(token).isEmpty()
        && SpeechWords.ARTICLES.contains(words.lower(token));
  }

  /** Erdoğan and Putin said: a quotation has one speaker, the first. */
  private Optional<Phrase> firstOfTwo(Phrase phrase, int from) {
    int and = phrase.start() - 1;
    return and > from && words.isWord(and) && words.lower(and).equals("and")
        ? endingAt(and, from, 1)
            .filter(first -> first.subject().isNamed())
            .filter(first -> !isObject(first.start(), and, from))
        : Optional.empty();
  }

  /** Whether a phrase is what a verb or preposition before it is about: backed Kyiv and. */
  private boolean isObject(int start, int end, int from) {
    for (int i = Math.max(from, start - 1); i < end; i++) {
      boolean governs =
          words.isWord(i)
              && words.mention(i).isEmpty()
              && !words.isCapital(i)
              && (ReportWords.isFinite(words.lower(i))
                  || SpeechWords.VERBS.contains(words.lower(i))
                  || (i < start && SpeechWords.PREPOSITIONS.contains(words.lower(i))));
      if (governs) {
        return true;
      }
    }
    return false;
  }

  private boolean isBoundary(int token) {
    if (words.mention(token).isPresent() || words.isPossessive(token)) {
      return false;
    }
    String lower = words.lower(token);
    return SpeechWords.BOUNDARIES.contains(lower)
        || SpeechWords.PREPOSITIONS.contains(lower)
        || (SpeechWords.VERBS.contains(lower) && !words.isCapital(token));
  }

  private boolean isPreposition(int token) {
    return words.isWord(token) && SpeechWords.PREPOSITIONS.contains(words.lower(token));
  }

  private boolean isOfficePreposition(int token) {
    return words.isWord(token) && SpeechWords.OFFICE_PREPOSITIONS.contains(words.lower(token));
  }

  /** Whether whose a document is follows its noun: a report by Amnesty International. */
  private boolean isAuthorship(int preposition, int from) {
    return preposition > from
        && words.isWord(preposition)
        && (words.lower(preposition).equals("by")
            ? DOCUMENTS.contains(words.lower(preposition - 1))
            : words.lower(preposition).equals("from")
                && ISSUED.contains(words.lower(preposition - 1)));
  }

  private static Phrase unclear(int start) {
    return new Phrase(start, Subject.UNCLEAR);
  }

  private static boolean isPersonMention(Mention mention) {
    return Subject.named(mention).isPerson();
  }
}
