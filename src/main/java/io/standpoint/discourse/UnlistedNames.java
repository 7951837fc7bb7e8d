package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.NounPhrases.SentenceStarts;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the people and organisations that a document names and no catalogue lists, and the short
 * names of all: Demir after Ayşe Demir, the Council after the Two Rivers Trade Council, SOMO after
 * the State Organization for Marketing of Oil (SOMO).
 *
 * <p>A stretch of capitalised words is a name of somebody if something says so in one place at
 * least: a title or description beside it, a given name, a verb of speech, a head such as Union or
 * Brigade. A place or a thing that says none of this is left alone.
 */
final class UnlistedNames {
  private static final int LONGEST = 8;
  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_ACRONYM = 6;

  /** Capitalised words {@code [first, end)}. */
  private record Run(int first, int end) {
    int length() {
      return end - first;
    }
  }

  /** An actor and the token at which a name of it stands. */
  private record Bearer(Actor actor, int token) {}

  /** A name before it is known in full: what says whose it is. */
  private record Introduction(Run name, ActorKind kind, Optional<Actor> affiliation) {}

  private final Words words;
  private final SentenceStarts sentences;
  private final GivenNames givenNames;
  private final Predicate<String> listed;
  private final Institutions institutions;
  private final Appositives appositives;
  private final List<Run> runs = new ArrayList<>();

  /** By the full name in lower case. */
  private final Map<String, Actor> byName = new LinkedHashMap<>();

  /** The listed people who are named by more than a word. */
  private final Set<Entity> inFull = new HashSet<>();

  /** By their names without the state, in lower case; several if it is not clear whose is meant. */
  private final Map<String, Set<Actor>> ministries = new HashMap<>();

  /** By a word that can stand for the whole name, in lower case; in order of position. */
  private final Map<String, List<Bearer>> byShortName = new HashMap<>();

  /**
   * For one document.
   *
   * @param listed tells the names of listed groups, where they stand for a place or for nobody
   * @param institutions tells whose institution a name without a state means
   */
  UnlistedNames(
      Words words,
      SentenceStarts sentences,
      GivenNames givenNames,
      Predicate<String> listed,
      Institutions institutions) {
    this.words = words;
    this.sentences = sentences;
    this.givenNames = givenNames;
    this.listed = listed;
    this.institutions = institutions;
    this.appositives = new Appositives(words);
  }

  /** The mentions by such names, by position; none overlaps one that {@code words} knows. */
  List<Mention> find() {
    introduceListed();
    readRuns();
    Map<String, Introduction> introductions = new LinkedHashMap<>();
    for (Run run : runs) {
      introduction(run)
          .ifPresent(
              read ->
                  introductions.merge(
                      key(read.name()),
                      read,
                      (old, more) -> old.affiliation().isPresent() ? old : more));
    }
    introductions.forEach((key, read) -> byName.put(key, actor(read)));
    runs.forEach(this::introduce);
    List<Mention> mentions = new ArrayList<>();
    for (Run run : runs) {
      mention(run).ifPresent(mentions::add);
    }
    for (int token = 0; token < words.size(); token++) {
      if (isSurname(token) && !isNamesake(token)) {
        namesake(token).ifPresent(mentions::add);
      }
    }
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }

  private Actor actor(Introduction read) {
    String name = form(read.name());
    return institution(read, name)
        .orElseGet(
            () ->
                Actor.unlisted(read.kind(), name, read.affiliation().flatMap(UnlistedNames::side)));
  }

  /** Whoever is a person's minister or envoy is of that person's state. */
  private static Optional<String> side(Actor affiliation) {
    boolean whole = affiliation.kind() != ActorKind.PERSON && affiliation.isListed();
    return affiliation.partOf().filter(unused -> !whole).or(() -> Optional.of(affiliation.id()));
  }

