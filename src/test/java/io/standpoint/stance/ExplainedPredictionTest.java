package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.Marked;
import io.standpoint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reasons as a reader gives them. */
class ExplainedPredictionTest {

  @Test
  void outside_of_anybodys_words_the_author_and_those_named_are_asked() {
    assertThat(reasons("[TUR Ankara] condemned [SYR Damascus]."))
        .containsExactly(
            "author > Ankara: author",
            "Damascus > Ankara: named",
            "author > Damascus: author",
            "Ankara > Damascus: named");
  }

  @Test
  void a_quoted_speaker_is_asked_about_all_words_of_the_quotation() {
    assertThat(
            reasons("\"We won,\" said [assad Assad]. | \"[TUR Turkey] lost. | [RUS Russia] won.\""))
        .containsExactly(
            "author > Assad: author",
            "Assad > Turkey: quoted (Turkey lost. Russia won.)",
            "Assad > Russia: quoted (Turkey lost. Russia won.)");
  }

  @Test
  void a_speaker_who_is_named_in_the_sentence_is_asked_as_its_speaker() {
    assertThat(reasons("[TUR Ankara] said that [SYR Damascus] had broken its word."))
        .contains("Ankara > Damascus: reported (Damascus had broken its word.)")
        .contains("author > Ankara: author")
        .noneMatch(reason -> reason.startsWith("author > Damascus"));
  }

  @Test
  void another_than_the_speaker_is_asked_because_named_in_their_words() {
    assertThat(reasons("[TUR Ankara] said that [RUS Russia] armed [SYR Damascus]."))
        .contains(
            "Ankara > Damascus: reported (Russia armed Damascus.)",
            "Russia > Damascus: named (Russia armed Damascus.)");
  }

  private static List<String> reasons(String marked) {
    Marked text = Marked.parse(marked);
    Discourse discourse = text.discourse();
    return PairFinder.standard().find(text.sentences(), discourse).stream()
        .map(pair -> ExplainedPrediction.of(new Prediction(pair, new Scores(0, 1, 0)), discourse))
        .map(explained -> show(text, explained))
        .toList();
  }

  private static String show(Marked text, ExplainedPrediction explained) {
    DirectedPair pair = explained.prediction().pair();
    String holder = pair.holder().namedAt().map(span -> span.of(text.text())).orElse("author");
    String words =
        explained.voice().map(voice -> " (" + normalized(voice.words(), text) + ")").orElse("");
    return holder + " > " + pair.target().text() + ": " + explained.reason().label() + words;
  }

  private static String normalized(Span words, Marked text) {
    return words.of(text.text()).replaceFirst("^that ", "");
  }
}
