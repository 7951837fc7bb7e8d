package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.NounPhrases.SentenceStarts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the stretches of capitalised words in a text that can be the name of somebody unlisted. */
final class NameRuns {
  /** Months that are surnames or given names, too. */
  private static final Set<String> MONTHS =
      SpeechWords.words("may march april june july august january");

  /** Of 1st, 2nd, 3rd, 4th. */
  private static final Set<String> ORDINAL_ENDINGS = SpeechWords.words("st nd rd th");

  private static final int LONGEST_OFFICE = 4;

  private static final int LONGEST = 8;

  /** At the start of a sentence these begin no name: Whether Demir stays. */
  private static final Set<String> OPENERS =
      SpeechWords.words(
          """
          whether only born once perhaps maybe even now instead neither either unlike following including thus
          hence again indeed nevertheless nonetheless afterwards afterward tonight often sometimes given
          alongside regarding whilst whenever surely initially recently finally eventually previously
          originally apparently reportedly allegedly ultimately unfortunately
          """);

  /** What an office is of. */
  private static final Set<String> FIELDS =
      SpeechWords.words(
          """
          affairs agriculture commerce communications culture economy education employment energy environment
          health housing industry information infrastructure intelligence investment labor labour mission
          operations planning relations science sports staff technology tourism trade transport
          transportation treasury veterans water welfare
          """);

  /** Capitalised words {@code [first, end)}. */
  record Run(int first, int end) {
    int length() {
      return end - first;
    }
  }

  private final Words words;
  private final SentenceStarts sentences;
  private final GivenNames givenNames;
  private final Predicate<String> surnames;

  /**
   * For one text.
   *
   * @param surnames tells, in lower case, the surnames of people whom it names in full
   */
  NameRuns(
      Words words, SentenceStarts sentences, GivenNames givenNames, Predicate<String> surnames) {
    this.words = words;
    this.sentences = sentences;
    this.givenNames = givenNames;
    this.surnames = surnames;
  }

  /** All of them, by position; none shares a word with another. */
  List<Run> read() {
    List<Run> runs = new ArrayList<>();
    int token = 0;
    while (token < words.size()) {
      int end = runEnd(token);
      if (end > token) {
        boolean numbered = isGroupNoun(end - 1) && isOrdinal(token - 1);
        runs.add(new Run(numbered ? token - 1 : token, end));
      }
      token = Math.max(end, token + 1);
    }
    return runs;
  }

  /** Whether a name is written as in a headline. */
  boolean isInCapitals(Run name) {
    boolean capitals = true;
    for (int i = name.first(); i < name.end(); i++) {
      capitals &= words.isAcronym(i);
    }
    return capitals;
  }

  /** A name as the text writes it. */
  String form(Run name) {
    return words.form(name.first(), name.end());
  }

