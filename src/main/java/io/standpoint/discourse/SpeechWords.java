package io.standpoint.discourse;

import java.util.Set;

/** The word lists of attribution, all in lower case. The rules that use them say how. */
final class SpeechWords {
  /** What speakers do with quoted words. Plurals of nouns (claims, calls) are left out. */
  static final Set<String> VERBS =
      words(
          """
          say says said tell tells told add adds added write writes wrote
          tweeted posted stated declared announced explained noted remarked observed commented
          concluded continued recalled stressed emphasized emphasised complained acknowledged admitted
          conceded vowed pledged promised predicted suggested urged joked quipped shouted exclaimed
          whispered maintained contended asserted affirmed reaffirmed reiterated repeated countered
          retorted responded replied answered asked insisted insists warned warns argued argues claimed
          believes thinks lamented cautioned boasted thundered testified demanded denied confirmed
          called described denounced condemned dismissed branded labeled labelled criticized criticised
          assured reminded suggests praised blasted slammed hailed decried accused blamed rejected mused fumed sighed recounted
          chanted yelled screamed
          """);

  /** What speakers do along with the verb of their sentence: left Ankara, saying: "…". */
  static final Set<String> PARTICIPLES =
      words(
          """
          saying adding telling calling describing denouncing condemning accusing warning insisting
          arguing vowing declaring claiming noting writing
          """);

  /** May stand between a subject and its verb. */
  static final Set<String> BETWEEN_SUBJECT_AND_VERB =
      words(
          """
          has had have would will could did 've 'd 'll also later then once again earlier ever never now just only
          long still even first already always often twice recently soon went goes gone on to further instead himself
          herself itself themselves today yesterday
          """);

  /** Said of a person, these say whose president "the president" is. */
  static final Set<String> AMERICAN_PARTIES = words("republican republicans democrat democrats");

  static final Set<String> WEEKDAYS =
      words("monday tuesday wednesday thursday friday saturday sunday");

  /** Whose they are counts more than who they are: her son. */
  static final Set<String> KIN =
      words(
          """
          brother sister wife husband widow widower son daughter mother father cousin uncle aunt nephew niece
          grandson granddaughter fiancee fiance
          """);

  /** Before a participle these tie it to the verb of its sentence: while noting that. */
  static final Set<String> JOINS = words("and but while by before after when");

  /** Before a clause with a subject of its own. */
  static final Set<String> CONTRASTS = words("while whereas although though");

  /** Before a participle these make a passive: Assad was accused. */
  static final Set<String> BE = words("is are was were be been being am got 'm 're");

  static final Set<String> PREPOSITIONS =
      words(
          """
          about above across after against along amid among around as at before behind below beneath
          beside besides between beyond by despite during except for from in inside into like near of off
          on onto outside over past per since through throughout till to toward towards under until upon
          via with within without including alongside amidst unlike versus
          """);

  /** Before a name these say where, not who. */
  static final Set<String> PLACE_PREPOSITIONS =
      words("in at near inside outside into across around off toward towards onto via throughout");

  /** Written like the name of an organisation. */
  static final Set<String> COMMON_ACRONYMS =
      words(
          "aids cctv ied icbm rpg ptsd mri sars mers himars ceo clip covid dna eez faq fm gdp gmt gps hiv icu ivf lng lpg mep meps mp mps ngo ngos pcr pdf pm"
              + " pms suv usd utc vat vip wmd");

  /** Without an s at the end: said that police fired. */
  static final Set<String> IRREGULAR_PLURALS =
      words(
          "aircraft gunmen airmen guardsmen congressmen children women men people police personnel");

  /** After the names of people: Ayşe Demir MEP. */
  static final Set<String> HONOURS = words("mp mep msp tds td qc kc obe mbe cbe md esq mk mla mna");

  /** Of groups that are named by their first word: Radio Marmara. */
  static final Set<String> GROUP_STARTS =
      words("radio bank hospital clinic university hotel club team company collective");

  /** Of adjectives of places and peoples. */
  static final Set<String> ADJECTIVE_ENDINGS = words("an ese ish ern ic");

  /** Without "ic", which common adjectives have more often: public, economic. */
  private static final Set<String> PLACE_ENDINGS = words("an ese ish ern");

