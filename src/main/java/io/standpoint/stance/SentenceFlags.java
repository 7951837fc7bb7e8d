package io.standpoint.stance;

import io.standpoint.actor.Mention;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.Voice;
import io.standpoint.discourse.Voice.Manner;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the flags of the pairs of one sentence. It cuts the sentence at commas, stops, relative
 * pronouns and the ends of voices. What ties holder and target is taken to be
 *
 * <ul>
 *   <li>for negations and hedges, the words between the two in the target's piece, where both are
 *       named in one voice, holder first; and the verb that a voice is given with (denied, doubts);
 *   <li>for the past, the pieces that name them;
 *   <li>for conditions, all of the target's voice in the sentence.
 * </ul>
 *
 * <p>The sentence is read once, so many pairs cost little more than one.
 */
final class SentenceFlags {
  private static final int LEAD_IN = 40;

  private static final Pattern CUTS =
      Pattern.compile(
          "[,:](?!\\d)|[;—–]|\\b(?:who|which|whom|whose|while|though|although|but)\\b"
              + "|\\band (?=(?:has|have|had|is|was|will|would|said|told|\\w{3,}ed)\\b)");
  private static final Pattern NEGATED =
      cue(
          "(?:did|do|does|has|have|had|is|was|are|were|would|will|must|should)"
              + "(?: (?:so far|yet|still|also|at least))?(?: not|n[’']t)(?! (?:only|just|merely|simply)\\b)"
              + "|cannot|can[’']t|won[’']t|never|no(?! (?:doubts?|questions?)\\b)|neither|nor|nobody|none|nothing"
              + "|nowhere|(?:refus|declin)(?:e|es|ed|ing) to|(?:has|have|had) yet to"
              + "|(?:stop(?:s|ped)?|f[ae]ll?s?) short of|refrain(?:s|ed|ing)? from");
  private static final Pattern HEDGED =
      Pattern.compile(
          // May is a month and a name.
          "\\b(?:may|(?i:might|could(?! not)|perhaps|possibly|allegedly|reportedly|apparently"
              + "|supposedly|presumably|seem(?:s|ed)?|appears?|appeared to|probably|potentially"
              + "|arguably|purportedly|ostensibly|apparent|alleged|suspected|likely|unlikely"
              + "|rumou?red|unconfirmed))\\b");
  private static final Pattern CONDITIONAL =
      cue(
          "(?<!\\b(?:as|even|asked|ask|wonder|wondered|whether) )if(?! with)|unless|provided that|as long as"
              + "|on (?:the )?condition(?! of (?:strict )?(?:anonymity|confidentiality)"
              + "| (?:that )?(?:he|she|they) not be)|in case|in the event (?:of|that)"
              + "|(?<!\\b(?:said|think|or) )otherwise");
  private static final Pattern PAST =
      cue(
          "in (?:1\\d|20)\\d\\d|(?<!\\b(?:at|for|than) )once(?! (?:more|again|the|it|he|she|they|we|you)\\b)"
              + "|(?:years?|months|decades?) ago|formerly|previously|used to|last century|had long"
              + "|in the (?:(?:early|late|mid)[- ])?(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ties"
              + "|(?:1[89]|20)?\\d0s)"
              + "|in the past(?! (?:few|several|two|three|four|\\d+|week|day|month|year|hour))");
  private static final Pattern DENIED = Pattern.compile("\\bden(?:y|ies|ied|ying)(?: that)?\\W*$");
  private static final Pattern DOUBTED =
      Pattern.compile("\\b(?:doubt|fear)(?:s|ed|ing)?(?: that)?\\W*$");

  private final Sentence sentence;
  private final Discourse discourse;
  private final List<Span> pieces = new ArrayList<>();
  private final List<Set<Flag>> cues = new ArrayList<>();
  private final NavigableSet<Integer> negations;
  private final NavigableSet<Integer> hedges;

  /** Who is quoted in the sentence. */
  private final Set<Party> quoted = new HashSet<>();

  private final Map<Voice, Boolean> quoting = new HashMap<>();

  SentenceFlags(Sentence sentence, Discourse discourse) {
    this.sentence = sentence;
    this.discourse = discourse;
    cut();
    negations = offsetsOf(NEGATED);
    hedges = offsetsOf(HEDGED);
    for (Voice voice : discourse.voicesIn(sentence.span())) {
      if (voice.manner() == Manner.QUOTED) {
        quoted.add(Party.of(voice.actor()));
      }
    }
  }

