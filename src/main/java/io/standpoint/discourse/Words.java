package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as words and symbols, each with the actor it names.
 *
 * <p>A word keeps its hyphens and apostrophes, a title its full stop and initials theirs (al-Assad,
 * O'Brien, Gen., Dato', U.S.), a number its commas and points (5,000); a possessive 's and what is
 * left of a verb (I'm, they've) are words of their own. Every other visible character is a symbol.
 */
final class Words {
  private static final Pattern KOREAN_GIVEN_NAME =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}{1,5}-(?!based|born|built|era|free|held|led|made|only|owned|run|wide)\\p{Ll}{1,5}");

  /** Written with an apostrophe at its end. */
  private static final String MALAY_TITLE = "dato";

  private static final Set<String> CLITICS = Set.of("s", "m", "re", "ve", "d", "ll");

  private static final Set<String> PRONOUNS =
      Set.of("i", "you", "he", "she", "it", "we", "they", "who", "that", "there");

  /** One more letter than any has. */
  private static final int LONGEST_PRONOUN = 6;

  /** With its apostrophe, and one more than any has. */
  private static final int LONGEST_CLITIC = 4;

  private final String text;
  private final List<Mention> mentions;
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  /** Token by token, by need: the same words are asked for again and again. */
  private final @Nullable String[] lowered;

  private final int[] named;

  /**
   * Reads all of {@code text}.
   *
   * @param mentions by position; topics are passed over
   */
  Words(String text, List<Mention> mentions) {
    this.text = text;
    read();
    lowered = new String[starts.length];
    named = new int[starts.length];
    this.mentions = actors(mentions);
    nameActors();
  }

  private Words(Words tokens, List<Mention> mentions) {
    text = tokens.text;
    size = tokens.size;
    starts = tokens.starts;
    ends = tokens.ends;
    lowered = tokens.lowered;
    named = new int[starts.length];
    this.mentions = actors(mentions);
    nameActors();
  }

  /** The same text with other mentions. */
  Words with(List<Mention> others) {
    return new Words(this, others);
  }

  private static List<Mention> actors(List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.entity() instanceof Actor).toList();
  }

  int size() {
    return size;
  }

  /** The first token that starts at {@code offset} or later, {@link #size()} if none does. */
  int from(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  int start(int token) {
    return starts[token];
  }

  Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  /** All of the text. */
  String text() {
    return text;
  }

  /** The text at {@code span}. */
  String text(Span span) {
    return span.of(text);
  }

  /** The spelling of tokens {@code [first, end)}, with single spaces for white space. */
  String form(int first, int end) {
    StringBuilder form = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (i > first && starts[i] > ends[i - 1]) {
        form.append(' ');
      }
      form.append(text, starts[i], ends[i]);
    }
    return form.toString();
  }

  /** In lower case, with a straight apostrophe and without a full stop or apostrophe at its end. */
  String lower(int token) {
    String known = lowered[token];
    if (known == null) {
      known = lower(text.substring(starts[token], ends[token]));
      lowered[token] = known;
    }
    return known;
  }

  private static String lower(String word) {
    String form = word.toLowerCase(Locale.ROOT);
    form = form.replace('’', '\'');
    return form.length() > 1 && (form.endsWith(".") || form.endsWith("'"))
        ? form.substring(0, form.length() - 1)
        : form;
  }

  boolean isWord(int token) {
    int first = text.codePointAt(starts[token]);
    return Character.isLetterOrDigit(first)
        || (isApostrophe(first) && ends[token] - starts[token] > 1);
  }

  boolean isSymbol(int token, char symbol) {
    return text.charAt(starts[token]) == symbol && !isWord(token);
  }

  boolean isNumber(int token) {
    return Character.isDigit(text.codePointAt(starts[token]));
  }

  boolean isPossessive(int token) {
    return ends[token] - starts[token] == 2
        && isApostrophe(text.charAt(starts[token]))
        && Character.toLowerCase(text.charAt(starts[token] + 1)) == 's';
  }

  /** True if nothing stands between the token and the one before. */
  boolean isJoined(int token) {
    return token > 0 && starts[token] == ends[token - 1];
  }

  /** True of Erdoğan, al-Assad and (Han) Duck-soo, false of Moscow-backed. */
  boolean isCapital(int token) {
    if (!isWord(token)) {
      return false;
    }
    int start = starts[token];
    int hyphen = start;
    while (hyphen < ends[token] && text.charAt(hyphen) != '-') {
      hyphen++;
    }
    boolean hyphened = hyphen < ends[token];
    if (hyphened && !Character.isUpperCase(text.codePointAt(hyphen + 1))) {
      return Character.isUpperCase(text.codePointAt(start)) && isKoreanGivenName(token);
    }
    return Character.isUpperCase(text.codePointAt(start))
        || (hyphened && SpeechWords.PARTICLES.contains(text.substring(start, hyphen)));
  }

  /** Duck-soo: after a family name, two short syllables. */
  private boolean isKoreanGivenName(int token) {
    return token > 0
        && starts[token] == ends[token - 1] + 1
        && isWord(token - 1)
        && SpeechWords.KOREAN_FAMILY_NAMES.contains(
            text.substring(starts[token - 1], ends[token - 1]))
        && KOREAN_GIVEN_NAME.matcher(text.substring(starts[token], ends[token])).matches();
  }

  /** True of NATO, false of U.S. and A. */
  boolean isAcronym(int token) {
    int letters = 0;
    for (int i = starts[token]; i < ends[token]; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
      letters++;
    }
    return letters > 1;
  }

  /** The party and state of a member of Congress: R-Fla, D-Ohio. */
  boolean isSeat(int token) {
    String form = form(token, token + 1);
    return form.length() > 2
        && form.charAt(1) == '-'
        && "RDI".indexOf(form.charAt(0)) >= 0
        && Character.isUpperCase(form.charAt(2))
        && !form.equals("D-Day");
  }

  /** True if a blank line or the start of the text stands before the token. */
  boolean startsParagraph(int token) {
    int lines = 0;
    for (int i = token == 0 ? 0 : ends[token - 1]; i < starts[token]; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return token == 0 || lines > 1;
  }

  /** The actor that this token names, alone or with its neighbours. */
  Optional<Mention> mention(int token) {
    return named[token] < 0 ? Optional.empty() : Optional.of(mentions.get(named[token]));
  }

  /** The first token of the mention that {@code token} belongs to, not before {@code from}. */
  int mentionStart(int token, int from) {
    int first = token;
    while (first > from && named[first - 1] == named[token]) {
      first--;
    }
    return first;
  }

  /** A mention of {@code entity} by tokens {@code [first, end)}. */
  Mention mention(Entity entity, int first, int end, MentionRule rule) {
    Span span = span(first, end);
    return new Mention(entity, span, text(span), rule);
  }

  /** Whether the token may be part of a common noun phrase: a word that is none of a name's. */
  boolean isNoun(int token) {
    if (!isWord(token) || isPossessive(token) || mention(token).isPresent()) {
      return false;
    }
    String lower = lower(token);
    return !SpeechWords.BOUNDARIES.contains(lower)
        && !SpeechWords.PREPOSITIONS.contains(lower)
        && !SpeechWords.VERBS.contains(lower)
        && !lower.endsWith("ed");
  }

  /** Whether the token can be the verb of a clause: a form such as sent or has, in no name. */
  boolean isFiniteVerb(int token) {
    return isWord(token)
        && mention(token).isEmpty()
        && !isCapital(token)
        && ReportWords.isFinite(lower(token));
  }

  private void nameActors() {
    Arrays.fill(named, 0, size, -1);
    int token = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Span span = mentions.get(i).span();
      while (token < size && starts[token] < span.start()) {
        token++;
      }
      while (token < size && ends[token] <= span.end()) {
        named[token++] = i;
      }
    }
  }

  private void read() {
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint)) {
        end = wordEnd(end);
        add(i, end);
      } else if (isCliticAt(i)) {
        end = cliticEnd(i);
        add(i, end);
      } else if (!Character.isWhitespace(codePoint) && !Character.isISOControl(codePoint)) {
        add(i, end);
      }
      i = end;
    }
  }

  private int wordEnd(int from) {
    int start = text.offsetByCodePoints(from, -1);
    int end = from;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      if (isWordPart(codePoint)) {
        end += Character.charCount(codePoint);
      } else if (isJoint(end) && !isCliticAt(end)) {
        end++;
      } else if (codePoint == '.' && isAbbreviation(start, end)) {
        end++;
      } else if (isApostrophe(codePoint)
          && !isCliticAt(end)
          && text.substring(start, end).equalsIgnoreCase(MALAY_TITLE)) {
        return end + 1;
      } else {
        break;
      }
    }
    return end;
  }

  /** An initial, the last letter of U.S., or a title that is written with a full stop. */
  private boolean isAbbreviation(int start, int dot) {
    boolean initial = dot - start == 1 || (dot - start > 2 && text.charAt(dot - 2) == '.');
    if (initial) {
      return Character.isUpperCase(text.charAt(dot - 1));
    }
    return dot - start <= SpeechWords.LONGEST_ABBREVIATION
        && SpeechWords.ABBREVIATIONS.contains(text.substring(start, dot).toLowerCase(Locale.ROOT));
  }

  /** A hyphen or apostrophe between two letters or digits, a comma or point within a number. */
  private boolean isJoint(int at) {
    char c = text.charAt(at);
    boolean joint = c == '-' || c == '\'' || c == '’' || c == '\u2010' || c == '\u2011';
    if (c == ',' || c == '.') {
      return at > 0
          && at + 1 < text.length()
          && Character.isDigit(text.charAt(at - 1))
          && Character.isDigit(text.charAt(at + 1));
    }
    return joint && at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at + 1));
  }

  /** Whether a possessive or what is left of a verb stands here: Ankara's, I'm, they've. */
  private boolean isCliticAt(int at) {
    return isApostrophe(text.charAt(at))
        && at > 0
        && Character.isLetterOrDigit(text.codePointBefore(at))
        && CLITICS.contains(text.substring(at + 1, cliticEnd(at)).toLowerCase(Locale.ROOT))
        && (Character.toLowerCase(text.charAt(at + 1)) != 'd' || isAfterPronoun(at));
  }

  /** I'd, but not: Sa'd. */
  private boolean isAfterPronoun(int apostrophe) {
    int start = apostrophe;
    while (start > Math.max(0, apostrophe - LONGEST_PRONOUN)
        && Character.isLetter(text.codePointBefore(start))) {
      start--;
    }
    return PRONOUNS.contains(text.substring(start, apostrophe).toLowerCase(Locale.ROOT));
  }

  /** Where the letters end that follow an apostrophe; those after the third are not looked at. */
  private int cliticEnd(int apostrophe) {
    int end = apostrophe + 1;
    while (end < Math.min(text.length(), apostrophe + LONGEST_CLITIC)
        && Character.isLetterOrDigit(text.codePointAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isApostrophe(int codePoint) {
    return codePoint == '\'' || codePoint == '’';
  }

  private static boolean isWordPart(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    size++;
  }
}