  private Optional<Actor> institution(Introduction read, String name) {
    if (read.kind() == ActorKind.PERSON) {
      return Optional.empty();
    }
    Set<Actor> named = ministries.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
    return named.size() == 1
        ? named.stream().findFirst()
        : personBefore(read.name())
            .flatMap(person -> institutions.of(person, name))
            .or(() -> institutions.named(name));
  }

  /** Whose the Foreign Ministry is in: Maria Zakharova, the Foreign Ministry's spokeswoman. */
  private Optional<Actor> personBefore(Run name) {
    int comma = name.first() - 1;
    if (comma > 0 && words.lower(comma).equals("the")) {
      comma--;
    }
    return comma < 1 || !words.isSymbol(comma, ',')
        ? Optional.empty()
        : words
            .mention(comma - 1)
            .filter(UnlistedNames::isPersonByName)
            .map(person -> (Actor) person.entity());
  }

  /** Mansour, after Lina Mansour was introduced and nobody listed of that name in full. */
  private Optional<Mention> namesake(int token) {
    boolean namedInFull =
        words.mention(token).map(Mention::entity).filter(inFull::contains).isPresent();
    return namedInFull
        ? Optional.empty()
        : bearer(words.lower(token), token)
            .filter(actor -> !actor.isListed())
            .map(actor -> mention(actor, new Run(token, token + 1), MentionRule.SHORT_NAME));
  }

  private void readRuns() {
    int token = 0;
    while (token < words.size()) {
      int end = runEnd(token);
      if (end > token) {
        runs.add(new Run(token, end));
      }
      token = Math.max(end, token + 1);
    }
  }

  private int runEnd(int first) {
    if (!isNameWord(first)) {
      return first;
    }
    boolean group = isGroupNoun(first);
    int end = first + 1;
    while (end < words.size() && end - first < LONGEST && !words.startsParagraph(end)) {
      int next = skipConnector(end, group);
      if (next > end && isNameWord(end) && !(next < words.size() && isNameWord(next))) {
        next = end; // Duwa Lashi La
      }
      if (next >= words.size() || !isNameWord(next) || words.startsParagraph(next)) {
        break;
      }
      if (end - first > 1 && words.isAcronym(end - 1) && !words.isAcronym(next)) {
        break; // the headline ends, and the text begins
      }
      group |= isGroupNoun(next);
      end = next + 1;
    }
    return end;
  }

  /** Past the small words that may stand within a name: von der, the of in Union of Farmers. */
  private int skipConnector(int token, boolean group) {
    int next = token;
    if (group && next < words.size() && words.isWord(next) && isOf(words.lower(next))) {
      next++;
      return next < words.size() && words.isWord(next) && words.lower(next).equals("the")
          ? next + 1
          : next;
    }
    if (isPluralPossessive(token)) {
      return token + 1;
    }
    while (next < words.size()
        && words.isWord(next)
        && words.mention(next).isEmpty()
        && SpeechWords.PARTICLES.contains(words.lower(next))) {
      next++;
    }
    return next;
  }

  private static boolean isOf(String word) {
    return word.equals("of") || word.equals("for");
  }

  /** Of the Boatmen's Union, the Teachers' Federation, the People's Alternative. */
  private boolean isPluralPossessive(int token) {
    if (token >= words.size() || !words.isJoined(token)) {
      return false;
    }
    String before = words.lower(token - 1);
    boolean mark =
        words.isPossessive(token) || words.isSymbol(token, '\'') || words.isSymbol(token, '’');
    return mark && (before.endsWith("s") || before.endsWith("men") || before.equals("people"));
  }

  private boolean isNameWord(int token) {
    if (!words.isWord(token) || !words.isCapital(token)) {
      return false;
    }
    if (words.mention(token).isPresent()) {
      return isNamesake(token);
    }
    String lower = words.lower(token);
    return (!SpeechWords.BOUNDARIES.contains(lower) || isSurnameMay(token, lower))
        && !SpeechWords.PREPOSITIONS.contains(lower)
        && (!SpeechWords.DETERMINERS.contains(lower) || isNumberInName(token, lower))
        && !words.isPossessive(token);
  }

