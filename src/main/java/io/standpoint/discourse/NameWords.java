package io.standpoint.discourse;

import io.standpoint.actor.ActorKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What common nouns say of the name they belong to. All in lower case. */
final class NameWords {

  /** Nouns that make a name one of this kind, as its head (Kalmius Battalion) or beside it. */
  private static final Map<String, ActorKind> KINDS = new HashMap<>();

  static {
    kind(
        ActorKind.ORGANISATION,
        """
        agency alliance assembly association authority board body bureau cabinet centre center chamber
        charity church circle club coalition college commission committee confederation conference
        congress consortium council court department directorate embassy federation forum foundation fund guild
        group house initiative institute institution laboratory league lobby ministry mission mosque
        movement museum network newspaper ngo observatory office organisation organization parliament
        partnership party platform radio regulator secretariat senate service society syndicate
        thinktank tank treasury tribunal trust union university watch watchdog website workshop outlet
        magazine broadcaster hospital clinic school academy daily weekly relief campaign compact
        collective cooperative co-operative nonprofit cartel bloc
        """);
    kind(
        ActorKind.ARMED_GROUP,
        """
        army battalion brigade brigades command corps division fighters force forces front gang
        guerrillas legion militants militia militias paramilitaries rebels regiment scouts squad troops
        unit insurgents jihadists
        """);
    kind(
        ActorKind.COMPANY,
        """
        airline airlines automaker bank brewery brokerage builder carmaker carrier chipmaker company conglomerate contractor corp corporation
        crude drugmaker electric enterprises exporter energy firm foods gas giant holding holdings importer inc
        industries insurer lender logistics ltd maker manufacturer mines mining motors oil operator
        petroleum planemaker producer publisher refiner refinery retailer shipbuilder shipper startup steel steelmaker
        supplier telecom trader transport truckmaker utility
        """);
    kind(
        ActorKind.PEOPLE,
        """
        community families minority people residents settlers tribe villagers
        """);
  }

  /**
   * Whose bearer is no group, though the ending says nothing: beside those of {@link SpeechWords}.
   */
  private static final Set<String> PERSON_NOUNS =
      SpeechWords.words(
          """
          actress actor aide aunt baker banker blogger boss boy brother builder campaigner candidate
          captain cardinal carpenter librarian veterinarian chef cleric clerk coach colleague cook counsel counterpart cousin critic
          daughter dealer delegate dentist deputy detainee dissident driver engineer executive exile father
          firefighter freshman friend girl grandfather grandmother guard headmaster headmistress hostage husband
          inmate inspector intern investor king lady landlord magistrate man manager mate mechanic medic
          mediator merchant migrant miller miner monk mother mp neighbour neighbor nephew niece nominee novelist nun nurse
          operator opponent organiser organizer owner painter passenger pastor patient patron pharmacist philosopher
          physician physicist pilot poet pollster predecessor priest prisoner prosecutor
          protester rabbi refugee
          relative reporter retiree rival sailor secretary sergeant shepherd shopkeeper sister skipper son student
          successor survivor tailor trader trainer uncle veteran vice-chair victim volunteer waiter widow widower wife winner
          witness woman worker writer
          """);

  private static final Set<String> PERSON_ENDINGS = Set.of("ist", "man", "ician", "person", "yer");

  private static final Set<String> NO_PERSONS =
      SpeechWords.words(
          """
          german ottoman roman norman human oman prayer layer river border power tower order water
          together however rather later earlier further never either number other latter
          larger bigger smaller older younger greater lesser centre corridor harbour harbor sector paper newspaper winter summer cover shelter newsletter
          former another after over under ever her per major minor senior junior prior superior interior exterior
          inferior labor honor favor color error terror horror mirror motor tractor reactor factor vector humor
          rumor tumor flavor door floor indoor outdoor poor meter letter matter chapter quarter semester computer
          printer filter barrier frontier pier tier super upper inner outer proper dinner counter encounter
          helicopter destroyer cruiser freighter trawler tanker container bunker cluster register disaster
          theater charter chamber timber rubber copper silver leather weather gender tender wonder thunder folder
          cylinder ladder murder disorder shoulder powder transfer offer buffer tiger danger anger hunger finger
          trigger burger ledger merger cancer beer deer career server router fever lever clever remainder
          reminder banner corner manner liter center caliber fiber
          median meridian utilitarian humanitarian authoritarian totalitarian egalitarian sectarian
          proletarian agrarian victorian
          """);

  private NameWords() {}

  private static void kind(ActorKind kind, String nouns) {
    SpeechWords.words(nouns).forEach(noun -> KINDS.put(noun, kind));
  }

  /** The kind of group that a noun, singular or plural, says; empty if it says none. */
  static Optional<ActorKind> groupKind(String noun) {
    return Optional.ofNullable(KINDS.get(noun));
  }

  /** True of spokesman, analyst, lawyer, mayor. */
  static boolean isPersonNoun(String noun) {
    return isPersonTitle(noun)
        || noun.endsWith("-in-law")
        || (PERSON_ENDINGS.stream().anyMatch(noun::endsWith) && !NO_PERSONS.contains(noun));
  }

  /** True of these in the plural, too. */
  static boolean isPersonNounOrPlural(String noun) {
    return isPersonNoun(noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun);
  }

  /** Of those the ones that are no surnames by their ending: not Osman. */
  static boolean isPersonTitle(String noun) {
    return PERSON_NOUNS.contains(noun)
        || (SpeechWords.TITLES.contains(noun) && !SpeechWords.NO_HEADS.contains(noun));
  }

  /** Beside a name this says a person even by its ending alone: a schoolteacher, a net-mender. */
  static boolean isPersonBeside(String noun) {
    return isPersonNoun(noun)
        || ((noun.endsWith("er") || noun.endsWith("or") || noun.endsWith("ian"))
            && groupKind(noun).isEmpty()
            && !NO_PERSONS.contains(noun));
  }
}
