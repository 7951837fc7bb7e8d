package io.standpoint.actor;

import io.standpoint.text.Inflection;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leads nouns of action and forms of verbs back to the verb: annexation, annexed, annex. */
final class Derivation {

  /** Shorter verbs mean too much: form, move, act. */
  private static final int SHORTEST_VERB = 5;

  /** Endings of nouns, each with those of its verbs, "-" for none; the first that fits holds. */
  private static final Map<String, List<String>> ENDINGS =
      read(
          """
          pulsion pel
          mission mit
          cession cede
          clusion clude
          vasion vade
          version vert
          pension pend
          tension tend
          cision cide
          vision vise vide
          duction duce
          sumption sume
          scription scribe
          ception ceive
          struction struct stroy
          vention vene vent
          tention tain
          position pose
          isition ire
          ification ify
          olution olve
          ution ute
          ation - e ate
          ction ct
          ption pt
          ssion ss
          ition ite it
          tion te t
          sion de se
          ament -
          ement e -
          ment -
          rawal raw
          val ve
          sal se
          wal w
          ure e -
          ance - e
          ence - e
          ery er
          """);

  /** Verbs that news uses of much else than what their nouns name: agree, but an agreement. */
  private static final Set<String> TOO_COMMON =
      Set.of(
          "agree", "state", "treat", "govern", "close", "create", "relate", "inform", "express",
          "manage", "commit", "direct");

  private static final Map<String, String> IRREGULAR =
      Map.of(
          "withdrew",
          "withdraw",
          "withdrawn",
          "withdraw",
          "overthrew",
          "overthrow",
          "overthrown",
          "overthrow");

  private Derivation() {}

  private static Map<String, List<String>> read(String table) {
    Map<String, List<String>> endings = new LinkedHashMap<>();
    for (String line : table.strip().split("\n", -1)) {
      List<String> fields = Arrays.asList(line.replace("-", "").split(" ", -1));
      endings.put(fields.get(0), fields.subList(1, fields.size()));
    }
    return endings;
  }

  /**
   * The verbs that {@code word}, in lower case, may be a form or the noun of: "annexed" and
   * "annexation" of "annex". Not all are words; one may be {@code word} itself.
   */
  static Set<String> verbs(String word) {
    if (word.length() < SHORTEST_VERB) {
      return Set.of();
    }
    Set<String> nouns = new HashSet<>(Inflection.bases(word));
    nouns.add(IRREGULAR.getOrDefault(word, word));
    Set<String> verbs = new HashSet<>(nouns);
    for (String noun : nouns) {
      ENDINGS.entrySet().stream()
          .filter(ending -> noun.endsWith(ending.getKey()))
          .findFirst()
          .ifPresent(ending -> addVerbs(noun, ending.getKey(), ending.getValue(), verbs));
    }
    verbs.removeIf(verb -> verb.length() < SHORTEST_VERB || TOO_COMMON.contains(verb));
    return verbs;
  }

  private static void addVerbs(
      String noun, String ending, List<String> verbEndings, Set<String> verbs) {
    String stem = noun.substring(0, noun.length() - ending.length());
    verbEndings.forEach(verbEnding -> verbs.add(stem + verbEnding));
  }
}
