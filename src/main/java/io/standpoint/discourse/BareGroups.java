package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.text.Span;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds fighters and civilians who are told by a plural without an article, as agencies tell them
 * most of the time: bombed rebels, said militants had attacked, Turkish-backed rebels, fired on
 * Palestinian protesters; and whoever opens a sentence so and acts: Dutch farmers blocked the
 * roads. They are whom the document has called so, else somebody of whom it says no more.
 */
final class BareGroups {
  private static final int MOST_MODIFIERS = 4;
  private static final int NEAR = 30;

  /** Less does not say that a referent was called by a noun. */
  static final double CALLED = 5;

  /** Fighters only if more is said of them: pro-government forces, separatist commanders. */
  private static final Set<String> MODIFIED_FIGHTERS =
      SpeechWords.words("forces groups factions gangs commanders");

  private static final Set<String> REBELS = SpeechWords.words("rebels rebel opposition");

  private static final Set<String> REBEL_UNITS =
      SpeechWords.words("fighters forces groups factions armed");

  private static final Set<String> CIVILIANS =
      SpeechWords.words(
          "civilians protesters protestors demonstrators refugees migrants asylum-seekers");

  private static final Set<String> MODIFIERS =
      SpeechWords.words(
          """
          armed islamist jihadist jihadi militant rebel opposition separatist insurgent extremist terrorist
          terror sunni shiite shia shi'ite christian muslim islamic maoist marxist communist leftist right-wing
          left-wing foreign moderate secular unarmed peaceful hardline nationalist paramilitary
          anti-government pro-government anti-regime pro-regime pro-democracy pro-independence pro-russian secessionist
          """);

  /** What tells whose or what side they are: Turkish-backed, al-Qaeda-linked. */
  private static final Set<String> TIES =
      Set.of(
          "-backed",
          "-led",
          "-linked",
          "-affiliated",
          "-aligned",
          "-allied",
          "-trained",
          "-inspired",
          "-sponsored",
          "-funded",
          "-armed",
          "-supported");

  private static final Set<String> SIDES = Set.of("pro-", "anti-");

  /** People who are told by what they are, where they act. */
  private static final Set<String> ACTING =
      SpeechWords.words(
          """
          farmers fishermen miners teachers students doctors nurses drivers workers firefighters rescuers activists
          campaigners settlers pilots dockers truckers herders strikers journalists lawyers
          parents pensioners fans supporters opponents loyalists hackers pirates smugglers traffickers
          manufacturers growers traders investors monks clerics bishops scientists environmentalists
          nationalists
          """);

  /** What makes fighters of "forces" or "groups"; so does whose ally they are. */
  private static final Set<String> WARRING =
      SpeechWords.words(
          """
          armed islamist jihadist jihadi militant rebel separatist insurgent extremist terrorist terror maoist
          paramilitary anti-government pro-government anti-regime pro-regime pro-russian anti-assad pro-assad
          pro-iranian pro-iran pro-turkish secessionist
          """);

  /** In lower case only by mistake. */
  private static final Set<String> PROPER =
      SpeechWords.words(
          "islamist sunni shiite shia shi'ite christian muslim islamic maoist marxist");

  /** Of these in a sentence with one of those nobody fights but for a prize. */
  private static final Set<String> ALSO_ATHLETES = SpeechWords.words("fighters rebels guerrillas");

  private static final Set<String> SPORTING =
      SpeechWords.words(
          """
          medal medals semifinal semi-final ufc heavyweight middleweight welterweight lightweight championship
          championships league quarterback judo wrestling boxing karate taekwondo olympic olympics tournament
          rugby
          """);

  /** Of whom something must be said: Kurdish fighters; whom one calls terrorists, another arms. */
  private static final Set<String> TOLD_BY_MORE =
      SpeechWords.words("fighters terrorists extremists");

  private final Words words;
  private final Focus focus;
  private final SentenceIndex sentences;
  private final Belongings belongings;
  private final Settings settings;
  private final Predicate<String> adjectives;

