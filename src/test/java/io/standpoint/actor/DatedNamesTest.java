package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedNamesTest {
  private static final ActorCatalog CATALOG =
      Mentions.catalog(
          """
          id,kind,name,aliases,part_of,from,to
          USA,state,United States,,,,
          RUS,state,Russia,,,,
          bush41,person,George H. W. Bush,Bush|the American president,USA,1989-01-20,1993-01-19
          bush43,person,George W. Bush,Bush|the American president,USA,2001-01-20,2009-01-19
          medvedev,person,Dmitry Medvedev,the Russian president|Medvedev,RUS,2008-05-07,2012-05-06
          medvedev,person,Dmitry Medvedev,the Russian premier,RUS,2012-05-08,2020-01-15
          putin,person,Vladimir Putin,the Russian premier|Putin,RUS,2008-05-08,2012-05-06
          putin,person,Vladimir Putin,the Russian president,RUS,2012-05-07,
          koch1,person,David Koch,Koch,,,
          koch2,person,Charles Koch,Koch,,,
          general,person,Igor Girkin,Girkin,RUS,2014-01-01,2014-12-31
          """);

  private static Optional<LocalDate> on(String date) {
    return Optional.of(LocalDate.parse(date));
  }

  private static List<String> in(Optional<LocalDate> date, String... sentences) {
    return Mentions.in(CATALOG, date, sentences);
  }

  @ParameterizedTest
  @CsvSource({
    "1989-01-20, bush41", "1993-01-19, bush41", "2001-01-20, bush43", "2009-01-19, bush43",
    "1980-01-01, bush41", "1993-01-20, bush41", "2000-12-31, bush43", "2015-01-01, bush43"
  })
  void a_shared_name_means_who_held_it_that_day_or_nearest_to_it(String date, String actor) {
    assertThat(in(on(date), "Then Bush spoke.")).containsExactly(actor + ":Bush");
  }

  @Test
  void a_shared_name_means_the_latest_in_a_text_without_date() {
    assertThat(in(Optional.empty(), "Then Bush spoke.")).containsExactly("bush43:Bush");
  }

  @Test
  void a_full_name_elsewhere_decides_when_nobody_is_in_office() {
    assertThat(in(on("2015-01-01"), "Then Bush spoke.", "It was George H. W. Bush."))
        .containsExactly("bush41:Bush", "bush41:George H. W. Bush");
    assertThat(in(Optional.empty(), "Then Bush spoke.", "It was George H. W. Bush."))
        .containsExactly("bush41:Bush", "bush41:George H. W. Bush");
  }

  @Test
  void office_on_the_day_decides_over_a_full_name_elsewhere() {
    assertThat(in(on("2003-01-01"), "Then Bush spoke.", "His father is George H. W. Bush."))
        .containsExactly("bush43:Bush", "bush41:George H. W. Bush");
  }

  @ParameterizedTest
  @CsvSource({
    "2010-01-01, medvedev, putin",
    "2014-01-01, putin, medvedev",
    "2025-01-01, putin, medvedev"
  })
  void the_row_that_lists_the_name_decides(String date, String president, String premier) {
    assertThat(in(on(date), "He met the Russian president and the Russian premier."))
        .containsExactly(president + ":the Russian president", premier + ":the Russian premier");
  }

  @Test
  void a_short_form_of_the_name_holds_in_all_rows() {
    ActorCatalog catalog =
        Mentions.catalog(
            """
            id,kind,name,aliases,from,to
            a,person,Ann Koch,Koch,2000-01-01,2004-12-31
            a,person,Ann Koch,,2005-01-01,2009-12-31
            b,person,Bob Koch,Koch,1990-01-01,1999-12-31
            """);
    assertThat(Mentions.in(catalog, on("2007-01-01"), "Then Koch spoke."))
        .containsExactly("a:Koch");
    assertThat(Mentions.in(catalog, on("1995-01-01"), "Then Koch spoke."))
        .containsExactly("b:Koch");
  }

  @Test
  void a_tie_is_no_mention() {
    assertThat(in(on("2015-01-01"), "Then Koch spoke.")).isEmpty();
    assertThat(in(Optional.empty(), "Then Koch spoke.")).isEmpty();
    assertThat(in(on("2015-01-01"), "Then Koch spoke.", "It was David Koch."))
        .containsExactly("koch1:Koch", "koch1:David Koch");
  }

  @Test
  void two_full_names_in_the_text_are_a_tie_again() {
    assertThat(in(on("2015-01-01"), "David Koch met Charles Koch.", "Then Koch spoke."))
        .containsExactly("koch1:David Koch", "koch2:Charles Koch");
  }

  @ParameterizedTest
  @CsvSource({"2014-06-01, RUS", "2013-12-31, ''", "2015-01-01, ''"})
  void a_name_of_one_actor_always_matches_and_counts_for_whom_it_did_then(
      String date, String partOf) {
    List<Mention> mentions =
        Mentions.find(CATALOG.mentionFinder(List.of()), on(date), "Then Girkin spoke.");
    assertThat(mentions).hasSize(1);
    assertThat(((Actor) mentions.get(0).entity()).partOf().orElse("")).isEqualTo(partOf);
  }

  @Test
  void without_a_date_an_actor_counts_for_whom_it_did_last() {
    ActorCatalog catalog =
        Mentions.catalog(
            """
            id,kind,name,part_of,from,to
            fighter,person,Abu Ali,first,2010-01-01,2012-01-01
            fighter,person,Abu Ali,second,2012-01-02,2014-01-01
            """);
    List<Mention> mentions =
        Mentions.find(catalog.mentionFinder(List.of()), Optional.empty(), "Then Abu Ali spoke.");
    assertThat(mentions)
        .extracting(Mention::entity)
        .containsExactly(new Actor("fighter", ActorKind.PERSON, "Abu Ali", Optional.of("second")));
  }
}
