package io.standpoint.actor;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word lists of the mention rules, all in lower case. The rules say how they are used. */
final class RuleWords {
  /** After an apostrophe these leave the name whole: Turkey's, Trump'll. */
  static final Set<String> CONTRACTIONS = words("s d ll re ve m");

  /** After a hyphen these turn a name into a property of something else, however capitalised. */
  static final Set<String> AFTER_HYPHEN =
      words(
          """
          aligned allied allies affiliated appointed armed based born brokered built controlled dominated
          drafted educated era friendly funded held inspired installed leaning led like linked made mediated
          occupied only organised organized owned related run sanctioned speaking sponsored style supplied
          supported trained wide backed
          """);

  /** After a hyphen these belong to a title: president-elect. */
  static final Set<String> TITLE_ENDS = words("elect designate general");

  /** Before a hyphen these do the same, however capitalised. */
  static final Set<String> BEFORE_HYPHEN =
      words(
          """
          all anti counter cross ex inter intra mid multi neo non post pre pro semi trans un
          """);

  /** Whoever held an office speaks for it no more. */
  static final Set<String> FORMER = words("former ex retired onetime exiled late ousted deposed");

  /**
   * A capitalised phrase that ends so is a name of its own: Washington Post, Moscow State
   * University.
   */
  static final Set<String> NAME_ENDS =
      words(
          """
          daily times post tribune herald gazette journal telegraph chronicle examiner observer review radio
          airlines airways bank university college institute school academy hospital museum library theatre
          theater orchestra philharmonic ballet foundation organization organisation society center centre
          street avenue boulevard road square park bridge airport station stadium hotel tower towers plaza
          sea ocean gulf bay strait straits river lake island islands peninsula canal valley desert mountains
          heights basin
          agreement accord accords convention treaty protocol declaration statute memorandum
          cup open games olympics championship championships marathon prix league festival biennale
          fc united party exchange holdings motors inc ltd corp jr sr ii iii
          """);

  /**
   * The same before "of" and a group or place: Law Society of Kenya, but not League of Ana Demir.
   */
  static final Set<String> GROUP_STARTS_OF =
      words(
          "society association federation confederation guild league front movement club network"
              + " corporation");

  /**
   * So ends a group's name that begins with another's, but not a company's: Nepal Oil Corporation.
   */
  static final Set<String> GROUP_ENDS =
      words(
          """
          corporation company association federation confederation guild chamber network forum merchants
          dialogue
          """);

  /**
   * The same after another word; straight after a state's name these are its own: U.S. Congress.
   */
  static final Set<String> LATER_GROUP_ENDS =
      words("congress union front movement league alliance");

  /** Called after people and groups, or near a city: Al-Fateh hospital, the Damascus road. */
  static final Set<String> CALLED_AFTER =
      words(
          """
          airport hospital hotel mosque square street road avenue bridge restaurant stadium cathedral
          cemetery river
          """);

  /** Before a place's name these say that it is a person's: Senator Santiago. */
  static final Set<String> BEFORE_PEOPLE =
      words(
          """
          senator senators justice justices judge sheriff congressman congresswoman representative
          captain colonel lieutenant sergeant major general detective professor
          """);

  /** Before a hyphen and a family name: Saleh al-Mutlaq. */
  static final Set<String> ARABIC_PARTICLES = words("al el ul ad as ash ar at az");

  /** Before "of" these make a name of their own: Bank of England, Gulf of Oman. */
  static final Set<String> NAME_STARTS_OF =
      words(
          """
          bank university college institute academy church cathedral museum tower statue voice gulf bay
          strait straits sea isle isles cape treaty battle siege order duke duchess archbishop bishop
          patriarch party temple port
          """);

  /** Straight before a name these make another one: Air China, New Mexico. */
  static final Set<String> NAME_STARTS =
      words("new fort port lake mount camp san santa saint radio air hotel miss team little");

  /** States and cities that are given or family names too. */
  static final Set<String> ALSO_PERSONAL =
      words(
          """
          adelaide austin berlin brooklyn carolina chad charlotte cuba dallas florence france georgia holland
          houston india ireland israel jackson jordan kenya lima lincoln london madison milan montana odessa
          paris phoenix santiago savannah sofia sydney troy vienna virginia washington
          """);

