package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondaryNamesTest {
  private static final ActorCatalog CATALOG =
      Mentions.catalog(
          """
          id,kind,name,aliases,adjectives
          EU,alliance,European Union,EU|Brussels,
          BEL,state,Belgium,Brussels?,Belgian
          JAM,state,Jamaica,Kingston?,Jamaican
          COD,state,Congo,Kinshasa,Congolese
          COG,state,Congo Republic,Brazzaville,Congolese?
          """);

  /** Sentences are separated by ~; the last one's mentions count. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Then Kingston said no. | ''
          Envoys of Jamaica came.~Then Kingston said no. | JAM:Kingston
          The Jamaican government fell.~Then Kingston said no. | JAM:Jamaican government
          Then Brussels said no. | EU:Brussels
          Envoys of Belgium came.~Then Brussels said no. | BEL:Brussels
          The EU met Belgium.~Then Brussels said no. | EU:Brussels
          The European Union met.~Then Brussels said no. | EU:Brussels
          The Congolese president came. | COD:Congolese president
          Kinshasa agreed.~The Congolese president came. | COD:Congolese president
          Brazzaville agreed.~The Congolese president came. | COG:Congolese president
          Kinshasa met Brazzaville.~The Congolese president came. | COD:Congolese president
          """)
  void a_secondary_name_needs_another_name_of_the_actor(String text, String mention) {
    List<String> all = Mentions.in(CATALOG, Optional.empty(), text.split("~"));
    assertThat(all.isEmpty() ? "" : all.get(all.size() - 1)).isEqualTo(mention);
  }

  @Test
  void the_mark_is_no_part_of_the_name() {
    assertThat(CATALOG.names(CATALOG.require("BEL"))).containsExactly("Belgium", "Brussels");
    assertThat(CATALOG.adjectives(CATALOG.require("COG"))).containsExactly("Congolese");
  }

  @Test
  void a_query_by_name_prefers_whose_primary_name_it_is() {
    assertThat(CATALOG.require("Brussels").id()).isEqualTo("EU");
    assertThat(CATALOG.require("Kingston").id()).isEqualTo("JAM");
  }

  @Test
  void the_check_warns_of_no_collision_but_of_a_mark_without_a_name(@TempDir Path folder)
      throws Exception {
    String header = "id,kind,name,aliases\n";
    Path shared =
        Files.writeString(
            folder.resolve("a.csv"),
            header + "EU,alliance,Union,Brussels\nB,state,Bel,Brussels?\n");
    assertThat(CatalogCheck.check(List.of(shared), Optional.empty()).problems()).isEmpty();
    Path bare = Files.writeString(folder.resolve("b.csv"), header + "B,state,Bel,?\n");
    assertThat(CatalogCheck.check(List.of(bare), Optional.empty()).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("blank name in aliases"));
    Path hidden =
        Files.writeString(folder.resolve("c.csv"), header + "B,state,Bel,Sea?\nsea,none,Sea,\n");
    assertThat(CatalogCheck.check(List.of(hidden), Optional.empty()).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("'Sea' is hidden"));
  }
}