  /** The flags of one pair of this sentence. */
  Set<Flag> of(Holder holder, Mention target) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Optional<Voice> voice = discourse.voiceOf(target.span());
    voice.ifPresentOrElse(words -> addManner(words, flags), () -> addQuotation(holder, flags));
    Span piece = pieces.get(pieceAt(target.span().start()));
    flags.addAll(cues.get(pieceAt(target.span().start())));
    Optional<Span> named =
        holder
            .namedAt()
            .filter(sentence.span()::contains)
            .filter(span -> discourse.voiceOf(span).equals(voice));
    if (named.isPresent()) {
      flags.addAll(cues.get(pieceAt(named.get().start())));
      int from = Math.max(piece.start(), named.get().end());
      addBetween(negations, from, target.span().start(), Flag.NEGATED, flags);
      int until = Math.max(target.span().start(), pieces.get(pieceAt(named.get().start())).end());
      addBetween(hedges, named.get().end(), until, Flag.HEDGED, flags);
    } else if (voice.isPresent()) {
      addBetween(hedges, piece.start(), piece.end(), Flag.HEDGED, flags);
    }
    return flags;
  }

  private static void addBetween(
      NavigableSet<Integer> offsets, int from, int to, Flag flag, Set<Flag> flags) {
    Integer first = offsets.ceiling(from);
    if (first != null && first < to) {
      flags.add(flag);
    }
  }

  private void addManner(Voice voice, Set<Flag> flags) {
    boolean quotes = quoting.computeIfAbsent(voice, this::isQuoting);
    flags.add(quotes ? Flag.QUOTED : Flag.REPORTED);
    lead(voice.words().start(), flags);
  }

  /** True of quoted words, and of a report with words of its speaker in quotation marks. */
  private boolean isQuoting(Voice voice) {
    return voice.manner() == Manner.QUOTED
        || discourse.voicesIn(voice.words()).stream()
            .anyMatch(
                inner -> inner.manner() == Manner.QUOTED && inner.actor().equals(voice.actor()));
  }

  /** The target of the author's words: called him “a traitor”. */
  private void addQuotation(Holder holder, Set<Flag> flags) {
    if (quoted.contains(holder.party())) {
      flags.add(Flag.QUOTED);
    }
  }

  /** Denied that …, doubts that …: what the words right before a voice make of it. */
  private void lead(int start, Set<Flag> flags) {
    int from = Math.max(sentence.span().start(), start - LEAD_IN);
    String lead = sentence.text().substring(from - offset(), Math.max(from, start) - offset());
    if (DENIED.matcher(lead).find()) {
      flags.add(Flag.NEGATED);
    }
    if (DOUBTED.matcher(lead).find()) {
      flags.add(Flag.HEDGED);
    }
  }

  /** Where the sentence's own text starts in the document. */
  private int offset() {
    return sentence.span().start();
  }

  private void cut() {
    Span all = sentence.span();
    TreeSet<Integer> ends = new TreeSet<>();
    Matcher cuts = CUTS.matcher(sentence.text());
    while (cuts.find()) {
      ends.add(all.start() + cuts.start());
    }
    for (Voice voice : discourse.voicesIn(all)) {
      ends.add(voice.words().start());
      ends.add(Math.min(all.end(), voice.words().end()));
    }
    ends.add(all.end());
    int start = all.start();
    for (int end : ends) {
      if (end > start) {
        pieces.add(new Span(start, end));
        start = end;
      }
    }
    for (Span piece : pieces) {
      cues.add(cuesIn(sentence.toLocal(piece).of(sentence.text())));
    }
    spreadConditions();
  }

  private NavigableSet<Integer> offsetsOf(Pattern cue) {
    NavigableSet<Integer> offsets = new TreeSet<>();
    Matcher found = cue.matcher(sentence.text());
    while (found.find()) {
      offsets.add(offset() + found.start());
    }
    return offsets;
  }

  private static Set<Flag> cuesIn(String words) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    add(CONDITIONAL, words, Flag.CONDITIONAL, flags);
    add(PAST, words, Flag.PAST, flags);
    return flags;
  }

  private static void add(Pattern cue, String words, Flag flag, Set<Flag> flags) {
    if (cue.matcher(words).find()) {
      flags.add(flag);
    }
  }

  private void spreadConditions() {
    List<Integer> conditional = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (cues.get(i).contains(Flag.CONDITIONAL)) {
        conditional.add(i);
      }
    }
    if (conditional.isEmpty()) {
      return;
    }
    Set<Optional<Voice>> voices = new HashSet<>();
    conditional.forEach(i -> voices.add(voiceAt(i)));
    for (int i = 0; i < pieces.size(); i++) {
      if (voices.contains(voiceAt(i))) {
        cues.get(i).add(Flag.CONDITIONAL);
      }
    }
  }

  private Optional<Voice> voiceAt(int piece) {
    int start = pieces.get(piece).start();
    return discourse.voiceOf(new Span(start, start + 1));
  }

  private int pieceAt(int offset) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  private static Pattern cue(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
