package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.text.UnreadableException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorCatalogTest {
  @TempDir private Path folder;

  @Test
  void knows_the_adjectives_of_all_actors_as_they_are_written() {
    ActorCatalog catalog = ActorCatalog.world();

    assertThat(catalog.isAdjective("Turkish")).isTrue();
    assertThat(catalog.isAdjective("turkish")).isFalse();
    assertThat(catalog.isAdjective("Turkey")).isFalse();
  }

  @Test
  void reads_columns_in_any_order_quotes_blank_lines_and_a_byte_order_mark() throws Exception {
    Path file = folder.resolve("mine.csv");
    Files.writeString(
        file,
        "\uFEFFName,ID,kind,aliases\r\n\r\n\"Ansar, Allah\",houthi,armed-group,the Houthis|Houthis\r\n,,,\r\n");
    ActorCatalog catalog = ActorCatalog.read(file);
    assertThat(catalog.actors())
        .containsExactly(
            new Actor("houthi", ActorKind.ARMED_GROUP, "Ansar, Allah", Optional.empty()));
    assertThat(catalog.names(catalog.actors().get(0)))
        .containsExactly("Ansar, Allah", "the Houthis", "Houthis");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          id,kind,name~TUR,land,Turkey ! test.csv:2: unknown actor kind 'land'
          id,kind,name~~TUR,state, ! test.csv:3: name is blank
          id,kind,name~,state,Turkey ! test.csv:2: id is blank
          id,kind,name~TUR,,Turkey ! test.csv:2: kind is blank
          id,kind,name~TUR,state,Turkey,x ! test.csv:2: 4 fields, the header has 3
          id,kind,name~TUR,state ! test.csv:2: 2 fields, the header has 3
          id,kind,name,form~TUR,state,Turkey,x ! test.csv:1: unknown column 'form'
          id,kind,name,id~TUR,state,Turkey,x ! test.csv:1: column 'id' occurs twice
          id,name~TUR,Turkey ! test.csv:1: column 'kind' is missing
          id;kind;name~TUR;state;Turkey ! test.csv:1: columns are separated by ';'
          id,kind,name,from~TUR,state,Turkey,1.2.2020 ! test.csv:2: from '1.2.2020' is no date
          id,kind,name,to~TUR,state,Turkey,2020-02-30 ! test.csv:2: to '2020-02-30' is no date
          id,kind,name,from,to~T,state,T,2020-02-02,2020-02-01 ! test.csv:2: from 2020-02-02 is after
          id,kind,name,part_of~T,state,Turkey,T ! test.csv:2: 'T' is part_of itself
          id,kind,name,aliases~T,state,Turkey,a||b ! test.csv:2: blank name in aliases 'a||b'
          id,kind,name~T,state,Turkey~T,state,Russia ! test.csv:3: id 'T' is 'Russia' (state) here
          id,kind,name~T,state,Turkey~T,none,Turkey ! test.csv:3: id 'T' is 'Turkey' (none) here
          id,kind,name~T,state,"Turkey~U,state,Russia ! test.csv:1: after this line, the CSV is broken
          id,kind,name~T,state,"Tur~key" ! test.csv:2: a field holds a line break
          """,
      quoteCharacter = '`')
  void says_where_and_why_a_catalogue_is_unreadable(String csv, String message) {
    assertThatThrownBy(() -> Mentions.catalog(csv.replace('~', '\n')))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void lists_the_known_columns_and_kinds_in_its_messages() {
    assertThatThrownBy(() -> Mentions.catalog("id,kind,name,note\n"))
        .hasMessageContaining("id,kind,name,aliases,adjectives,part_of,from,to");
    assertThatThrownBy(() -> Mentions.catalog("id,kind,name\nT,land,T\n"))
        .hasMessageContaining("state, armed-forces, person")
        .hasMessageContaining("none");
  }

  @Test
  void rejects_an_empty_missing_or_wrongly_encoded_file() throws Exception {
    assertThatThrownBy(() -> Mentions.catalog("")).hasMessageContaining("the file is empty");
    Path missing = folder.resolve("missing.csv");
    assertThatThrownBy(() -> ActorCatalog.read(missing))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(missing + ": no such file");
    Path latin =
        Files.write(
            folder.resolve("latin.csv"),
            "id,kind,name\nTUR,state,Türkiye\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ActorCatalog.read(latin))
        .hasMessageStartingWith(latin + ":2: byte 25 (0xFC) is not UTF-8");
    Path wide =
        Files.write(folder.resolve("wide.csv"), "id,kind,name\n".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> ActorCatalog.read(wide)).hasMessageContaining("UTF-16");
  }

  @ParameterizedTest
  @CsvSource({
    "TUR, TUR",
    "Turkey, TUR",
    "turkiye, TUR",
    "' ankara ', TUR",
    "the kremlin, RUS",
    "u.s., USA",
    "AL-QAEDA, qaeda",
    "erdogan, erdogan",
    "Cote d’Ivoire, CIV"
  })
  void finds_an_actor_by_id_name_or_alias(String query, String id) {
    assertThat(Mentions.CATALOG.find(query)).map(Actor::id).contains(id);
    assertThat(Mentions.CATALOG.require(query).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Atlantis", "Turkish", "South China Sea", "scs"})
  void finds_nobody_by_another_name_an_adjective_or_a_shield(String query) {
    assertThat(Mentions.CATALOG.find(query)).isEmpty();
  }

  @Test
  void an_actor_counts_for_whom_it_did_on_a_date() {
    ActorCatalog world = ActorCatalog.world();

    assertThat(world.actorOn("stoltenberg", LocalDate.of(2010, 3, 6)).orElseThrow().partOf())
        .contains("NOR");
    assertThat(world.actorOn("stoltenberg", LocalDate.of(2020, 3, 6)).orElseThrow().partOf())
        .contains("nato");
    assertThat(world.actorOn("stoltenberg", LocalDate.of(2003, 3, 6)).orElseThrow().partOf())
        .isEmpty();
    assertThat(world.actorOn("Jens Stoltenberg", LocalDate.of(2010, 3, 6))).isEmpty();
  }

  @Test
  void names_the_closest_names_for_one_it_does_not_know() {
    assertThatThrownBy(() -> Mentions.CATALOG.require("Turky"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no actor is named 'Turky'; the closest names are Turkey, ");
  }

  @Test
  void names_the_ids_when_a_name_is_shared() {
    ActorCatalog catalog =
        Mentions.catalog(
            "id,kind,name,aliases\na,person,Ann Koch,Koch\nb,person,Bob Koch,Koch\nc,person,Koch,\n");
    assertThat(catalog.require("Koch").id()).isEqualTo("c");
    ActorCatalog without =
        Mentions.catalog("id,kind,name,aliases\na,person,Ann Koch,Koch\nb,person,Bob Koch,Koch\n");
    assertThatThrownBy(() -> without.require("Koch")).hasMessageContaining("ids a, b");
  }

  @Test
  void adds_another_catalogue_whose_entries_replace_those_of_the_same_id() {
    ActorCatalog sum =
        Mentions.CATALOG.plus(
            Mentions.catalog(
                "id,kind,name,aliases\nTUR,state,Turkish Republic,Ankara\nEU,none,EU,\nm,person,Mars,\n"));
    assertThat(sum.require("Ankara").name()).isEqualTo("Turkish Republic");
    assertThat(sum.find("Türkiye")).isEmpty();
    assertThat(sum.find("EU")).isEmpty();
    assertThat(sum.actors())
        .hasSize(Mentions.CATALOG.actors().size())
        .extracting(Actor::id)
        .endsWith("TUR", "m");
    assertThat(Mentions.in(sum, Optional.empty(), "Ankara and the EU met Mars and Russia."))
        .containsExactly("TUR:Ankara", "m:Mars", "RUS:Russia");
    assertThat(Mentions.CATALOG.require("Ankara").name()).isEqualTo("Turkey");
  }

  @Test
  void lists_each_actor_once_without_shields() {
    assertThat(Mentions.CATALOG.actors())
        .extracting(Actor::id)
        .doesNotHaveDuplicates()
        .contains("trump", "TUR")
        .doesNotContain("scs");
  }

  @Test
  void an_empty_catalogue_finds_nobody() {
    ActorCatalog none = Mentions.catalog("id,kind,name\n");
    assertThat(none.actors()).isEmpty();
    assertThat(none.find("Turkey")).isEmpty();
    assertThatThrownBy(() -> none.require("Turkey")).hasMessageContaining("catalogue is empty");
    assertThat(
            none.mentionFinder(List.of()).find(io.standpoint.text.Document.of("d", ""), List.of()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          b,person,Beta,Bee,Betan,p,2000-01-01,,chief ! id
          a,state,Beta,Bee,Betan,p,2000-01-01,,chief ! kind
          a,person,Gamma,Bee,Betan,p,2000-01-01,,chief ! name
          a,person,Beta,Be|e,Betan,p,2000-01-01,,chief ! aliases
          a,person,Beta,Bee|Betan,,p,2000-01-01,,chief ! adjectives
          a,person,Beta,Bee?,Betan,p,2000-01-01,,chief ! secondary names
          a,person,Beta,Bee @p,Betan,p,2000-01-01,,chief ! homes of names
          a,person,Beta,Bee,Betan,,2000-01-01,,chief ! part_of
          a,person,Beta,Bee,Betan,p,,2000-01-01,chief ! period
          a,person,Beta,Bee,Betan,p,2000-01-01,,deputy ! offices
          """)
  void its_hash_changes_with_every_column(String row, String column) {
    String header = "id,kind,name,aliases,adjectives,part_of,from,to,offices\n";
    String peer = "p,state,Peer,,,,,,\n";
    String base = header + peer + "a,person,Beta,Bee,Betan,p,2000-01-01,,chief\n";
    assertThat(Mentions.catalog(header + peer + row + "\n").sha256())
        .as(column)
        .isNotEqualTo(Mentions.catalog(base).sha256());
    assertThat(Mentions.catalog(base.replace("\n", "\n\n")).sha256())
        .as("where the rows stand does not count")
        .isEqualTo(Mentions.catalog(base).sha256());
  }

  @ParameterizedTest
  @CsvSource({
    "ISR, supreme court, israeli-supreme-court",
    "FRA, National Assembly, french-assembly",
    "USA, House of Representatives, us-house",
    "TUR, bakery, ",
    "TUR, '', ",
  })
  void institution_of_a_state_is_found_by_its_noun(String state, String noun, String id) {
    ActorCatalog world = ActorCatalog.world();

    assertThat(world.institution(world.require(state), noun, Optional.empty()).map(Actor::id))
        .isEqualTo(Optional.ofNullable(id));
  }

  @Test
  void institution_of_an_actor_of_no_catalogue_is_none() {
    Actor stranger = Actor.unlisted(ActorKind.STATE, "Ruritania", Optional.empty());

    assertThat(ActorCatalog.world().institution(stranger, "supreme court", Optional.empty()))
        .isEmpty();
  }

  @Test
  void catalogues_that_find_other_names_have_other_digests() {
    assertThat(named("\"Acme, Beta\"").sha256())
        .isEqualTo(named("\"Acme, Beta\"").sha256())
        .isNotEqualTo(named("Acme|Beta").sha256());
  }

  private static ActorCatalog named(String aliases) {
    return ActorCatalog.read(
        new StringReader("id,kind,name,aliases\nx,company,Gamma," + aliases + "\n"), "own.csv");
  }

  @Test
  void a_name_in_place_of_the_id_of_what_an_actor_is_part_of_is_refused() {
    ActorCatalog kay =
        ActorCatalog.read(
            new StringReader("id,kind,name,part_of\nkay,person,Kay Lim,Turkey\n"), "own.csv");

    assertThatThrownBy(() -> ActorCatalog.world().plus(kay))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("own.csv")
        .hasMessageContaining("write the id TUR");
  }
}
