package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.text.Span;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppositivesTest {

  /** A text of {@link Marked} with a name between braces. */
  private record Named(Appositives appositives, int first, int end) {
    static Named in(String text) {
      Marked marked = Marked.parse(text);
      Words words = new Words(marked.text(), marked.mentions());
      Span name = marked.asked().get(0);
      return new Named(new Appositives(words), words.from(name.start()), words.from(name.end()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Foreign Minister {Ayşe Demir} left. ! foreign minister
          Then the tax lawyer {Ayşe Demir} left. ! tax lawyer
          The lawyer, {Ayşe Demir}, left. ! lawyer
          {Ayşe Demir}, a tax lawyer, left. ! tax lawyer
          {Ayşe Demir}, 43, a lawyer, left. ! lawyer
          {Ayşe Demir}, [TUR Turkey]'s foreign minister, left. ! foreign minister
          {Ayşe Demir}, the [TUR Turkish] foreign minister, left. ! foreign minister
          In March, {Ayşe Demir} left. ! ''
          {Ayşe Demir} left. ! ''
          {Ayşe Demir}, who left early, wept. ! ''
          {Ayşe Demir}, however, left. ! ''
          A lawyer. ¶ {Ayşe Demir} left. ! ''
          {Ayşe Demir} ! ''
          """)
  void reads_what_is_said_beside_a_name(String text, String roles) {
    Named name = Named.in(text);

    Set<String> expected = roles.isEmpty() ? Set.of() : Set.of(roles.split(" "));
    assertThat(name.appositives.of(name.first, name.end)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          [TUR Turkish] Vice President {Fuat Oktay} left. ! TUR
          [TUR Turkey]'s envoy, {Fuat Oktay}, left. ! TUR
          {Tahir}, a spokesman for [hts HTS], left. ! hts
          {Tahir}, the [SYR Syrian] coordinator of [nato NATO], left. ! nato
          {Tahir}, a spokesman for [hts HTS] in [SYR Syria], left. ! hts
          {Tahir}, whose party [hts HTS] won, left. ! hts
          {Tahir}, whose [hts HTS] party won, left. ! -
          {Tahir}, whose dog in [SYR Syria] barked, left. ! -
          {Tahir}, 43, a spokesman for [hts HTS], left. ! hts
          {Tahir}, who leads [hts HTS], left. ! hts
          {Tahir}, director of the [nato NATO] office, left. ! nato
          {Tahir}, [TUR Turkey]'s envoy, left. ! TUR
          {Tahir}, the [TUR Turkish water minister], left. ! TUR
          {Tahir}, a critic of the [TUR Turkish government], left. ! -
          [RUS Russia]'s [nato NATO] ambassador {Tahir} left. ! RUS
          Russian [nato NATO] ambassador {Tahir} left. ! -
          former [TUR Turkish] president {Tahir} left. ! TUR
          {Tahir}, a former spokesman for [hts HTS], left. ! -
          {Tahir}, a lawyer from [TUR Turkey], left. ! -
          {Tahir}, a spokesman for [putin Putin], left. ! -
          {Tahir}, a friend of the [TUR Turkish] people, left. ! -
          {Tahir} left [TUR Turkey] with a spokesman. ! -
          [TUR Turkish] actor {Tahir} left. ! -
          {Tahir} ! -
          """)
  void tells_whom_somebody_speaks_for(String text, String actor) {
    Named name = Named.in(text);

    assertThat(name.appositives.affiliation(name.first, name.end).map(Actor::id).orElse("-"))
        .isEqualTo(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          The broadcaster {Kanal Iks} closed. ! broadcaster
          {Kanal Iks}, a private broadcaster, closed. ! broadcaster
          {Kanal Iks}, [TUR Turkey]'s oldest broadcaster, closed. ! broadcaster
          {Kanal Iks}, closed on Monday. ! ''
          The owners of {Kanal Iks} left. ! ''
          {Kanal Iks} ! ''
          """)
  void reads_what_sort_of_group_bears_a_name(String text, String nouns) {
    Named name = Named.in(text);

    Set<String> expected = nouns.isEmpty() ? Set.of() : Set.of(nouns);
    assertThat(name.appositives.groupNouns(name.first, name.end)).isEqualTo(expected);
  }
}
