package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.actor.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Resolves pronouns and definite descriptions to what a document named before. A word that could
 * mean several alike, or is no actor, is left alone.
 */
final class References {
  private static final Set<String> FIRST_PERSONS =
      SpeechWords.words("i me my mine myself we us our ours ourselves");

  private static final Set<String> FIRST_PERSONS_PLURAL =
      SpeechWords.words("we us our ours ourselves");

  private static final Set<String> SECOND_PERSONS = SpeechWords.words("you your yours yourself");

  private static final Set<String> FIRST_PERSONS_POSSESSIVE = SpeechWords.words("my our");

  private final Words words;
  private final SentenceIndex sentences;
  private final Quotes quotes;
  private final Heard heard;
  private final Discourse spoken;
  private final boolean within;
  private final Belongings belongings;
  private final Focus focus;
  private final PronounResolver pronouns;
  private final DescriptionResolver descriptions;
  private final Plurals plurals;
  private final Regimes regimes;
  private final NominalGroups groups;
  private final BareGroups bareGroups;
  private final Peoples peoples;
  private final Compatriots compatriots;
  private final List<Mention> found = new ArrayList<>();

  /** Topics by their first token. */
  private final Map<Integer, Mention> topics = new TreeMap<>();

  /**
   * For one document.
   *
   * @param mentions its mentions so far
   * @param heard who says what
   * @param within whether to resolve the words that stand in quotations, else those outside
   * @param belongings tells whose army and whose minister is meant
   * @param peoples tells those that need no article
   */
  References(
      Words words,
      List<Mention> mentions,
      Heard heard,
      SentenceIndex sentences,
      Quotes quotes,
      GivenNames givenNames,
      boolean within,
      Belongings belongings,
      Peoples peoples) {
    this.words = words;
    this.heard = heard;
    spoken = new Discourse(mentions, heard.voices());
    this.within = within;
    this.belongings = belongings;
    this.sentences = sentences;
    this.quotes = quotes;
    focus = new Focus(words, sentences, quotes, givenNames, belongings);
    pronouns = new PronounResolver(words, focus, belongings);
    Settings settings = new Settings(words, sentences, belongings);
    descriptions = new DescriptionResolver(words, focus, belongings, settings);
    plurals = new Plurals(words, focus);
    regimes = new Regimes(words, focus, belongings, settings);
    groups = new NominalGroups(words);
    bareGroups =
        new BareGroups(words, focus, sentences, belongings, settings, peoples::isAdjective);
    this.peoples = peoples;
    compatriots = new Compatriots(words, within ? heard.voices() : List.of(), mentions, belongings);
    for (Mention mention : mentions) {
      if (mention.entity() instanceof Topic) {
        topics.put(words.from(mention.span().start()), mention);
      }
    }
  }

  /** The mentions by pronoun or description, by position. */
  List<Mention> find() {
    int token = 0;
    while (token < words.size()) {
      token = read(token);
    }
    return found;
  }

  /** Whom the possessive pronouns mean, by their tokens; after {@link #find}. */
  Map<Integer, Actor> owners() {
    return pronouns.owners();
  }

