package io.standpoint.text;

import java.util.Locale;
import java.util.Set;

/** English words that a full stop may follow without ending the sentence, as news writes them. */
final class Abbreviations {

  /** What a full stop after a word means when something that can start a sentence follows. */
  enum Kind {
    /** An ordinary word: the sentence ends. */
    NONE,
    /** A title or connective: the sentence goes on. */
    GOES_ON,
    /** The sentence goes on if a figure follows: No. 5, p. 12. */
    BEFORE_FIGURE,
    /** The sentence ends unless the name of a post or another suffix follows: Boeing Co. CEO. */
    COMPANY,
    /** The sentence ends unless a day or time zone follows: 5 p.m. Tuesday. */
    CLOCK,
    /** The sentence ends if a typical first word follows: in the U.S. The. */
    BEFORE_STARTER
  }

  /** Counted when capitalised: "Gen." but not "gen.". */
  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms mx dr prof rev revd fr br msgr messrs mme mmes mlle hon rt pres gov lt gen col"
                  + " maj capt cpt sgt cpl pvt pfc spc cmdr cmdt cdr adm brig ens sen sens rep reps"
                  + " gens cols drs profs govs amb atty dist det insp supt asst dep sec treas ald mt"
                  + " ft pte flt wg sqn")
              .split(" "));

  private static final Set<String> CONNECTIVES =
      Set.of("e.g", "i.e", "a.k.a", "vs", "v", "cf", "viz", "ret", "eg", "ie");

  private static final Set<String> FIGURES =
      Set.of(
          ("no nos p pp pop chap art arts vol fig figs para paras ch pt pts rs approx ca c est b d ext tel"
                  + " nr sect cl ver op")
              .split(" "));

  private static final Set<String> COMPANIES =
      Set.of("inc", "ltd", "corp", "co", "cos", "plc", "llc", "l.l.c", "pty", "bhd", "s.a", "n.v");

  private static final Set<String> CLOCKS = Set.of("a.m", "p.m", "am", "pm");

  /** Counted when capitalised. */
  private static final Set<String> MAY_END =
      Set.of(
          ("jan feb mar apr jun jul aug sept sep oct nov dec tues thurs jr sr esq st ste ave blvd rd"
                  + " sq bros assn assoc univ dept intl natl govt int'l nat'l gov't dep't")
              .split(" "));

  /** US states as datelines shorten them; counted after a comma, for some are also words. */
  private static final Set<String> STATES =
      Set.of(
          ("ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo"
                  + " mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta")
              .split(" "));

  /** Words that begin sentences far more often than they continue a name or title. */
  private static final Set<String> STARTERS =
      Set.of(
          ("the this that these those there it its it's he he's she she's his her they they're their"
                  + " we we're our you your i i'm i've my a but and or nor yet if when while whether"
                  + " although though because since until after before in on at by for from with"
                  + " without under over during despite as among amid between against according"
                  + " meanwhile however moreover nevertheless also then now earlier later last what"
                  + " who why how where both some many most all not another other each every several"
                  + " such to of only even once here instead asked speaking separately")
              .split(" "));

  /** What may follow the name of a company within a sentence. */
  private static final Set<String> AFTER_COMPANY =
      Set.of(
          ("chief ceo cfo coo cto chairman chairwoman chairperson chair president vice executive"
                  + " founder co-founder director managing manager inc ltd corp co plc llc pty"
                  + " spokesman spokeswoman spokesperson senior general")
              .split(" "));

  private static final Set<String> AFTER_CLOCK =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri"
                  + " sat sun january february march april may june july august september october"
                  + " november december jan feb mar apr jun jul aug sept oct nov dec gmt utc bst est"
                  + " edt et pst pdt pt cst cdt ct mst mdt cet cest eet msk ist eastern pacific"
                  + " central mountain moscow greenwich")
              .split(" "));

  private Abbreviations() {}

  /**
   * What a full stop after {@code word} means.
   *
   * @param word the letters, digits, apostrophes and inner full stops before the stop; may be empty
   * @param afterComma whether a comma stands before the word
   */
  static Kind kindOf(String word, boolean afterComma) {
    if (word.isEmpty()) {
      return Kind.NONE;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean capitalised = Character.isUpperCase(word.codePointAt(0));
    if (isInitial(word)) {
      return Kind.BEFORE_STARTER;
    }
    if (CONNECTIVES.contains(lower)) {
      return Kind.GOES_ON;
    }
    if (CLOCKS.contains(lower)) {
      return Kind.CLOCK;
    }
    if (COMPANIES.contains(lower) && capitalised) {
      return Kind.COMPANY;
    }
    if (capitalised && TITLES.contains(lower)) {
      return Kind.GOES_ON;
    }
    if (capitalised && (MAY_END.contains(lower) || (afterComma && STATES.contains(lower)))) {
      return Kind.BEFORE_STARTER;
    }
    if (word.equals("al") || isAcronym(word)) {
      return Kind.BEFORE_STARTER;
    }
    return FIGURES.contains(lower) ? Kind.BEFORE_FIGURE : Kind.NONE;
  }

  /** True of a capitalised word that typically begins a sentence. */
  static boolean isStarter(String word) {
    return STARTERS.contains(word.replace('’', '\'').toLowerCase(Locale.ROOT));
  }

  static boolean canFollowCompany(String word) {
    return AFTER_COMPANY.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean canFollowClock(String word) {
    return AFTER_CLOCK.contains(word.toLowerCase(Locale.ROOT));
  }

  /** A Roman numeral up to 39, as volumes and articles are numbered. */
  static boolean isRoman(String word) {
    return !word.isEmpty()
        && word.length() <= 6
        && word.chars().allMatch(c -> c == 'I' || c == 'V' || c == 'X');
  }

  private static boolean isInitial(String word) {
    return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
  }

  /** Parts of one or two letters joined by full stops: U.S, Ph.D, D.C. */
  private static boolean isAcronym(String word) {
    if (word.indexOf('.') < 0) {
      return false;
    }
    int part = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        part = 0;
      } else if (!Character.isLetter(c) || ++part > 2) {
        return false;
      }
    }
    return true;
  }
}
