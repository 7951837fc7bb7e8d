package io.standpoint.discourse;

import java.util.HashSet;
import java.util.Set;

/** The word lists of reported speech, all in lower case. The rules that use them say how. */
final class ReportWords {

  /** Take a clause after "that": warned that. */
  static final Set<String> CLAUSE_VERBS =
      forms(
          """
          say:said claim insist argue warn add believe think:thought fear deny allege maintain contend assert
          note stress announce declare report confirm acknowledge concede admit:admitted explain reply answer
          respond retort counter complain recall suggest predict hope doubt write:wrote:written tweet post
          state vow pledge promise threaten conclude estimate reckon reveal remark observe joke reiterate
          repeat emphasise emphasize testify swear:swore:sworn boast find:found rule feel:felt
          caution underline affirm reaffirm hint imply disclose guarantee speculate
          worry regret agree consider deem expect signal:signalled:signaled
          indicate accept recognise recognize realise realize propose recommend highlight underscore clarify
          specify judge assess forecast anticipate lament protest plead proclaim assume
          """);

  /** Take a clause also without "that": insists it is ready. */
  static final Set<String> BARE_VERBS =
      forms(
          """
          say:said claim insist argue warn add believe think:thought fear hope reckon suggest note stress
          concede admit:admitted vow swear:swore:sworn predict expect acknowledge deny doubt allege declare
          """);

  /** Take whom they are said to, then a clause: told reporters that. */
  static final Set<String> ADDRESSED_VERBS =
      forms(
          """
          tell:told warn assure remind inform notify instruct promise convince advise persuade caution
          reassure
          """);

  /** Take a doer and after "of" the deed: accused Moscow of shelling. */
  static final Set<String> CHARGE_VERBS = forms("accuse suspect");

  /** Take a thing and after "as" what it is said to be. */
  static final Set<String> NAMING_VERBS =
      forms(
          """
          describe denounce dismiss condemn brand reject hail praise decry deride portray depict label
          characterise characterize see:saw:seen regard blast slam:slammed ridicule criticise
          criticize
          """);

  /** Take what somebody says did or did not happen, as a form in -ing. */
  static final Set<String> DEED_VERBS = forms("deny admit:admitted acknowledge");

  /** Take after "of" what somebody says there is. */
  static final Set<String> TOPIC_VERBS = forms("speak:spoke:spoken talk complain warn");

  /** Before "that" these hold what somebody says: Ankara's claim that. */
  static final Set<String> CLAIM_NOUNS =
      SpeechWords.words(
          """
          claim claims assertion assertions warning warnings accusation accusations allegation allegations
          statement statements belief beliefs fear fears suggestion suggestions argument charge charges
          promise promises threat threats view complaint complaints insistence contention admission denial
          announcement hope hopes
          """);

  /** After an owner these attribute: in his view. */
  static final Set<String> VIEW_NOUNS =
      SpeechWords.words(
          "words view opinion eyes telling account reading judgment judgement phrase version mind");

  /** Before "out that". */
  static final Set<String> POINTS = forms("point");

  /** After a form of make, before "that". */
  static final Set<String> MADE_CLEAR = SpeechWords.words("clear plain");

  static final Set<String> MAKES = SpeechWords.words("make makes made making");

  /** After a form of be, before "that", these say what somebody thinks. */
  static final Set<String> SURE =
      SpeechWords.words(
          """
          confident convinced certain sure adamant worried concerned afraid hopeful optimistic doubtful
          sceptical skeptical unsure aware mindful fearful alarmed
          """);

  /** Like a form of be. */
  static final Set<String> REMAINS =
      SpeechWords.words("remain remains remained feel feels felt grew");

  /** Before an adjective. */
  static final Set<String> DEGREES =
      SpeechWords.words(
          "very quite so too absolutely abundantly perfectly increasingly deeply not still also");

  /** What sums a report up in the author's words: a claim that Riyadh denied. */
  static final Set<String> SUMMARIES =
      SpeechWords.words(
          """
          claim claims charge charges accusation accusations allegation allegations assertion statement
          remark remarks comment comments compromise position demand move view promise threat scheme idea
          plan omission step suggestion argument figure number warning verdict finding proposal point
          condition offer something
          """);

  /** A clause that begins with one of these after a comma is the author's again. */
  static final Set<String> AUTHOR_STARTS =
      SpeechWords.words(
          """
          while whereas although though despite as even just days hours weeks minutes months before after so
          according amid prompting drawing leaving
          """);

  static final Set<String> ADDITIONS = SpeechWords.words("and but or yet");

  /** Carry on in the tense that said gives to what was said. */
  static final Set<String> SHIFTED = SpeechWords.words("would could might had should");

  static final Set<String> AUXILIARIES =
      SpeechWords.words(
          """
          is are was were am has have had do does did will would can could may might must shall should
          isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't
          shouldn't cannot 'm 're 've 'd 'll
          """);

  private static final Set<String> IRREGULAR_PASTS =
      SpeechWords.words(
          """
          broke fell took gave went came made sent left held lost won met led kept felt knew saw began ran
          stood put cut hit shot fought sought brought bought sold paid built drew drove fled rose spoke
          struck threw became chose hid meant set spent bore wants needs seeks stands backs wrote told said
          thought got let turned want need wanted understood taught found heard hurt laid lay read sat shut split
          spread swore tore wore withdrew overthrew grew flew blew rode sank shook stole woke dealt rang lent
          """);

  /** After say these are all that is said. */
  static final Set<String> NOTHING_SAID =
      SpeechWords.words("nothing so yes no little much more sorry goodbye thanks farewell");

  static final Set<String> SUBJECT_PRONOUNS =
      SpeechWords.words(
          "i he she it they we you there this these that those nobody everyone somebody nothing");

  private ReportWords() {}

  /** True of forms that can be the verb of a clause; plurals and present forms mostly are not. */
  static boolean isFinite(String word) {
    return AUXILIARIES.contains(word)
        || IRREGULAR_PASTS.contains(word)
        || (word.length() > 3 && word.endsWith("ed"));
  }

  /** All forms of verbs; those without a given past tense are regular. */
  static Set<String> forms(String verbs) {
    Set<String> forms = new HashSet<>();
    for (String entry : verbs.strip().split("\\s+", -1)) {
      String[] parts = entry.split(":", -1);
      String base = parts[0];
      boolean e = base.endsWith("e") && !base.endsWith("ee");
      boolean y = base.matches(".*[^aeiou]y");
      String stem = y ? base.substring(0, base.length() - 1) + "i" : base;
      forms.add(base);
      forms.add(y ? stem + "es" : base.matches(".*(s|sh|ch|x)") ? base + "es" : base + "s");
      String past = parts.length > 1 ? parts[1] : base.endsWith("e") ? base + "d" : stem + "ed";
      boolean doubled = past.length() == base.length() + 3 && past.endsWith("ed");
      String joint =
          doubled
              ? past.substring(0, past.length() - 2)
              : e ? base.substring(0, base.length() - 1) : base;
      forms.add(joint + "ing");
      forms.add(past);
      for (int i = 2; i < parts.length; i++) {
        forms.add(parts[i]);
      }
    }
    return Set.copyOf(forms);
  }
}
