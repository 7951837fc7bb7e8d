package io.standpoint.discourse;

import io.standpoint.actor.ActorKind;
import java.util.Map;
import java.util.Set;

/** Tells how well a description fits whom the document has spoken of. */
final class DescriptionFit {

  /** Titles that say little without the words before them: the union leader, the army chief. */
  static final Set<String> VAGUE_OFFICES =
      SpeechWords.words("leader minister chief secretary head director chairman");

  /** What can be a company or a body. */
  static final Set<ActorKind> BODIES = Set.of(ActorKind.ORGANISATION, ActorKind.COMPANY);

  private static final Set<String> OFFICIAL =
      SpeechWords.words(
          """
          ministry department court council commission parliament senate assembly agency bank board
          congress house office police university
          """);

  private static final Set<String> LEGISLATURES =
      SpeechWords.words(
          "parliament assembly congress representatives commons senate knesset duma legislature lawmakers");

  private static final Set<String> PROTESTERS =
      SpeechWords.words("protesters protestors demonstrators marchers crowd");

  /** What bodies and groups are called beside the noun in their names: the judges of a court. */
  private static final Map<String, Set<String>> OTHER_NOUNS =
      Map.ofEntries(
          Map.entry("judges", SpeechWords.words("court tribunal")),
          Map.entry("tribunal", SpeechWords.words("court")),
          Map.entry("court", SpeechWords.words("tribunal judges")),
          Map.entry("bench", SpeechWords.words("court")),
          Map.entry(
              "parliament",
              SpeechWords.words("assembly congress knesset duma bundestag diet majlis rada")),
          Map.entry("legislature", LEGISLATURES),
          Map.entry("lawmakers", LEGISLATURES),
          Map.entry("legislators", LEGISLATURES),
          Map.entry("parliamentarians", LEGISLATURES),
          Map.entry("senators", SpeechWords.words("senate")),
          Map.entry("congressmen", SpeechWords.words("congress representatives")),
          Map.entry(
              "deputies", SpeechWords.words("parliament assembly chamber duma rada lawmakers")),
          Map.entry(
              "chamber", SpeechWords.words("parliament assembly representatives commons senate")),
          Map.entry(
              "peacekeepers", SpeechWords.words("mission unifil minusma monusco unmiss force")),
          Map.entry("panel", SpeechWords.words("committee commission")),
          Map.entry("committee", SpeechWords.words("panel")),
          Map.entry(
              "agency",
              SpeechWords.words(
                  "administration bureau authority service organization organisation")),
          Map.entry("guardsmen", SpeechWords.words("guard")),
          Map.entry("guards", SpeechWords.words("guard")),
          Map.entry("demonstrators", PROTESTERS),
          Map.entry("protesters", PROTESTERS),
          Map.entry("protestors", PROTESTERS),
          Map.entry("marchers", PROTESTERS),
          Map.entry("crowd", PROTESTERS),
          Map.entry("villagers", SpeechWords.words("residents locals")),
          Map.entry("residents", SpeechWords.words("villagers locals")),
          Map.entry("locals", SpeechWords.words("villagers residents")),
          Map.entry("workers", SpeechWords.words("employees strikers staff")),
          Map.entry("employees", SpeechWords.words("workers staff")),
          Map.entry("staff", SpeechWords.words("employees workers")),
          Map.entry("pupils", SpeechWords.words("students")));

  /** Nouns that any actor of their kind can be called by. */
  private static final Set<String> GENERIC =
      SpeechWords.words(
          """
          government country state kingdom nation republic authorities regime administration cabinet
          army military troops soldiers forces rebels fighters militants insurgents gunmen guerrillas
          militia jihadists group movement bloc alliance company firm junta organisation organization
          separatists generals navy
          """);

  private static final Set<String> KINGDOMS =
      Set.of(
          "BHR", "BEL", "BTN", "DNK", "ESP", "GBR", "JOR", "KHM", "LSO", "MAR", "NLD", "NOR", "SAU",
          "SWE", "SWZ", "THA", "TON");

  /** What any armed group can be called beside them. */
  private static final Set<String> ARMED =
      SpeechWords.words("armed paramilitary rebel militant insurgent jihadist separatist");

  private DescriptionFit() {}

  /**
   * How well a description fits a referent, from 0 for not at all.
   *
   * @param nouns the description's
   * @param head the last of them
   */
  static double of(Referent referent, Set<String> nouns, String head, Description description) {
    Set<String> roles = referent.roles();
    if (referent.isPerson() != description.kinds().contains(ActorKind.PERSON)) {
      return 0;
    }
    boolean sameKind = referent.kind().filter(description.kinds()::contains).isPresent();
    String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    String american = head.replace("isation", "ization");
    if (referent.isPerson()) {
      boolean called = roles.contains(head) && description.count() == Description.Count.ONE;
      if (!called) {
        return 0;
      }
      boolean other =
          VAGUE_OFFICES.contains(head) || nouns.stream().anyMatch(SpeechWords.FORMER::contains);
      return roles.containsAll(nouns) ? 3 : other ? 0 : 1;
    }
    Set<String> name = referent.nameWords();
    boolean fits = sameKind || referent.kind().isEmpty() || !isOfOneKind(description);
    boolean named =
        (fits && name.contains(head))
            || (fits && (name.contains(singular) || name.contains(american)))
            || (sameKind
                && OTHER_NOUNS.getOrDefault(head, Set.of()).stream().anyMatch(name::contains));
    if (named || (roles.contains(head) && canBe(referent, head))) {
      return 5;
    }
    // "The dead soldiers" are not the army, "the federal government" is of some federal state.
    boolean armed =
        nouns.size() > 1
            && referent.kind().filter(ActorKind.ARMED_GROUP::equals).isPresent()
            && nouns.stream().allMatch(noun -> noun.equals(head) || isArmed(noun));
    boolean generic = (armed || (nouns.size() == 1 && GENERIC.contains(head))) && !isOfficial(name);
    boolean state = referent.kind().filter(ActorKind.STATE::equals).isPresent();
    return sameKind && generic && !(state && isOtherwiseRuled(referent, head)) ? 1 : 0;
  }

  /** Norway is no republic; a junta is the government of some state, but of none in particular. */
  private static boolean isOtherwiseRuled(Referent state, String head) {
    boolean kingdom = state.entity().filter(entity -> KINGDOMS.contains(entity.id())).isPresent();
    return switch (head) {
      case "kingdom" -> !kingdom;
      case "republic" -> kingdom;
      case "junta" -> true;
      default -> false;
    };
  }

  /** Whether a noun or adjective says that a group fights. */
  static boolean isArmed(String noun) {
    return ARMED.contains(noun);
  }

  /** A state or an alliance is no company, whatever stands before its name. */
  private static boolean canBe(Referent referent, String head) {
    boolean company = NameWords.groupKind(head).filter(ActorKind.COMPANY::equals).isPresent();
    return !company || referent.kind().filter(BODIES::contains).isPresent();
  }

  /** The army is no rebel group that calls itself one, the workers are no Workers' Party. */
  private static boolean isOfOneKind(Description description) {
    return description.kinds().contains(ActorKind.ARMED_FORCES)
        || description.kinds().contains(ActorKind.PEOPLE);
  }

  /** Whether a name is that of a ministry or the like, which is nobody's group. */
  static boolean isOfficial(Set<String> name) {
    return name.stream().anyMatch(OFFICIAL::contains);
  }
}