  /**
   * For one document.
   *
   * @param belongings tells whose rebels are meant
   * @param settings tells where they are
   * @param adjectives tells those of states and peoples: Syrian
   */
  BareGroups(
      Words words,
      Focus focus,
      SentenceIndex sentences,
      Belongings belongings,
      Settings settings,
      Predicate<String> adjectives) {
    this.words = words;
    this.focus = focus;
    this.sentences = sentences;
    this.belongings = belongings;
    this.settings = settings;
    this.adjectives = adjectives;
  }

  /** The mention that starts at a token, with its first modifier; empty if none does. */
  Optional<Mention> at(int token) {
    int head = headFrom(token);
    if (head < 0
        || !opensPhrase(token)
        || isNamedAfter(head + 1)
        || isVerb(token, head)
        || (ALSO_ATHLETES.contains(words.lower(head)) && isAmong(SPORTING, head))) {
      return Optional.empty();
    }
    int end = head + 1;
    ActorKind kind = kind(head);
    Actor group = known(token, end, kind).orElseGet(() -> unlisted(token, end, kind));
    return Optional.of(words.mention(group, token, end, rule(group)));
  }

  /** The verb of: Moscow armed separatists. */
  private boolean isVerb(int token, int head) {
    return token < head && words.lower(token).equals("armed") && isNamed(token - 1);
  }

  private static MentionRule rule(Actor group) {
    return group.isListed() ? MentionRule.DESCRIPTION : MentionRule.UNLISTED;
  }

  /** The noun of a phrase of these that starts at a token; -1 if none does. */
  private int headFrom(int token) {
    boolean modified = false;
    boolean fighting = false;
    for (int i = token; i < Math.min(words.size(), token + MOST_MODIFIERS); i++) {
      if (!words.isWord(i) || isNamed(i) || words.isPossessive(i)) {
        return -1;
      }
      String word = words.lower(i);
      if (CIVILIANS.contains(word)
          || (SpeakerNouns.FIGHTERS.contains(word) && (modified || !TOLD_BY_MORE.contains(word)))
          || (fighting && MODIFIED_FIGHTERS.contains(word))
          || (ACTING.contains(word) && isActing(token, i))) {
        return i;
      }
      if (!isModifier(i)) {
        return -1;
      }
      modified = true;
      fighting |= WARRING.contains(word) || isAlly(i);
    }
    return -1;
  }

  /** Who open a sentence and do something: Dutch farmers blocked the roads. */
  private boolean isActing(int first, int head) {
    return sentences.startsAt(words.start(first))
        && head + 1 < words.size()
        && words.isFiniteVerb(head + 1);
  }

  private boolean isModifier(int token) {
    String word = words.lower(token);
    return MODIFIERS.contains(word)
        || TIES.stream().anyMatch(word::endsWith)
        || SIDES.stream().anyMatch(word::startsWith)
        || (words.isCapital(token) && adjectives.test(words.form(token, token + 1)));
  }

  /** Whether it says on whose side somebody fights: Iran-backed, al-Qaeda-linked. */
  private boolean isAlly(int token) {
    String form = words.form(token, token + 1);
    int tie = form.lastIndexOf('-');
    return tie > 0
        && TIES.contains(form.substring(tie))
        && (form.startsWith("al-") || Character.isUpperCase(form.charAt(0)))
        && form.substring(0, tie).chars().anyMatch(c -> Character.isLowerCase(c) || c == '.');
  }

