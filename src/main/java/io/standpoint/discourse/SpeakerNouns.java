package io.standpoint.discourse;

import io.standpoint.actor.ActorKind;
import java.util.Optional;
import java.util.Set;

/**
 * Common nouns for those whose words news gives without a name. What is quoted from them is not the
 * author's; nouns for things that only show what they say (a poster, a law) are left out.
 */
final class SpeakerNouns {
  private static final Set<String> PEOPLE =
      SpeechWords.words(
          """
          residents villagers locals citizens civilians inhabitants neighbours neighbors families relatives
          parents mothers survivors witnesses eyewitnesses refugees evacuees migrants protesters
          protestors demonstrators marchers strikers pickets activists campaigners analysts economists
          experts observers scholars historians scientists researchers traders shopkeepers merchants
          farmers fishermen drivers workers miners teachers students pupils doctors medics nurses rescuers
          volunteers journalists reporters correspondents lawyers lawmakers deputies senators politicians
          officials diplomats aides advisers advisors officers soldiers conscripts reservists veterans
          commanders generals ministers mayors negotiators mediators envoys
          prosecutors investigators inspectors monitors supporters opponents critics sources members
          leaders elders pilgrims prisoners detainees hostages bankers investors managers executives
          donors delegates spokesmen readers users consumers customers fans players athletes artists
          writers intellectuals academics clerics priests bishops imams worshippers hardliners
          moderates liberals conservatives nationalists populists socialists environmentalists
          ecologists unionists loyalists secessionists monarchists feminists pensioners
          retirees passengers commuters landowners herders ranchers growers bakers dockers truckers
          republicans democrats rivals foes allies legislators parliamentarians backbenchers
          councillors governors judges regulators voters mps msps meps peers tds frontbenchers staffers insiders
          strategists pollsters lobbyists whistleblowers hackers bloggers
          """);

  /** Those who fight for no state. */
  static final Set<String> FIGHTERS =
      SpeechWords.words(
          """
          fighters rebels insurgents militants jihadists jihadis gunmen guerrillas separatists militiamen
          militias extremists terrorists paramilitaries islamists
          """);

  private static final Set<String> PERSON =
      SpeechWords.words(
          """
          resident villager witness eyewitness refugee survivor protester protestor demonstrator activist
          campaigner analyst economist expert observer scholar historian scientist researcher trader
          shopkeeper merchant farmer fisherman driver worker miner teacher student doctor medic nurse
          rescuer volunteer journalist reporter correspondent lawyer lawmaker deputy senator politician
          official diplomat aide adviser advisor officer soldier conscript veteran fighter rebel commander
          general minister mayor negotiator mediator envoy prosecutor investigator inspector supporter
          opponent critic source member leader elder banker investor manager executive spokesman
          spokeswoman spokesperson founder director voter mp peer mep strategist pollster insider staffer lobbyist
          commentator organiser organizer neighbour neighbor friend parent academic coroner priest
          whistleblower
          """);

  private static final Set<String> ORGANISATION =
      SpeechWords.words(
          """
          report study survey newspaper daily magazine broadcaster agency company firm charity institute
          union association network committee council commission court tribunal ministry department
          embassy police army navy military government opposition party group organisation organization
          federation guild foundation alliance bank university hospital authorities groups organisations
          organizations unions parties companies firms banks charities agencies newspapers media press
          factions ngos bodies industry lobby watchdog watchdogs movement movements
          regulator inquiry panel jury parliament assembly senate coalition bloc campaign airline
          retailer insurer lender club authority ombudsman television monitor
          """);

  private SpeakerNouns() {}

  /** What sort of actor speaks, by the last word of the phrase in lower case. */
  static Optional<ActorKind> kind(String noun) {
    if (PEOPLE.contains(noun)) {
      return Optional.of(ActorKind.PEOPLE);
    }
    if (FIGHTERS.contains(noun)) {
      return Optional.of(ActorKind.ARMED_GROUP);
    }
    if (PERSON.contains(noun)) {
      return Optional.of(ActorKind.PERSON);
    }
    return ORGANISATION.contains(noun) ? Optional.of(ActorKind.ORGANISATION) : Optional.empty();
  }
}