  /** Of the Two Rivers Council. */
  private boolean isNumberInName(int token, String lower) {
    return SpeechWords.NUMBERS.contains(lower)
        && !sentences.at(token)
        && token + 1 < words.size()
        && words.isWord(token + 1)
        && words.isCapital(token + 1);
  }

  /** After Theresa May, May is no month unless a day, a year or a preposition of time is near. */
  private boolean isSurnameMay(int token, String lower) {
    boolean after = token > 0 && words.isWord(token - 1);
    return lower.equals("may")
        && byShortName.containsKey(lower)
        && !isNumbered(token)
        && !(after && SpeechWords.PREPOSITIONS.contains(words.lower(token - 1)));
  }

  /** A listed surname after somebody else's given name: Lina Mansour is not Riyad Mansour. */
  private boolean isNamesake(int token) {
    return isSurname(token)
        && token > 0
        && words.isWord(token - 1)
        && words.isCapital(token - 1)
        && words.mention(token - 1).isEmpty()
        && !isTitle(token - 1)
        && givenNames.isGiven(words.lower(token - 1));
  }

  /** The name of a listed person that is one word. */
  private boolean isSurname(int token) {
    Optional<Mention> mention = words.mention(token);
    return mention.isPresent()
        && mention.get().span().equals(words.span(token, token + 1))
        && isPersonByName(mention.get());
  }

  /** Not by their office: "Turkish" is no short name of the Turkish president. */
  private static boolean isPersonByName(Mention mention) {
    return mention.rule() == MentionRule.NAME
        && mention.entity() instanceof Actor actor
        && actor.kind() == ActorKind.PERSON;
  }

  private boolean isGroupNoun(int token) {
    return NameWords.groupKind(words.lower(token)).isPresent();
  }

  /** Whoever the catalogue lists may be meant by part of their full name too: Santos, Imran. */
  private void introduceListed() {
    int token = 0;
    while (token < words.size()) {
      Optional<Mention> mention = words.mention(token);
      int end = token + 1;
      while (mention.isPresent() && end < words.size() && words.mention(end).equals(mention)) {
        end++;
      }
      if (mention.isPresent()
          && isPersonByName(mention.get())
          && mention.get().entity() instanceof Actor actor
          && end - token > 1) {
        inFull.add(actor);
        addShortNames(actor, token, end);
      }
      mention.ifPresent(this::addMinistry);
      token = end;
    }
  }