  /** Whether one of these words stands in the sentence of a token. */
  private boolean isAmong(Set<String> some, int token) {
    if (sentences.size() == 0) {
      return false;
    }
    Span sentence = sentences.span(sentences.at(words.start(token)));
    int from = Math.max(words.from(sentence.start()), token - NEAR);
    int to = Math.min(words.from(sentence.end()), token + NEAR);
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && some.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(int token) {
    return token >= 0 && words.mention(token).isPresent();
  }

  /** Whether no determiner, owner or name stands right before: killed rebels, three gunmen. */
  private boolean opensPhrase(int token) {
    int before = token - 1;
    if (before < 0 || words.startsParagraph(token) || sentences.startsAt(words.start(token))) {
      return true;
    }
    if (!words.isWord(before)) {
      return !words.isJoined(token) || !words.isSymbol(before, '-');
    }
    String word = words.lower(before);
    return !isNamed(before)
        && !words.isPossessive(before)
        && !words.isCapital(before)
        && (!SpeechWords.DETERMINERS.contains(word)
            || word.equals("that")
            || SpeechWords.NUMBERS.contains(word))
        && Pronoun.of(word).isEmpty();
  }

  /** Whether a name follows, which tells more: militants Ayşe Demir and Pavel Ternin. */
  private boolean isNamedAfter(int end) {
    return end < words.size() && words.isWord(end) && words.isCapital(end);
  }

  /** Whom the document has called so: Houthi rebels, then rebels; else those of its war. */
  private Optional<Actor> known(int first, int end, ActorKind kind) {
    Description description =
        new Description(first, first, end, Description.Count.GROUP, EnumSet.of(kind));
    Set<String> nouns = description.nouns(words);
    String head = description.head(words);
    int sentence = focus.place(first).sentence();
    Optional<Actor> setting = settings.of(first, end);
    return focus.known().stream()
        .filter(group -> group.kind().filter(known -> isOfOneSort(known, kind)).isPresent())
        .filter(group -> DescriptionFit.of(group, nouns, head, description) >= CALLED)
        .filter(group -> isCalled(group, nouns))
        .filter(group -> setting.isEmpty() || isThere(group, setting.get()))
        .max(Comparator.comparingDouble(group -> group.salienceAt(sentence)))
        .flatMap(Referent::entity)
        .map(Actor.class::cast)
        .or(
            () ->
                kind == ActorKind.ARMED_GROUP && areRebels(nouns)
                    ? belongings.rebels(setting)
                    : Optional.empty());
  }

  /** Whether a group is known to be of a state, or was spoken of with it. */
  private boolean isThere(Referent group, Actor state) {
    int last = group.last().token();
    return belongings.mayBeOf(state, called(group))
        || (last >= 0 && settings.isNamedBeside(last, state));
  }

  /** Whether nouns say no more than that rebels are meant: rebel fighters, opposition forces. */
  static boolean areRebels(Set<String> nouns) {
    return nouns.stream().anyMatch(REBELS::contains)
        && nouns.stream().allMatch(noun -> REBELS.contains(noun) || REBEL_UNITS.contains(noun));
  }

  private static boolean isOfOneSort(ActorKind known, ActorKind kind) {
    return known == kind || (known == ActorKind.PEOPLE && kind == ActorKind.ARMED_GROUP);
  }

  private static boolean isCalled(Referent group, Set<String> nouns) {
    Set<String> called = called(group);
    return nouns.stream()
        .allMatch(noun -> called.contains(noun) || called.containsAll(Set.of(noun.split("-", -1))));
  }

  private static Set<String> called(Referent group) {
    Set<String> called = new LinkedHashSet<>(group.nameWords());
    called.addAll(group.roles());
    return called;
  }

  private ActorKind kind(int head) {
    String noun = words.lower(head);
    boolean peaceful =
        CIVILIANS.contains(noun) || ACTING.contains(noun) || PartyRebels.isAt(head, words);
    return peaceful ? ActorKind.PEOPLE : ActorKind.ARMED_GROUP;
  }

  private Actor unlisted(int first, int end, ActorKind kind) {
    return Actor.unlisted(kind, name(first, end), Optional.empty());
  }

  /** As it is written within a sentence: jihadist fighters, pro-Russian rebels. */
  private String name(int first, int end) {
    String name = words.form(first, end);
    String opening = words.lower(first);
    boolean common =
        !PROPER.contains(opening)
            && (MODIFIERS.contains(opening)
                || first == end - 1
                || SIDES.stream().anyMatch(opening::startsWith));
    boolean opens = sentences.startsAt(words.start(first)) || !words.isWord(Math.max(0, first - 1));
    return common && opens
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }
}
