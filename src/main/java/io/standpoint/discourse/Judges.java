package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.NounPhrases.Phrase;
import io.standpoint.discourse.Subject.Kind;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds those who are named nowhere and judge somebody: rights groups condemned Egypt, a law
 * denounced by farmers, many Britons distrust him. Without them the judgement would seem to be the
 * author's.
 */
final class Judges {

  /** What those do who are for or against somebody. */
  static final Set<String> VERBS =
      ReportWords.forms(
          """
          accuse admire applaud attack assail berate blame blast boo boycott castigate champion cheer chide
          commend condemn congratulate criticise criticize decry defend demonise denounce deplore deride detest
          disown distrust endorse favour favor hail hate laud lambast lambaste lament malign mistrust mock
          oppose pillory praise protest rebuke reject reprimand resent reproach ridicule salute scold scorn
          shun:shunned slam:slammed sue support thank trust vilify welcome demand urge march rally
          demonstrate
          """);

  /** Of these, what somebody does without an object. */
  private static final Set<String> INTRANSITIVE =
      ReportWords.forms("march rally demonstrate protest");

  private static final Set<String> FIRST_AND_SECOND_PERSONS = SpeechWords.words("i we you");

  private static final Set<String> THIRD_PERSONS = SpeechWords.words("he she it they");

  private final Words words;
  private final SentenceIndex sentences;
  private final SpeakerReader reader;
  private final Predicate<String> peoples;
  private final Set<Mention> found = new LinkedHashSet<>();
  private final List<Span> unknown = new ArrayList<>();

  /**
   * For one text.
   *
   * @param words the text's, with the mentions that are known
   * @param peoples tells the plurals that mean a people: Britons
   */
  Judges(Words words, List<Sentence> sentences, Predicate<String> peoples) {
    this.words = words;
    this.sentences = new SentenceIndex(sentences);
    NounPhrases phrases =
        new NounPhrases(
            words, new PersonNames(words), token -> this.sentences.startsAt(words.start(token)));
    reader = new SpeakerReader(words, phrases);
    this.peoples = peoples;
  }

  /** Reads the text. */
  Judges read() {
    for (int i = 0; i < sentences.size(); i++) {
      int from = words.from(sentences.span(i).start());
      int to = words.from(sentences.span(i).end());
      for (int token = from; token < to; token++) {
        if (isVerb(token)) {
          judge(token, from, to);
        }
      }
    }
    return this;
  }

  /** Where those stand who are described, in the order of what they do. */
  Set<Mention> described() {
    return found;
  }

  /** The verbs, in order, of those of whom it is not told who they are: he condemned. */
  List<Span> unknown() {
    return unknown;
  }

  private boolean isVerb(int token) {
    return words.isWord(token)
        && VERBS.contains(words.lower(token))
        && !words.isCapital(token)
        && words.mention(token).isEmpty();
  }

  /** Farmers accused of fraud. */
  private boolean isParticiple(int verb, int to) {
    return words.lower(verb).endsWith("ed")
        && !INTRANSITIVE.contains(words.lower(verb))
        && verb + 1 < to
        && words.isWord(verb + 1)
        && SpeechWords.PREPOSITIONS.contains(words.lower(verb + 1));
  }

  private void judge(int verb, int from, int to) {
    boolean passive = verb + 2 < to && words.isWord(verb + 1) && words.lower(verb + 1).equals("by");
    if (!passive && isParticiple(verb, to)) {
      return;
    }
    Optional<Phrase> phrase =
        passive
            ? reader.subjectAfter(verb + 2, to)
            : reader.subjectBefore(verb, from, words.lower(verb).endsWith("ing"));
    Optional<Mention> described =
        phrase
            .filter(judge -> judge.subject().kind() == Kind.DESCRIBED)
            .filter(judge -> passive || !isCompound(judge.start(), verb))
            .flatMap(judge -> judge.subject().speaker())
            .or(() -> passive ? peopleFrom(verb + 2, to) : peopleBefore(verb, from));
    if (described.isPresent()) {
      found.add(described.get());
    } else if (phrase.filter(judge -> isUnknown(judge, verb)).isPresent()) {
      unknown.add(words.span(verb, verb + 1));
    }
  }

  /** The first noun of: rebel attacks on Ankara. */
  private boolean isCompound(int start, int verb) {
    String form = words.lower(verb);
    boolean plural = form.endsWith("s") && !form.endsWith("ss");
    return plural
        && !SpeechWords.DETERMINERS.contains(words.lower(start))
        && !SpeechWords.ARTICLES.contains(words.lower(start));
  }

  /**
   * Whether somebody judges who is no mention. The author may be I or we, and nobody is you; only
   * forms in -ed and those after a pronoun are verbs for sure.
   */
  private boolean isUnknown(Phrase phrase, int verb) {
    int start = phrase.start();
    String first = words.lower(start);
    boolean author =
        FIRST_AND_SECOND_PERSONS.contains(first)
            || (start > 0 && FIRST_AND_SECOND_PERSONS.contains(words.lower(start - 1)));
    boolean sure = words.lower(verb).endsWith("ed") || THIRD_PERSONS.contains(first);
    return sure
        && !author
        && !phrase.subject().isNamed()
        && words.mention(start).isEmpty()
        && words.mention(Math.max(start, verb - 1)).isEmpty();
  }

  /** Millions of Venezuelans have long opposed. */
  private Optional<Mention> peopleBefore(int verb, int from) {
    int last = verb - 1;
    while (last > from
        && words.isWord(last)
        && (SpeechWords.BETWEEN_SUBJECT_AND_VERB.contains(words.lower(last))
            || (words.lower(last).endsWith("ly")
                && !SpeechWords.NOUNS_IN_LY.contains(words.lower(last))))) {
      last--;
    }
    return last < from ? Optional.empty() : people(last);
  }

  private Optional<Mention> peopleFrom(int first, int to) {
    boolean counted = first + 1 < to && SpeechWords.DETERMINERS.contains(words.lower(first));
    return people(counted ? first + 1 : first);
  }

  private Optional<Mention> people(int token) {
    String name = words.form(token, token + 1);
    return words.isWord(token) && words.isCapital(token) && peoples.test(name)
        ? Optional.of(
            words.mention(
                Actor.unlisted(ActorKind.PEOPLE, name, Optional.empty()),
                token,
                token + 1,
                MentionRule.UNLISTED))
        : Optional.empty();
  }
}
