package io.standpoint.discourse;

import io.standpoint.discourse.GivenNames.Gender;
import java.util.Optional;
import java.util.Set;

/** Titles and nouns that say whether a man or a woman bears them. */
final class Gendered {
  private static final Set<String> FEMALE =
      SpeechWords.words(
          """
          mrs ms miss madam lady queen princess duchess empress woman mother daughter sister wife widow
          aunt grandmother girl actress heroine headmistress spokeswoman chairwoman congresswoman
          councilwoman businesswoman policewoman nun waitress girlfriend fiancee hostess saleswoman
          alderwoman assemblywoman stateswoman granddaughter niece
          """);

  private static final Set<String> MALE =
      SpeechWords.words(
          """
          mr sir lord king prince duke emperor emir sultan sheikh pope man father son brother husband
          widower uncle grandfather boy actor hero headmaster spokesman chairman congressman councilman
          businessman policeman monk fisherman imam boyfriend fiance alderman assemblyman statesman
          grandson nephew
          """);

  private Gendered() {}

  /** What the words that a person is called by say; empty if nothing, or both. */
  static Optional<Gender> of(Set<String> roles) {
    boolean female = roles.stream().anyMatch(FEMALE::contains);
    boolean male = roles.stream().anyMatch(MALE::contains);
    if (female == male) {
      return Optional.empty();
    }
    return Optional.of(female ? Gender.FEMALE : Gender.MALE);
  }
}
