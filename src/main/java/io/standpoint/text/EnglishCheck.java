package io.standpoint.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether a text is English, passage by passage.
 *
 * <p>Loading the language model takes about half a second, so a passage with enough of the
 * commonest English words passes without it. Measured on 20,000 passages of English news and on the
 * first article of the Universal Declaration of Human Rights and news in 34 other languages: at
 * least 15% such words, six of them different, hold for most English passages; the other languages
 * reach 3% and one word, Scots 28% and five, Nigerian Pidgin 15% and one.
 *
 * <p>Otherwise the model decides by the rank it gives English. Measured on 1,500 beginnings of
 * English sentences per length: from 100 characters on English came first in all, at 60 within the
 * first five in 1,498, at 30 within the first twenty in 1,495. Of 4,687 beginnings of 60 to 79
 * letters, 97 held none of the common words; among those English came first in 92. In the other
 * languages it came sixth or later from 60 characters on, mostly far behind.
 */
final class EnglishCheck {

  private static final int MAX_PASSAGES = 8;
  private static final int PASSAGE = 500;

  private static final Set<String> COMMON =
      Set.of(
          ("the and of that with from this which were have been would their they his it by are but"
                  + " not who when there after about said will she to")
              .split(" "));

  private static final double CERTAIN_SHARE = 0.15;
  private static final int CERTAIN_WORDS = 6;

  /** With this share the text is English or a close relative: English need not rank first. */
  private static final double SOME_SHARE = 0.08;

  /** Languages next to English that the model does not know and takes for it. */
  private static final Map<String, Set<String>> NEIGHBOURS =
      Map.of(
          "Scots",
          Set.of(
              ("o wi tae an wis wisna aw aa ane ither anither frae hae haed hes gaun gang ower oot"
                      + " aboot intae whit whaur whan thae thir thaim fowk leid bairns bairn telt cried"
                      + " richt richts nicht til schuil guid maist mair baith sic nae nocht dinna canna"
                      + " didna govrenment toun ken mynd theirsels thegither shuld brither sowels pairt"
                      + " pairts toon hoose warld")
                  .split(" ")),
          "Nigerian Pidgin",
          Set.of(
              ("di dem dey wetin pipo don dis dat wey sey tins tin oda kontri goment govment fit"
                      + " plenti abi na dia im sabi naim neva comot haf taim becos beta wia"
                      + " hapun")
                  .split(" ")));

  /** Below this the order of languages is chance. */
  private static final int FEWEST_TO_RANK = 24;

  /** Below this a few foreign names can outweigh the rest. */
  private static final int FEW_LETTERS = 60;

  /** Below this names still count, and one common word speaks for English. */
  private static final int SOME_LETTERS = 80;

  private static final double NEIGHBOUR_SHARE = 0.10;
  private static final int NEIGHBOUR_WORDS = 4;

  private EnglishCheck() {}

  /** Why {@code text} is not scored as English; empty if it is English. */
  static Optional<String> reasonToReject(String text) {
    List<String> passages = passages(text);
    List<String> unsure = passages.stream().filter(p -> !isCertain(p)).toList();
    if (unsure.size() * 3 <= passages.size()) {
      return Optional.empty();
    }
    List<String> foreign = unsure.stream().flatMap(p -> otherLanguage(p).stream()).toList();
    if (foreign.size() * 3 <= passages.size()) {
      return Optional.empty();
    }
    String language =
        Collections.max(
            foreign,
            (a, b) -> Collections.frequency(foreign, a) - Collections.frequency(foreign, b));
    return Optional.of(
        foreign.size() == passages.size()
            ? "text is in " + language + ": only English is scored"
            : foreign.size()
                + " of "
                + passages.size()
                + " sampled passages are not in English (most are in "
                + language
                + "): keep the English part only");
  }

  /** Up to eight passages, spread evenly; all of the text if it is short. */
  private static List<String> passages(String text) {
    int count = Math.max(1, Math.min(MAX_PASSAGES, text.length() / PASSAGE));
    int size = count < MAX_PASSAGES ? text.length() / count : PASSAGE;
    List<String> passages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = count == 1 ? 0 : (int) ((long) (text.length() - size) * i / (count - 1));
      passages.add(text.substring(start, start + size));
    }
    return passages;
  }

  private static boolean isCertain(String passage) {
    List<String> words = words(passage);
    return share(words, COMMON) >= CERTAIN_SHARE
        && distinct(words, COMMON) >= CERTAIN_WORDS
        && neighbour(words).isEmpty();
  }

  /** The name of the language of a passage that is not English. */
  private static Optional<String> otherLanguage(String passage) {
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    passage
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (letters == 0) {
      return Optional.empty();
    }
    UnicodeScript script =
        Collections.max(scripts.entrySet(), Map.Entry.comparingByValue()).getKey();
    if (script != UnicodeScript.LATIN) {
      return Optional.of(LanguageModel.nameForScript(passage, script));
    }
    List<String> words = words(passage);
    Optional<String> neighbour = neighbour(words);
    if (neighbour.isPresent()) {
      return neighbour;
    }
    LanguageModel.Ranking ranking = LanguageModel.rank(passage);
    int limit = allowedRank(letters, words);
    if (ranking.englishRank() < limit || (letters < SOME_LETTERS && isOnlyNames(passage, limit))) {
      return Optional.empty();
    }
    return Optional.of(ranking.bestOther());
  }

  /** English passes if fewer than this many languages rank before it. */
  private static int allowedRank(int letters, List<String> words) {
    if (letters < 40) {
      return 20;
    }
    if (letters < FEW_LETTERS) {
      return 10;
    }
    double share = share(words, COMMON);
    return share >= SOME_SHARE || (letters < SOME_LETTERS && share > 0) ? 5 : 1;
  }

  /**
   * Foreign names rule a headline: true if its other words hold no letter that English lacks and
   * are too few to tell or read like English.
   */
  private static boolean isOnlyNames(String headline, int limit) {
    String others =
        Arrays.stream(headline.strip().split("\\s+"))
            .filter(word -> Character.isLowerCase(word.codePointAt(0)))
            .collect(Collectors.joining(" "));
    return others.chars().noneMatch(c -> c > 127 && Character.isLetter(c))
        && (others.length() < FEWEST_TO_RANK || LanguageModel.rank(others).englishRank() < limit);
  }

  private static Optional<String> neighbour(List<String> words) {
    return NEIGHBOURS.entrySet().stream()
        .filter(
            entry ->
                share(words, entry.getValue()) >= NEIGHBOUR_SHARE
                    && distinct(words, entry.getValue()) >= NEIGHBOUR_WORDS)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static double share(List<String> words, Set<String> of) {
    long hits = words.stream().filter(of::contains).count();
    return words.isEmpty() ? 0 : (double) hits / words.size();
  }

  private static int distinct(List<String> words, Set<String> of) {
    Set<String> found = new HashSet<>(words);
    found.retainAll(of);
    return found.size();
  }

  /** The runs of letters and apostrophes in {@code passage}, in small letters. */
  private static List<String> words(String passage) {
    List<String> words = new ArrayList<>();
    String lower = passage.toLowerCase(Locale.ROOT);
    int i = 0;
    while (i < lower.length()) {
      int start = i;
      while (i < lower.length()
          && (Character.isLetter(lower.charAt(i)) || "'’".indexOf(lower.charAt(i)) >= 0)) {
        i++;
      }
      if (i > start) {
        words.add(lower.substring(start, i));
      }
      i++;
    }
    return words;
  }
}
