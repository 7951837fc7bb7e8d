package io.standpoint.report;

import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.Voice;
import io.standpoint.discourse.Voice.Manner;
import io.standpoint.input.Rejection;
import io.standpoint.stance.DirectedPair;
import io.standpoint.stance.ExplainedPrediction;
import io.standpoint.stance.Explanation;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Holder;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.stance.Scores;
import io.standpoint.summary.Grouping;
import io.standpoint.summary.Membership;
import io.standpoint.summary.PredictionFixture;
import io.standpoint.summary.Summarizer;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFilesTest {

  private static final RunInfo RUN =
      new RunInfo(
          new RunSettings("1", "m", "abc", Map.of("level", "state")), 1, 1, 2, 2, 30, 0.25, 4);

  @TempDir private Path folder;

  @Test
  void json_lines_hold_what_the_schema_names() throws Exception {
    write(Format.JSONL, "H T .", TURKEY);

    JsonNode stance = lines("predictions.jsonl").get(0);
    assertThat(stance)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"document":"doc","date":null,"outlet":null,
                     "sentence":{"start":0,"end":5,"text":"H T ."},
                     "holder":{"kind":"actor","id":"TUR","name":"Turkey",
                               "mention":{"text":"H","start":0,"end":1}},
                     "target":{"kind":"actor","id":"SYR","name":"Syria",
                               "mention":{"text":"T","start":2,"end":3}},
                     "polarity":"negative",
                     "scores":{"negative":0.7500,"neutral":0.0000,"positive":0.2500},
                     "score":-0.5000,
                     "flags":[],
                     "abstained":false}
                    """));
    JsonNode tone = lines("predictions.jsonl").get(1);
    assertThat(tone.at("/holder/kind").asText()).isEqualTo("author");
    assertThat(tone.at("/holder/mention").isNull()).isTrue();

    JsonNode summary = lines("summary.jsonl").get(0);
    assertThat(summary.at("/score").asDouble()).isEqualTo(-0.5);
    assertThat(summary.at("/low").isNull()).as("one sentence has no interval").isTrue();
    assertThat(summary.at("/sentences").asInt()).isEqualTo(1);
    assertThat(summary.at("/evidence"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    [{"document":"doc","sentence":{"start":0,"end":5,"text":"H T ."},
                      "polarity":"negative","score":-0.5000}]
                    """));

    JsonNode reject = lines("rejects.jsonl").get(0);
    assertThat(reject.at("/source").asText()).isEqualTo("in.csv");
    assertThat(reject.at("/line").asInt()).isEqualTo(3);
    assertThat(reject.at("/reason").asText()).isEqualTo("empty");

    JsonNode run = new ObjectMapper().readTree(Files.readString(folder.resolve("run.json")));
    assertThat(run.at("/model/sha256").asText()).isEqualTo("abc");
    assertThat(run.at("/tokens").asInt()).isEqualTo(30);
    assertThat(ResultFiles.finishedRun(folder)).contains(RUN);
  }

  @Test
  void csv_has_the_same_columns_flattened() throws Exception {
    write(Format.CSV, "H T .", TURKEY);

    NamedCsvRecord row = records("predictions.csv").get(0);
    assertThat(row.getHeader())
        .startsWith("document", "date", "outlet", "sentence_start", "sentence_end", "sentence_text")
        .endsWith(
            "scores_negative", "scores_neutral", "scores_positive", "score", "flags", "abstained");
    assertThat(row.getField("score")).isEqualTo("-0.5000");
    assertThat(records("predictions.csv").get(1).getField("holder_mention_text")).isEmpty();
  }

  @Test
  void csv_never_lets_a_text_begin_a_formula() throws Exception {
    Actor hostile = new Actor("x", ActorKind.PERSON, "=HYPERLINK(\"http://x\")", Optional.empty());
    write(Format.CSV, "= T \"quoted\", and\nnew line", hostile);

    NamedCsvRecord row = records("predictions.csv").get(0);
    assertThat(row.getField("sentence_text")).isEqualTo("'= T \"quoted\", and\nnew line");
    assertThat(row.getField("holder_name")).startsWith("'=HYPERLINK");
    assertThat(row.getField("score")).as("numbers stay numbers").isEqualTo("-0.5000");
  }

  /** OWASP, CSV Injection: the characters that begin a formula in some spreadsheet. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1"})
  void csv_neutralises_every_way_to_begin_a_formula(String name) throws Exception {
    write(Format.CSV, "H T .", new Actor(name, ActorKind.PERSON, name + "!", Optional.empty()));

    NamedCsvRecord prediction = records("predictions.csv").get(0);
    NamedCsvRecord summary = records("summary.csv").get(0);
    for (NamedCsvRecord row : List.of(prediction, summary)) {
      assertThat(row.getField("holder_id")).isEqualTo("'" + name);
      assertThat(row.getField("holder_name")).isEqualTo("'" + name + "!");
      assertThat(row.getField("score")).as("a negative number is no formula").isEqualTo("-0.5000");
    }
  }

  @Test
  void flags_are_a_list_in_json_and_words_in_csv() throws Exception {
    Prediction plain = PredictionFixture.tone(1, SYRIA, 0.1);
    DirectedPair pair = plain.pair();
    Prediction flagged =
        new Prediction(
            new DirectedPair(
                pair.sentence(), pair.holder(), pair.target(), Set.of(Flag.PAST, Flag.QUOTED)),
            plain.scores());
    writeOnly(Format.JSONL, flagged);
    assertThat(lines("predictions.jsonl").get(0).at("/flags"))
        .isEqualTo(new ObjectMapper().readTree("[\"quoted\", \"past\"]"));

    writeOnly(Format.CSV, flagged);
    assertThat(records("predictions.csv").get(0).getField("flags")).isEqualTo("quoted past");
    assertThat(folder.resolve("predictions.jsonl")).as("of the earlier run").doesNotExist();
  }

  @Test
  void rows_say_when_and_where_a_document_was_published_and_quote_what_a_figure_rests_on()
      throws Exception {
    Document document =
        new Document(
            "doc",
            "H T .",
            Optional.empty(),
            Optional.of(LocalDate.of(2020, 3, 5)),
            Optional.of("Gazette"));
    List<Prediction> predictions = List.of(PredictionFixture.of(0, "H T .", TURKEY, SYRIA, -0.5));
    Summarizer summarizer = new Summarizer(Membership.NONE);
    summarizer.add(document, predictions);
    try (ResultFiles files = new ResultFiles(folder, Format.CSV)) {
      files.add(document, predictions);
      files.finish(summarizer.summaries(), Grouping.NONE, RUN);
    }

    NamedCsvRecord row = records("predictions.csv").get(0);
    assertThat(row.getField("date")).isEqualTo("2020-03-05");
    assertThat(row.getField("outlet")).isEqualTo("Gazette");
    NamedCsvRecord summary = records("summary.csv").get(0);
    assertThat(summary.getField("evidence_document")).isEqualTo("doc");
    assertThat(summary.getField("evidence_sentence_start")).isEqualTo("0");
    assertThat(summary.getField("evidence_sentence_end")).isEqualTo("5");
    assertThat(summary.getField("evidence_sentence_text")).isEqualTo("H T .");
  }

  private void writeOnly(Format format, Prediction prediction) throws Exception {
    try (ResultFiles files = new ResultFiles(folder, format)) {
      files.add(Document.of("doc", "H T . H T ."), List.of(prediction));
      files.finish(List.of(), Grouping.NONE, RUN);
    }
  }

  /** JSON may hold half a surrogate pair, which no UTF-8 can. */
  @ParameterizedTest
  @ValueSource(strings = {"JSONL", "CSV"})
  void half_a_character_is_written_as_a_question_mark(String format) throws Exception {
    writeOnly(Format.valueOf(format), PredictionFixture.of(0, "H T \ud83d.", TURKEY, SYRIA, 0));

    Path file = folder.resolve("predictions." + Format.valueOf(format).extension());
    assertThat(Files.readString(file)).contains("H T ?.");
  }

  @Test
  void explanations_hold_mentions_voices_and_pairs_of_each_document() throws Exception {
    Mention altay =
        new Mention(
            Actor.unlisted(ActorKind.PERSON, "Al", Optional.empty()),
            new Span(5, 7),
            "Al",
            MentionRule.UNLISTED);
    Mention erdogan =
        new Mention(PredictionFixture.ERDOGAN, new Span(0, 2), "He", MentionRule.PRONOUN);
    Sentence sentence = new Sentence(0, new Span(0, 8), "He — Al.");
    Discourse discourse =
        new Discourse(
            List.of(erdogan, altay), List.of(new Voice(new Span(0, 2), altay, Manner.QUOTED)));
    ExplainedPrediction pair =
        ExplainedPrediction.of(
            new Prediction(
                new DirectedPair(
                    sentence, new Holder.OfActor((Actor) altay.entity(), altay), erdogan),
                new Scores(0.25, 0.5, 0.25)),
            discourse);
    try (ResultFiles files = new ResultFiles(folder, Format.CSV)) {
      files.openExplanations();
      files.explain(
          new Explanation(
              Document.of("doc", sentence.text()),
              List.of(sentence),
              discourse.mentions(),
              discourse.voices(),
              List.of(pair),
              Map.of(PredictionFixture.ERDOGAN, Party.of(TURKEY))));
      files.finish(List.of(), Grouping.NONE, RUN);
    }

    assertThat(lines("explain.jsonl"))
        .containsExactly(
            new ObjectMapper()
                .readTree(
                    """
                    {"document":"doc",
                     "mentions":[
                       {"text":"He","start":0,"end":2,
                        "entity":{"kind":"actor","id":"erdogan","name":"Recep Tayyip Erdoğan"},
                        "side":{"kind":"actor","id":"TUR","name":"Turkey"},"rule":"pronoun"},
                       {"text":"Al","start":5,"end":7,
                        "entity":{"kind":"actor","id":"unlisted:Al","name":"Al"},
                        "side":{"kind":"actor","id":"unlisted:Al","name":"Al"},
                        "rule":"unlisted"}],
                     "voices":[
                       {"text":"He","start":0,"end":2,"manner":"quoted",
                        "speaker":{"text":"Al","start":5,"end":7,
                          "entity":{"kind":"actor","id":"unlisted:Al","name":"Al"},
                          "side":{"kind":"actor","id":"unlisted:Al","name":"Al"},
                          "rule":"unlisted"}}],
                     "pairs":[
                       {"sentence":{"start":0,"end":8,"text":"He — Al."},
                        "holder":{"kind":"actor","id":"unlisted:Al","name":"Al",
                                  "mention":{"text":"Al","start":5,"end":7}},
                        "target":{"kind":"actor","id":"erdogan","name":"Recep Tayyip Erdoğan",
                                  "mention":{"text":"He","start":0,"end":2}},
                        "polarity":"neutral",
                        "scores":{"negative":0.2500,"neutral":0.5000,"positive":0.2500},
                        "score":0.0000,
                        "flags":[],
                        "abstained":false,
                        "reason":"quoted",
                        "voice":{"start":0,"end":2}}]}
                    """));
  }

  @Test
  void nothing_is_left_of_a_run_that_did_not_finish() throws Exception {
    try (ResultFiles files = new ResultFiles(folder, Format.JSONL)) {
      files.reject(new Rejection("in.csv", 3, Optional.empty(), "empty"));
    }

    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private void write(Format format, String text, Actor holder) throws Exception {
    List<Prediction> predictions =
        List.of(
            PredictionFixture.of(0, text, holder, SYRIA, -0.5),
            PredictionFixture.tone(1, SYRIA, 0.1));
    Summarizer summarizer = new Summarizer(Membership.NONE);
    summarizer.add("doc", predictions);
    try (ResultFiles files = new ResultFiles(folder, format)) {
      files.add(Document.of("doc", text), predictions);
      files.reject(new Rejection("in.csv", 3, Optional.of("7"), "empty"));
      files.finish(summarizer.summaries(), Grouping.NONE, RUN);
    }
  }

  private List<JsonNode> lines(String name) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    return Files.readAllLines(folder.resolve(name)).stream()
        .map(
            line -> {
              try {
                return mapper.readTree(line);
              } catch (java.io.IOException e) {
                throw new AssertionError(line, e);
              }
            })
        .toList();
  }

  private List<NamedCsvRecord> records(String name) throws Exception {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
      return csv.stream().toList();
    }
  }
}
