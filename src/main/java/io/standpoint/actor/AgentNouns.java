package io.standpoint.actor;

import java.util.Set;

/** Nouns that make another thing of the noun before them: aid workers, the oil ministry. */
final class AgentNouns {
  private static final Set<String> AGENTS =
      Set.of(
          "agencies",
          "agency",
          "box",
          "boxes",
          "charities",
          "charity",
          "companies",
          "company",
          "firm",
          "firms",
          "group",
          "groups",
          "industry",
          "market",
          "markets",
          "organisation",
          "organisations",
          "organization",
          "organizations",
          "price",
          "prices",
          "station",
          "stations",
          "trader",
          "traders",
          "worker",
          "workers");

  private AgentNouns() {}

  /** True if the token after a noun makes a compound with it that names something else. */
  static boolean isCompound(Tokens tokens, int token) {
    String word = tokens.lower(token);
    return tokens.isLower(token)
        && tokens.gap(token) == Tokens.Gap.SPACE
        && (AGENTS.contains(word) || RuleWords.TITLES.contains(word) || word.equals("ministry"));
  }
}
