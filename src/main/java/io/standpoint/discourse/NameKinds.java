package io.standpoint.discourse;

import io.standpoint.actor.ActorKind;
import io.standpoint.discourse.NameRuns.Run;
import io.standpoint.discourse.NounPhrases.SentenceStarts;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of a stretch of capitalised words whether it is the name of somebody, and of what kind, by
 * what stands in and beside it: a title or description, a given name, a verb of speech, a head such
 * as Union or Brigade.
 */
final class NameKinds {
  private static final Set<String> OFFICERS =
      SpeechWords.words("ceo shareholders shareholder executives");

  /** What is called after people: Harlan County, Clifton Springs. */
  private static final Set<String> PLACES =
      SpeechWords.words(
          """
          street road avenue boulevard drive square plaza gardens mansion county springs bay island islands
          river creek valley mountain mountains hills airport station stadium arena tower palace canteen hotel
          cafe restaurant theatre theater cathedral cemetery harbour harbor city town village heights falls
          ranch dam canal prison barracks province district peninsula
          """);

  private static final Set<String> CHIEFS =
      SpeechWords.words(
          "president vice-president chairman chairwoman chief director secretary-general spokesman"
              + " spokeswoman boss leader");

  private static final Set<String> INDEFINITE = SpeechWords.words("a an");

  /** What treaties and missiles do, too. */
  private static final Set<String> ENDED =
      SpeechWords.words(
          "expired lapsed ended collapsed fell rose exploded failed came entered took went lasted hit began"
              + " started increased decreased climbed dropped slowed needed required allowed");

  private static final Set<String> SPOKE = SpeechWords.words("said says announced");

  /** These alone are no title: former Texas judge Demir. */
  private static final Set<String> ONCE = SpeechWords.words("former ex");

  private static final Set<String> AFTER_PASSIVE = SpeechWords.words("by been be");

  private static final String NEWS = "news";

  /** Before "News" these name no outlet. */
  private static final Set<String> NO_OUTLETS =
      SpeechWords.words("breaking bad good latest more other old fake great no");

  /** Of a river: the West Bank. */
  private static final Set<String> BANKS =
      SpeechWords.words("west east left right north south far other");

  private static final String BANK = "bank";

  private static final int LONGEST_LABEL = 3;
  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_ACRONYM = 9;

  /** Longer words in capitals are more often said loudly. */
  private static final int LONGEST_SURE = 6;

  private static final Set<String> DIRECTIONS =
      Set.of("western", "eastern", "northern", "southern");

  /** Only groups have these. */
  private static final Set<String> MEMBERS =
      SpeechWords.words(
          """
          chairman chairwoman chairperson co-chair founder co-founder coordinator spokesman spokeswoman
          spokesperson member members secretary-general treasurer
          """);

  /** What only people are said to have done to a group, before "by". */
  private static final Set<String> HEADED =
      SpeechWords.words("headed chaired founded co-founded edited commanded coordinated");

  /** Nouns of groups that people are called by, too: a veteran broadcaster. */
  private static final Set<String> ALSO_PEOPLE =
      SpeechWords.words(
          """
          broadcaster builder contractor importer exporter insurer lender maker operator producer publisher
          refiner retailer supplier trader regulator
          """);

  private static final Set<String> EMPLOYED =
      SpeechWords.words(
          """
          employee employees executive executives worker workers ironworker ironworkers engineer engineers
          scholar scholars analyst analysts economist economists researcher researchers strategist professor
          professors lecturer lecturers fellow lobbyist lobbyists consultant consultants shareholders staff
          intern interns
          """);

  private static final Set<String> WORK_PREPOSITIONS = SpeechWords.words("at with for");

  /** Who is somebody's own: an employee of Harbour Foods, but a professor of Roman Law. */
  private static final Set<String> EMPLOYED_OF =
      SpeechWords.words("employee employees executive executives shareholders staff");

  private static final Set<String> TOLD = SpeechWords.words("told tells telling");

  private static final Set<String> REGIONS =
      SpeechWords.words("west east north south western eastern northern southern central latin");

  private static final Set<String> INHABITANTS =
      SpeechWords.words(
          "residents villagers locals citizens inhabitants people natives families voters women men");

