package io.standpoint.discourse;

import java.util.Set;

/** The word lists of speeches and labels, all in lower case. */
final class TurnWords {
  /** In a heading these announce a speech. */
  static final Set<String> SPEECHES =
      SpeechWords.words(
          "speech remarks address statement explanation intervention lecture sermon testimony");

  /** After a state's name and a colon these show that it speaks. */
  static final Set<String> SAID =
      SpeechWords.words("we us our will would should must can cannot shall may won't let i my not");

  static final Set<String> FIRST_PERSON = SpeechWords.words("i we my our me us");

  /** Of these, the ones that tell a speaker from an editor's note: she spoke to us. */
  static final Set<String> SPEAKER = SpeechWords.words("i we my our");

  /** Labels of whoever asks. */
  static final Set<String> QUESTIONS =
      SpeechWords.words("q question interviewer moderator host journalist");

  /** Labels of whoever answers. */
  static final Set<String> ANSWERS = SpeechWords.words("a answer interviewee");

  static final Set<String> INTERVIEWS =
      SpeechWords.words("interview interviews interviewed conversation");

  /** After "interview" these say that whoever stands before it answers: gave an interview to. */
  static final Set<String> GIVEN = SpeechWords.words("to by");

  static final Set<String> TALKS =
      SpeechWords.words(
          "spoke speaks spoken talked talks sat sits met told tells answered answers discusses");

  /** Somewhere after those these show that it was to whoever prints it. */
  static final Set<String> TO_US = SpeechWords.words("us me our this down");

  /** The same of anybody. */
  static final Set<String> TO_SOMEBODY = SpeechWords.words("to with about questions");

  private TurnWords() {}
}
