package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose "the regime", "regime forces" and "government forces" are: the state that the
 * document calls so by name, else one of those that news calls so. Hardly anybody says it of
 * Turkey, and nobody of their own.
 */
final class Regimes {
  private static final String REGIME = "regime";
  private static final String GOVERNMENT = "government";
  private static final int MOST_ADJECTIVES = 2;

  /** That of Damascus is called so far more often than any other; so much does it count for. */
  private static final String MOST_OFTEN = "SYR";

  private static final double USUAL = 3;

  /** States of which news says it more than of others, then those of which it says it at times. */
  private static final List<Set<String>> CALLED_SO =
      List.of(
          Set.of("SYR", "IRN", "PRK", "BLR", "VEN", "MMR", "CUB", "NIC", "ERI", "ZWE", "TKM"),
          Set.of(
              "RUS", "CHN", "IRQ", "LBY", "SDN", "AFG", "EGY", "SAU", "AZE", "TJK", "UZB", "KAZ",
              "TCD", "GNQ", "CMR", "RWA", "BDI", "UGA", "ETH", "NER", "MLI", "BFA", "GIN", "GAB",
              "KHM", "LAO", "TUN", "YEM", "BHR"));

  /** Those that have fought their own people for years, whose government forces news tells of. */
  private static final Set<String> AT_WAR_WITHIN =
      Set.of(
          "SYR", "SDN", "SSD", "ETH", "YEM", "LBY", "AFG", "MMR", "COL", "PHL", "COD", "MLI", "SOM",
          "CAF", "UKR", "LKA", "IRQ", "BFA", "NER", "NGA", "CMR", "MOZ", "TCD", "PAK", "IND");

  private static final Set<String> DETERMINERS = SpeechWords.words("the this");

  private static final Set<String> ADJECTIVES =
      SpeechWords.words(
          """
          bloody brutal murderous criminal tyrannical tyrant dictatorial authoritarian repressive oppressive cruel
          evil genocidal barbaric ruling military communist clerical former old new ousted fallen
          """);

  private static final Set<String> FORCES =
      SpeechWords.words("forces troops army soldiers military warplanes");

  /** Before "regime" these make it no government. */
  private static final Set<String> THINGS =
      SpeechWords.words(
          """
          sanctions sanction visa ceasefire truce trade tariff tax inspection inspections verification treaty
          legal rules control non-proliferation nonproliferation maintenance
          """);

  /** What is no government: a regime change. */
  private static final Set<String> OTHERS = SpeechWords.words("change changes type types");

  private final Words words;
  private final Focus focus;
  private final Belongings belongings;
  private final Settings settings;

  /** How often the document calls a state so by its name, or by that of its leader. */
  private final Map<Actor, Integer> named = new LinkedHashMap<>();

  /** How often it names each state, somebody of it, or a place in it. */
  private final Map<Actor, Integer> states = new LinkedHashMap<>();

  private boolean counted;
  private boolean ofThings;

  /** For one document, whose names {@code words} knows. */
  Regimes(Words words, Focus focus, Belongings belongings, Settings settings) {
    this.words = words;
    this.focus = focus;
    this.belongings = belongings;
    this.settings = settings;
    for (int token = 0; token < words.size(); token++) {
      if (words.lower(token).equals(REGIME)) {
        int before = token > 0 && words.isPossessive(token - 1) ? token - 2 : token - 1;
        owner(token)
            .or(() -> before < 0 ? Optional.empty() : owner(before))
            .ifPresent(state -> named.merge(state, 1, Integer::sum));
        ofThings |= token > 0 && THINGS.contains(words.lower(token - 1));
      }
    }
  }

  /** Counted only where it is asked, as it takes looking up every word with a capital. */
  private Map<Actor, Integer> states() {
    if (!counted) {
      counted = true;
      for (int token = 0; token < words.size(); token++) {
        belongings.stateOf(token).ifPresent(state -> states.merge(state, 1, Integer::sum));
      }
    }
    return states;
  }

  private Optional<Actor> owner(int token) {
    return words.mention(token).flatMap(mention -> belongings.state((Actor) mention.entity()));
  }

  /**
   * The mention that starts at a token; empty if none does, or nobody is known of whom it is said.
   *
   * @param speaker whose words it stands in
   */
  Optional<Mention> at(int token, Optional<Actor> speaker) {
    boolean determined = DETERMINERS.contains(words.lower(token));
    int noun = nounAt(token);
    if (noun < 0) {
      return governmentForces(token);
    }
    int end = noun + 1;
    boolean forces = end < words.size() && isPart(end, FORCES);
    boolean other = end < words.size() && isPart(end, OTHERS);
    if (other || !(determined || (forces && noun == token))) {
      return Optional.empty();
    }
    Optional<Actor> state =
        completion(end).or(() -> isNobodys(token) ? Optional.empty() : state(speaker));
    return forces
        ? state.map(whose -> ofState(whose, end, token))
        : state.map(whose -> mention(whose, token, end));
  }

