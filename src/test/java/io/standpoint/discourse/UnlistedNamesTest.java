package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlistedNamesTest {

  private static List<Mention> find(String text) {
    Marked marked = Marked.parse(text);
    Words words = new Words(marked.text(), marked.mentions());
    List<Integer> starts =
        marked.sentences().stream().map(Sentence::span).map(span -> span.start()).toList();
    return new UnlistedNames(
            words,
            token -> starts.contains(words.start(token)),
            GivenNames.shipped(),
            "Ruritania"::equals,
            new Institutions(ActorCatalog.world(), Optional.empty(), marked.mentions()))
        .find();
  }

  private static String names(String text) {
    return find(text).stream()
        .map(mention -> mention.text() + "=" + ((Actor) mention.entity()).name())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          We met Ayşe Demir. ! person ! unlisted
          We met the Twin Rivers Union. ! organisation ! unlisted
          We met the Kalmius Battalion. ! armed-group ! unlisted
          We met Kharvost Airlines. ! company ! unlisted
          We met General Kharvost. ! person ! unlisted
          We met Kharvost, 43, at home. ! person ! unlisted
          Then Kharvost said no. ! person ! unlisted
          Then SOMO said no. ! organisation ! unlisted
          It was what NBC passed over in May. ! organisation ! unlisted
          Then CONMEBOL, whose members voted, confirmed it. ! organisation ! unlisted
          We met Assemblyman Kharvost. ! person ! unlisted
          We met the broadcaster Kharvost. ! organisation ! unlisted
          We met the Twin Families. ! people ! unlisted
          """)
  void tells_the_kind_of_a_name_by_what_is_said_of_it(String text, String kind, String rule) {
    assertThat(find(text))
        .singleElement()
        .satisfies(
            mention -> {
              Actor actor = (Actor) mention.entity();
              assertThat(actor.kind().label()).isEqualTo(kind);
              assertThat(mention.rule().label()).isEqualTo(rule);
              assertThat(actor.isListed()).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          We met Ayşe Demir. | Demir left. ! Ayşe Demir=Ayşe Demir; Demir=Ayşe Demir
          Robert Demir Jr. left. | Demir wept. ! Robert Demir Jr.=Robert Demir Jr.; Demir=Robert Demir Jr.
          The Minister of Foreign Affairs Ayşe Demir left. ! Ayşe Demir=Ayşe Demir
          We met Ayşe Demir. | Instead Demir left. ! Ayşe Demir=Ayşe Demir; Demir=Ayşe Demir
          We met Demir. | Then Ayşe Demir left. ! Demir=Ayşe Demir; Ayşe Demir=Ayşe Demir
          We met Ayşe Demir and Kemal Demir. | Demir left. ! Ayşe Demir=Ayşe Demir; Kemal Demir=Kemal Demir; Demir=Kemal Demir
          The River Oil Board (ROB) met. | ROB left. ! River Oil Board=River Oil Board; ROB=River Oil Board; ROB=River Oil Board
          We met Lina [putin Putin]. ! Lina Putin=Lina Putin
          The River Court of Kharvost met. | Those in Kharvost cheered. ! River Court of Kharvost=River Court of Kharvost
          The River Court met. | The Court of Kharvost left. ! River Court=River Court; Court of Kharvost=Court of Kharvost
          Then Acme shareholders left. ! Acme=Acme
          The PM left. ! ''
          We met [lavrov Sergei Lavrov]. | Then Sergei left. ! Sergei=Sergei Lavrov
          We met the [TUR Turkish] Defence Ministry. ! ''
          We met Brazilian pollsters. ! ''
          The Ruritania Harbour Union met. | We went to Ruritania. ! Ruritania Harbour Union=Ruritania Harbour Union
          The National Union of Kharvost met. ! National Union of Kharvost=National Union of Kharvost
          The Union of Kharvost Chairman Ayşe Demir left. ! Ayşe Demir=Ayşe Demir
          The Movement for Reeds and River Rights met. ! Movement for Reeds and River Rights=Movement for Reeds and River Rights
          The Union of Farmers and Ayşe Demir met. ! Union of Farmers=Union of Farmers; Ayşe Demir=Ayşe Demir
          The Board of Trade and NATO left. ! Board of Trade=Board of Trade; NATO=NATO
          The September 11th Harbour Fund met. ! Harbour Fund=Harbour Fund
          The 75th Ranger Regiment met. | On the 3rd Demir left. ! 75th Ranger Regiment=75th Ranger Regiment
          The Department of River Trade met. ! Department of River Trade=Department of River Trade
          SHIPS BURN AT SEA ! ''
          We met Kuzvara Kharvost. | “Go,” Kharvost said. ! Kuzvara Kharvost=Kuzvara Kharvost; Kharvost=Kuzvara Kharvost
          We met Kuzvara Kharvost. | She left. | Kuzvara sang. ! Kuzvara Kharvost=Kuzvara Kharvost; Kuzvara=Kuzvara Kharvost
          We met Kuzvara Kharvost. | She left. ! ''
          We met Kuzvara Kharvost. | They left. | Kuzvara sang. ! ''
          We met Kuzvara Kharvost and Ayşe Demir. | She left. | Kuzvara sang. ! Ayşe Demir=Ayşe Demir
          The Kuzvara Kharvost sank. | She left. | Kuzvara sang. ! ''
          We met a West Kharvostian. | He left. | West sang. ! ''
          SENATOR AYŞE DEMIR: GO NOW ! AYŞE DEMIR=Ayşe Demir
          Whether Demir stays is open. | Ayşe Demir left. ! Demir=Ayşe Demir; Ayşe Demir=Ayşe Demir
          The coordinator of Safe Tables left. ! Safe Tables=Safe Tables
          The size of Safe Tables grew. ! ''
          The Harbour Room, a network that runs kitchens, met. ! Harbour Room=Harbour Room
          The mill was founded by Dang Van Kharvost. ! Dang Van Kharvost=Dang Van Kharvost
          The mill was hit by Dang Van Kharvost. ! ''
          We met Dang Van Kharvost. | Kharvost's brother left. ! Dang Van Kharvost=Dang Van Kharvost; Kharvost=Dang Van Kharvost
          We met Dang Van Kharvost. | Kharvost's mayor left. ! ''
          The captain joined Villa Kharvost. | He scored. | Kharvost won. ! ''
          Ayşe Demir left. | Demir sued Villa Kharvost. | She left. | Kharvost won. ! Ayşe Demir=Ayşe Demir; Demir=Ayşe Demir
          Ayşe Demir owns Mount Demir. | Demir said no. ! Ayşe Demir=Ayşe Demir; Demir=Ayşe Demir
          We met Kuzvara O’Kharv. | Ms. O’Kharv said no. ! Kuzvara O’Kharv=Kuzvara O’Kharv; O’Kharv=Kuzvara O’Kharv
          AYŞE DEMIR: GO NOW | Ayşe Demir left. ! AYŞE DEMIR=Ayşe Demir; Ayşe Demir=Ayşe Demir
          We met Ayşe Demir of Kharvost, the chairman. ! Ayşe Demir=Ayşe Demir
          He was born in Itta Kharvost, Ruritany, the son of a smith. ! ''
          In Kharvost, Dang Ruritany, the finance minister, left. ! Dang Ruritany=Dang Ruritany
          We met PENGASSAN president Ayşe Demir. ! PENGASSAN=PENGASSAN; Ayşe Demir=Ayşe Demir
          The GSOMIA was signed, the ABM expired, and a deal under NAFTA gave hope. ! ''
          We met the freshman from Kharvost. ! ''
          Ayşe Demir MEP left. ! Ayşe Demir=Ayşe Demir
          Ayşe Demir KC MP left. ! Ayşe Demir=Ayşe Demir
          Iran NEVER won a war, an IED killed two and CCTV showed it. ! ''
          We met Ayşe Demir (R-Fla.), who said no. ! Ayşe Demir=Ayşe Demir
          Gray Kharvost shook hands. | Nurses like it. | Kharvost lost. ! Gray Kharvost=Gray Kharvost; Kharvost=Gray Kharvost
          19.05 Ayşe Demir left. | 19.10 Demir came. ! Ayşe Demir=Ayşe Demir; Demir=Ayşe Demir
          We saw Patty Kharvost and Søren Kharv. ! Patty Kharvost=Patty Kharvost; Søren Kharv=Søren Kharv
          We saw Ayşe County and Peter Street. ! ''
          We met Peter King. ! Peter King=Peter King
          We met Sunni Muslim clerics. ! ''
          Kuzvara Kharvost, a veteran broadcaster, left. ! Kuzvara Kharvost=Kuzvara Kharvost
          Kuzvara Kharvost, together with others, left. ! ''
          His brother-in-law, Dang Van Kharvost, left. ! Dang Van Kharvost=Dang Van Kharvost
          Reverend Ayşe Demir left. ! Ayşe Demir=Ayşe Demir
          Dato Lim Ayşe left. | But Dato' Lim came. ! Lim Ayşe=Lim Ayşe; Lim=Lim Ayşe
          We went to Ruritania. | Ruritania said no. ! ''
          We stayed in Kharvost. ! ''
          Kharvost said no. ! Kharvost=Kharvost
          On Monday the President left. ! ''
          The Q. ! ''
          Interview: we met again ! ''
          FACTBOX: we met again ! ''
          '' ! ''
          """)
  void finds_names_and_whose_they_are(String text, String expected) {
    assertThat(names(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          The Harbour Room, a volunteer network, met. ! organisation
          The Harbour Room, a volunteer, met. ! person
          Its director, Harbour Room, a broadcaster, met. ! person
          """)
  void tells_a_group_from_its_members_by_the_last_noun(String text, String kind) {
    assertThat(find(text))
        .extracting(mention -> ((Actor) mention.entity()).kind().label())
        .containsExactly(kind);
  }

  @Test
  void gives_a_surname_back_to_whom_it_was_first_when_somebody_else_was_named_long_ago() {
    String soon = "Ayşe Demir and her brother Kemal Demir left. | ";
    String later = "They ate and drank and slept. ".repeat(12);

    assertThat(names(soon + "Demir sang.")).endsWith("Demir=Kemal Demir");
    assertThat(names(soon + later + "| Demir sang.")).endsWith("Demir=Ayşe Demir");
  }

  @Test
  void keeps_whom_a_person_speaks_for() {
    assertThat(find("We met Tahir Okello, a spokesman for [hts HTS]. | Okello left."))
        .extracting(mention -> ((Actor) mention.entity()).partOf().orElse("-"))
        .containsExactly("hts", "hts");
  }

  @Test
  void takes_a_person_s_minister_for_one_of_their_state() {
    assertThat(find("We met [erdogan Erdoğan]'s water minister, Ayşe Okello."))
        .extracting(mention -> ((Actor) mention.entity()).partOf().orElse("-"))
        .containsExactly("TUR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          [peskov Dmitry Peskov], the Foreign Ministry's envoy, left. ! Foreign Ministry=Russian Foreign Ministry
          The Armenian Harbour Union met. | [TUR Turkey] sent Armenian officers. ! Armenian Harbour Union=Armenian Harbour Union
          They blamed Western countries. !
          Ford criticised [TUR Turkey]. ! Ford=Ford
          Dramex said that [TUR Turkey] had paid. ! Dramex=Dramex
          [peskov Dmitry Peskov], the Foreign Ministry's envoy, left. | The Foreign Ministry met. ! Foreign Ministry=Russian Foreign Ministry; Foreign Ministry=Russian Foreign Ministry
          Everyone criticised [TUR Turkey]. !
          Management said that [TUR Turkey] had paid. !
          The former Kharvost governor slept. !
          Former Kharvost judge Ayşe Demir agreed. ! Ayşe Demir=Ayşe Demir
          [RUS Russia] said no. | Russian Foreign Ministry spokeswoman Ayşe Demir left. ! Russian Foreign Ministry=Russian Foreign Ministry; Ayşe Demir=Ayşe Demir
          Having condemned the coup, [TUR Turkey] left. !
          Gunmen attacked [TUR Turkey]. !
          Once hailed as a reformer, he left. !
          The AI firm grew. !
          Mr Stern said no. ! Stern=Stern
          The GMB union met. ! GMB=GMB
          The rebels take Lashio. !
          President Duwa Lashi La spoke. ! Duwa Lashi La=Duwa Lashi La
          Joo Soo-ho said no. ! Joo Soo-ho=Joo Soo-ho
          We met Kim Moscow-backed men. ! ''
          An Oslo-style deal failed. ! ''
          Health Minister Cho Kyoo-hong said no. ! Cho Kyoo-hong=Cho Kyoo-hong
          Senate President Ana Demir said no. ! Ana Demir=Ana Demir
          The Rt. Hon. Ayşe Demir said no. ! Ayşe Demir=Ayşe Demir
          """)
  void tells_adjectives_and_pronouns_from_names(String text, String expected) {
    assertThat(names(text)).isEqualTo(expected == null ? "" : expected);
  }
}
