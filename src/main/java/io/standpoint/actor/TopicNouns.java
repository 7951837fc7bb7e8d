package io.standpoint.actor;

import io.standpoint.text.Inflection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nouns by which news takes up a topic again: a truce as "the agreement", tariffs as "the tax". All
 * are singular, in lower case and without hyphens.
 */
final class TopicNouns {

  /**
   * A kind of event a line. A topic that is named by a noun before the bar is also described by the
   * other nouns of the line.
   */
  private static final String KINDS =
      """
      deal agreement accord pact treaty settlement compromise protocol memorandum convention | text document bargain arrangement draft terms package framework
      truce ceasefire armistice cessation lull pause | agreement deal accord pact calm draft
      talk negotiation dialogue summit consultation mediation discussion conference | meeting round session process
      normalisation normalization rapprochement thaw detente reconciliation | opening process
      bill law legislation act reform overhaul amendment statute budget | text draft measure package change plan
      vote referendum ballot election poll plebiscite rerun runoff | contest
      motion impeachment | vote
      offensive assault invasion incursion attack bombardment raid airstrike operation | advance push onslaught campaign
      intervention deployment mission peacekeeping | operation force contingent plan
      sanction embargo blockade siege | restriction penalty measure curb closure
      curb restriction ban prohibition control closure | measure rule order decree decision
      tariff duty levy tax | tax measure surcharge
      cap ceiling limit | measure scheme
      cut cutback reduction | curb
      aid relief assistance | help supply convoy delivery shipment truck lorry parcel food medicine operation effort consignment
      convoy shipment delivery | truck lorry cargo consignment
      corridor passage crossing | route road operation
      weapon arms | delivery shipment supply gun missile launcher howitzer tank shell munition ammunition
      drill exercise | manoeuvre maneuver wargame
      strike walkout stoppage protest demonstration rally march | protest action stoppage walkout
      boycott | campaign protest
      visit trip stopover tour | journey
      dam pipeline railway canal port bridge plant reactor airport pier wall tunnel mine | project plan works scheme construction
      project plan scheme proposal initiative | work
      warrant indictment prosecution arraignment | charge decision ruling case
      trial lawsuit case | proceedings case ruling verdict
      contract purchase | deal order agreement shipment
      fund funding grant loan subsidy money bailout | payment cash tranche facility
      membership accession entry bid candidacy | application joining protocol
      withdrawal pullout pullback retreat disengagement evacuation | departure exit
      expulsion deportation removal eviction | removal
      poisoning killing murder assassination bombing shooting attack massacre | affair case crime incident
      seizure detention arrest capture abduction kidnapping | incident case
      annexation | claim grab seizure takeover
      veto | right privilege power
      coup putsch | takeover
      disarmament dissolution disbandment demobilisation demobilization | handover
      """;

  /** Nouns for anything that somebody does or means to do. */
  private static final Set<String> ACTS =
      Set.of(
          "action",
          "decision",
          "effort",
          "idea",
          "initiative",
          "measure",
          "move",
          "plan",
          "proposal",
          "step");

  /** Last words of phrases that do not say by themselves what the phrase is about. */
  private static final Set<String> VAGUE =
      Set.of(
          "day", "dollar", "euro", "man", "month", "number", "part", "people", "percent", "side",
          "time", "use", "way", "week", "woman", "year");

  private static final List<String> SIBILANTS = List.of("ches", "shes", "xes", "sses", "zes");

  private static final Map<String, Set<String>> OTHERS = read();

  private TopicNouns() {}

  /** Other nouns for what {@code noun} names; empty if it is of no known kind. */
  static Set<String> others(String noun) {
    return OTHERS.getOrDefault(noun, Set.of());
  }

  /** Nouns for anything that somebody does or means to do. */
  static Set<String> acts() {
    return ACTS;
  }

  static boolean isVague(String noun) {
    return VAGUE.contains(noun);
  }

  /** The singular of a noun in lower case, which may be singular already. */
  static String singular(String noun) {
    if (noun.length() <= 3 || !noun.endsWith("s")) {
      return noun;
    }
    List<String> bases = Inflection.bases(noun);
    boolean hissing = SIBILANTS.stream().anyMatch(noun::endsWith);
    if (bases.isEmpty()) {
      return noun;
    }
    return bases.get(hissing ? bases.size() - 1 : 0);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> others = new HashMap<>();
    for (String line : KINDS.strip().split("\n", -1)) {
      String[] halves = line.split(" \\| ", -1);
      List<String> naming = Arrays.asList(halves[0].split(" ", -1));
      for (String noun : naming) {
        Set<String> all = others.computeIfAbsent(noun, key -> new HashSet<>());
        all.addAll(naming);
        all.addAll(Arrays.asList(halves[1].split(" ", -1)));
      }
    }
    return others;
  }
}
