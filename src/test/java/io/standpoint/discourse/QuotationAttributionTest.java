package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationAttributionTest {

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We go home now,\" said Ayşe Demir. ",
        "Demir said: \"We go home now",
        "\n\n\"We go home now. ",
        "and said, ",
        "said of Demir ",
      })
  void stays_in_order_on_two_megabytes_of_one_sentence(String words) {
    String text = words.repeat(2_000_000 / words.length());
    Sentence all = new Sentence(0, new Span(0, text.length()), text);

    List<Voice> quotations = QuotationAttribution.read(text, List.of(all), List.of());

    int end = 0;
    for (Voice quotation : quotations) {
      assertThat(quotation.words().start()).isGreaterThanOrEqualTo(end);
      end = quotation.words().end();
      assertThat(quotation.actor().name()).isEqualTo("Ayşe Demir");
    }
    assertThat(quotations.size())
        .isEqualTo(words.contains("Ayşe") ? text.split("We go", -1).length - 1 : 0);
  }

  private static String speakerOf(QuotedWords quoted, Marked marked) {
    return marked.discourse().voices().stream()
        .filter(quotation -> quotation.words().equals(quoted.words()))
        .map(quotation -> quotation.actor())
        .map(actor -> actor.isListed() ? actor.id() : actor.name())
        .findFirst()
        .orElse("-");
  }

  private static Stream<Arguments> labelled() throws IOException {
    List<String> lines = lines("attributions.txt");
    List<Arguments> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      String expected = lines.get(i + 1);
      assertThat(expected).as("the line after: %s", lines.get(i)).startsWith("=> ");
      cases.add(Arguments.of(lines.get(i), expected.substring(3)));
    }
    return cases.stream();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = QuotationAttributionTest.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n"))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
