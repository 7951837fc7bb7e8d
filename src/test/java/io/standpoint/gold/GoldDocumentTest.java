package io.standpoint.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.gold.GoldDocument.GoldMention;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Polarity;
import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldDocumentTest {

  private static final String HEADERS =
      """
      id: truce
      title: A truce
      date: 2020-03-06
      style: agency report
      topic: truce | the truce | truce; cease-fire
      actor: altay | person | Nesrin Altay | -

      """;

  private static final String BODY =
      """
      {TUR: [Ankara](TUR) said {RUS: [Moscow](RUS) wants [a truce](topic:truce)}}, but not [both sides](TUR,RUS) do.
      > RUS topic:truce + reported
      {altay: “[It](TUR) will not,”} said [Nesrin Altay](altay).

      [She](altay) left.
      > author altay o hedged negated
      """;

  @TempDir private Path folder;

  private GoldDocument read(String content) throws IOException {
    return GoldDocument.read(
        Files.writeString(folder.resolve("gold.txt"), content), ActorCatalog.world());
  }

  @Test
  void text_is_what_is_left_without_the_marks() throws IOException {
    GoldDocument gold = read(HEADERS + BODY);

    assertThat(gold.document().text())
        .isEqualTo(
            "Ankara said Moscow wants a truce, but not both sides do."
                + " “It will not,” said Nesrin Altay.\n\nShe left.");
    assertThat(gold.document().date()).contains(LocalDate.of(2020, 3, 6));
    assertThat(gold.document().title()).contains("A truce");
    assertThat(gold.sentences()).hasSize(3);
    assertThat(gold.sentences().get(2).of(gold.document().text())).isEqualTo("She left.");
  }

  @Test
  void marks_lie_where_their_words_lie() throws IOException {
    GoldDocument gold = read(HEADERS + BODY);
    String text = gold.document().text();

    assertThat(gold.mentions())
        .extracting(mention -> mention.span().of(text))
        .containsExactly("Ankara", "Moscow", "a truce", "both sides", "It", "Nesrin Altay", "She");
    assertThat(gold.mentions()).filteredOn(GoldMention::isTopic).hasSize(1);
    assertThat(gold.mentions().get(3).ids()).containsExactly("TUR", "RUS");
    assertThat(gold.voices())
        .extracting(voice -> voice.speaker() + ": " + voice.span().of(text))
        .containsExactly(
            "TUR: Ankara said Moscow wants a truce",
            "RUS: Moscow wants a truce",
            "altay: “It will not,”");
    assertThat(gold.voiceAt(text.indexOf("Moscow"))).contains("RUS");
    assertThat(gold.voiceAt(text.indexOf("Ankara"))).contains("TUR");
    assertThat(gold.voiceAt(text.indexOf("both"))).isEmpty();
  }

  @Test
  void judgements_belong_to_the_sentence_above() throws IOException {
    GoldDocument gold = read(HEADERS + BODY);

    assertThat(gold.judgements())
        .containsExactly(
            new GoldDocument.Judgement(
                0, "RUS", "topic:truce", Polarity.POSITIVE, Set.of(Flag.REPORTED)),
            new GoldDocument.Judgement(
                2, "author", "altay", Polarity.NEUTRAL, Set.of(Flag.HEDGED, Flag.NEGATED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          [Ankara](TUR left.               ; '[' without '](id)'
          [Ankara](XYZ) left.              ; unknown id 'XYZ'
          Ankara] left.                    ; ']' without '['
          {TUR: Ankara left.               ; '{' without '}'
          Ankara left}.                    ; '}' without '{'
          {topic:truce} left.              ; unknown id 'topic'
          {TUR} left.                      ; without the speaker's id and a colon
          [](TUR) left.                    ; mentions have words
          [x](TUR,topic:truce) left.       ; a topic and something else
          > TUR RUS +                      ; right after its sentence
          """)
  void refuses_marks_that_cannot_be_read(String line, String problem) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> read(HEADERS + line + "\n"))
        .withMessageContainingAll("gold.txt:8:", problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          > TUR RUS ++         ; use -, o or +
          > TUR RUS            ; need HOLDER TARGET
          > TUR TUR -          ; the holder is the target
          > topic:truce TUR -  ; a topic holds no stance
          > TUR RUS - maybe    ; use quoted, reported
          """)
  void refuses_judgements_that_cannot_be_read(String line, String problem) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> read(HEADERS + "[Ankara](TUR) left.\n" + line + "\n"))
        .withMessageContainingAll("gold.txt:9:", problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          id: truce                               ; id: truce\\nmood: dark                    ; 'mood: dark' is no header
          date: 2020-03-06                        ; date: 6 March                             ; need YYYY-MM-DD
          style: agency report\\n                 ; ''                                        ; no header 'style'
          actor: altay | person | Nesrin Altay | -; actor: TUR | state | Turkey | -           ; is known already
          actor: altay | person | Nesrin Altay | -; actor: altay | robot | Nesrin Altay | -   ; unknown actor kind
          actor: altay | person | Nesrin Altay | -; actor: altay | person                     ; need id | kind
          """)
  void refuses_headers_that_cannot_be_read(String from, String to, String problem) {
    String headers =
        HEADERS.replace(from.strip().replace("\\n", "\n"), to.strip().replace("\\n", "\n"));
    assertThat(headers).isNotEqualTo(HEADERS);
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> read(headers + "[Ankara](TUR) left.\n"))
        .withMessageContaining(problem.strip());
  }

  @Test
  void a_folder_without_documents_is_refused() {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> GoldDocument.readFolder(folder, ActorCatalog.world()))
        .withMessageContaining("no .txt file");
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> GoldDocument.readFolder(folder.resolve("none"), ActorCatalog.world()))
        .withMessageContaining("cannot be read");
  }
}
