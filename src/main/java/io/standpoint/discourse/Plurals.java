package io.standpoint.discourse;

import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.Referent.Place;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Resolves single words for several that describe nobody: both, where no noun follows, and the
 * members of a group by a word of its name (the Tigers).
 */
final class Plurals {
  private static final int NEAR = 1;
  private static final int REACH = 2;
  private static final int JOINED_SOON = 3;
  private static final String ENDS = ".,;?!";

  private static final Set<String> BANDS =
      SpeechWords.words(
          "party parties movement front brigade battalion corps guard guards forces militia rangers");

  private static final Set<ActorKind> WITH_MEMBERS =
      EnumSet.of(ActorKind.ARMED_GROUP, ActorKind.ORGANISATION, ActorKind.ALLIANCE);

  private final Words words;
  private final Focus focus;

  /** For one document. */
  Plurals(Words words, Focus focus) {
    this.words = words;
    this.focus = focus;
  }

  /**
   * The mentions that begin at a token: two of "both" and "neither", one of "the Tigers". Notes
   * them in the focus.
   */
  List<Mention> at(int token) {
    return switch (words.lower(token)) {
      case "both", "neither" -> both(token, bothEnd(token));
      case "the" -> members(token);
      default -> List.of();
    };
  }

  /**
   * The last two that this sentence or the one before joins by "and" (not: Demir and Ternin met
   * both of them), else the only two of one kind there.
   *
   * @param end one past "both" or "both of them"; not after {@code token} if it is no such word
   */
  private List<Mention> both(int token, int end) {
    if (end <= token) {
      return List.of();
    }
    Place here = focus.place(token);
    List<Entity> two =
        focus.joined().stream()
            .filter(pair -> here.sentence() - pair.last().sentence() <= NEAR)
            .max(Comparator.comparingInt(pair -> pair.last().token()))
            .map(focus::meant)
            .orElseGet(() -> onlyTwo(here));
    boolean object = end > token + 1;
    boolean subjects = two.stream().anyMatch(one -> focus.referent(one).isSubjectOf(here.clause()));
    if (two.size() != 2 || (object && subjects)) {
      return List.of();
    }
    focus.pair(two.get(0), two.get(1), here);
    return two.stream().map(one -> words.mention(one, token, end, MentionRule.PRONOUN)).toList();
  }

  private List<Entity> onlyTwo(Place here) {
    List<Referent> near =
        focus.known().stream()
            .filter(referent -> referent.kind().isPresent())
            .filter(referent -> here.sentence() - referent.last().sentence() <= NEAR)
            .toList();
    return near.size() == 2 && near.get(0).kind().equals(near.get(1).kind())
        ? near.stream().flatMap(referent -> referent.entity().stream()).toList()
        : List.of();
  }

  /** One past "both" or "both of them"; {@code both} before a noun, and before what is joined. */
  private int bothEnd(int both) {
    int next = both + 1;
    if (next >= words.size()) {
      return both;
    }
    boolean them =
        next + 1 < words.size()
            && words.lower(next).equals("of")
            && words.lower(next + 1).equals("them");
    if (them && words.lower(both).equals("both")) {
      return next + 2;
    }
    boolean ends = !words.isWord(next) && ENDS.indexOf(words.form(next, next + 1).charAt(0)) >= 0;
    boolean participle = words.lower(next).endsWith("ed") && isNounAt(next + 1);
    if (words.lower(both).equals("neither") && isInverted(next)) {
      return both;
    }
    boolean verb = (words.isFiniteVerb(next) || isVerbAfter(both)) && !participle;
    return ends || (verb && !isJoinedSoon(next)) ? next : both;
  }

  /** Neither did Ankara, nor has it: none of two. */
  private boolean isInverted(int verb) {
    int subject = verb + 1;
    return ReportWords.AUXILIARIES.contains(words.lower(verb))
        && subject < words.size()
        && words.isWord(subject)
        && (words.mention(subject).isPresent()
            || words.isCapital(subject)
            || SpeechWords.DETERMINERS.contains(words.lower(subject))
            || ReportWords.SUBJECT_PRONOUNS.contains(words.lower(subject)));
  }

  /** Both deny it, neither denies it; but not: both claims. */
  private boolean isVerbAfter(int both) {
    String verb = words.lower(both + 1);
    boolean known =
        ReportWords.CLAUSE_VERBS.contains(verb)
            || ReportWords.BARE_VERBS.contains(verb)
            || Judges.VERBS.contains(verb);
    boolean present = verb.endsWith("s") && !verb.endsWith("ss");
    return known && present == words.lower(both).equals("neither");
  }

  /** Both armed groups. */
  private boolean isNounAt(int token) {
    return token < words.size()
        && words.isNoun(token)
        && !SpeechWords.DETERMINERS.contains(words.lower(token))
        && !ReportWords.isFinite(words.lower(token));
  }

  /** Both praised and blamed, neither praised nor blamed. */
  private boolean isJoinedSoon(int from) {
    for (int i = from; i < Math.min(words.size(), from + JOINED_SOON) && words.isWord(i); i++) {
      if (words.lower(i).equals("and") || words.lower(i).equals("nor")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The only group that a plural of a word of its name can mean: the Tigers, after the Liberation
   * Tigers of Tamil Eelam; the Socialists, after the Bulgarian Socialist Party.
   */
  private List<Mention> members(int the) {
    int noun = the + 1;
    if (noun >= words.size()
        || !words.isWord(noun)
        || !words.isCapital(noun)
        || words.isAcronym(noun)
        || words.mention(noun).isPresent()
        || (noun + 1 < words.size() && words.isWord(noun + 1) && words.isCapital(noun + 1))) {
      return List.of();
    }
    String plural = words.lower(noun);
    if (!plural.endsWith("s") || plural.endsWith("ss")) {
      return List.of();
    }
    String singular = plural.substring(0, plural.length() - 1);
    Place here = focus.place(the);
    boolean people = SpeechWords.isAdjectiveOfPlace(singular);
    List<Referent> groups =
        focus.known().stream()
            .filter(group -> group.kind().filter(WITH_MEMBERS::contains).isPresent())
            .filter(group -> people ? isOfPeoples(group, here) : hasMembers(group))
            .filter(
                group -> group.nameWords().contains(plural) || group.nameWords().contains(singular))
            .toList();
    if (groups.size() != 1) {
      return List.of();
    }
    groups.get(0).mentionAt(here);
    return groups.get(0).entity().stream()
        .map(group -> words.mention(group, the, noun + 1, MentionRule.DESCRIPTION))
        .toList();
  }

  /** The Europeans, right after the European Union. */
  private static boolean isOfPeoples(Referent group, Place here) {
    return group.kind().filter(ActorKind.ALLIANCE::equals).isPresent()
        && here.sentence() - group.last().sentence() <= REACH;
  }

  /** A party or a band, but not: the Olympics of a committee, the Muslims of a brotherhood. */
  private static boolean hasMembers(Referent group) {
    return group.kind().filter(ActorKind.ARMED_GROUP::equals).isPresent()
        || group.nameWords().stream().anyMatch(BANDS::contains);
  }
}