  private static final Set<String> NO_PLACES =
      words(
          """
          human urban suburban veteran civilian partisan artisan pagan vegan vegetarian humanitarian
          authoritarian libertarian disciplinarian pedestrian guardian librarian clan plan ban van fan loan
          clean ocean man woman titan nissan sultan shaman orphan slogan organ modern foolish selfish lavish
          stylish fish parish cheese
          """);

  /** At the start of a line of a transcript or a live page these name nobody. */
  static final Set<String> LABELS =
      words(
          """
          q a question answer contact contacts about presenter newsreader clip correspondent reporter interviewer host moderator
          live update updates note breaking analysis opinion editorial transcript headline caption photo
          video watch listen source sources exclusive narrator anchor announcer translator audience
          interview interviewee journalist guest liveblog blog explainer factbox fact-check timeline profile
          comment commentary column perspective viewpoint review feature obituary podcast briefing recap
          developing correction clarification letters more related also advertisement sponsored
          """);

  static final Set<String> RELATIVES = words("who which that");

  /** Of these, the ones that join an office to whom it speaks for: a spokesman for NATO. */
  static final Set<String> OFFICE_PREPOSITIONS = words("of for from at in");

  /** No noun phrase runs over these; they are never part of a name, however capitalised. */
  static final Set<String> BOUNDARIES =
      words(
          """
          and but or nor so yet while when where whereas because although though if unless that which who
          whom whose what why how than he she it they we i you him her them us me there here this these 'm 're 've 'd 'll
          those not no is are was were be been being am has had have do does did will would can could may
          might must shall should however meanwhile moreover therefore also then still already earlier
          later speaking addressing writing asked pressed asking adding referring according yes monday
          tuesday wednesday thursday friday saturday sunday january february march april june july august
          september october november december today yesterday tomorrow
          """);

  /** After a quotation these carry the author's sentence on; what follows attributes nothing. */
  static final Set<String> CONJUNCTIONS =
      words("and but or nor so yet while when where because although though if unless that which");

  /** Before the name at the start of a clause: when Erdoğan arrived, he said. */
  static final Set<String> CLAUSE_STARTS = words("when after before as while although but and");

  static final Set<String> ARTICLES = words("a an the his her its their our my");

  /** Before "of" these mean some of the people named after it. */
  static final Set<String> PARTITIVES = words("one two some several many most both");

  static final Set<String> NOUNS_IN_LY =
      words("ally family assembly reply supply monopoly anomaly bully fly");

  static final Set<String> NUMBERS = words("two three four five six seven eight nine ten");

  static final Set<String> DETERMINERS =
      words(
          """
          a an the one another his her its their our my this that these those some many several few most
          both all any every each no two three four five
          """);

  /** Cannot be named from a quotation's surroundings. */
  static final Set<String> UNCLEAR_PRONOUNS =
      words(
          "it they we i you who which one another some many others everyone nobody both this that");

  /** As subjects these need no article and are nobody's name. */
  static final Set<String> BARE_SUBJECTS =
      words(
          """
          nobody everyone everybody someone somebody anyone anybody none neither either most few half more
          people public society nature history police personnel children nothing something everything anything one
          both all many several management staff labour labor industry business science tradition religion counsel
          security intelligence television radio
          """);

  static final Set<String> PRONOUNS = words("he she");

  /** Whoever holds or heads one of these speaks for the actor named with it. */
  static final Set<String> OFFICES =
      words(
          """
          government ministry minister ministers president premier leader leaders chancellor king queen
          prince emir sultan pope army military navy forces guard command department office embassy
          ambassador envoy spokesman spokeswoman spokesperson spokespeople spokesmen official officials
          authorities administration secretary chief commander commanders general generals statement
          delegation diplomat diplomats mission regime presidency cabinet negotiator negotiators police
          head parliament foreign defense defence undersecretary leadership side council commission
          secretary-general directorate aide aides officer officers
          delegate delegates source sources letter tweet post
          """);

