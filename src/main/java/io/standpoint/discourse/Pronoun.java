package io.standpoint.discourse;

import io.standpoint.discourse.GivenNames.Gender;
import java.util.Map;
import java.util.Optional;

/**
 * A pronoun of the third person.
 *
 * @param sort whom it can mean
 * @param form its case
 */
record Pronoun(Sort sort, Form form) {

  /** Whom a pronoun can mean. */
  enum Sort {
    HE,
    SHE,
    IT,
    THEY;

    Optional<Gender> gender() {
      return switch (this) {
        case HE -> Optional.of(Gender.MALE);
        case SHE -> Optional.of(Gender.FEMALE);
        case IT, THEY -> Optional.empty();
      };
    }
  }

  /** Its case, as far as the word itself says. */
  enum Form {
    SUBJECT,
    OBJECT,
    POSSESSIVE,
    /** It, which is subject or object; her, which is object or possessive. */
    EITHER
  }

  private static final Map<String, Pronoun> PRONOUNS =
      Map.ofEntries(
          Map.entry("he", new Pronoun(Sort.HE, Form.SUBJECT)),
          Map.entry("him", new Pronoun(Sort.HE, Form.OBJECT)),
          Map.entry("his", new Pronoun(Sort.HE, Form.POSSESSIVE)),
          Map.entry("she", new Pronoun(Sort.SHE, Form.SUBJECT)),
          Map.entry("her", new Pronoun(Sort.SHE, Form.EITHER)),
          Map.entry("hers", new Pronoun(Sort.SHE, Form.POSSESSIVE)),
          Map.entry("it", new Pronoun(Sort.IT, Form.EITHER)),
          Map.entry("its", new Pronoun(Sort.IT, Form.POSSESSIVE)),
          Map.entry("they", new Pronoun(Sort.THEY, Form.SUBJECT)),
          Map.entry("them", new Pronoun(Sort.THEY, Form.OBJECT)),
          Map.entry("their", new Pronoun(Sort.THEY, Form.POSSESSIVE)),
          Map.entry("theirs", new Pronoun(Sort.THEY, Form.POSSESSIVE)));

  /** The pronoun that a word, in lower case, is. */
  static Optional<Pronoun> of(String word) {
    return Optional.ofNullable(PRONOUNS.get(word));
  }
}
