package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.discourse.Voice.Manner;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesTest {

  private static final List<String> PIECES =
      List.of(
          "[TUR Ankara]",
          "[erdogan He]",
          "[RUS Moscow]",
          "residents",
          "said",
          "that",
          "told",
          "\"",
          "“",
          "”",
          ",",
          ".",
          ":",
          ";",
          "—",
          "according to",
          "denied",
          "shelling",
          "in",
          "words",
          "and",
          "would",
          "accused",
          "of",
          " | ",
          " ¶ ",
          "which",
          "'s",
          "claim",
          "Demir");

  @ParameterizedTest(name = "{0}")
  @MethodSource("labelled")
  void tells_whose_words_name_an_actor(String text, String expected) {
    Marked marked = Marked.parse(text);
    Discourse discourse = marked.discourse();

    String voices =
        marked.mentions().stream()
            .map(mention -> discourse.voiceOf(mention.span()).map(VoicesTest::name).orElse("-"))
            .collect(Collectors.joining(" "));

    assertThat(voices).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We go home now,\" said Ayşe Demir. ",
        "Demir said: \"We go home now",
        "\n\n\"We go home now. ",
        "and said, ",
        "said of Demir ",
        "Ayşe Demir said that ",
        "Ayşe Demir told Ayşe Demir ",
        "and it was, according to Ayşe Demir, ",
        "it was over, Ayşe Demir said, ",
        "in Ayşe Demir's words ",
        "Ayşe Demir accused ",
        "Demir: ",
        "Ayşe Demir's claim that ",
        "who, which, said ",
      })
  void takes_time_linear_in_the_length_of_one_sentence(String words) {
    String text = words.repeat(2_000_000 / words.length());
    long start = System.nanoTime();
    read(words.repeat(200_000 / words.length()));
    long tenth = System.nanoTime() - start;

    start = System.nanoTime();
    List<Voice> voices = read(text);
    long whole = System.nanoTime() - start;

    // Thrice the linear time and three seconds for a busy machine; quadratic time is 100 times.
    assertThat(whole).isLessThan(30 * tenth + Duration.ofSeconds(3).toNanos());
    assertNested(voices);
    assertThat(voices).allSatisfy(v -> assertThat(v.actor().name()).contains("Demir"));
    long quoted = voices.stream().filter(voice -> voice.manner() == Manner.QUOTED).count();
    boolean attributed = words.contains("\" said Ayşe");
    assertThat(quoted).isEqualTo(attributed ? text.split("We go", -1).length - 1 : 0);
  }

  private static List<Voice> read(String text) {
    Sentence all = new Sentence(0, new Span(0, text.length()), text);
    return Voices.read(
            new Words(text, List.of()),
            QuotationFinder.find(text, Paragraphs.of(text)),
            List.of(all))
        .voices();
  }

  @RepeatedTest(200)
  void voices_hold_one_another_or_share_nothing_in_any_text(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String text =
        random
            .ints(80, 0, PIECES.size())
            .mapToObj(PIECES::get)
            .collect(Collectors.joining(" "))
            .replace("  ", " ");

    assertNested(Marked.parse(text).discourse().voices());
  }

  private static void assertNested(List<Voice> voices) {
    List<Span> around = new ArrayList<>();
    for (Voice voice : voices) {
      Span span = voice.words();
      around.removeIf(outer -> outer.end() <= span.start());
      assertThat(around).allSatisfy(outer -> assertThat(outer.contains(span)).isTrue());
      around.add(span);
    }
  }

  private static String name(Voice voice) {
    Actor actor = voice.actor();
    return actor.isListed() ? actor.id() : actor.name().replace(' ', '_');
  }

  private static Stream<Arguments> labelled() throws IOException {
    return LabelledTexts.in(LabelledTexts.file("reports.txt"));
  }
}