  /** Given names, to know a person at the start of a sentence, where every word is capitalised. */
  static final Set<String> GIVEN_NAMES =
      words(
          """
          abdul abdullah adam ahmad ahmed alan albert alex alexander alexei ali alice amanda amy ana anas
          andrea andrei andrew angela ann anna anne anthony antonio ashley asma barbara barron basil ben
          benjamin beth bilal bob boris brandon brian bruce carl carlos carol caroline catherine charles
          chelsea chris christina christopher cindy claire craig daniel david deandre debra denis dennis
          denzel diana diego dmitry donald dorothy douglas ed eddie edward elena elizabeth emily emine emma
          eric esther evan frances francis fred gary gavin george gerald gina giorgio greg gregory
          hafez hakan harold harry hassan heather helen henry hillary hunter hussein ian ibrahim igor irina
          irving isaac ivan ivanka jack jacob james jane jared jason jean jeb jeff jennifer jeremy jerry
          jessica jill jim jimmy joan joe john johnny jon jonathan jose joseph joshua juan judith julia julie
          justin karen karl kate katherine keith kelly ken kenneth kerry kevin khaled khalid kyle lara larry
          laura lauren laurie leo leon lewis linda lisa louis lucy luis luke mahmoud maher maria marie
          martha martin mary matthew maya melania melissa michael michelle miguel mike mikhail mohammad
          mohammed muhammad nancy natalia natasha nathan neil nicholas nick nicolas nicole nikolai noah olga
          oliver omar oscar pamela patricia patrick paul paula pedro peter phil philip philippe rachel ralph
          raymond rebecca richard rifaat rob robert roger roman ron ronald roy russell ruth ryan sally sam
          samantha samuel sandra sara sarah scott sean sergei sharon simon sophie stephanie stephen steve steven
          stuart susan tatiana ted teresa terry thomas tiffany tim timothy tina todd tom tony tyler vernon
          victor victoria viktor vincent vivian vladimir walter wayne wendy william yusuf zachary
          """);

  /** Before or after a name these are capitalised, but no part of a person's name. */
  static final Set<String> NOT_PERSONAL =
      words(
          """
          monday tuesday wednesday thursday friday saturday sunday january february march april may june
          july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul
          aug sep sept oct nov dec
          acting admiral adm air ally ambassador armed army assistant ayatollah brig brigadier candidate capt captain
          cabinet chairman chancellor chief col colonel commander commissioner comrade congress congressman
          congressional conservative council crown defence defense democrat democratic democrats deputy
          diplomat dr eastern embassy emir envoy field finance first foreign gen general gov government
          governor grand head interior judge justice king labour leader liberal lieutenant lord lt lady
          maj major marshal mayor military minister ministry mr mrs ms national navy nominee northern office official
          officials opposition parliament party police pope premier president prime prince princess prof
          professor queen rep representative republican republicans secretary security sen senate senator sgt sheik
          sheikh sir social socialist southern speaker spokesman spokeswoman state sultan supreme tory treasury
          tsar vice western central i
          affairs agriculture commerce culture development economy education energy environment health
          homeland labor relations trade transport transportation
          """);

  /** Titles that say a private person follows: Mr. Jordan. */
  static final Set<String> HONORIFICS = words("mr mrs ms miss dr prof sir lady");

  /** Between a given and a family name: Bashar al-Assad. */
  static final Set<String> NAME_PARTICLES = words("al el ul bin ibn de van von der la le");

  /** Offices of one person, whose name may follow. */
  static final Set<String> TITLES =
      words(
          """
          president premier chancellor leader minister king queen emir sultan monarch dictator ruler prince
          ambassador envoy spokesman spokeswoman spokesperson diplomat lawmaker senator negotiator commander
          prosecutor secretary representative general admiral chief official speaker governor strongman
          """);

  /** Before an office these leave it what it is: the new Turkish president, the country's king. */
  static final Set<String> BEFORE_OFFICE =
      words("new newly elected current incumbent long-time longtime hardline reformist popular");

  /** Parts of a state that act in their own name. */
  static final Set<String> INSTITUTIONS =
      words("ministry parliament senate congress police navy court judiciary prosecutors");

  /** Nouns for a state's army as a whole. */
  static final Set<String> FORCES =
      words("army military forces force troops soldiers soldier servicemen");

