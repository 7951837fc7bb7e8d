package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code score --by}, on the word list: its rows are counted again from the predictions. */
class SummaryByTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private final StringWriter stderr = new StringWriter();

  private int score(Object... args) {
    List<String> words = new ArrayList<>();
    Stream.of(args).map(Object::toString).forEach(words::add);
    return LexiconScore.run(stderr, words.toArray(new String[0]));
  }

  private Path input() throws Exception {
    List<String> lines = new ArrayList<>();
    List<String> outlets = List.of("Gazette", "Courier", "");
    List<String> dates = List.of("2020-02-28", "2020-03-02", "2020-03-09", "");
    for (int i = 0; i < 24; i++) {
      String text =
          "Turkey "
              + List.of("condemned", "praised", "met").get(i % 3)
              + " Russia on Monday. "
              + "Ministers of "
              + List.of("France", "Iran").get(i % 2)
              + " welcomed the cease-fire that Russia attacked at meeting number "
              + i
              + ".";
      lines.add(
          JSON.writeValueAsString(
              Map.of(
                  "id",
                  "d" + i,
                  "text",
                  text,
                  "outlet",
                  outlets.get(i % 3),
                  "date",
                  dates.get(i / 3 % 4))));
    }
    return Files.write(folder.resolve("in.jsonl"), lines);
  }

  private static String sentence(JsonNode prediction) {
    return prediction.at("/document").asText() + " " + prediction.at("/sentence/start").asText();
  }

  @Test
  void rows_are_those_counted_by_hand_from_predictions_and_input() throws Exception {
    Path in = input();
    Path out = folder.resolve("out");

    assertThat(
            score(
                "--by", "outlet,month", "--level", "actor", "--count-duplicates", "--out", out, in))
        .as(stderr.toString())
        .isZero();

    Map<String, JsonNode> documents = new TreeMap<>();
    for (String line : Files.readAllLines(in)) {
      documents.put(JSON.readTree(line).at("/id").asText(), JSON.readTree(line));
    }
    Map<String, Long> counted =
        rows(out.resolve("predictions.jsonl")).stream()
            .collect(
                Collectors.groupingBy(
                    p -> {
                      JsonNode document = documents.get(p.at("/document").asText());
                      String date = document.at("/date").asText();
                      return p.at("/holder/id").asText()
                          + " "
                          + p.at("/target/id").asText()
                          + " "
                          + (date.isEmpty() ? "null" : date.substring(0, 7))
                          + " "
                          + (document.at("/outlet").asText().isEmpty()
                              ? "null"
                              : document.at("/outlet").asText());
                    },
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.mapping(SummaryByTest::sentence, Collectors.toSet()),
                        sentences -> (long) sentences.size())));
    Map<String, Long> written = new TreeMap<>();
    for (JsonNode row : rows(out.resolve("summary.jsonl"))) {
      written.put(
          row.at("/holder/id").asText()
              + " "
              + row.at("/target/id").asText()
              + " "
              + row.at("/period").asText()
              + " "
              + row.at("/outlet").asText(),
          row.at("/sentences").asLong());
      assertThat(row.at("/small").asBoolean()).isEqualTo(row.at("/documents").asInt() < 5);
      assertThat(row.at("/outlets").asInt()).isEqualTo(row.at("/outlet").isNull() ? 0 : 1);
    }
    assertThat(written).isEqualTo(counted).hasSizeGreaterThan(24);
  }

  @Test
  void csv_has_a_column_for_what_was_asked_and_an_empty_cell_where_there_is_none()
      throws Exception {
    Path out = folder.resolve("out");

    assertThat(
            score(
                "--by",
                "topic,outlet",
                "--topic",
                "truce=cease-fire",
                "--count-duplicates",
                "--format",
                "csv",
                "--out",
                out,
                input()))
        .as(stderr.toString())
        .isZero();

    List<String> lines = Files.readAllLines(out.resolve("summary.csv"));
    assertThat(lines.get(0))
        .isEqualTo(
            "holder_kind,holder_id,holder_name,target_kind,target_id,target_name,topic,outlet,"
                + "polarity,score,low,high,sentences,documents,outlets,shares_negative,"
                + "shares_neutral,shares_positive,abstained,small,"
                + "evidence_document,evidence_sentence_start,evidence_sentence_end,"
                + "evidence_sentence_text,evidence_polarity,evidence_score");
    assertThat(lines)
        .anyMatch(line -> line.contains("Russia,truce,Gazette,"))
        .anyMatch(line -> line.contains("Russia,truce,,"))
        .anyMatch(line -> line.contains("Russia,,,"));
    assertThat(Files.readString(out.resolve("run.json"))).contains("\"by\" : \"topic outlet\"");
  }

  @Test
  void what_cannot_be_meant_is_refused() throws Exception {
    Path in = input();

    assertThat(score("--by", "topic", in)).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("--by topic has no topics: add --topic");
    assertThat(score("--by", "day,week", in)).isEqualTo(ExitCode.USAGE);
    assertThat(score("--by", "author", in)).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("summaries by 'author'");
  }

  private static List<JsonNode> rows(Path file) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }
}
