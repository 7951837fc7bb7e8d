package io.standpoint.gold;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
          [Ankara](TUR,) left.             ; unknown id ''
          [Ankara](,) left.                ; unknown id ''
          [the {TUR: army}](TUR) left.     ; '{' and '}' stand outside of mentions
          {TUR: [Ankara}](TUR) left.       ; '{' and '}' stand outside of mentions
          [Ankara] and [Moscow](RUS) left. ; not nested
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
          > author RUS +       ; this holder and target have a line above
          """)
  void refuses_judgements_that_cannot_be_read(String line, String problem) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> read(HEADERS + "[Ankara](TUR) left.\n> author RUS -\n" + line + "\n"))
        .withMessageContainingAll("gold.txt:10:", problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '"',
      textBlock =
          """
          id: truce ^ id: truce\\nmood: dark ^ 2: 'mood: dark' is no header
          id: truce ^ id: truce\\nid: other ^ 2: header 'id' is given twice
          date: 2020-03-06 ^ date: 6 March ^ 3: date '6 March': need YYYY-MM-DD
          style: agency report\\n ^ "" ^ 6: no header 'style'
          Nesrin Altay | - ^ Nesrin Altay | -\\nactor: TUR | state | Turkey | - ^ 7: actor 'TUR' is known already
          altay | person ^ altay | robot ^ 6: unknown actor kind
          altay | person | Nesrin Altay | - ^ altay | person ^ 6: 'altay | person': need id | kind
          Nesrin Altay | - ^ Nesrin Altay | nobody ^ 6: unknown id 'nobody'
          Nesrin Altay | - ^ Nesrin Altay | altay ^ 6: 'altay' is part of 'altay'
          Nesrin Altay | - ^ Nesrin Altay | topic:truce ^ 6: 'altay' is part of 'topic:truce'
          altay | person ^ author | person ^ 6: id 'author': use letters
          altay | person ^ topic:x | person ^ 6: id 'topic:x': use letters
          altay | person ^ unlisted:Altay | person ^ 6: id 'unlisted:Altay': use letters
          truce; cease-fire ^ truce; ^ 5: topic 'truce' has a blank keyword
          truce; cease-fire ^ truce; -- ^ 5: keyword '--' of topic 'truce' has neither letter nor digit
          truce; cease-fire ^ truce\\ntopic: truce | a truce | truce ^ 6: topic 'truce' is declared twice
          """)
  void refuses_headers_that_cannot_be_read(String from, String to, String problem) {
    String headers =
        HEADERS.replace(from.strip().replace("\\n", "\n"), to.strip().replace("\\n", "\n"));
    assertThat(headers).isNotEqualTo(HEADERS);
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> read(headers + "[Ankara](TUR) left.\n"))
        .withMessageContaining("gold.txt:" + problem.strip());
  }

  @Test
  void actors_may_be_part_of_those_that_are_declared_below() throws IOException {
    GoldDocument gold =
        read(
            HEADERS.replace(
                    "Nesrin Altay | -",
                    "Nesrin Altay | clinic\nactor: clinic | organisation | the Clinic | TUR")
                + BODY);

    assertThat(gold.actors())
        .extracting(actor -> actor.partOf().orElseThrow())
        .containsExactly("clinic", "TUR");
  }

  @Test
  void lines_may_end_in_carriage_returns_and_a_byte_order_mark_stand_first() throws IOException {
    GoldDocument plain = read(HEADERS + BODY);

    assertThat(read("\uFEFF" + (HEADERS + BODY).replace("\n", "\r\n"))).isEqualTo(plain);
  }

  @Test
  void refuses_other_encodings_with_their_line() throws IOException {
    Path file = folder.resolve("gold.txt");
    Files.writeString(file, HEADERS + "[Ankara](TUR) left in anger \u00e9.", ISO_8859_1);

    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> GoldDocument.read(file, ActorCatalog.world()))
        .withMessageContaining("gold.txt:8: not valid UTF-8");
  }

  @Test
  void refuses_a_text_that_an_analyzer_would_reject() {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> read(HEADERS))
        .withMessageContaining("gold.txt: text is empty");
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(
            () ->
                read(
                    HEADERS
                        + "[Türkiye](TUR) dün akşam saatlerinde ateşkes için yeni bir öneri sundu ve"
                        + " karşı tarafın yanıtını beklediğini açıkladı.\n"))
        .withMessageContaining("gold.txt: ")
        .withMessageContaining("English");
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
