package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the groups that a document speaks of by a common noun alone and that are nobody whom it
 * names: the demonstrators, the riot police, the opposition.
 */
final class NominalGroups {

  /** Beside those who speak. */
  private static final Set<String> PEOPLE =
      SpeechWords.words(
          """
          people crowd men women children girls boys youth faithful crew staff audience electorate
          attackers assailants looters rioters smugglers traffickers settlers deminers dissidents exiles
          organisers organizers authors filmmakers producers employees employers bosses owners
          tenants landlords landholders homeowners taxpayers businessmen businesswomen entrepreneurs hoteliers
          tourists immigrants asylum-seekers deportees expatriates newcomers candidates defectors
          magistrates jurors pilots guards peasants pastoralists fishers sisters brothers victims
          captives abductees kidnappers hijackers pirates mercenaries recruits bombers
          contractors suppliers shareholders creditors lenders hosts guests delegations commentators
          columnists editors publishers
          """);

  /** Bodies; what makes a thing or a place of some is in the lists below. */
  private static final Set<String> BODIES =
      SpeechWords.words(
          """
          police opposition court jury panel committee council parliament legislature assembly unions parties
          companies firms prosecution authorities networks teams agencies ministries
          committees councils groups party
          """);

  /** Of these only those whom more than the noun tells: the players' union, the budget office. */
  private static final Set<String> MODIFIED_BODIES =
      SpeechWords.words(
          """
          union coalition commission ministry agency company firm network federation association bureau
          office board regulator watchdog club team
          """);

  /** Of the bodies those whom "the" alone tells, if the text has named none: the coalition. */
  private static final Map<String, ActorKind> TOLD_BY_ARTICLE = new HashMap<>();

  static {
    SpeechWords.words(
            """
            union coalition commission ministry agency association board regulator watchdog
            """)
        .forEach(body -> TOLD_BY_ARTICLE.put(body, ActorKind.ORGANISATION));
    SpeechWords.words("company firm network")
        .forEach(company -> TOLD_BY_ARTICLE.put(company, ActorKind.COMPANY));
    SpeechWords.words("army military navy")
        .forEach(army -> TOLD_BY_ARTICLE.put(army, ActorKind.ARMED_FORCES));
  }

  private static final Set<String> PLACES = Set.of("post office", "head office", "box office");

  /** What makes a thing of it: the solar panel, the birthday party, the customs union. */
  private static final Set<String> OF_THINGS =
      SpeechWords.words(
          """
          solar control wood birthday dinner christmas farewell cocktail tea tennis basketball food rail railway road
          power electricity telephone phone water sewage customs monetary currency credit research social spy
          computer neural
          """);

  /** Of what somebody has or keeps: the company you keep. */
  private static final Set<String> SUBJECTS = SpeechWords.words("i you he she we they");

  private static final String CENTRAL_BANK = "central bank";

  private static final String POLICE = "police";

  private static final Set<String> BARE_BODIES =
      SpeechWords.words(
          "police prosecutors lawmakers legislators deputies senators authorities parliament");

  /** What stands before these without an article: riot police. */
  private static final Set<String> MODIFIERS =
      SpeechWords.words(
          "riot military security border traffic plainclothes mounted armed local federal opposition");

  /** Of whom something must be said, if they are to be anybody: the young men, the party bosses. */
  private static final Set<String> BARE =
      SpeechWords.words(
          "people men women boys girls children members leaders allies foes rivals neighbours neighbors brothers sisters"
              + " sons daughters hosts guests candidates sources experts readers users party parties group groups");

  /** What says of a group only that it was spoken of. */
  private static final Set<String> VAGUE =
      SpeechWords.words("very same other others new whole entire remaining many few said own");

  private static final Set<ActorKind> GROUPS = Set.of(ActorKind.PEOPLE, ActorKind.ARMED_GROUP);

  private final Words words;

  NominalGroups(Words words) {
    this.words = words;
  }

  /** The group that a description means which fits none that was named. */
  Optional<Mention> at(Description description) {
    return description.count() == Description.Count.TWO
            || isPeopleOfState(description)
            || isCompound(description.end())
            || isNamedAfter(description.end())
            || isDeed(description)
        ? Optional.empty()
        : of(description.noun(), description.end())
            .or(() -> toldByArticle(description))
            .map(group -> mention(group, description.first(), description.end()));
  }

  /** The coalition, the army; not: the Commission, the union SMART, the ministry's chief. */
  private Optional<Actor> toldByArticle(Description description) {
    int noun = description.noun();
    int after = description.end();
    boolean alone = after == noun + 1 && words.lower(description.first()).equals("the");
    Optional<ActorKind> kind = Optional.ofNullable(TOLD_BY_ARTICLE.get(words.lower(noun)));
    boolean name = words.isCapital(noun) && kind.filter(ActorKind.ORGANISATION::equals).isPresent();
    boolean completed =
        after < words.size()
            && (words.isPossessive(after)
                || words.lower(after).equals("of")
                || (words.isWord(after) && words.isCapital(after))
                || SUBJECTS.contains(words.lower(after)));
    return kind.filter(unused -> alone && !name && !completed && !isPastime(description))
        .map(told -> Actor.unlisted(told, words.lower(noun), Optional.empty()));
  }

