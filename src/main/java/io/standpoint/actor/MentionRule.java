package io.standpoint.actor;

import java.util.Locale;

/** How a mention was told to mean its actor or topic. */
public enum MentionRule {
  /** A name in the catalogue (in force on the document's date), or a keyword of a topic. */
  NAME,
  /** The name of somebody whom the catalogue does not list. */
  UNLISTED,
  /** Part of a name that stands in full elsewhere in the document: a surname, an acronym. */
  SHORT_NAME,
  /** A definite description: the president, the army, both sides. */
  DESCRIPTION,
  /** A pronoun of the third person: he, their, it. */
  PRONOUN,
  /** A pronoun of the first person, in somebody's words or the author's own: I, we, my. */
  FIRST_PERSON,
  /** You and your, to whoever is interviewed. */
  SECOND_PERSON;

  /** As files write it: lower case with hyphens, such as {@code short-name}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
