package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.text.UnreadableException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficesTest {
  private static final ActorCatalog CATALOG =
      Mentions.catalog(
          """
          id,kind,name,aliases,adjectives,part_of,from,to,offices
          RUS,state,Russia,Moscow,Russian,,,,
          TUR,state,Turkey,Ankara,Turkish,,,,
          nato,alliance,NATO,,,,,,
          old-army,armed-forces,Old Guard,,,RUS,,1999-12-31,
          army,armed-forces,New Guard,,,RUS,2000-01-01,,
          navy,armed-forces,Blue Fleet,,,RUS,2000-01-01,,
          kfor,armed-forces,KFOR,,,nato,,,
          medvedev,person,Dmitry Medvedev,Medvedev,,RUS,2008-05-07,2012-05-06,President|leader
          medvedev,person,Dmitry Medvedev,,,RUS,2012-05-08,2020-01-15,prime minister
          putin,person,Vladimir Putin,Putin,,RUS,2008-05-08,2012-05-06,prime minister|leader
          putin,person,Vladimir Putin,,,RUS,2012-05-07,,president|leader
          lavrov,person,Sergei Lavrov,Lavrov,,RUS,2004-03-09,,foreign minister|minister
          siluanov,person,Anton Siluanov,Siluanov,,RUS,2011-12-16,,finance minister|minister
          peskov,person,Dmitry Peskov,Peskov,,RUS,2008-04-25,,spokesman
          zakharova,person,Maria Zakharova,Zakharova,,RUS,2015-08-10,,spokesman
          fidan,person,Hakan Fidan,Fidan,,TUR,2023-06-03,,foreign minister
          free,person,Ivan Free,Free,,,2000-01-01,,president
          """);

  private static String holder(String state, String office, String date, String... named) {
    return CATALOG
        .holder(CATALOG.require(state), office, date(date), Set.of(named))
        .map(Actor::id)
        .orElse("-");
  }

  private static Optional<LocalDate> date(String date) {
    return Optional.ofNullable(date).map(LocalDate::parse);
  }

  @ParameterizedTest
  @CsvSource({
    "president, 2008-05-07, medvedev",
    "president, 2012-05-06, medvedev",
    "president, 2012-05-07, putin",
    "PRESIDENT, 2010-01-01, medvedev",
    "Prime Minister, 2010-01-01, putin",
    "prime minister, 2012-05-08, medvedev",
    "prime minister, 2012-05-07, -",
    "prime minister, 2021-01-01, -",
    "president, 2000-01-01, -",
    "president, , putin",
    "prime minister, , -",
    "king, 2010-01-01, -",
    "'', 2010-01-01, -"
  })
  void an_office_means_who_held_it_that_day_or_holds_it_still(
      String office, String date, String expected) {
    assertThat(holder("RUS", office, date)).isEqualTo(expected);
  }

  @Test
  void an_office_of_another_state_or_of_none_is_another_office() {
    assertThat(holder("TUR", "foreign minister", "2024-01-01")).isEqualTo("fidan");
    assertThat(holder("TUR", "president", "2024-01-01")).isEqualTo("-");
    assertThat(holder("nato", "president", "2024-01-01")).isEqualTo("-");
  }

  @Test
  void whose_main_office_it_is_goes_before_whoever_has_it_too() {
    // Both are leaders in 2010: Medvedev as president, Putin as prime minister; main is neither's.
    assertThat(holder("RUS", "leader", "2010-01-01")).isEqualTo("putin");
    assertThat(holder("RUS", "leader", "2010-01-01", "medvedev")).isEqualTo("medvedev");
    assertThat(holder("RUS", "leader", "2010-01-01", "lavrov")).isEqualTo("putin");
    assertThat(holder("RUS", "minister", "2024-01-01")).isEqualTo("siluanov");
    assertThat(holder("RUS", "minister", "2024-01-01", "lavrov")).isEqualTo("lavrov");
    assertThat(holder("RUS", "minister", "2024-01-01", "lavrov", "siluanov")).isEqualTo("siluanov");
  }

  @Test
  void without_a_date_whoever_left_an_office_is_meant_only_if_named() {
    assertThat(holder("RUS", "prime minister", null)).isEqualTo("-");
    assertThat(holder("RUS", "prime minister", null, "medvedev")).isEqualTo("medvedev");
  }

  @Test
  void an_office_of_several_at_a_time_means_nobody_unless_one_is_named() {
    assertThat(holder("RUS", "spokesman", "2024-01-01")).isEqualTo("-");
    assertThat(holder("RUS", "Spokesman", "2024-01-01", "peskov")).isEqualTo("peskov");
    assertThat(holder("RUS", "spokesman", "2024-01-01", "peskov", "zakharova")).isEqualTo("-");
    assertThat(holder("RUS", "spokesman", "2010-01-01")).isEqualTo("peskov");
    assertThat(holder("RUS", "spokesman", null)).isEqualTo("-");
  }

  @Test
  void the_holder_counts_for_the_state_on_the_date() {
    assertThat(CATALOG.holder(CATALOG.require("RUS"), "president", date("2010-01-01"), Set.of()))
        .contains(new Actor("medvedev", ActorKind.PERSON, "Dmitry Medvedev", Optional.of("RUS")));
  }

  @ParameterizedTest
  @CsvSource({"RUS, 1999-12-31, old-army", "RUS, 2000-01-01, army", "RUS, , old-army", "TUR, , -"})
  void forces_are_the_first_listed_on_the_date(String state, String date, String expected) {
    assertThat(CATALOG.forces(CATALOG.require(state), date(date)).map(Actor::id).orElse("-"))
        .isEqualTo(expected);
  }

  @Test
  void an_alliance_has_no_army_of_its_own() {
    assertThat(CATALOG.forces(CATALOG.require("nato"), Optional.empty())).isEmpty();
    assertThat(Mentions.in(CATALOG, date("2010-01-01"), "Then NATO forces left."))
        .containsExactly("nato:NATO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Then the Russian president left. ! medvedev:Russian president
          Then Russia's new president left. ! medvedev:Russia's new president
          Then the Russian foreign minister left. ! lavrov:Russian foreign minister
          Then the Russian deputy foreign minister left. ! RUS:Russian deputy foreign minister
          Then the Russian foreign ministers left. ! RUS:Russian foreign ministers
          Then the former Russian president left. ! ''
          Then Russian President Pavel Ternin left. ! RUS:Russian President
          Then Russian President Dmitry Medvedev left. ! medvedev:Dmitry Medvedev
          Then Russian troops left. ! army:Russian troops
          Then the Russian army left. ! army:Russian army
          Then Russia's army left. ! army:Russia's army
          Then the Russian Defence Ministry left. ! unlisted:Russian Defence Ministry:Russian Defence Ministry
          Then Russia's parliament left. ! unlisted:Russian Parliament:Russia's parliament
          Then the Russian-Turkish foreign ministers left. ! RUS:Russian; TUR:Turkish foreign ministers
          Then the Russian and Turkish armies left. ! RUS:Russian; TUR:Turkish armies
          Then Turkish troops left. ! TUR:Turkish troops
          Then Russian tea left. ! ''
          """)
  void offices_and_armies_in_a_text_mean_their_holders(String text, String expected) {
    assertThat(String.join("; ", Mentions.in(CATALOG, date("2010-01-01"), text)))
        .isEqualTo(expected);
  }

  @Test
  void who_holds_an_office_is_told_by_the_date_of_the_document() {
    String text = "Then the Russian president left.";

    assertThat(Mentions.in(CATALOG, date("2020-01-01"), text))
        .containsExactly("putin:Russian president");
    assertThat(Mentions.in(CATALOG, date("1990-01-01"), text))
        .containsExactly("RUS:Russian president");
  }

  @Test
  void a_description_says_by_which_rule_it_was_read() {
    List<Mention> mentions =
        Mentions.find(
            CATALOG.mentionFinder(List.of()),
            date("2010-01-01"),
            "Then the Russian president and Putin praised Moscow.");

    assertThat(mentions)
        .extracting(Mention::rule)
        .containsExactly(MentionRule.DESCRIPTION, MentionRule.NAME, MentionRule.NAME);
  }

  @Test
  void the_column_may_be_missing_or_empty() {
    ActorCatalog catalog =
        Mentions.catalog("id,kind,name,part_of\nRUS,state,Russia,\nputin,person,Putin,RUS\n");

    assertThat(catalog.holder(catalog.require("RUS"), "president", Optional.empty(), Set.of()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          x,person,Ann,s,president||leader ! blank name in offices 'president||leader'
          x,person,Ann,s,president| ! blank name in offices 'president|'
          x,person,Ann,s,? ! blank name in offices '?'
          """)
  void rejects_blank_offices(String row, String message) {
    String csv = "id,kind,name,part_of,offices\ns,state,Sland,,\n" + row + "\n";

    assertThatThrownBy(() -> Mentions.catalog(csv))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("test.csv:3: ")
        .hasMessageContaining(message);
  }

  @Test
  void an_unknown_column_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> Mentions.catalog("id,kind,name,office\nx,person,Ann,\n"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("unknown column 'office'")
        .hasMessageContaining("from,to,offices");
  }
}
