package io.standpoint.report;

import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.actor.Topic;
import io.standpoint.stance.Prediction;
import io.standpoint.summary.Membership;
import io.standpoint.summary.PredictionFixture;
import io.standpoint.summary.Summarizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTableTest {

  @Test
  void shows_topics_then_actors_then_tone_with_their_evidence() {
    String table =
        render(
            PredictionFixture.tone(0, SYRIA, 0.0),
            PredictionFixture.of(1, TURKEY, SYRIA, -0.8),
            PredictionFixture.of(2, TURKEY, Topic.of("Idlib", "Idlib"), 0.5));

    assertThat(table.lines())
        .containsExactly(
            "Stance on topics",
            "  Turkey → Idlib  positive  +0.50  –               1 sentence in 1 document",
            "      “H T .” (doc:0)",
            "",
            "Stance among actors",
            "  Turkey → Syria  negative  -0.80  –               1 sentence in 1 document",
            "      “H T .” (doc:0)",
            "",
            "Tone of the text",
            "  → Syria  neutral    0.00  –               1 sentence in 1 document",
            "      “H T .” (doc:0)",
            "");
  }

  @Test
  void wraps_a_long_sentence_within_the_width_and_cuts_it_after_three_lines() {
    String table = render(PredictionFixture.of(0, "H T " + "word ".repeat(200), TURKEY, SYRIA, 1));

    assertThat(table.lines()).allMatch(line -> line.length() <= 104);
    assertThat(table.lines().filter(line -> line.contains("word"))).hasSize(3);
    assertThat(table).contains("“H T word").contains("word …”").contains("(doc:0)");
  }

  @Test
  void shows_a_sentence_of_ordinary_length_whole() {
    String text = "H T " + "and so it went ".repeat(12) + "on.";

    assertThat(render(PredictionFixture.of(0, text, TURKEY, SYRIA, 1)).replaceAll("\\s+", " "))
        .contains(text);
  }

  @Test
  void never_passes_control_characters_on_to_the_terminal() {
    String table = render(PredictionFixture.of(0, "H T \u001b[2J\r\n\u202Ex", TURKEY, SYRIA, 1));

    assertThat(table).doesNotContain("\u001b").doesNotContain("\r").doesNotContain("\u202E");
  }

  @Test
  void does_not_cut_a_surrogate_pair() {
    for (String before : List.of("H T", "H T ", "H Tx")) {
      String table = render(PredictionFixture.of(0, before + "😀".repeat(200), TURKEY, SYRIA, 1));

      assertThat(table.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
          .isEmpty();
    }
  }

  @Test
  void says_so_when_there_is_nothing_to_show() {
    assertThat(new SummaryTable(80, 5).render(List.of())).contains("No actor or topic was found");
  }

  @Test
  void refuses_a_size_that_cannot_be_drawn() {
    assertThatThrownBy(() -> new SummaryTable(10, 5)).hasMessageContaining("at least 60");
  }

  private static String render(Prediction... predictions) {
    Summarizer summarizer = new Summarizer(Membership.NONE);
    summarizer.add("doc", List.of(predictions));
    return new SummaryTable(100, 10).render(summarizer.summaries());
  }
}
