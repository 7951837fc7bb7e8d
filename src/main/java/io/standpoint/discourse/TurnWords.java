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

  private TurnWords() {}
}
