package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.GivenNames.Gender;
import io.standpoint.discourse.Pronoun.Form;
import io.standpoint.discourse.Pronoun.Sort;
import io.standpoint.discourse.Referent.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves pronouns of the third person: of the referents that agree with one, to the most salient
 * ({@link Referent}), unless the next is hardly less so.
 */
final class PronounResolver {
  private static final int PERSON_REACH = 4;
  private static final int THING_REACH = 2;
  private static final int JOINED_REACH = 1;
  private static final double CLEAR = 0.95;
  private static final double OWN_SUBJECT = 80;
  private static final double ACTED_ON = 300;

  /** For who makes the claim: more than a subject between weighs. */
  private static final double CLAIMANT = 200;

  private static final int LONGEST_CONJUNCTION = 3;

  /** Before whether somebody else does something: asked him whether he would. */
  private static final Set<String> QUESTIONS =
      SpeechWords.words("whether if why how what when where who");

  /** Before whom they are about and a preposition: thanked Ankara for its help. */
  private static final Set<String> TREAT_VERBS =
      ReportWords.forms(
          """
          strip:stripped deprive rob:robbed thank praise blame criticise criticize condemn punish
          reward rebuke applaud commend laud chide fault scold denounce congratulate
          """);

  /** Before who is to do something: asked Ankara to lift its ban. */
  private static final Set<String> ASK_VERBS =
      ReportWords.forms(
          """
          ask urge implore order tell:told force compel:compelled press invite advise allow permit:permitted
          want persuade instruct remind require
          """);

  /** What nobody does to what is their own: shelled its post. */
  private static final Set<String> HOSTILE_VERBS =
      ReportWords.forms(
          """
          attack assault ambush bomb bombard shell strike:struck hit:hit target pound kill wound injure murder
          assassinate poison abduct kidnap capture seize raid storm invade overrun:overran destroy sabotage
          violate harass intercept torpedo sink:sank occupy besiege breach
          """);

  /** What those are done to; all of them are done to much else, too: seized its chance. */
  private static final Set<String> FOES =
      SpeechWords.words(
          """
          post posts outpost outposts position positions column columns base bases camp camps checkpoint checkpoints barracks
          headquarters convoy convoys ship ships warship warships vessel vessels boat boats tanker tankers navy
          aircraft plane planes jet jets helicopter helicopters drone drones tank tanks airfield airfields
          troops soldiers soldier forces army military fighters fighter commander commanders guards policemen
          militants officers general generals marines sailors
          airspace territory territories waters sovereignty border borders frontier town towns village villages
          city cities capital embassy embassies consulate consulates mission diplomats diplomat ambassador envoy
          refinery refineries oilfields pipelines
          """);

  /** Before at, on or against the same. */
  private static final Set<String> HOSTILE_NOUNS =
      SpeechWords.words(
          """
          attack attacks strike strikes airstrike airstrikes raid raids assault assaults fire fired rocket rockets
          missile missiles shell shells shot shots drone drones bomb bombs mortar mortars shelling bombing
          bombardment
          """);

  private static final Set<String> AGAINST = SpeechWords.words("at on against into");

  private static final String POLICE = "police";

  /** How well "it" fits whom words for several people told last: the judges. */
  private static final double CALLED_SEVERAL = 0.1;

  /** Objects go on being objects: the army freed twenty girls; gunmen had taken them. */
  private static final double PARALLEL = 1.6;

  private static final int LONGEST_BLOW = 3;
  private static final int LONGEST_VERB = 4;
  private static final int LONGEST_FOE = 4;
  private static final int LONGEST_QUOTATION = 100;
  private static final int LONGEST_TASK = 4;
  private static final int LONGEST_OBJECT = 8;
  private static final int LONGEST_TITLE = 4;

  private static final Set<String> TREAT_PREPOSITIONS = SpeechWords.words("of for over");

  /** Before "of them" these mean two. */
  private static final Set<String> TWO = SpeechWords.words("neither either both");

  /** Before "of them" these mean some or all. */
  private static final Set<String> SHARES =
      SpeechWords.words("many most some several all half none both two three one few each");