  /**
   * Government forces: of where they are said to be, else of the state at war with its own people
   * of which the document speaks most, else of the one that it is about.
   */
  private Optional<Mention> governmentForces(int token) {
    int forces = token + 1;
    if (forces >= words.size()
        || !words.lower(token).equals(GOVERNMENT)
        || isNamed(token)
        || !isPart(forces, FORCES)
        || !opensPhrase(token)) {
      return Optional.empty();
    }
    return settings
        .of(token, forces + 1)
        .or(
            () ->
                states().keySet().stream()
                    .filter(state -> AT_WAR_WITHIN.contains(state.id()))
                    .max(Comparator.comparingInt(states()::get)))
        .or(belongings::home)
        .map(whose -> ofState(whose, forces, token));
  }

  private Mention ofState(Actor state, int forces, int first) {
    return mention(belongings.ofState(state, forces, forces + 1).orElse(state), first, forces + 1);
  }

  /** Not in: Syrian government forces, the government's troops. */
  private boolean opensPhrase(int token) {
    int before = token - 1;
    return before < 0
        || words.startsParagraph(token)
        || !words.isWord(before)
        || !(isNamed(before)
            || words.isPossessive(before)
            || words.isCapital(before)
            || SpeechWords.ARTICLES.contains(words.lower(before))
            || words.lower(before).endsWith("-backed"));
  }

  /** The token of the word itself in a phrase that starts at {@code token}; -1 if none does. */
  private int nounAt(int token) {
    int noun = DETERMINERS.contains(words.lower(token)) ? token + 1 : token;
    int latest = noun + MOST_ADJECTIVES;
    while (noun < latest && noun < words.size() && isPart(noun, ADJECTIVES)) {
      noun++;
    }
    return noun < words.size() && words.lower(noun).equals(REGIME) && !isNamed(noun) ? noun : -1;
  }

  /**
   * Whether a regime of things is meant: the regime of cessation of hostilities; the regime, in a
   * text that speaks of a sanctions regime and of no state's.
   */
  boolean isNobodys(int token) {
    int noun = nounAt(token);
    boolean of = noun >= 0 && noun + 1 < words.size() && words.lower(noun + 1).equals("of");
    return noun >= 0 && completion(noun + 1).isEmpty() && (of || (ofThings && named.isEmpty()));
  }

  /** Whose it is, behind it: in Damascus, of Bashar al-Assad. */
  private Optional<Actor> completion(int end) {
    return belongings.stateAfter(end).or(() -> ofLeader(end));
  }

  private Mention mention(Actor actor, int first, int end) {
    focus.referent(actor).mentionAt(focus.place(first));
    return words.mention(actor, first, end, MentionRule.DESCRIPTION);
  }

  private boolean isNamed(int token) {
    return words.mention(token).isPresent();
  }

  private boolean isPart(int token, Set<String> of) {
    return words.isWord(token) && !isNamed(token) && of.contains(words.lower(token));
  }

  /** The regime of Bashar al-Assad. */
  private Optional<Actor> ofLeader(int of) {
    if (of >= words.size() || !words.lower(of).equals("of")) {
      return Optional.empty();
    }
    int name = of + 1;
    while (name < words.size() && name <= of + 2 && words.isCapital(name) && !isNamed(name)) {
      name++;
    }
    return name < words.size() ? owner(name) : Optional.empty();
  }

  private Optional<Actor> state(Optional<Actor> speaker) {
    Optional<Actor> own = speaker.flatMap(belongings::state);
    Comparator<Actor> byProminence = Comparator.comparingDouble(this::prominence);
    Optional<Actor> byName =
        named.keySet().stream()
            .filter(state -> !own.equals(Optional.of(state)))
            .max(Comparator.<Actor>comparingInt(named::get).thenComparing(byProminence));
    return byName.or(
        () ->
            CALLED_SO.stream()
                .flatMap(
                    ids ->
                        states().keySet().stream()
                            .filter(state -> ids.contains(state.id()))
                            .filter(state -> !own.equals(Optional.of(state)))
                            .max(byProminence)
                            .stream())
                .findFirst());
  }

  private double prominence(Actor state) {
    return states().getOrDefault(state, 0) * (state.id().equals(MOST_OFTEN) ? USUAL : 1);
  }
}