  private final Words words;
  private final SentenceStarts sentences;
  private final GivenNames givenNames;
  private final Appositives appositives;
  private final NameRuns runs;

  NameKinds(
      Words words,
      SentenceStarts sentences,
      GivenNames givenNames,
      Appositives appositives,
      NameRuns runs) {
    this.words = words;
    this.sentences = sentences;
    this.givenNames = givenNames;
    this.appositives = appositives;
    this.runs = runs;
  }

  /**
   * The kind of actor that a name here means; empty if nothing says that it means one.
   *
   * @param run the name with the titles before it
   */
  Optional<ActorKind> of(Run name, Run run) {
    return isAdjective(name) || isHeadline(name, run) || words.isSeat(name.first())
        ? Optional.empty()
        : kind(name, run);
  }

  /** Whether nothing says that a name is of a group or a place. */
  boolean canBePerson(Run name) {
    return groupKind(name).isEmpty()
        && !runs.isTitle(name.end() - 1)
        && !isOfRegion(name)
        && !isAdjective(name)
        && !isHeadline(name, name)
        && !isPlace(name)
        && !isHome(name)
        && !isHomeOf(name);
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
    if (next == words.size()
        || !words.isWord(next)
        || words.isCapital(next)
        || words.isAcronym(next - 1)) {
      return false;
    }
    boolean ending = SpeechWords.ADJECTIVE_ENDINGS.stream().anyMatch(last::endsWith);
    boolean place = name.length() == 1 && DIRECTIONS.stream().anyMatch(last::endsWith);
    return (ending && isCommonNoun(words.lower(next))) || place;
  }

  /** A West Australian. */
  private boolean isOfRegion(Run name) {
    return REGIONS.contains(words.lower(name.first()))
        && SpeechWords.isAdjectiveOfPlace(words.lower(name.end() - 1));
  }

  private static boolean isCommonNoun(String word) {
    String noun = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return NameWords.isPersonNoun(noun) || NameWords.groupKind(noun).isPresent();
  }

  /** Several words in capitals, which say nothing there. */
  private boolean isHeadline(Run name, Run run) {
    return name.length() > 1 && !isLabel(run) && runs.isInCapitals(name);
  }

  private Optional<ActorKind> kind(Run name, Run run) {
    Optional<ActorKind> group = groupKind(name);
    if (group.isPresent()) {
      return name.length() > 1 && !isOwned(run) ? group : Optional.empty();
    }
    Set<String> roles = appositives.of(run.first(), run.end());
    boolean titled = isTitled(name, run);
    boolean given = isGiven(name);
    if (words.isAcronym(name.first())
        && name.length() == 1
        && (!roles.isEmpty() || isBeforeGroup(name))) {
      return Optional.of(ActorKind.ORGANISATION);
    }
    Optional<ActorKind> described =
        roles.stream().flatMap(role -> NameWords.groupKind(role).stream()).findFirst();
    boolean person =
        roles.stream().anyMatch(NameWords::isPersonBeside)
            && !(isGroup(roles) && !isAfterPersonNoun(run));
    if (titled || given || (person && !isHomeOf(name))) {
      return Optional.of(ActorKind.PERSON);
    }
    if (described.isPresent() && !isPlace(name)) {
      return described;
    }
    boolean named = isWherePeopleWork(name) || isOfPerson(name) || isTold(name);
    if (isOfMembers(name) || (named && !isBeforeNoun(name))) {
      return Optional.of(ActorKind.ORGANISATION);
    }
    if (isAcronymInUse(name) || isOpeningJudge(name) || isOfCompany(name)) {
      return Optional.of(ActorKind.ORGANISATION);
    }
    return isPerson(name) ? Optional.of(ActorKind.PERSON) : Optional.empty();
  }

