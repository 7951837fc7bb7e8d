package io.standpoint.text;

import java.util.ArrayList;
import java.util.List;

/** Undoes the regular inflections of English verbs and nouns. */
public final class Inflection {

  /** A base form has at least this many letters, so that "used" is not "us". */
  private static final int SHORTEST_BASE = 3;

  private Inflection() {}

  /**
   * What {@code word} may be a form of, likeliest first: "condemned" of "condemn", "condemne";
   * "allies" of "ally", "allie". Not all are words. Empty if it has no regular ending.
   *
   * @param word in lower case
   */
  public static List<String> bases(String word) {
    List<String> bases = new ArrayList<>();
    if (word.endsWith("ies") || word.endsWith("ied")) {
      add(bases, cut(word, 3) + "y");
      add(bases, cut(word, 1));
    } else if (word.endsWith("ing")) {
      addWithOrWithoutE(bases, cut(word, 3));
    } else if (word.endsWith("ed")) {
      addWithOrWithoutE(bases, cut(word, 2));
    } else if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      add(bases, cut(word, 1));
      if (word.endsWith("es")) {
        add(bases, cut(word, 2));
      }
    }
    return bases;
  }

  /** "condemn", "prais" (praise), "slamm" (slam). */
  private static void addWithOrWithoutE(List<String> bases, String stem) {
    add(bases, stem);
    add(bases, stem + "e");
    int length = stem.length();
    if (length >= 2 && stem.charAt(length - 1) == stem.charAt(length - 2)) {
      add(bases, cut(stem, 1));
    }
  }

  private static void add(List<String> bases, String base) {
    if (base.length() >= SHORTEST_BASE) {
      bases.add(base);
    }
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
