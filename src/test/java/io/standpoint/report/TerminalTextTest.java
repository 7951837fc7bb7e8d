package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          It will not go."                        | It will not go.
          "It will not go.                        | It will not go.
          “We stay,” he said. “You go.            | “We stay,” he said. “You go.
          “We stay,                               | We stay,
          We stay.”                               | We stay.
          "We stay," he said.                     | "We stay," he said.
          He called it "a lie"                    | He called it "a lie"
          """)
  void half_a_quotation_is_not_shown(String sentence, String shown) {
    assertThat(TerminalText.withoutHalfQuotation(sentence)).isEqualTo(shown);
  }
}
