package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgesTest {
  private static final Set<String> PEOPLES = Set.of("Britons", "Venezuelans");

  private static Judges read(String text) {
    Marked marked = Marked.parse(text);
    return new Judges(
            new Words(marked.text(), marked.mentions()), marked.sentences(), PEOPLES::contains)
        .read();
  }

  private static Set<Mention> find(String text) {
    return read(text).described();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Human rights groups condemned [RUS Moscow]. ! human rights groups
          SOFIA (AP) - Human rights groups condemned [RUS Moscow]. ! human rights groups
          Local farmers have long blamed [RUS Moscow]. ! local farmers
          Supporters of a tax praised [RUS Moscow]. ! supporters
          Two analysts distrust [RUS Moscow]. ! analysts
          The law was denounced by opposition parties. ! opposition parties
          [RUS Moscow] was accused by aid agencies of delays. ! aid agencies
          Many Britons never really trusted [RUS Moscow]. ! Britons
          Millions of Venezuelans oppose [RUS Moscow]. ! Venezuelans
          [RUS Moscow] was cheered by many Venezuelans. ! Venezuelans
          Environmentalists, who had sued, welcomed it. ! environmentalists
          """)
  void finds_who_judges_without_a_name(String text, String name) {
    assertThat(find(text))
        .extracting(mention -> ((Actor) mention.entity()).name())
        .containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[TUR Ankara] condemned [RUS Moscow].",
        "He condemned [RUS Moscow].",
        "Farmers met in [RUS Moscow].",
        "The support was welcome.",
        "Farmers were accused of fraud.",
        "A table praised [RUS Moscow].",
        "Danes blamed [RUS Moscow].",
        "[RUS Moscow] was blamed by night.",
        "Farmers accused of fraud left [TUR Turkey].",
        "Many Britons blamed for the fire fled.",
        "Rebel attacks on [TUR Turkey] continued.",
      })
  void leaves_alone_who_has_a_name_or_judges_nobody(String text) {
    assertThat(
            find(text).stream()
                .map(mention -> ((Actor) mention.entity()).name())
                .collect(Collectors.toList()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          He praised [RUS Moscow]. ! praised
          They thanked [RUS Moscow]. ! thanked
          A poster mocked [RUS Moscow]. ! mocked
          [RUS Moscow] was condemned by some. ! condemned
          """)
  void tells_where_somebody_unknown_judges(String text, String verb) {
    assertThat(read(text).unknown())
        .extracting(span -> Marked.parse(text).text().substring(span.start(), span.end()))
        .containsExactly(verb);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We oppose [RUS Moscow].",
        "I thank you all.",
        "[TUR Ankara] condemned [RUS Moscow].",
        "Farmers condemned [RUS Moscow].",
        "[RUS Moscow] was blamed at once.",
        "Praise for [RUS Moscow] was faint.",
        "On 5 March [TUR Ankara] sent tanks.",
        "The brutal regime of [SYR Assad] has lost public support.",
        "[TUR Ankara] and [RUS Moscow] condemned [SYR Damascus].",
        "We all condemned [RUS Moscow].",
      })
  void a_known_judge_the_author_and_nobody_are_not_unknown(String text) {
    assertThat(read(text).unknown()).isEmpty();
  }
}