  private static final String QUOTATION_MARKS = "\"”“«»";

  /** What names of groups end with, and what no group is called without a name: her house. */
  private static final Set<String> THINGS =
      SpeechWords.words(
          "house gas oil energy steel crude petroleum foods mining mines transport logistics power holdings");

  /** May stand before an object, too: have it both ways. */
  private static final Set<String> HAVE = SpeechWords.words("have has had");

  private static final Set<String> SUBJECT_RELATIVES = SpeechWords.words("who which");

  private static final Set<String> AND = SpeechWords.words("and but or");

  private final Words words;
  private final Focus focus;
  private final Belongings belongings;

  /**
   * A pronoun in its place.
   *
   * @param claimant who claims what it stands in, if it is likely to mean them
   * @param struckFrom the first token of those words in which a possessive cannot mean whoever
   *     acts, as what it owns is attacked; after all if it is not
   * @param object last token of whom the verb before a possessive is about; -1 if there is none
   * @param spokenFrom first token of the quotation whose speaker it tells; after all if of none
   */
  private record Asked(
      Pronoun pronoun,
      Form form,
      Place here,
      Optional<Entity> claimant,
      int struckFrom,
      int object,
      int spokenFrom) {}

  /** By the token of a possessive pronoun: whom it means. */
  private final Map<Integer, Actor> owners = new HashMap<>();

  /**
   * For one document.
   *
   * @param belongings tells whose army and whose minister is meant
   */
  PronounResolver(Words words, Focus focus, Belongings belongings) {
    this.words = words;
    this.focus = focus;
    this.belongings = belongings;
  }

  /**
   * The mentions that a pronoun is: one, two if it means two who were joined, none if it is not
   * clear whom it means or nobody. Notes the mention in the focus, too.
   *
   * @param token the pronoun's
   * @param speaker who says it, whom a pronoun of the third person does not mean
   * @param reported the claim it stands in, whose speaker it may well mean
   */
  List<Mention> resolve(
      Pronoun pronoun, int token, Optional<Actor> speaker, Optional<Voice> reported) {
    Place here = focus.place(token);
    Form form = form(pronoun, here);
    if (pronoun.sort() == Sort.IT && form != Form.POSSESSIVE && Expletives.isOne(token, words)) {
      return List.of();
    }
    Asked asked =
        new Asked(
            pronoun,
            form,
            here,
            reported.flatMap(claim -> claimant(claim, pronoun, form, here)),
            form == Form.POSSESSIVE && isStruck(token) ? struckFrom(reported, here) : words.size(),
            form == Form.POSSESSIVE ? objectActedOn(token) : -1,
            spokenFrom(here));
    List<Referent> ranked = ranked(asked);
    if (pronoun.sort() == Sort.THEY && isOtherThanIt(here)) {
      ranked.removeIf(referent -> here.sentence() - referent.last().sentence() > 1);
    }
    if (pronoun.sort() == Sort.THEY && ranked.stream().anyMatch(known -> isSeveral(known, here))) {
      ranked.removeIf(one -> one.last().sentence() < here.sentence() && isOne(one));
    }
    ranked.removeIf(
        referent ->
            speaker
                .filter(
                    by ->
                        referent.entity().equals(Optional.<Entity>of(by))
                            || (pronoun.sort() == Sort.THEY && isPerson(by) && isOwn(referent, by)))
                .isPresent());
    if (ranked.isEmpty()) {
      return List.of();
    }
    Referent best = ranked.get(0);
    boolean clear = ranked.size() < 2 || score(ranked.get(1), asked) <= CLEAR * score(best, asked);
    pronoun.sort().gender().filter(unused -> clear).ifPresent(best::gender);
    if (pronoun.sort() == Sort.IT) {
      best.calledIt(here.sentence());
    }
    if (form == Form.POSSESSIVE) {
      best.mentionAt(here.asOwner());
    } else {
      best.meantAt(here);
    }
    boolean vague =
        pronoun.sort() == Sort.IT
            ? form == Form.OBJECT
            : pronoun.sort() == Sort.THEY && isSingle(best);
    return clear && !vague
        ? focus.meant(best).stream()
            .flatMap(entity -> mention(entity, form, token).stream())
            .toList()
        : List.of();
  }