  /** Nouns that speak and act for a state. */
  static final Set<String> OFFICIAL =
      Stream.concat(
              TITLES.stream().filter(title -> !title.equals("general")),
              words(
                  """
                  presidents premiers chancellors leaders leadership ministers ministry ministries
                  presidency government cabinet authorities administration regime state parliament senate
                  congress lawmakers legislators senators officials ambassadors envoys diplomats embassy
                  embassies consulate delegation delegations negotiators mediators representatives
                  mission side sides spokesmen investigators mps deputies prosecutors court courts judiciary police intelligence
                  army armies military militaries navy navies forces force troops troop soldiers soldier
                  commanders generals marines commandos paratroopers servicemen airmen peacekeepers
                  conscripts warplanes warplane aircraft jets jet bombers helicopters gunships
                  artillery howitzers howitzer missiles missile rockets drones drone fleet warships warship tanks convoy vessel vessels
                  coastguard backers junta regulators
                  """)
                  .stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Before "guard": the Chinese coast guard, but no guard of a team. */
  static final Set<String> GUARDED = words("coast border national presidential republican");

  /** What hardly anybody but a state does: Russian shelling. */
  static final Set<String> ACTS =
      words("airstrike airstrikes shelling bombardment gunfire aggression meddling");

  /** The same where they are no part of another noun: Chinese pressure, no pressure group. */
  static final Set<String> LONE_ACTS =
      words(
          """
          offensive incursion occupation blockade pressure coercion interference provocation provocations
          threats
          """);

  /** The same before whom they are done to: the Iraqi invasion of Kuwait. */
  static final Set<String> ACTS_UPON = words("invasion annexation");

  /** The same if a word beside them says that they are no strikes of workers. */
  static final Set<String> BLOWS =
      words("strike strikes raid raids attack attacks assault assaults");

  /** Before a blow. */
  static final Set<String> BY_FORCE =
      words("air aerial missile rocket drone artillery mortar tank naval retaliatory cross-border");

  /** Before a blow, with its article: condemned the Indian strikes. */
  static final Set<String> JUDGED =
      words(
          "condemned condemn condemns condemning denounced denounce denounces denouncing deplored");

  /** After a blow. */
  static final Set<String> HIT = words("kill kills killed wounded");

  /** After a blow and "on": what forces raid. */
  static final Set<String> RAIDED =
      words(
          """
          hospital hospitals school schools village villages town towns city cities post posts position positions
          base bases camp camps convoy convoys ship ships infrastructure port ports airport airports airfields
          rebel rebels militant militants fighters troops soldiers militia militias
          """);

  /** What may follow a blow and is none of its noun; neither is a word in -ed. */
  static final Set<String> AFTER_BLOWS =
      words("kill kills hit hits struck near outside inside across beyond left");

  /** Adjectives in these are nouns too: the Chinese, the British. */
  static final Set<String> PEOPLE_ENDINGS = words("ese ish nch tch iss");

  /** After such a noun these begin what its people do, or end the phrase. */
  static final Set<String> AFTER_PEOPLE =
      words(
          """
          are were have had do did will would can could may might must should say said says told want wanted
          also never still in on at to for from with by as about after before over who that if when while
          because but than without until since during against themselves agreed refused rejected accused
          denied insisted warned seem seemed
          """);

  /** After "the Turkish people" these say that only some are meant. */
  static final Set<String> NARROWS = words("in on at from with who that");

  /** As newspapers abbreviate them after a town. */
  static final Set<String> AMERICAN_STATES =
      words(
          """
          ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md me mich minn miss mo mont neb nev
          okla ore pa tenn tex va vt wash wis wyo
          """);

  /** After two or more adjectives: Russian-Turkish talks. */
  static final Set<String> BETWEEN_STATES =
      words(
          """
          talks talk deal deals agreement agreements accord accords pact pacts treaty memorandum summit
          summits meeting meetings border borders frontier relations relationship ties alliance alliances
          negotiations cooperation partnership dialogue friendship rapprochement reconciliation conflict
          war wars dispute disputes tensions rivalry row crisis standoff clashes fighting trade patrol
          patrols ceasefire truce understanding exercises drills initiative plan proposal coordination
          """);

  /** These take an official noun away from the state: Turkish opposition leader. */
  static final Set<String> NOT_OFFICIAL =
      words(
          """
          opposition rebel rebels dissident dissidents exiled breakaway separatist protest protester business
          industry company firm corporate bank student students youth community religious church spiritual
          muslim christian jewish islamist kurdish tribal village civic civil union labour labor trade-union
          party football soccer basketball sports team club film media newspaper television tv radio private
          shadow rival man woman men women boy girl citizen citizens people journalist journalists tourist
          tourists novel history language born backed led former retired ex ousted deposed election elections
          fishing fishermen cargo merchant commercial research sent put took gave sold bought brought flew drew
          threw kept lost won let made lent
          """);

  /** After an official noun these make it a source of news. */
  static final Set<String> MEDIA =
      words(
          "media television tv news newspaper newspapers broadcaster agency radio channel outlets");

  /** Words that end a noun phrase. */
  static final Set<String> FUNCTION_WORDS =
      words(
          """
          a about after against all also although amid among an and any are around as at be because been
          before being between both but by can could did do does during each either for from had has have
          he her him his how if in into is it its like many may me might more most must no nor not of off on
          once one only onto or our out over per said say says she should since so some such than that the
          their them then there these they this those though through to told toward towards two under until
          up upon us via was we were what when where whether which while who whom whose why will with
          within without would yet you your
          """);

  /** Words in -s or -ed that are part of a noun phrase; others are taken for verbs or plurals. */
  static final Set<String> MODIFIERS =
      words(
          """
          armed allied combined united affairs relations operations chiefs services veterans sports
          religious previous various advanced unmanned manned mechanised mechanized unified
          """);

  /** News agencies, as datelines name them. */
  static final Set<String> AGENCIES =
      words(
          """
          ap reuters afp upi dpa tass xinhua interfax ria anadolu aa ani ians pti bloomberg yonhap kyodo
          sputnik irna sana kuna wam cnn bbc voa rfe efe ansa
          """);

  /** Before "to" or "from" a state these make it a place. */
  static final Set<String> GOES =
      words(
          """
          flew fly flies flying travelled traveled travel travels travelling traveling arrived arrive arrives
          arriving returned returning return returns commuted drove went gone flown back home deported
          recalled moved moving relocated emigrated migrated extradited headed heading deployed fleeing escaped
          escaping repatriated smuggled transferred
          """);

  /** Before "to" a state these make it a place. */
  static final Set<String> GOES_TO =
      words("visit visits trip trips tour journey journeys flight flights pilgrimage invited came");

  /** Before "of" a state these make it a place. */
  static final Set<String> SIDES_OF =
      words(
          """
          north south east west northeast northwest southeast southwest outskirts suburb suburbs streets
          middle centre center heart edge areas swathes regions coast shores
          """);

  /** Before a state these make it where somebody is or goes. */
  static final Set<String> VISITS =
      words(
          """
          visit visits visited visiting tour toured touring enter enters entered entering flee fled flees
          fleeing escaping reach reached reaching
          """);

  /** Before "from" a state these make it a place. */
  static final Set<String> ORIGINS =
      words(
          """
          refugees migrants immigrants students workers citizens nationals doctors families visitors
          tourists travellers travelers passengers arrivals imports goods grain gas oil coal footage images
          video pictures withdraw withdrew withdrawing withdrawal withdrawn evacuated expelled troops
          """);

  /** What goes into a state that it is about: an inquiry into Turkey. */
  static final Set<String> INQUIRIES =
      words(
          """
          inquiry inquiries enquiry investigation investigations probe probes research look insight
          insights
          """);

  /** Before a state these make it a place, unless more follows: left Turkey isolated. */
  static final Set<String> LEAVES = words("leave leaves left leaving");

  /** After "left Turkey" these do not say how it was left. */
  static final Set<String> AFTER_PLACE =
      words("on after before last this when while and or by as yesterday today again");

  /** Before "from" a state these make it a place. */
  static final Set<String> SPEAKS_FROM =
      words("spoke speaking reported reporting live warned called writing");

  static final Set<String> MONTHS =
      words(
          """
          january february march april may june july august september october november december jan feb mar
          apr jun jul aug sept sep oct nov dec
          """);

  /** The end of what a clock shows: 14:00, 2 pm, 2 p.m., midnight, 5 o'clock. */
  static final Pattern CLOCK = Pattern.compile("[0-9]{1,2}|[ap]m|\\.|noon|midnight|clock");

  /** Prepositions after which a state is a place. */
  static final Set<String> WHERE = words("in inside within near outside around across throughout");

  /** Organs of a state that are told by where they sit; there diplomats and troops are visitors. */
  static final Set<String> SEATED =
      words(
          """
          government governments authorities officials official leaders leadership rulers regime
          administration junta cabinet policymakers lawmakers ministers ministry department parliament
          judiciary prosecutors
          """);

  /** Those that have a name of their own. */
  static final Set<String> SEATED_INSTITUTIONS = words("ministry department parliament judiciary");

  /** Before such an organ these leave it one of that state. */
  static final Set<String> BEFORE_SEATED =
      words(
          """
          new old senior top government state national federal central military civilian political security
          interim transitional caretaker provisional ruling elected de facto foreign external defence
          defense interior home finance health education justice energy oil trade transport agriculture
          water labour labor economy information culture tourism planning commerce affairs ministry
          intelligence
          """);

  /** Words between such a preposition and the name. */
  static final Set<String> PARTS_OF_PLACES =
      words(
          "the northern southern eastern western central northwestern northeastern southwestern"
              + " southeastern neighboring neighbouring nearby parts of all much most");

  /** Words whose "in" points at an actor: trust in Turkey, meddling in Ukraine. */
  static final Set<String> BEFORE_IN =
      words(
          "trust trusts trusted confidence faith belief believe believes believed interest"
              + " interested interfere interferes interfered interfering interference meddle"
              + " meddles meddled meddling disappointed disappointment ally allies partner partners"
              + " friend friends");

  /** Words whose "for" or "to" says where somebody is posted: the U.S. envoy for Syria. */
  static final Set<String> POSTED =
      words(
          "envoy envoys ambassador ambassadors representative emissary consul rapporteur delegate");

  private RuleWords() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
