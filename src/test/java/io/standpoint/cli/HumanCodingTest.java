package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code evaluate --human}: people's labels beside predictions as {@code score} writes them. */
class HumanCodingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADER =
      "document,sentence_start,sentence_end,sentence_text,holder_kind,holder_id,holder_name,"
          + "holder_mention_text,holder_mention_start,holder_mention_end,target_kind,target_id,"
          + "target_name,target_mention_text,target_mention_start,target_mention_end,polarity,"
          + "scores_negative,scores_neutral,scores_positive,score,flags,abstained,coder,human\n";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int evaluate(String... args) {
    OpenModel.Source none =
        file -> {
          throw new AssertionError("no model is needed");
        };
    return new CommandLine(new EvaluateCommand(none))
        .setExecutionExceptionHandler(Main::explain)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private static String row(String document, int target, String model, String coder, String human) {
    String scores =
        switch (model) {
          case "negative" -> "0.8000,0.1500,0.0500";
          case "neutral" -> "0.1000,0.8000,0.1000";
          case "positive" -> "0.0500,0.3000,0.6500";
          default -> "0.3000,0.4000,0.3000";
        };
    return String.join(
        ",",
        document,
        "5",
        "90",
        "\"Turkey, they said, met Syria.\"",
        "actor",
        "TUR",
        "Turkey",
        "Turkey",
        "5",
        "11",
        "actor",
        "SYR",
        "Syria",
        "Syria",
        "" + target,
        "" + (target + 5),
        model,
        scores,
        "0.0000",
        "",
        "" + model.isEmpty(),
        coder,
        human + "\n");
  }

  @Test
  void figures_are_those_worked_out_by_hand() throws Exception {
    // Model and anna: two of four alike. Shares of the model: n 1/2, 0 1/4, p 1/4; of anna: n 1/4,
    // 0 3/4. By chance 1/8 + 3/16 = 5/16; kappa (8/16 - 5/16) / (11/16) = 3/11.
    // Model and ben: both of two alike, with two values: 1. Anna and ben: one unit, one value.
    Path file =
        Files.writeString(
            folder.resolve("human.csv"),
            "\uFEFF"
                + HEADER
                + row("a", 60, "negative", "anna", "negative")
                + row("a", 60, "negative", "ben", " Negative ")
                + row("a", 70, "negative", "anna", "neutral")
                + row("b", 60, "neutral", "anna", "neutral")
                + row("b", 70, "positive", "ben", "positive")
                + row("a", 70, "negative", "ben", "")
                + row("c", 60, "positive", "anna", "neutral")
                + row("d", 60, "positive", "anna", ""));

    assertThat(evaluate("--json", "--human", file.toString())).as(err.toString()).isZero();

    JsonNode human = JSON.readTree(out.toString()).at("/human");
    assertThat(human.at("/predictions").asInt()).isEqualTo(5);
    assertThat(human.at("/documents").asInt()).isEqualTo(3);
    assertThat(human.at("/coders").toString()).isEqualTo("[\"anna\",\"ben\"]");
    JsonNode modelAndAnna = human.at("/cohensKappa/0");
    assertThat(modelAndAnna.at("/predictions").asInt()).isEqualTo(4);
    assertThat(modelAndAnna.at("/agreement").asDouble()).isEqualTo(0.5);
    assertThat(modelAndAnna.at("/value").asDouble()).isCloseTo(3 / 11.0, within(1e-6));
    assertThat(human.at("/cohensKappa/1/value").asDouble()).isEqualTo(1);
    assertThat(human.at("/cohensKappa/2/one").asText()).isEqualTo("anna");
    assertThat(human.at("/cohensKappa/2/predictions").asInt()).isEqualTo(1);
    assertThat(human.at("/cohensKappa/2/value").isNull()).as("one value throughout").isTrue();
    assertThat(human.at("/krippendorffsAlpha/amongCoders/nominal/value").isNull()).isTrue();
    assertThat(human.at("/confusion/neutral/positive").asInt()).isEqualTo(1);
    assertThat(human.at("/confusion/negative/negative").asInt()).isEqualTo(2);
    assertThat(human.at("/disagreements")).hasSize(2);
    assertThat(human.at("/disagreements/0/confidence").asDouble()).isEqualTo(0.8);
    assertThat(human.at("/disagreements/0/coders/anna").asText()).isEqualTo("neutral");
    assertThat(human.at("/disagreements/1/sentence").asText())
        .isEqualTo("Turkey, they said, met Syria.");
  }

  @Test
  void tables_show_what_to_read_first_and_where_it_stands() throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 30; i++) {
      String model = i % 2 == 0 ? "negative" : "positive";
      rows.append(row("d" + i, 60, model, "anna", i % 3 == 0 ? "neutral" : model));
      rows.append(row("d" + i, 60, model, "ben", i % 5 == 0 ? "neutral" : model));
    }
    rows.append(row("e", 60, "", "ben", "neutral"));
    Path file = Files.writeString(folder.resolve("human.csv"), rows);

    assertThat(evaluate("--human", file.toString())).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("31 predictions in 31 documents, judged by anna, ben")
        .contains("on 1 of them the model abstained")
        .containsPattern("among coders +0\\.\\d{3} \\[-?\\d\\.\\d{3}, \\d\\.\\d{3}\\]")
        .containsPattern("model and anna +0\\.\\d{3} \\[.*\\] +66\\.7 +30\n")
        .containsPattern("model and ben +0\\.\\d{3} \\[.*\\] +80\\.0 +30\n")
        .contains("Disagreements with the model: 14, those first of which it was surest")
        .contains("Turkey → Syria: model negative (0.80), anna neutral, ben neutral")
        .contains("“Turkey, they said, met Syria.” (d0:5)");
  }

  @Test
  void a_file_of_score_is_taken_as_it_is_in_both_formats() throws Exception {
    Path article = Path.of("src/dist/samples/idlib.txt");
    for (String format : List.of("csv", "jsonl")) {
      Path scored = folder.resolve(format);
      LexiconScore.run(
          new StringWriter(), "--format", format, "--out", scored.toString(), article.toString());
      Path file = scored.resolve("predictions." + format);
      List<String> lines = Files.readAllLines(file);
      List<String> judged = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (format.equals("csv")) {
          judged.add(lines.get(i) + (i == 0 ? ",coder,human" : ",anna,neutral"));
        } else {
          ObjectNode row = (ObjectNode) JSON.readTree(lines.get(i));
          judged.add(JSON.writeValueAsString(row.put("coder", "anna").put("human", "neutral")));
        }
      }
      Path human = Files.write(folder.resolve("human." + format), judged);
      out.getBuffer().setLength(0);

      assertThat(evaluate("--json", "--human", human.toString())).as(err.toString()).isZero();

      JsonNode found = JSON.readTree(out.toString()).at("/human");
      assertThat(found.at("/predictions").asInt())
          .isEqualTo(lines.size() - (format.equals("csv") ? 1 : 0));
      assertThat(found.at("/cohensKappa/0/value").asDouble()).isZero();
    }
  }

  @Test
  void what_cannot_be_read_is_refused_with_its_line() throws Exception {
    refused(HEADER + row("a", 60, "negative", "anna", "bad"), ":2: unknown label 'bad'");
    refused(
        HEADER
            + row("a", 60, "negative", "anna", "neutral")
            + row("a", 60, "negative", "anna", "neutral"),
        ":3: coder 'anna' judged this prediction on an earlier line too");
    refused(HEADER + row("a", 60, "negative", "anna", ""), "no row has a label");
    refused("document,human\na,neutral\n", ":1: there is no column sentence_start");
    refused(
        (HEADER + row("a", 60, "negative", "anna", "neutral")).replace(',', ';'),
        ":1: there is no column document");
    refused(
        HEADER + row("a", 60, "negative", "anna", "neutral").replace("0.8000", "80%"),
        ":2: scores_negative is '80%'");
  }

  private void refused(String text, String reason) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.csv"), text);
    assertThat(evaluate("--human", file.toString())).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("bad.csv").contains(reason);
    assertThat(out.toString()).isEmpty();
  }
}