  /** Several who were told of just now: fired two engineers; they had. */
  private static boolean isSeveral(Referent referent, Place here) {
    return here.sentence() - referent.last().sentence() <= 1 && fit(referent, Sort.THEY) >= 0.7;
  }

  /** A company or a body, called so by no plural. */
  private static boolean isOne(Referent referent) {
    return referent.entity().isPresent()
        && !referent.isCalledSeveral()
        && fit(referent, Sort.THEY) < 0.7;
  }

  /** A state is hardly "they" unless its people were spoken of. */
  private static boolean isSingle(Referent referent) {
    return referent.kind().filter(ActorKind.STATE::equals).isPresent()
        && !referent.isCalledSeveral();
  }

  /** Nobody says "they" of the party or the country that they speak for. */
  private boolean isOwn(Referent referent, Actor speaker) {
    Actor group = belongings.group(speaker);
    return group.kind() != ActorKind.ARMED_FORCES
        && group.kind() != ActorKind.ARMED_GROUP
        && referent.entity().equals(Optional.<Entity>of(group));
  }

  /** Whom the possessive pronouns mean that were resolved so far, by their tokens. */
  Map<Integer, Actor> owners() {
    return owners;
  }

  /** What a pronoun mentions: its owner, or with what follows whom the owner has. */
  private Optional<Mention> mention(Entity entity, Form form, int token) {
    if (form == Form.POSSESSIVE && entity instanceof Actor owner) {
      owners.put(token, owner);
    }
    Optional<Belongings.Owned> owned =
        form == Form.POSSESSIVE && entity instanceof Actor owner
            ? belongings.of(owner, token + 1)
            : Optional.empty();
    if (owned.isPresent()) {
      return Optional.of(
          words.mention(owned.get().actor(), token, owned.get().end(), MentionRule.DESCRIPTION));
    }
    return form != Form.POSSESSIVE || !isSomebodyElse(token + 1)
        ? Optional.of(words.mention(entity, token, token + 1, MentionRule.PRONOUN))
        : Optional.empty();
  }

  /**
   * Whether somebody else is meant: his rival, her British colleague, its soldiers; but not in: her
   * son, her house, nor where they are named: his rival Ayşe Demir.
   */
  private boolean isSomebodyElse(int from) {
    int end = from;
    while (end < words.size() && end < from + 4 && words.isNoun(end)) {
      end++;
    }
    if (end == from || isPersonAt(end)) {
      return false;
    }
    String noun = words.lower(end - 1);
    return !THINGS.contains(noun)
        && !SpeechWords.KIN.contains(
            noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun)
        && (NameWords.isPersonNounOrPlural(noun) || NameWords.groupKind(noun).isPresent());
  }

  private boolean isPersonAt(int token) {
    return token < words.size()
        && words.isCapital(token)
        && words.mention(token).filter(Mention::isPerson).isPresent();
  }

  private List<Referent> ranked(Asked asked) {
    Pronoun pronoun = asked.pronoun();
    Place here = asked.here();
    List<Referent> ranked = new ArrayList<>();
    for (Referent referent : focus.known()) {
      if (isPossible(referent, asked)) {
        ranked.add(referent);
      }
    }
    if (pronoun.sort() == Sort.IT || pronoun.sort() == Sort.THEY) {
      for (Referent thing : focus.things()) {
        if (isPossible(thing, asked)) {
          ranked.add(thing);
        }
      }
    }
    if (pronoun.sort() == Sort.HE || pronoun.sort() == Sort.SHE) {
      for (Referent person : focus.people()) {
        if (isPossible(person, asked)) {
          ranked.add(person);
        }
      }
    }
    if (pronoun.sort() == Sort.THEY) {
      focus.joined().stream()
          .filter(two -> here.sentence() - two.last().sentence() <= JOINED_REACH)
          .filter(two -> isPossible(two, asked))
          .forEach(ranked::add);
    }
    if (isOfTwo(here.token())) {
      ranked.removeIf(referent -> focus.meant(referent).size() != 2);
    }
    ranked.sort(Comparator.comparingDouble((Referent referent) -> -score(referent, asked)));
    return ranked;
  }

