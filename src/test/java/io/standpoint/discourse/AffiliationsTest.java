package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffiliationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          [TUR Turkey] said no. | Its spokeswoman, Ayşe Okello, left. ! Ayşe Okello ! TUR
          [TUR Turkey] said no. | Its spokeswoman, Ayşe Okello, left. | Okello wept. ! Okello ! TUR
          [putin Putin] said no. | His envoy Ivan Okello left. ! Ivan Okello ! RUS
          [hts HTS] said no. | Its spokesman, Tahir Okello, left. ! Tahir Okello ! hts
          [TUR Turkey] said no. | Its former spokeswoman, Ayşe Okello, left. ! Ayşe Okello ! -
          [putin Putin] said no. | His brother Ivan Okello left. ! Ivan Okello ! -
          [pedersen Pedersen] said no. | His aide Ivan Okello left. ! Ivan Okello ! -
          The [european-union EU]'s envoy, [lajcak Miroslav Lajčák], left. ! Miroslav Lajčák ! european-union
          [TUR Turkey]'s envoy, [lavrov Sergei Lavrov], left. ! Sergei Lavrov ! RUS
          [HUN Hungary]'s Tahir Okello left. ! Tahir Okello ! HUN
          Tahir Okello of [HUN Hungary] left. ! Tahir Okello ! HUN
          [HUN Hungarian Interior Minister] Tahir Okello left. ! Tahir Okello ! HUN
          Ayşe Okello, who commands a local unit, the [hts Scouts], left. ! Ayşe Okello ! hts
          Ayşe Okello, who fled a local unit, the [hts Scouts], left. ! Ayşe Okello ! -
          Ayşe Okello, a former nurse who leads [hts HTS], left. ! Ayşe Okello ! hts
          Ayşe Okello, who runs a hospital, [hts HTS] said, left. ! Ayşe Okello ! -
          Ayşe Okello, daughter of the late commander who led [hts HTS], left. ! Ayşe Okello ! -
          Ayşe Okello, who commands a local unit, ! Ayşe Okello ! -
          Ayşe Okello, a former leader of [hts HTS], left. ! Ayşe Okello ! -
          [TUR Turkey]'s [nato NATO] envoy, [akar Hulusi Akar], left. ! Hulusi Akar ! TUR
          """)
  void tells_whom_somebody_speaks_for(String text, String name, String expected) {
    List<Actor> actors =
        Marked.parse(text).discourse().mentions().stream()
            .filter(mention -> mention.text().equals(name))
            .map(mention -> (Actor) mention.entity())
            .toList();

    assertThat(actors)
        .isNotEmpty()
        .allSatisfy(actor -> assertThat(actor.partOf().orElse("-")).isEqualTo(expected));
  }
}