  /** Judge Demir, but not: former Texas. */
  private boolean isTitled(Run name, Run run) {
    for (int i = run.first(); i < name.first(); i++) {
      if (!ONCE.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Its director, Ana Demir, a broadcaster. */
  private boolean isAfterPersonNoun(Run run) {
    int before = run.first() - 1;
    int noun = before > 0 && words.isSymbol(before, ',') ? before - 1 : before;
    return noun >= 0 && words.isWord(noun) && NameWords.isPersonBeside(words.lower(noun));
  }

  /** A volunteer network, a women's group: by the last noun. */
  private static boolean isGroup(Set<String> roles) {
    String head = "";
    for (String role : roles) {
      head = role;
    }
    return NameWords.groupKind(head).isPresent()
        && !NameWords.isPersonNoun(head)
        && !ALSO_PEOPLE.contains(head);
  }

  /** Acme CEO Ana Silva, shares in Acme. */
  private boolean isOfCompany(Run name) {
    int after = name.end();
    int before = name.first() - 1;
    boolean officer =
        after < words.size() && words.isWord(after) && OFFICERS.contains(words.lower(after));
    boolean shares =
        before > 0
            && words.lower(before).equals("in")
            && words.isWord(before - 1)
            && words.lower(before - 1).equals("shares");
    return (shares || (name.length() == 1 && officer)) && !isOpening(name.first());
  }

  /** A former employee of Harbour Foods, an ironworker with Local 12. */
  private boolean isWherePeopleWork(Run name) {
    int at = beforeArticle(name);
    return at > 0
        && words.isWord(at)
        && words.isWord(at - 1)
        && (WORK_PREPOSITIONS.contains(words.lower(at))
            || (words.lower(at).equals("of") && EMPLOYED_OF.contains(words.lower(at - 1))))
        && !words.isCapital(at - 1)
        && EMPLOYED.contains(words.lower(at - 1))
        && !PLACES.contains(words.lower(name.end() - 1));
  }

  /** Ayşe Demir of the Open Rivers Project: with its article that is no place. */
  private boolean isOfPerson(Run name) {
    int the = name.first() - 1;
    int of = the - 1;
    if (of < 1 || !words.lower(the).equals("the") || !words.lower(of).equals("of")) {
      return false;
    }
    int person = words.isSymbol(of - 1, ',') ? of - 2 : of - 1;
    return person > 0
        && words.isWord(person)
        && isPersonEnd(person)
        && !words.isAcronym(person)
        && !PLACES.contains(words.lower(name.end() - 1));
  }

  /** Demir told the Herald: people are introduced before they are told, so it is no person. */
  private boolean isTold(Run name) {
    int told = beforeArticle(name);
    return told >= 0
        && words.isWord(told)
        && TOLD.contains(words.lower(told))
        && !words.isCapital(told)
        && !SpeechWords.KIN.contains(words.lower(name.first()))
        && (name.length() == 1 || told < name.first() - 1);
  }

  /** The Texas delegation, the Dashnak party. */
  private boolean isBeforeNoun(Run name) {
    int next = name.end();
    return next < words.size()
        && words.isWord(next)
        && (words.isNoun(next)
            || words.mention(next).isPresent()
            || NameRuns.isOf(words.lower(next)))
        && !words.isFiniteVerb(next);
  }

  private int beforeArticle(Run name) {
    int before = name.first() - 1;
    return before > 0 && words.lower(before).equals("the") ? before - 1 : before;
  }

  /** The coordinator of Safe Tables: what has one is a group. */
  private boolean isOfMembers(Run name) {
    int of = name.first() - 1;
    if (of > 0 && words.lower(of).equals("the")) {
      of--;
    }
    return name.length() > 1
        && of > 0
        && words.isWord(of)
        && words.lower(of).equals("of")
        && (!words.isCapital(of - 1) || sentences.at(of - 1))
        && MEMBERS.contains(words.lower(of - 1));
  }

  /** The GMB union. */
  private boolean isBeforeGroup(Run name) {
    int noun = name.end();
    return name.first() > 0
        && words.lower(name.first() - 1).equals("the")
        && noun < words.size()
        && words.isWord(noun)
        && !words.isCapital(noun)
        && runs.isGroupNoun(noun)
        && words.form(name.first(), name.end()).length() >= SHORTEST_ACRONYM
        && !SpeechWords.COMMON_ACRONYMS.contains(words.lower(name.first()));
  }

  /** What the head says: the last word, or the one before of. */
  private Optional<ActorKind> groupKind(Run name) {
    for (int i = name.first(); i < name.end(); i++) {
      if (words.isWord(i) && NameRuns.isOf(words.lower(i))) {
        return NameWords.groupKind(words.lower(i - 1));
      }
    }
    String first = words.lower(name.first());
    String head = words.lower(name.end() - 1);
    if (name.length() > 1 && head.equals(NEWS) && !NO_OUTLETS.contains(first)) {
      return Optional.of(ActorKind.ORGANISATION); // Fox News
    }
    Optional<ActorKind> last =
        BANKS.contains(first) && head.equals(BANK) ? Optional.empty() : NameWords.groupKind(head);
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
            && !isHomeOf(name)
            && (isSpeaker(name) || isAged(name) || isWho(name) || isBehindBy(name)));
  }

  /** Where people are from: residents of Giza. */
  private boolean isHome(Run name) {
    int of = name.first() - 1;
    return of > 0
        && words.isWord(of)
        && words.lower(of).equals("of")
        && INHABITANTS.contains(words.lower(of - 1));
  }

  /**
   * Where somebody is of: Max Baucus of Montana, the senator from Texas; Itta Bena, Mississippi.
   */
  private boolean isHomeOf(Run name) {
    int before = name.first() - 1;
    if (before < 1) {
      return false;
    }
    if (words.isSymbol(before, ',')) {
      int first = before - 1;
      while (first > 0 && words.isCapital(first - 1) && words.isWord(first - 1)) {
        first--;
      }
      return first > 0
          && words.isWord(first - 1)
          && words.isCapital(before - 1)
          && !sentences.at(first - 1)
          && SpeechWords.PLACE_PREPOSITIONS.contains(words.lower(first - 1))
          && (name.end() == words.size() || !words.isWord(name.end()));
    }
    boolean from = words.lower(before).equals("from");
    return words.isWord(before - 1)
        && ((from && NameWords.isPersonNoun(words.lower(before - 1)))
            || ((from || words.lower(before).equals("of")) && isPersonEnd(before - 1)));
  }

  /** The last word of a name of two words or more, or of somebody listed. */
  private boolean isPersonEnd(int token) {
    return words.mention(token).filter(NameRuns::isPersonByName).isPresent()
        || (words.mention(token).isEmpty()
            && words.isCapital(token)
            && token > 0
            && words.isWord(token - 1)
            && words.isCapital(token - 1)
            && words.mention(token - 1).isEmpty()
            && !runs.isTitle(token)
            && NameWords.groupKind(words.lower(token)).isEmpty());
  }

  /** Whether a name of several words begins with a given name. */
  boolean isGiven(Run name) {
    return name.length() > 1
        && givenNames.isGiven(words.lower(name.first()))
        && !PLACES.contains(words.lower(name.end() - 1));
  }

  /** Where any word has a capital: after a mark, too, as in a numbered list. */
  private boolean isOpening(int token) {
    return token == 0 || sentences.at(token) || !words.isWord(token - 1);
  }

  /**
   * The name of who speaks, at the start of a line of a transcript; but not a lone one at the start
   * of the text, which is where that comes from (Kolkata: the state has denied it).
   */
  private boolean isLabel(Run name) {
    boolean dateline =
        name.first() == 0 && name.length() == 1 && !words.isAcronym(0) && !hasLabels();
    return !dateline
        && sentences.at(name.first())
        && name.end() < words.size()
        && words.isSymbol(name.end(), ':')
        && !SpeechWords.LABELS.contains(words.lower(name.end() - 1));
  }

  /** Whether a line after the first begins with a word in capitals and a colon. */
  private boolean hasLabels() {
    for (int colon = 2; colon < words.size(); colon++) {
      boolean label = words.isSymbol(colon, ':') && words.isCapital(colon - 1);
      for (int i = colon - 1; label && i > 0 && i >= colon - LONGEST_LABEL; i--) {
        if (sentences.at(i)) {
          return true;
        }
      }
    }
    return false;
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

  /** Whether a verb of speech stands beside a name. */
  boolean isSpeaker(Run name) {
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

  /** Loc's brother. */
  boolean hasKin(Run name) {
    int noun = name.end() + 1;
    return noun < words.size()
        && words.isPossessive(name.end())
        && words.isWord(noun)
        && (SpeechWords.KIN.contains(words.lower(noun)) || words.lower(noun).endsWith("-in-law"));
  }

  /** Headed by Dang Van Loc. */
  private boolean isBehindBy(Run name) {
    int by = name.first() - 1;
    return name.length() > 1
        && by > 0
        && words.isWord(by)
        && words.lower(by).equals("by")
        && HEADED.contains(words.lower(by - 1));
  }

  private boolean isAged(Run name) {
    int comma = name.end();
    return comma + 2 < words.size()
        && words.isSymbol(comma, ',')
        && words.isNumber(comma + 1)
        && words.isSymbol(comma + 2, ',');
  }

  /** SOMO said, NBC passed him over, CONMEBOL president Ana Silva: an acronym that acts. */
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
    return !amongCapitals
        && !isEmphasis(token)
        && (isSpeaker(name)
            || isBeforeChief(name)
            || ((letters <= LONGEST_SURE || isBeforeWhose(name)) && acts(name)));
  }

  /** An adverb in capitals, or one of many: Iran NEVER won, an IED killed two. */
  private boolean isEmphasis(int token) {
    String lower = words.lower(token);
    return lower.endsWith("ly")
        || SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(lower)
        || (token > 0
            && !words.lower(token - 1).equals("the")
            && SpeechWords.DETERMINERS.contains(words.lower(token - 1)))
        || (token > 0 && INDEFINITE.contains(words.lower(token - 1)));
  }

  private boolean isBeforeWhose(Run name) {
    return name.end() + 1 < words.size()
        && words.isSymbol(name.end(), ',')
        && words.lower(name.end() + 1).equals("whose");
  }

  /** Whether a verb follows that is no passive: GSOMIA was signed, the ABM expired. */
  private boolean acts(Run name) {
    int verb = name.end();
    if (isBeforeWhose(name)) {
      verb += 2;
      while (verb < words.size() && words.isNoun(verb) && !words.isFiniteVerb(verb)) {
        verb++;
      }
    } else if (verb + 1 < words.size()
        && words.isSymbol(verb, ',')
        && words.lower(verb + 1).equals("which")) {
      verb += 2;
    }
    while (verb < words.size()
        && words.isWord(verb)
        && SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(words.lower(verb))
        && !ReportWords.isFinite(words.lower(verb))) {
      verb++;
    }
    int before = name.first() - 1;
    if (before > 0 && words.lower(before).equals("the")) {
      before--;
    }
    boolean governed =
        before >= 0
            && words.isWord(before)
            && SpeechWords.PREPOSITIONS.contains(words.lower(before));
    return !governed
        && verb < words.size()
        && words.isFiniteVerb(verb)
        && !SpeechWords.BE.contains(words.lower(verb))
        && !ENDED.contains(words.lower(verb))
        && !(verb + 1 < words.size() && AFTER_PASSIVE.contains(words.lower(verb + 1)));
  }

  /** CONMEBOL president Ana Silva. */
  private boolean isBeforeChief(Run name) {
    int chief = name.end();
    return chief + 1 < words.size()
        && words.isWord(chief)
        && CHIEFS.contains(words.lower(chief))
        && words.isWord(chief + 1)
        && words.isCapital(chief + 1);
  }

  /**
   * Ford criticised, Ford said, at the start of a sentence: in English a singular without an
   * article is a name there. People are named in full first, so it is an organisation.
   */
  private boolean isOpeningJudge(Run name) {
    String word = words.lower(name.first());
    int verb = name.end();
    return name.length() == 1
        && isOpening(name.first())
        && verb < words.size()
        && words.isWord(verb)
        && (isSpeaking(name, verb) || isJudging(verb))
        && !word.endsWith("s")
        && !word.endsWith("ly")
        && !word.endsWith("ing")
        && !word.endsWith("men")
        && !SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(word)
        && !SpeechWords.BARE_SUBJECTS.contains(word)
        && SpeakerNouns.kind(word).isEmpty();
  }

  /** Ford said, where a sentence begins; but not: mother said. */
  private boolean isSpeaking(Run name, int verb) {
    return SPOKE.contains(words.lower(verb))
        && (name.first() == 0 || sentences.at(name.first()))
        && !SpeechWords.KIN.contains(words.lower(name.first()));
  }

  /** Criticised, but not: criticised by. */
  private boolean isJudging(int verb) {
    return words.lower(verb).endsWith("ed")
        && Judges.VERBS.contains(words.lower(verb))
        && !(verb + 1 < words.size()
            && words.isWord(verb + 1)
            && SpeechWords.PREPOSITIONS.contains(words.lower(verb + 1)));
  }
}