  /** Before a name these say what its bearer is. */
  static final Set<String> TITLES =
      words(
          """
          mr mrs ms miss dr prof sir lady lord gen lt col maj capt sgt adm brig cmdr sen rep gov rev hon rt
          president premier prime vice deputy minister chancellor king queen prince princess emir sultan
          sheikh sheik pope ayatollah imam archbishop bishop patriarch father general lieutenant colonel
          major captain sergeant admiral brigadier marshal commander secretary undersecretary foreign
          defense defence interior finance chief acting former senior special ambassador envoy senator
          congressman congresswoman representative governor mayor judge justice attorney spokesman
          spokeswoman spokesperson official leader chairman chairwoman chair head director professor
          doctor analyst expert economist historian journalist reporter correspondent columnist editor
          activist resident lawyer researcher scholar scientist lecturer author lawmaker politician
          farmer fisherman teacher student soldier fighter rebel officer adviser advisor fellow negotiator
          diplomat commissioner speaker taoiseach emeritus laureate state national security political opposition co-founder founder
          executive democrat democrats democratic republican republicans independent conservative labour
          tory liberal socialist communist muslim christian jewish sunni shiite kurdish presiding assistant
          associate secretary-general sheriff reverend mk mla cllr councillor councilor alderman
          superintendent detective madam senators congressmen assemblyman assemblywoman councilman
          councilwoman justices inspector sub-inspector mawlawi maulvi mullah mufti qari dato datuk
          maulana hajji monsignor attorney-general vice-president vice-premier vice-chancellor vice-chairman
          lieutenant-general major-general brigadier-general director-general governor-general
          inspector-general auditor-general solicitor-general deputy-governor
          """);

  /** Ends of the names of organisations. */
  static final Set<String> ORGANISATIONS =
      words(
          """
          university institute college school academy center centre ministry department party group council
          committee agency court bank house press times post journal news network observatory foundation
          forum association union commission office command forces force army navy guard police parliament
          congress senate assembly government hospital museum company corp inc ltd city province district
          front movement brigade league organization organisation initiative society tv radio television
          herald tribune embassy statement republic federation nations states kingdom club trust watch
          international strategy studies relations affairs security twitter facebook telegram street
          """);

  /** An office that is no longer held speaks for nobody. */
  static final Set<String> FORMER =
      words("former ex retired ousted exiled deposed toppled overthrown jailed detained late");

  /** Small words within a name: Ursula von der Leyen, Bashar al-Assad. */
  static final Set<String> PARTICLES =
      words(
          "al el an ad as ash ar at az bin bint ibn abu umm van von der den de del della di da do dos du la le ben");

  /** Those that nearly all Koreans have, as news writes them. */
  static final Set<String> KOREAN_FAMILY_NAMES =
      Set.of(
          ("Ahn Bae Baek Ban Byun Cha Chae Chang Cho Choe Choi Chon Chong Chu Chun Chung Eom Hahm Ham Han Heo"
                  + " Hong Huh Hwang Hyun Im Jang Jeon Jeong Jin Jo Joo Joung Ju Jun Jung Kang Kil Kim Ko Koo Kwak"
                  + " Kwon Lee Lim Min Moon Na Nam Noh Oh Paek Pak Park Pyo Rhee Ri Rim Roh Ryu Seo Seok Shim Shin"
                  + " Sim Sohn Son Song Suh Sung Tae Wi Woo Yang Yim Yoo Yoon Yu Yun")
              .split(" "));

  /** Written with a full stop that ends no sentence. */
  static final Set<String> ABBREVIATIONS =
      words(
          "mr mrs ms dr prof gen lt col maj capt sgt adm brig cmdr sen rep gov rev hon rt st jr sr");

  static final int LONGEST_ABBREVIATION = 4;

  private SpeechWords() {}

  /** Of the titles, those that stand before another only: foreign, senior. */
  static final Set<String> NO_HEADS =
      words(
          """
          hon rt prime vice deputy acting former senior special presiding assistant associate foreign defense defence interior finance state
          national security political opposition independent conservative democratic muslim christian
          jewish sunni shiite kurdish communist socialist labour liberal tory republican
          """);

  /** Whether a word, wherever it stands, has its capital for a place or people: Kenyan bishops. */
  static boolean isAdjectiveOfPlace(String word) {
    return PLACE_ENDINGS.stream().anyMatch(word::endsWith) && !NO_PLACES.contains(word);
  }

  static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
