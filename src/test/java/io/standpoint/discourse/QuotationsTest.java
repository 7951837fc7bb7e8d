package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.discourse.Voice.Manner;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("labelled")
  void names_the_speaker_that_a_reader_would(String text, String expected) {
    Marked marked = Marked.parse(text);

    String speakers =
        QuotationFinder.find(marked.text(), Paragraphs.of(marked.text())).stream()
            .map(quoted -> speakerOf(quoted, marked))
            .collect(Collectors.joining("; "));

    assertThat(speakers).isEqualTo(expected);
  }

  private static String speakerOf(QuotedWords quoted, Marked marked) {
    return marked.discourse().voices().stream()
        .filter(voice -> voice.manner() == Manner.QUOTED)
        .filter(quotation -> quotation.words().equals(quoted.words()))
        .map(quotation -> quotation.actor())
        .map(actor -> actor.isListed() ? actor.id() : actor.name())
        .findFirst()
        .orElse("-");
  }

  private static Stream<Arguments> labelled() throws IOException {
    return LabelledTexts.in(LabelledTexts.file("attributions.txt"));
  }
}
