package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelongingsTest {
  private static final ActorCatalog CATALOG =
      ActorCatalog.read(
          new StringReader(
              """
              id,kind,name,adjectives,part_of,from,to,offices
              TUR,state,Turkey,Turkish,,,,
              hts,armed-group,HTS,,,,,
              old-army,armed-forces,Old Army,,TUR,,1999-12-31,
              new-army,armed-forces,New Army,,TUR,2000-01-01,,
              erdogan,person,Erdoğan,,TUR,2014-08-28,,president
              gul,person,Gül,,TUR,2007-08-28,2014-08-27,president
              fidan,person,Fidan,,TUR,,,foreign minister
              tahir,person,Tahir,,hts,,,spokesman
              envoy1,person,Aksoy,,TUR,,,envoy
              envoy2,person,Bulut,,TUR,,,envoy
              """),
          "test.csv");

  private static Belongings belongings(String text, String date) {
    Marked marked = Marked.parse(text);
    return new Belongings(
        CATALOG,
        Optional.of(LocalDate.parse(date)),
        new Words(marked.text(), marked.mentions()),
        marked.mentions());
  }

  private static Actor actor(String id) {
    return CATALOG.require(id);
  }

  @ParameterizedTest
  @CsvSource({
    "TUR, its army, 2020-01-01, new-army, 2",
    "TUR, its army, 1990-01-01, old-army, 2",
    "erdogan, his soldiers, 2020-01-01, new-army, 2",
    "new-army, its forces, 2020-01-01, new-army, 2",
    "TUR, its president, 2020-01-01, erdogan, 2",
    "TUR, its President, 2010-01-01, gul, 2",
    "erdogan, his country, 2020-01-01, TUR, 2",
    "erdogan, his government, 2020-01-01, TUR, 2",
    "erdogan, his president, 2010-01-01, gul, 2",
    "hts, its spokesman, 2020-01-01, tahir, 2",
    "TUR, its country, 2020-01-01, -, 0",
    "TUR, its people, 2020-01-01, TUR, 2",
    "erdogan, his people, 2020-01-01, TUR, 2",
    "new-army, its people, 2020-01-01, -, 0",
    "hts, its people, 2020-01-01, -, 0",
    "TUR, its envoy, 2020-01-01, -, 0",
    "TUR, its garden, 2020-01-01, -, 0",
    "TUR, its president, 1990-01-01, -, 0",
    "hts, its army, 2020-01-01, hts, 2",
    "hts, its fighters, 2020-01-01, hts, 2",
    "TUR, its spokesman, 2020-01-01, TUR, 2",
    "TUR, its chief negotiators, 2020-01-01, TUR, 3",
    "hts, its officials, 2020-01-01, hts, 2",
    "TUR, its his spokesman, 2020-01-01, -, 0",
    "erdogan, his spokesman, 2020-01-01, erdogan, 2",
    "erdogan, his office, 2020-01-01, erdogan, 2",
    "TUR, its foreign ministry, 2020-01-01, unlisted:Turkish Foreign Ministry, 3",
    "TUR, its ministry, 2020-01-01, -, 0",
    "erdogan, his ministry, 2020-01-01, unlisted:Turkish Ministry, 2",
    "fidan, his ministry, 2020-01-01, unlisted:Turkish Foreign Ministry, 2",
    "tahir, his country, 2020-01-01, -, 0",
    "TUR, its army's, 2020-01-01, new-army, 2",
    "TUR, its army Group, 2020-01-01, -, 0",
    "TUR, its, 2020-01-01, -, 0"
  })
  void tells_whom_the_words_after_a_possessive_mean(
      String owner, String text, String date, String expected, int end) {
    Optional<Belongings.Owned> owned = belongings(text, date).of(actor(owner), 1);

    assertThat(owned.map(found -> found.actor().id()).orElse("-")).isEqualTo(expected);
    assertThat(owned.map(Belongings.Owned::end).orElse(0)).isEqualTo(end);
  }

  @Test
  void takes_we_for_whom_the_speaker_counts_for_on_the_date() {
    Belongings belongings = belongings("no names", "2020-01-01");

    assertThat(belongings.group(actor("erdogan")).id()).isEqualTo("TUR");
    assertThat(belongings.group(actor("tahir")).id()).isEqualTo("hts");
    assertThat(belongings.group(actor("TUR")).id()).isEqualTo("TUR");
  }

  @Test
  void takes_we_for_whom_the_text_says_the_speaker_speaks_for() {
    Belongings belongings =
        belongings("[pedersen Pedersen], head of [nato NATO], left.", "2020-01-01");
    Actor pedersen = (Actor) Marked.parse("[pedersen P]").mentions().get(0).entity();

    assertThat(belongings.group(pedersen).id()).isEqualTo("nato");
    assertThat(belongings("[pedersen Pedersen] left.", "2020-01-01").group(pedersen))
        .isEqualTo(pedersen);
  }

  @Test
  void finds_the_party_of_a_person_the_text_names_it_for() {
    Belongings belongings =
        belongings("her party and [pedersen Pedersen], head of [hts HTS]", "2020-01-01");
    Actor pedersen = (Actor) Marked.parse("[pedersen P]").mentions().get(0).entity();

    assertThat(belongings.of(pedersen, 1).map(owned -> owned.actor().id())).contains("hts");
    assertThat(List.of(actor("TUR"), actor("hts")))
        .allMatch(owner -> belongings.of(owner, 1).isEmpty());
  }
}
