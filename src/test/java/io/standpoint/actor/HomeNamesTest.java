package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeNamesTest {

  private static final ActorCatalog CATALOG =
      Mentions.catalog(
          """
          id,kind,name,aliases,adjectives,part_of
          USA,state,United States,Washington|America,American,
          US-C,organisation,US Congress,Congress @USA,,USA
          US-D,organisation,Democratic Party,Democratic Party @USA|Democrats @USA|US Democrats,,
          obama,person,Barack Obama,Obama,,USA
          PER,state,Peru,Lima,Peruvian,
          castillo,person,Pedro Castillo,Castillo,,PER
          PAN,state,Panama,,Panamanian,
          KOR,state,South Korea,Seoul,South Korean,
          KOR-D,organisation,Democratic Party of Korea,South Korean Democrats,,
          GBR,state,Britain,,British,
          GBR-L,organisation,Labour Party,the Labour Party @GBR,,
          KOR-L,organisation,Progressives,South Korean Labour Party,,
          """);

  /** Sentences are separated by ~; what the last one names counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Congress said no. | US-C:Congress
          Obama came.~Then Congress said no. | US-C:Congress
          Peru fell silent.~Envoys of Peru came.~Obama left.~Then Congress said no. | US-C:Congress
          The Democrats met.~Peru was told.~Then the Democrats said no. | US-D:Democrats
          Lima slept.~Castillo came.~Then Congress said no. | unlisted:Peruvian Congress:Congress
          Obama left.~Lima slept.~Castillo came.~Peru sang.~Lima wept.~It rained.~Then Congress said no. | unlisted:Peruvian Congress:Congress
          Lima slept.~Castillo came.~Then the US Congress said no. | US-C:US Congress
          Lima slept.~Castillo came.~Then the Democrats said no. | ''
          Lima slept.~Castillo came.~Then the National Congress said no. | ''
          Seoul slept.~South Korea woke.~Then the Democrats said no. | KOR-D:Democrats
          Lima slept.~Castillo came.~Congress met.~Congress sang.~Then Congress said no. | unlisted:Peruvian Congress:Congress
          CONGRESS MET AT NOON ON SUNDAY.~Lima slept.~Castillo came.~Then Congress said no. | unlisted:Peruvian Congress:Congress
          Lima slept.~Castillo came.~On Monday Congress said no. | unlisted:Peruvian Congress:Congress
          Seoul slept.~South Korea woke.~Then the New Democrats said no. | ''
          Seoul slept.~South Korea woke.~Then the Labour Party said no. | KOR-L:the Labour Party
          Lima slept.~Panama slept.~Lima woke.~Panama woke.~Then Congress said no. | ''
          """)
  void an_everyday_name_means_the_one_at_home(String text, String mention) {
    List<String> all = Mentions.in(CATALOG, Optional.empty(), text.split("~"));
    String last = all.isEmpty() ? "" : all.get(all.size() - 1);
    boolean named = text.endsWith(last.substring(last.lastIndexOf(':') + 1) + " said no.");
    assertThat(named ? last : "").isEqualTo(mention);
  }

  @Test
  void a_home_that_no_row_describes_is_nobodys() {
    ActorCatalog catalog =
        Mentions.catalog("id,kind,name,aliases\nu,organisation,Union,Union @XX\np,state,Peru,\n");
    assertThat(Mentions.in(catalog, Optional.empty(), "Peru met the Union in Peru.", "Peru wept."))
        .containsOnly("p:Peru");
    assertThat(Mentions.in(catalog, Optional.empty(), "The Union met.")).containsExactly("u:Union");
  }
}