  /** Where the noun is nobody who acts: they sat on the board, she enjoys the company. */
  private boolean isPastime(Description description) {
    String before = description.first() > 0 ? words.lower(description.first() - 1) : "";
    return switch (description.head(words)) {
      case "board" -> before.equals("on") || before.equals("across");
      case "company" -> before.startsWith("enjoy");
      default -> false;
    };
  }

  /** The first noun of: the court hearing was postponed, the police stations burned. */
  private boolean isCompound(int next) {
    return next + 1 < words.size()
        && (words.isNoun(next) || (words.isWord(next) && words.lower(next).endsWith("ing")))
        && !words.isFiniteVerb(next)
        && words.isFiniteVerb(next + 1);
  }

  /** Who they are in: the ministers, Ana Silva and Ayşe Demir. */
  private boolean isNamedAfter(int end) {
    return end + 1 < words.size()
        && words.isSymbol(end, ',')
        && words.mention(end + 1).filter(Mention::isPerson).isPresent();
  }

  /** The opposition to a dam, the prosecution of journalists. */
  private boolean isDeed(Description description) {
    int end = description.end();
    String after = end + 1 < words.size() ? words.lower(end) : "";
    return switch (description.head(words)) {
      case "opposition" ->
          after.equals("to") && SpeechWords.DETERMINERS.contains(words.lower(end + 1));
      case "prosecution" -> after.equals("of");
      default -> false;
    };
  }

  /** Who needs no article: police fired, clashed with police, riot police fired. */
  Optional<Mention> bareAt(int token) {
    int head =
        token + 1 < words.size() && MODIFIERS.contains(words.lower(token)) ? token + 1 : token;
    String noun = words.lower(head);
    int before = token - 1;
    int after = head + 1;
    boolean alone =
        BARE_BODIES.contains(noun)
            && (before < 0 || !isPartOfPhrase(before))
            && !(after < words.size() && words.isNoun(after) && !isVerbAfter(after));
    boolean acts = alone && after < words.size() && words.isFiniteVerb(after);
    return acts || (alone && noun.equals(POLICE))
        ? of(token, after).map(group -> mention(group, token, after))
        : Optional.empty();
  }

  private Mention mention(Actor group, int first, int end) {
    return words.mention(group, first, end, MentionRule.UNLISTED);
  }

  private boolean isPartOfPhrase(int before) {
    return words.isPossessive(before)
        || words.isNumber(before)
        || words.mention(before).isPresent()
        || (SpeechWords.DETERMINERS.contains(words.lower(before))
            && !words.lower(before).equals("that"))
        || SpeechWords.ARTICLES.contains(words.lower(before))
        || Pronoun.of(words.lower(before)).isPresent()
        || (words.isNoun(before) && !words.isFiniteVerb(before));
  }

  private boolean isVerbAfter(int token) {
    return words.isFiniteVerb(token)
        || (words.lower(token).endsWith("ly")
            && !SpeechWords.NOUNS_IN_LY.contains(words.lower(token)));
  }

  /** The group that tokens {@code [noun, end)} call by a common noun. */
  Optional<Actor> of(int noun, int end) {
    int first = noun;
    while (first < end - 1 && (VAGUE.contains(words.lower(first)) || words.isNumber(first))) {
      first++;
    }
    String head = words.lower(end - 1);
    String name = (first < end - 1 ? modifier(first, end - 1) + " " : "") + head;
    boolean modified = first < end - 1;
    if (PLACES.contains(name) || (modified && OF_THINGS.contains(words.lower(end - 2)))) {
      return Optional.empty();
    }
    return kind(head)
        .filter(unused -> modified || !BARE.contains(head))
        .or(
            () ->
                (modified && MODIFIED_BODIES.contains(head)) || name.equals(CENTRAL_BANK)
                    ? Optional.of(ActorKind.ORGANISATION)
                    : Optional.empty())
        .map(kind -> PartyRebels.isAt(end - 1, words) ? ActorKind.PEOPLE : kind)
        .map(kind -> Actor.unlisted(kind, name, Optional.empty()));
  }

  /** As it is written within a sentence: riot. */
  private String modifier(int first, int end) {
    return end - first == 1 && MODIFIERS.contains(words.lower(first))
        ? words.lower(first)
        : words.form(first, end);
  }

  /** As {@link #kind}, of those of whom the noun alone says who they are. */
  static Optional<ActorKind> kindOfBare(String noun) {
    return BARE.contains(noun) ? Optional.empty() : kind(noun);
  }

  /** The kind of group that a noun says by itself; empty if it says none. */
  static Optional<ActorKind> kind(String noun) {
    if (PEOPLE.contains(noun)) {
      return Optional.of(ActorKind.PEOPLE);
    }
    if (BODIES.contains(noun)) {
      return Optional.of(ActorKind.ORGANISATION);
    }
    return SpeakerNouns.kind(noun).filter(GROUPS::contains);
  }

  /** The people of Gibraltar, who are Gibraltar. */
  private boolean isPeopleOfState(Description description) {
    int of = description.end();
    return description.head(words).equals("people")
        && of + 1 < words.size()
        && words.lower(of).equals("of")
        && (words.mention(of + 1).isPresent() || words.isCapital(of + 1));
  }
}