  private boolean isPossible(Referent referent, Asked asked) {
    Pronoun pronoun = asked.pronoun();
    Form form = asked.form();
    Place here = asked.here();
    Place last = referent.last();
    boolean person = pronoun.sort() == Sort.HE || pronoun.sort() == Sort.SHE;
    int reach = person ? PERSON_REACH : THING_REACH;
    if (last.sentence() < 0
        || here.sentence() - last.sentence() > reach
        || (pronoun.sort() == Sort.THEY && referent.isCalledIt(here.sentence()))) {
      return false;
    }
    if (form == Form.OBJECT && !isPartOf(here.token()) && isBound(referent, here)) {
      return false;
    }
    if (form == Form.SUBJECT && isObjectAfter(referent, here.token())) {
      return false;
    }
    if (isOwnRelative(referent, form, here)
        || last.token() > asked.spokenFrom()
        || last.token() >= asked.struckFrom()) {
      return false;
    }
    boolean about =
        person
            && last.sentence() == here.sentence()
            && Asides.isAbout(last.token(), here.token(), words);
    return !about && fit(referent, pronoun.sort()) > 0;
  }

  /** It accused Ottawa: not Canada. */
  private boolean isObjectAfter(Referent referent, int pronoun) {
    for (int i = pronoun + 1; i < Math.min(words.size(), pronoun + LONGEST_VERB); i++) {
      if (words.mention(i).isPresent()) {
        return i > pronoun + 1
            && words.isFiniteVerb(i - 1)
            && !isOwnerAt(i)
            && words
                .mention(i)
                .filter(named -> referent.entity().equals(Optional.of(named.entity())))
                .isPresent();
      }
      if (!words.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isOwnerAt(int name) {
    int end = name;
    while (end < words.size() && words.mention(end).equals(words.mention(name))) {
      end++;
    }
    return end < words.size() && words.isPossessive(end);
  }

  /** Biden, who rode the train with him: not Biden; nor he in: Toomey, whom he scraped past. */
  private boolean isOwnRelative(Referent referent, Form form, Place here) {
    int who = here.clause();
    boolean relative =
        who > 0
            && words.isWord(who)
            && (form == Form.OBJECT
                ? SUBJECT_RELATIVES.contains(words.lower(who))
                : form == Form.SUBJECT && words.lower(who).equals("whom"));
    int before = relative && words.isSymbol(who - 1, ',') ? who - 2 : who - 1;
    return relative
        && before >= 0
        && words
            .mention(before)
            .filter(mention -> referent.entity().equals(Optional.of(mention.entity())))
            .isPresent();
  }

  /**
   * Where the quotation begins whose speaker a pronoun tells, who is nobody named in it: "...," she
   * said; after all tokens if it tells none.
   */
  private int spokenFrom(Place here) {
    int end = here.token() - 1;
    int next = here.token() + 1;
    if (end < 0
        || next >= words.size()
        || here.quoted()
        || !isQuotationMark(end)
        || focus.place(end).sentence() != here.sentence()
        || !SpeechWords.VERBS.contains(words.lower(next))) {
      return words.size();
    }
    for (int i = end - 1; i >= Math.max(0, end - LONGEST_QUOTATION); i--) {
      if (isQuotationMark(i)) {
        return i;
      }
    }
    return words.size();
  }

  private boolean isQuotationMark(int token) {
    return QUOTATION_MARKS.indexOf(words.form(token, token + 1).charAt(0)) >= 0;
  }

  /** Hostages, among them; rioters, many of them: who stands right before. */
  private boolean isPartOf(int token) {
    int before = token - 1;
    int share = before - (before >= 0 && words.lower(before).equals("of") ? 1 : 0);
    return share > 0
        && (share == before
            ? words.lower(share).equals("among")
            : SHARES.contains(words.lower(share)))
        && !words.isWord(share - 1);
  }

  /** Whether an object cannot mean a referent, as that or one of two is in the same clause. */
  private boolean isBound(Referent referent, Place here) {
    Place last = referent.last();
    boolean same =
        last.clause() == here.clause()
            && !isOfNextVerb(last.token(), here.token())
            && !isBeforeSubject(last.token(), here);
    return same
        || referent.isSubjectOf(here.clause())
        || (referent.entity().isEmpty()
            && focus.meant(referent).stream()
                .anyMatch(entity -> focus.referent(entity).isSubjectOf(here.clause())));
  }

  /** Whether a phrase holds it that stands before the subject: in talks with Putin, Erdoğan. */
  private boolean isBeforeSubject(int object, Place here) {
    if (!SpeechWords.PREPOSITIONS.contains(words.lower(here.clause()))) {
      return false;
    }
    for (int i = object - 1; i > Math.max(here.clause(), object - LONGEST_OBJECT); i--) {
      if (words.isFiniteVerb(i)) {
        return false;
      }
    }
    for (int i = object + 1; i < Math.min(here.token() - 1, object + LONGEST_OBJECT); i++) {
      if (words.isSymbol(i, ',')) {
        return words.isCapital(i + 1) || SpeechWords.ARTICLES.contains(words.lower(i + 1));
      }
    }
    return false;
  }

  /** Whether a second verb begins between an object and a pronoun: fought and wants them gone. */
  private boolean isOfNextVerb(int object, int pronoun) {
    for (int i = pronoun - 1; i > object && words.mention(i).isEmpty(); i--) {
      if (AND.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Neither of them. */
  private boolean isOfTwo(int token) {
    return token > 1 && words.lower(token - 1).equals("of") && TWO.contains(words.lower(token - 2));
  }

  /**
   * The last token of whom the verb before a possessive is about, or to whom it is joined: strip
   * Budapest of its vote, Budapest and its allies, thanked him for his help, asked Mr. Demir to
   * consider his position; -1 if there is none.
   */
  private int objectActedOn(int possessive) {
    int and = possessive - 1;
    if (and > 0 && words.lower(and).equals("and") && words.mention(and - 1).isPresent()) {
      return and - 1; // the regime and its backers
    }
    int end = objectEnd(possessive);
    if (end < 1) {
      return -1;
    }
    Set<String> verbs = words.lower(end + 1).equals("to") ? ASK_VERBS : TREAT_VERBS;
    int first =
        words.mention(end).isPresent()
            ? words.mentionStart(end, Math.max(0, end - LONGEST_OBJECT))
            : end;
    int verb = Math.max(1, first) - 1;
    int earliest = Math.max(0, verb - LONGEST_TITLE);
    while (verb > earliest && isTitle(verb)) {
      verb--;
    }
    return verbs.contains(words.lower(verb)) ? end : -1;
  }

  /** The last token of the object before "for his", or before "to consider his"; else -1. */
  private int objectEnd(int possessive) {
    int before = possessive - 1;
    if (before > 0 && TREAT_PREPOSITIONS.contains(words.lower(before))) {
      return before - 1;
    }
    int earliest = Math.max(0, before - LONGEST_TASK);
    while (before > earliest && words.isWord(before) && words.mention(before).isEmpty()) {
      if (words.lower(before).equals("to")) {
        return before - 1;
      }
      before--;
    }
    return -1;
  }

  /** Whether somebody whom the sentence calls it is none of "them": they were told of just now. */
  private boolean isOtherThanIt(Place here) {
    return focus.known().stream().anyMatch(referent -> referent.isCalledIt(here.sentence()));
  }

  /** Whether what somebody owns is attacked: shelled its post, fired rockets at its towns. */
  private boolean isStruck(int possessive) {
    int before = possessive - 1;
    if (before < 0 || !isBeforeFoe(possessive + 1)) {
      return false;
    }
    int earliest = Math.max(0, before - LONGEST_BLOW);
    boolean blow = false;
    for (int i = before - 1; i >= earliest && words.isWord(i); i--) {
      blow |= HOSTILE_NOUNS.contains(words.lower(i));
    }
    return HOSTILE_VERBS.contains(words.lower(before))
        || (blow && AGAINST.contains(words.lower(before)));
  }

  /** Whether the noun of a phrase is one of those that are attacked: military outposts. */
  private boolean isBeforeFoe(int from) {
    for (int i = from; i < Math.min(words.size(), from + LONGEST_FOE); i++) {
      boolean last = i + 1 == words.size() || !words.isNoun(i + 1) || words.isFiniteVerb(i + 1);
      String word = words.lower(i);
      if (!words.isWord(i) || word.equals("own") || SpeechWords.PREPOSITIONS.contains(word)) {
        return false;
      }
      if (FOES.contains(word) && last) {
        return true;
      }
    }
    return false;
  }

  /** Where those words begin of which whoever attacks is one: the claim, else the clause. */
  private int struckFrom(Optional<Voice> reported, Place here) {
    return reported
        .map(claim -> words.from(claim.words().start()))
        .or(() -> focus.subject(here).map(subject -> subject.asSubject().token()))
        .orElse(words.size());
  }

  /** Whether a name or the last pronoun of a referent stands at a token. */
  private boolean isAt(Referent referent, int token) {
    return referent.last().token() == token
        || words
            .mention(token)
            .filter(mention -> referent.entity().equals(Optional.of(mention.entity())))
            .isPresent();
  }

  private boolean isTitle(int token) {
    return words.isWord(token) && (words.isCapital(token) || words.lower(token).equals("the"));
  }

  /** How well a referent agrees with a pronoun, from 0 for not at all to 1. */
  private static double fit(Referent referent, Sort sort) {
    Optional<ActorKind> kind = referent.kind();
    return switch (sort) {
      case HE, SHE -> {
        Optional<Gender> gender = referent.gender();
        if (referent.entity().isEmpty()) {
          yield gender.isEmpty() ? 0.9 : gender.equals(sort.gender()) ? 1 : 0;
        }
        if (!referent.isPerson()) {
          yield 0;
        }
        boolean listed = ((Actor) referent.entity().get()).isListed();
        double unknown = sort == Sort.SHE && listed ? 0.15 : 0.9;
        yield gender.isEmpty() ? unknown : gender.equals(sort.gender()) ? 1 : 0;
      }
      case IT ->
          kind.isEmpty()
              ? (referent.isPlural() ? 0 : referent.entity().isPresent() ? 0.8 : 0.5)
              : switch (kind.get()) {
                case PERSON, PEOPLE -> 0;
                case ARMED_GROUP -> referent.isPlural() ? 0.4 : 1;
                default ->
                    referent.isCalledSeveral() || referent.nameWords().contains(POLICE)
                        ? CALLED_SEVERAL
                        : 1;
              };
      case THEY ->
          kind.isEmpty()
              ? (referent.isPlural() ? 0.7 : 0)
              : switch (kind.get()) {
                case PERSON -> 0;
                case STATE, COMPANY, ALLIANCE -> 0.25;
                case ORGANISATION -> referent.isPlural() ? 1 : 0.5;
                case ARMED_FORCES -> referent.isCalledSeveral() ? 1 : 0.5; // troops, the army
                case ARMED_GROUP, PEOPLE -> 1;
              };
    };
  }

  private double score(Referent referent, Asked asked) {
    Form form = asked.form();
    Place here = asked.here();
    double score = referent.salienceAt(here.sentence());
    if (form == Form.POSSESSIVE && referent.isSubjectOf(here.clause())) {
      score += OWN_SUBJECT;
    }
    if (asked.object() >= 0 && isAt(referent, asked.object())) {
      score += ACTED_ON;
    }
    if (asked.claimant().isPresent() && asked.claimant().equals(referent.entity())) {
      score += form == Form.SUBJECT ? CLAIMANT : OWN_SUBJECT;
    }
    if (form == Form.OBJECT
        && asked.pronoun().sort() == Sort.THEY
        && !referent.last().subject()
        && here.sentence() - referent.last().sentence() <= 1) {
      score *= PARALLEL;
    }
    return score * fit(referent, asked.pronoun().sort());
  }

  /**
   * Who says first of all what they do, or where it is no person, what they have: Cairo said only
   * that it; Cairo said the canal crossed its border. Who is asked whether he does, or told that he
   * does, may be another.
   */
  private Optional<Entity> claimant(Voice claim, Pronoun pronoun, Form form, Place here) {
    int speaker = words.from(claim.speaker().span().start());
    int first = words.from(claim.words().start());
    if (speaker >= first || focus.place(speaker).sentence() != here.sentence()) {
      return Optional.empty();
    }
    boolean subject =
        form == Form.SUBJECT
            && here.token() - first <= LONGEST_CONJUNCTION
            && !QUESTIONS.contains(words.lower(first))
            && isUnmentioned(first, here.token())
            && !isTold(first);
    boolean owner =
        form == Form.POSSESSIVE
            && pronoun.sort() == Sort.IT
            && (isStruck(here.token())
                || focus.known().stream().noneMatch(known -> known.asSubject().token() >= first));
    boolean several =
        pronoun.sort() == Sort.IT && focus.referent(claim.speaker().entity()).isCalledSeveral();
    return (subject || owner) && !several
        ? Optional.of(claim.speaker().entity())
        : Optional.empty();
  }

  /** Not: said Ternin thought he. */
  private boolean isUnmentioned(int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.mention(i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a claim follows a person whom it is made to: Demir told Ternin, or him, that he. */
  private boolean isTold(int claim) {
    int before = words.lower(claim - 1).equals("that") ? claim - 2 : claim - 1;
    return before >= 0
        && (words.mention(before).filter(Mention::isPerson).isPresent()
            || Pronoun.of(words.lower(before)).isPresent()
            || NameWords.isPersonNounOrPlural(words.lower(before)));
  }

  private Form form(Pronoun pronoun, Place here) {
    int token = here.token();
    if (pronoun.form() != Form.EITHER) {
      return pronoun.form();
    }
    if (pronoun.sort() == Sort.SHE) {
      boolean owns =
          (isNounAt(token + 1) && !(isAdverb(token + 1) && !isNounAt(token + 2)))
              || isOwnGroup(token);
      return owns ? Form.POSSESSIVE : Form.OBJECT;
    }
    int before = token - 1;
    boolean charged =
        before >= 0
            && words.isWord(before)
            && ReportWords.CHARGE_VERBS.contains(words.lower(before));
    if (charged) {
      return Form.OBJECT; // accused it of theft
    }
    boolean object =
        before >= here.clause()
            && words.isWord(before)
            && (HAVE.contains(words.lower(before))
                || !SpeechWords.BOUNDARIES.contains(words.lower(before)))
            && !isBeforeVerb(token);
    return object ? Form.OBJECT : Form.SUBJECT;
  }

  /** Her Fidesz colleagues, but: told her Ankara would. */
  private boolean isOwnGroup(int her) {
    int end = her + 1;
    while (end < words.size() && words.mention(end).equals(words.mention(her + 1))) {
      end++;
    }
    return end < words.size()
        && words
            .mention(her + 1)
            .filter(group -> group.entity() instanceof Actor actor && !isPerson(actor))
            .isPresent()
        && isNounAt(end)
        && !words.isCapital(end)
        && !isAdverb(end)
        && !ReportWords.isFinite(words.lower(end));
  }

  private static boolean isPerson(Actor actor) {
    return actor.kind() == ActorKind.PERSON;
  }

  private boolean isNounAt(int token) {
    return token < words.size() && words.isNoun(token);
  }

  private boolean isAdverb(int token) {
    String lower = words.lower(token);
    return lower.endsWith("ly") && !SpeechWords.NOUNS_IN_LY.contains(lower);
  }

  /** The first order that it had. */
  private boolean isBeforeVerb(int token) {
    return token + 1 < words.size()
        && words.isWord(token + 1)
        && (words.isPossessive(token + 1) || ReportWords.isFinite(words.lower(token + 1)));
  }
}