  /** Reads what starts at a token; the token to go on with. */
  private int read(int token) {
    Optional<Mention> name = words.mention(token);
    if (name.isPresent()) {
      int end = token + 1;
      while (end < words.size() && words.mention(end).equals(name)) {
        end++;
      }
      focus.name(name.get(), token, end);
      return end;
    }
    if (topics.containsKey(token)) {
      focus.referent(topics.get(token).entity()).mentionAt(focus.place(token));
    }
    if (!words.isWord(token)) {
      return token + 1;
    }
    if (quotes.holds(words.start(token)) != within) {
      focus.thing(token);
      return token + 1;
    }
    Optional<Actor> speaker = within ? speaker(token) : Optional.empty();
    if (speaker.isPresent() && FIRST_PERSONS.contains(words.lower(token))) {
      found.add(firstPerson(token, quotedSpeaker(token).orElse(speaker.get())));
      return token + 1;
    }
    if (SECOND_PERSONS.contains(words.lower(token))) {
      heard
          .addressee(
              words.span(token, token + 1),
              spoken.quotedVoiceOf(words.span(token, token + 1)).map(Voice::words))
          .ifPresent(
              you -> found.add(words.mention(you, token, token + 1, MentionRule.SECOND_PERSON)));
      return token + 1;
    }
    Optional<Pronoun> pronoun = Pronoun.of(words.lower(token));
    if (pronoun.isPresent()) {
      Optional<Actor> quoted = within ? quotedSpeaker(token) : Optional.empty();
      List<Mention> meant = pronouns.resolve(pronoun.get(), token, quoted, reported(token));
      found.addAll(meant);
      if (meant.stream().allMatch(mention -> mention.rule() == MentionRule.PRONOUN)) {
        focus.person(token);
      }
      return token + 1;
    }
    Optional<Mention> regime =
        regimes.at(token, speaker.or(() -> reported(token).map(Voice::actor)));
    if (regime.isPresent()) {
      found.add(regime.get());
      return words.from(regime.get().span().end());
    }
    if (regimes.isNobodys(token)) {
      return token + 1;
    }
    Optional<Belongings.Owned> officials = whose(token);
    if (officials.isPresent()) {
      int end = officials.get().end();
      found.add(words.mention(officials.get().actor(), token, end, MentionRule.DESCRIPTION));
      return end;
    }
    List<Mention> several = plurals.at(token);
    if (!several.isEmpty()) {
      found.addAll(several);
      return words.from(several.get(0).span().end());
    }
    Optional<Description> description =
        Description.at(token, words)
            .or(() -> Description.bareAt(token, words, () -> isHeadline(token)));
    if (description.isPresent()) {
      List<Mention> described = descriptions.resolve(description.get(), speaker);
      if (!described.isEmpty()) {
        found.addAll(described);
        return description.get().end();
      }
      Optional<Mention> group = description.filter(phrase -> !phrase.isBare()).flatMap(groups::at);
      if (group.isPresent()) {
        found.add(group.get());
        focus.name(group.get(), token, description.get().end());
        return description.get().end();
      }
    }
    Optional<Mention> bare =
        groups.bareAt(token).or(() -> bareGroups.at(token)).or(() -> peoples.at(token));
    if (bare.isPresent()) {
      int end = words.from(bare.get().span().end());
      found.add(bare.get());
      focus.name(bare.get(), token, end);
      return end;
    }
    focus.thing(token);
    return token + 1;
  }

  /** Whether a token stands in a short line without a full stop. */
  private boolean isHeadline(int token) {
    return sentences.isHeadline(sentences.at(words.start(token)), words);
  }

  /** Hamas, whose spokesman said. */
  private Optional<Belongings.Owned> whose(int token) {
    int before = token > 0 && words.isSymbol(token - 1, ',') ? token - 2 : token - 1;
    return before < 0 || !words.lower(token).equals("whose")
        ? Optional.empty()
        : words
            .mention(before)
            .flatMap(owner -> belongings.officials((Actor) owner.entity(), token + 1))
            .filter(owned -> owned.end() < words.size() && words.isWord(owned.end()));
  }

  /** Whose words these are, and not only in substance: "he said I lied". */
  private Optional<Actor> quotedSpeaker(int token) {
    return spoken.quotedVoiceOf(words.span(token, token + 1)).map(Voice::actor);
  }

  /** In whose claim a token stands: Ankara said that it. */
  private Optional<Voice> reported(int token) {
    return spoken
        .voiceOf(words.span(token, token + 1))
        .filter(voice -> voice.manner() == Voice.Manner.REPORTED);
  }

  private Optional<Actor> speaker(int token) {
    return spoken.voiceOf(words.span(token, token + 1)).map(Voice::actor);
  }

  /** The speaker, whom they speak for, or with what follows whom those have: our troops. */
  private Mention firstPerson(int token, Actor speaker) {
    boolean plural = FIRST_PERSONS_PLURAL.contains(words.lower(token));
    Actor actor =
        plural ? compatriots.of(speaker).orElseGet(() -> belongings.group(speaker)) : speaker;
    return Optional.of(words.lower(token))
        .filter(FIRST_PERSONS_POSSESSIVE::contains)
        .flatMap(possessive -> belongings.of(actor, token + 1))
        .map(owned -> words.mention(owned.actor(), token, owned.end(), MentionRule.DESCRIPTION))
        .orElseGet(() -> words.mention(actor, token, token + 1, MentionRule.FIRST_PERSON));
  }
}