  /** The Foreign Ministry, where the text names the Russian Foreign Ministry. */
  private void addMinistry(Mention mention) {
    if (mention.entity() instanceof Actor actor
        && actor.kind() == ActorKind.ORGANISATION
        && !actor.isListed()) {
      String name = actor.name().toLowerCase(Locale.ROOT);
      for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
        ministries.computeIfAbsent(name.substring(space + 1), unused -> new HashSet<>()).add(actor);
      }
    }
  }

  private Optional<Introduction> introduction(Run run) {
    Run name = withoutTitles(run);
    boolean title = name.length() == 0 || isTitle(name.end() - 1);
    if (title || isAdjective(name) || isHeadline(name) || listed.test(form(name))) {
      return Optional.empty();
    }
    return kind(name, run)
        .map(
            known ->
                new Introduction(
                    name,
                    known,
                    known == ActorKind.PERSON
                        ? appositives.affiliation(name.first(), name.end())
                        : Optional.empty()));
  }

  /** Part of the phrase of a mention: the Turkish Defense Ministry. */
  private boolean isOwned(Run run) {
    int before = run.first() - 1;
    return before >= 0 && words.mention(before).isPresent();
  }

  /** The first word of: Brazilian pollster Ana Silva, West African leaders. */
  private boolean isAdjective(Run name) {
    int next = name.end();
    String last = words.lower(next - 1);
    if (next == words.size() || !words.isWord(next) || words.isCapital(next)) {
      return false;
    }
    boolean ending = SpeechWords.ADJECTIVE_ENDINGS.stream().anyMatch(last::endsWith);
    boolean place = name.length() == 1 && last.endsWith("ern");
    return (ending && isCommonNoun(words.lower(next))) || place;
  }

  private static boolean isCommonNoun(String word) {
    String noun = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return NameWords.isPersonNoun(noun) || NameWords.groupKind(noun).isPresent();
  }

  /** Several words in capitals, which say nothing there. */
  private boolean isHeadline(Run name) {
    boolean capitals = name.length() > 1 && !isLabel(name);
    for (int i = name.first(); i < name.end(); i++) {
      capitals &= words.isAcronym(i);
    }
    return capitals;
  }

  private String form(Run name) {
    return words.form(name.first(), name.end());
  }

  private String key(Run name) {
    return form(name).toLowerCase(Locale.ROOT);
  }

  private void introduce(Run run) {
    Run name = withoutTitles(run);
    Optional<Actor> actor =
        name.length() < 2 ? Optional.empty() : Optional.ofNullable(byName.get(key(name)));
    if (actor.isPresent()) {
      addShortNames(actor.get(), name.first(), name.end());
      acronymAfter(name.end())
          .ifPresent(token -> addShortName(actor.get(), words.lower(token), token));
    }
  }

  private void addShortNames(Actor actor, int first, int end) {
    addShortName(actor, words.lower(end - 1), first);
    if (actor.kind() == ActorKind.PERSON || !SpeechWords.isAdjectiveOfPlace(words.lower(first))) {
      addShortName(actor, words.lower(first), first);
    }
    if (actor.kind() == ActorKind.PERSON) {
      withoutParticle(words.lower(end - 1)).ifPresent(name -> addShortName(actor, name, first));
      for (int i = first + 1; i < end - 1; i++) {
        if (SpeechWords.PARTICLES.contains(words.lower(i))) {
          addShortName(actor, words.form(i, end).toLowerCase(Locale.ROOT), first);
        }
      }
    }
  }

  /** Of al-Qaradi: Qaradi. */
  private static Optional<String> withoutParticle(String name) {
    int hyphen = name.indexOf('-');
    return hyphen > 0 && SpeechWords.PARTICLES.contains(name.substring(0, hyphen))
        ? Optional.of(name.substring(hyphen + 1))
        : Optional.empty();
  }

  private void addShortName(Actor actor, String word, int token) {
    byShortName.computeIfAbsent(word, unused -> new ArrayList<>()).add(new Bearer(actor, token));
  }

  /** The acronym in brackets after a name. */
  private Optional<Integer> acronymAfter(int end) {
    boolean acronym =
        end + 2 < words.size()
            && words.isSymbol(end, '(')
            && words.isSymbol(end + 2, ')')
            && words.isWord(end + 1)
            && words.isAcronym(end + 1);
    return acronym ? Optional.of(end + 1) : Optional.empty();
  }

  /** Without "Foreign Minister" and the like, unless it is a group: the Foreign Ministry. */
  private Run withoutTitles(Run run) {
    int first = run.first();
    while (first < run.end() && isTitle(first)) {
      first++;
    }
    return isGroupNoun(run.end() - 1) ? run : new Run(first, run.end());
  }

  private boolean isTitle(int token) {
    String lower = words.lower(token);
    return SpeechWords.TITLES.contains(lower) || NameWords.isPersonTitle(lower);
  }

  private Optional<ActorKind> kind(Run name, Run run) {
    Optional<ActorKind> group = groupKind(name);
    if (group.isPresent()) {
      return name.length() > 1 && !isOwned(run) ? group : Optional.empty();
    }
    Set<String> roles = appositives.of(run.first(), run.end());
    boolean titled = name.first() > run.first();
    boolean given = name.length() > 1 && givenNames.isGiven(words.lower(name.first()));
    if (words.isAcronym(name.first())
        && name.length() == 1
        && (!roles.isEmpty() || isBeforeGroup(name))) {
      return Optional.of(ActorKind.ORGANISATION);
    }
    if (titled || given || roles.stream().anyMatch(NameWords::isPersonBeside)) {
      return Optional.of(ActorKind.PERSON);
    }
    Optional<ActorKind> described =
        roles.stream().flatMap(role -> NameWords.groupKind(role).stream()).findFirst();
    if (described.isPresent() && !isPlace(name)) {
      return described;
    }
    if (isAcronymInUse(name) || isOpeningJudge(name)) {
      return Optional.of(ActorKind.ORGANISATION);
    }
    return isPerson(name) ? Optional.of(ActorKind.PERSON) : Optional.empty();
  }

  /** The GMB union. */
  private boolean isBeforeGroup(Run name) {
    int noun = name.end();
    return name.first() > 0
        && words.lower(name.first() - 1).equals("the")
        && noun < words.size()
        && words.isWord(noun)
        && !words.isCapital(noun)
        && isGroupNoun(noun)
        && !SpeechWords.COMMON_ACRONYMS.contains(words.lower(name.first()));
  }

  /** What the head says: the last word, or the one before of. */
  private Optional<ActorKind> groupKind(Run name) {
    for (int i = name.first(); i < name.end(); i++) {
      if (words.isWord(i) && isOf(words.lower(i))) {
        return NameWords.groupKind(words.lower(i - 1));
      }
    }
    Optional<ActorKind> last = NameWords.groupKind(words.lower(name.end() - 1));
    String first = words.lower(name.first());
    return last.isEmpty() && SpeechWords.GROUP_STARTS.contains(first)
        ? NameWords.groupKind(first)
        : last;
  }

  private boolean isPerson(Run name) {
    if (words.isAcronym(name.first()) && !isLabel(name)) {
      return false;
    }
    boolean anyWord = name.length() == 1 && isOpening(name.first());
    return isLabel(name)
        || (!anyWord
            && !isPlace(name)
            && !isHome(name)
            && (isSpeaker(name) || isAged(name) || isWho(name)));
  }

  /** Where people are from: residents of Giza. */
  private boolean isHome(Run name) {
    int of = name.first() - 1;
    return of > 0
        && words.isWord(of)
        && words.lower(of).equals("of")
        && SpeakerNouns.kind(words.lower(of - 1)).filter(ActorKind.PEOPLE::equals).isPresent();
  }

  /** Where any word has a capital: after a mark, too, as in a numbered list. */
  private boolean isOpening(int token) {
    return sentences.at(token) || !words.isWord(token - 1);
  }

  /** The name of who speaks, at the start of a line of a transcript. */
  private boolean isLabel(Run name) {
    return sentences.at(name.first())
        && name.end() < words.size()
        && words.isSymbol(name.end(), ':')
        && !SpeechWords.LABELS.contains(words.lower(name.end() - 1));
  }

  private boolean isPlace(Run name) {
    int before = name.first() - 1;
    if (before > 0 && words.isWord(before) && words.lower(before).equals("the")) {
      before--;
    }
    return before >= 0
        && words.isWord(before)
        && SpeechWords.PLACE_PREPOSITIONS.contains(words.lower(before));
  }

  private boolean isSpeaker(Run name) {
    int before = name.first() - 1;
    if (before >= 0 && words.isWord(before) && isVerb(before)) {
      return true;
    }
    int next = name.end();
    while (next < words.size()
        && words.isWord(next)
        && SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(words.lower(next))) {
      next++;
    }
    return next < words.size() && words.isWord(next) && isVerb(next);
  }

  private boolean isVerb(int token) {
    return SpeechWords.VERBS.contains(words.lower(token)) && !words.isCapital(token);
  }

  /** Ryu Seong-min, who. */
  private boolean isWho(Run name) {
    int comma = name.end();
    return name.length() > 1
        && comma + 1 < words.size()
        && words.isSymbol(comma, ',')
        && words.isWord(comma + 1)
        && words.lower(comma + 1).equals("who");
  }

  private boolean isAged(Run name) {
    int comma = name.end();
    return comma + 2 < words.size()
        && words.isSymbol(comma, ',')
        && words.isNumber(comma + 1)
        && words.isSymbol(comma + 2, ',');
  }

  /** SOMO said, the CFDT: an acronym that acts. */
  private boolean isAcronymInUse(Run name) {
    int token = name.first();
    int letters = words.form(token, token + 1).length();
    if (name.length() > 1
        || !words.isAcronym(token)
        || letters < SHORTEST_ACRONYM
        || letters > LONGEST_ACRONYM
        || SpeechWords.COMMON_ACRONYMS.contains(words.lower(token))) {
      return false;
    }
    boolean amongCapitals =
        token + 1 < words.size() && words.isWord(token + 1) && words.isAcronym(token + 1);
    return !amongCapitals && isSpeaker(name);
  }

  /**
   * Ford criticised, at the start of a sentence: in English a singular without an article is a name
   * there. People are named in full first, so it is an organisation.
   */
  private boolean isOpeningJudge(Run name) {
    String word = words.lower(name.first());
    int verb = name.end();
    return name.length() == 1
        && isOpening(name.first())
        && verb < words.size()
        && words.isWord(verb)
        && words.lower(verb).endsWith("ed")
        && Judges.VERBS.contains(words.lower(verb))
        && !word.endsWith("s")
        && !word.endsWith("ly")
        && !SpeechWords.INDEFINITE_PRONOUNS.contains(word)
        && SpeakerNouns.kind(word).isEmpty();
  }

  private Optional<Mention> mention(Run run) {
    Run name = withoutTitles(run);
    if (name.length() == 0) {
      return Optional.empty();
    }
    String key = key(name);
    Optional<Actor> full = Optional.ofNullable(byName.get(key));
    if (full.isPresent() && (name.length() > 1 || bearer(key, name.first()).isEmpty())) {
      return full.map(actor -> mention(actor, name, MentionRule.UNLISTED));
    }
    if (name.length() > 1 && !SpeechWords.PARTICLES.contains(words.lower(name.first()))) {
      return Optional.empty();
    }
    return bearer(key, name.first())
        .or(() -> isGroupNoun(name.first()) ? institutions.named(key) : Optional.empty())
        .filter(actor -> isShortNameAt(name.first(), actor))
        .map(actor -> mention(actor, name, MentionRule.SHORT_NAME));
  }

  /** A word such as Council or Bank needs its article to stand for the whole name. */
  private boolean isShortNameAt(int token, Actor actor) {
    if (isGroupNoun(token)) {
      return token > 0 && words.isWord(token - 1) && words.lower(token - 1).equals("the");
    }
    return actor.kind() == ActorKind.PERSON ? !isNumbered(token) : !isTitle(token);
  }

  /** A month: May 3, 3 May. */
  private boolean isNumbered(int token) {
    return (token > 0 && words.isNumber(token - 1))
        || (token + 1 < words.size() && words.isNumber(token + 1));
  }

  /** Whom a short name means at {@code token}: the last one introduced before, else the first. */
  private Optional<Actor> bearer(String word, int token) {
    List<Bearer> bearers = byShortName.getOrDefault(word, List.of());
    int low = 0;
    int high = bearers.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bearers.get(middle).token() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return bearers.isEmpty()
        ? Optional.empty()
        : Optional.of(bearers.get(Math.max(0, low - 1)).actor());
  }

  private Mention mention(Actor actor, Run name, MentionRule rule) {
    Span span = words.span(name.first(), name.end());
    return new Mention(actor, span, words.text(span), rule);
  }
}