  /** The same for all spellings of a name: in lower case, with straight apostrophes. */
  String key(Run name) {
    return form(name).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /**
   * The number of a unit, and no day: the 75th Ranger Regiment, but not the September 11th Fund.
   */
  private boolean isOrdinal(int token) {
    boolean number = token >= 0 && words.isNumber(token);
    return number
        && ORDINAL_ENDINGS.stream().anyMatch(words.lower(token)::endsWith)
        && !(token > 0 && SpeechWords.BOUNDARIES.contains(words.lower(token - 1)));
  }

  private int runEnd(int first) {
    if (!isNameWord(first)) {
      return first;
    }
    boolean group = isGroupNoun(first);
    boolean field = false;
    int end = first + 1;
    while (end < words.size() && end - first < LONGEST && !words.startsParagraph(end)) {
      int next = field && isAndOfField(end) ? end + 1 : skipConnector(end, group);
      field |= next > end && isOf(words.lower(end));
      if (next > end && isNameWord(end) && !(next < words.size() && isNameWord(next))) {
        next = end; // Duwa Lashi La
      }
      if (next >= words.size()
          || !isNameWord(next)
          || words.startsParagraph(next)
          || sentences.at(next)) {
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

  /** In the Movement for Rights and Freedoms, but not: Union of Farmers and Ayşe Demir. */
  private boolean isAndOfField(int token) {
    int next = token + 1;
    if (next >= words.size() || !words.lower(token).equals("and") || !isNameWord(next)) {
      return false;
    }
    String word = words.lower(next);
    boolean head = isTitle(next) && !SpeechWords.NO_HEADS.contains(word);
    return !head
        && !isGroupNoun(next)
        && !words.isAcronym(next)
        && !givenNames.isGiven(word)
        && !surnames.test(word);
  }

  static boolean isOf(String word) {
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
        && !words.isPossessive(token)
        && !(OPENERS.contains(lower) && sentences.at(token));
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
        && surnames.test(lower)
        && !isNumbered(token)
        && !(after && SpeechWords.PREPOSITIONS.contains(words.lower(token - 1)));
  }

  /** A listed surname after somebody else's given name: Lina Mansour is not Riyad Mansour. */
  boolean isNamesake(int token) {
    return isSurname(token)
        && token > 0
        && words.isWord(token - 1)
        && words.isCapital(token - 1)
        && words.mention(token - 1).isEmpty()
        && !isTitle(token - 1)
        && givenNames.isGiven(words.lower(token - 1));
  }

  /** The name of a listed person that is one word. */
  boolean isSurname(int token) {
    Optional<Mention> mention = words.mention(token);
    return mention.isPresent()
        && mention.get().span().equals(words.span(token, token + 1))
        && isPersonByName(mention.get());
  }

  /** Not by their office: "Turkish" is no short name of the Turkish president. */
  static boolean isPersonByName(Mention mention) {
    return mention.rule() == MentionRule.NAME
        && mention.entity() instanceof Actor actor
        && actor.kind() == ActorKind.PERSON;
  }

  /** Whether a word says that its name is a group's: Council, Brigade. */
  boolean isGroupNoun(int token) {
    return NameWords.groupKind(words.lower(token)).isPresent();
  }

  /** Without "Foreign Minister" and the like, unless it is a group: the Foreign Ministry. */
  Run withoutTitles(Run run) {
    int first = afterOffice(run);
    boolean ofField = isAfterTitleOf(run.first());
    while (first < run.end()
        && (isTitle(first) || (ofField && FIELDS.contains(words.lower(first))))) {
      first++;
    }
    if (isGroupNoun(run.end() - 1) || first <= headOfGroup(run)) {
      return run;
    }
    int end = run.end();
    while (end - first > 2
        && words.isAcronym(end - 1)
        && SpeechWords.HONOURS.contains(words.lower(end - 1))) {
      end--;
    }
    return new Run(first, end);
  }

  /** Minister of Foreign Affairs Ayşe Demir, Chief of Staff Ayşe Demir. */
  private boolean isAfterTitleOf(int token) {
    return token > 1
        && words.lower(token - 1).equals("of")
        && SpeechWords.TITLES.contains(words.lower(token - 2));
  }

  /** The head before "of": the Christian Association of Kharvost; -1 if there is none. */
  private int headOfGroup(Run run) {
    for (int i = run.first() + 1; i < run.end(); i++) {
      if (isOf(words.lower(i))) {
        return isGroupNoun(i - 1) ? i - 1 : -1;
      }
    }
    return -1;
  }

  /** After what an office is over: Health Minister Cho, Senate President Acevedo. */
  private int afterOffice(Run run) {
    int first = run.first();
    if (!givenNames.isGiven(words.lower(first))) {
      for (int i = first; i < Math.min(run.end() - 1, run.first() + LONGEST_OFFICE); i++) {
        boolean head = words.isCapital(i) && isTitle(i);
        if (head && !SpeechWords.NO_HEADS.contains(words.lower(i))) {
          first = i + 1;
        }
      }
    }
    return first;
  }

  boolean isTitle(int token) {
    String lower = words.lower(token);
    return SpeechWords.TITLES.contains(lower) || NameWords.isPersonTitle(lower);
  }

  /** A month: May 3, 3 May. */
  boolean isNumbered(int token) {
    return MONTHS.contains(words.lower(token)) && isBesideNumber(token);
  }

  private boolean isBesideNumber(int token) {
    return (token > 0 && words.isNumber(token - 1))
        || (token + 1 < words.size() && words.isNumber(token + 1));
  }
}
