package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compare and trend commands as an analyst runs them, on the shipped model. */
class CompareCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ARTICLE = Path.of("src/dist/samples/idlib.txt");
  private static final String TOPIC = "Idlib=Idlib|cease-fire|ceasefire";

  @TempDir private Path folder;

  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();

  private int run(Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    return Main.commandLine()
        .setOut(new PrintWriter(stdout, true))
        .setErr(new PrintWriter(stderr, true))
        .execute(words);
  }

  @Test
  void one_article_gives_the_answer_its_table_and_the_sentences() throws Exception {
    Path out = folder.resolve("out");

    assertThat(run("compare", "Turkey", "Russia", "--topic", TOPIC, "--out", out, ARTICLE))
        .as(stderr.toString())
        .isZero();

    JsonNode json = JSON.readTree(out.resolve("comparison.json").toFile());
    String text = Files.readString(ARTICLE);
    assertThat(stdout.toString().replaceAll("\\s+", " "))
        .startsWith(json.at("/answer").asText())
        .contains("Little evidence: 1 document")
        .containsSubsequence("On Turkey Russia difference", "Toward each other", "Evidence");
    assertThat(json.at("/targets"))
        .extracting(target -> target.at("/target/name").asText())
        .contains("Idlib", "Syria");
    for (JsonNode target : json.at("/targets")) {
      assertThat(target.at("/difference/value").asDouble())
          .isCloseTo(
              target.at("/first/score").asDouble() - target.at("/second/score").asDouble(),
              within(2e-4));
      for (String side : List.of("first", "second")) {
        JsonNode sentence = target.at("/" + side + "/evidence/0/sentence");
        assertThat(text.substring(sentence.at("/start").asInt(), sentence.at("/end").asInt()))
            .isEqualTo(sentence.at("/text").asText());
      }
    }
    assertThat(out.resolve("predictions.jsonl")).isNotEmptyFile();
    assertThat(out.resolve("run.json")).isNotEmptyFile();
  }

  @Test
  void out_to_a_dash_is_json_and_nothing_else() throws Exception {
    run("compare", "Turkey", "Russia", "--out", "-", "--period", "week", ARTICLE);

    JsonNode json = JSON.readTree(stdout.toString());
    assertThat(json.at("/first/id").asText()).isEqualTo("TUR");
    assertThat(json.at("/trends")).hasSize(2);
    assertThat(json.at("/trends/0/points/0/period").asText()).isEqualTo("2020-W10");
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void score_refuses_to_write_its_files_to_standard_output() {
    assertThat(run("score", "--out", "-", ARTICLE)).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("give it a folder");
  }

  @Test
  void an_unknown_actor_is_refused_with_the_nearest_names_before_anything_is_read() {
    assertThat(run("compare", "Turkiy", "Russia", ARTICLE)).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("'Turkiy'").contains("Turkey").doesNotContain("scored");
    assertThat(run("compare", "Turkey", "Ankara", ARTICLE)).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("two different actors");
    assertThat(run("trend", "Turkey", "Atlantis", ARTICLE)).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void copies_count_once_unless_asked_for() throws Exception {
    String article = Files.readString(ARTICLE);
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("a.txt"), article);
    Files.writeString(in.resolve("b.txt"), "Wire copy: " + article);
    Files.writeString(in.resolve("c.txt"), Files.readString(Path.of("src/dist/samples/dam.txt")));

    run("compare", "Turkey", "Russia", "--out", folder.resolve("once"), in);
    assertThat(stderr.toString()).contains("1 near-duplicates not counted again");
    run("compare", "Turkey", "Russia", "--count-duplicates", "--out", folder.resolve("all"), in);

    assertThat(documents("once")).isEqualTo(1);
    assertThat(documents("all")).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("once/predictions.jsonl")))
        .as("copies are scored all the same")
        .contains("\"b.txt\"");
  }

  private int documents(String out) throws IOException {
    return JSON.readTree(folder.resolve(out).resolve("comparison.json").toFile())
        .at("/documents")
        .asInt();
  }

  @Test
  void an_actor_alone_is_not_its_state() throws Exception {
    run("compare", "Turkey", "Russia", "--level", "actor", "--out", folder.resolve("a"), ARTICLE);
    run("compare", "Turkey", "Russia", "--out", folder.resolve("s"), ARTICLE);
    run("compare", "Erdoğan", "Putin", "--out", folder.resolve("p"), ARTICLE);

    assertThat(sentences("a")).isPositive().isLessThan(sentences("s"));
    assertThat(JSON.readTree(folder.resolve("p/comparison.json").toFile()).at("/first/id").asText())
        .isEqualTo("erdogan");
  }

  private int sentences(String out) throws IOException {
    return JSON.readTree(folder.resolve(out).resolve("comparison.json").toFile())
        .at("/firstToSecond/sentences")
        .asInt();
  }

  @Test
  void trends_of_a_comparison_are_of_its_documents() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int week = 0; week < 8; week++) {
      String date = LocalDate.of(2020, 1, 6).plusWeeks(week).toString();
      rows.add(row("d" + week, week, date));
    }
    Path in = Files.write(folder.resolve("in.jsonl"), rows);
    Path out = folder.resolve("out");

    int code =
        run(
            "compare",
            "Turkey",
            "Syria",
            "--topic",
            "nowhere=nowhere",
            "--count-duplicates",
            "--period",
            "week",
            "--out",
            out,
            in);

    assertThat(code).as(stderr.toString()).isZero();
    JsonNode json = JSON.readTree(out.resolve("comparison.json").toFile());
    assertThat(json.at("/offTopic").asInt()).isEqualTo(8);
    assertThat(json.at("/trends")).isNotEmpty();
    for (JsonNode trend : json.at("/trends")) {
      assertThat(trend.at("/documents").asInt()).isZero();
    }
  }

  @Test
  void a_trend_shows_its_gaps_and_says_how_many_have_no_date() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int week = 0; week < 10; week++) {
      if (week != 4) {
        rows.add(row("d" + week, week, LocalDate.of(2020, 1, 6).plusWeeks(week).toString()));
      }
    }
    rows.add(row("undated", 10, ""));
    Path in = Files.write(folder.resolve("in.jsonl"), rows);

    int code =
        run(
            "trend",
            "Turkey",
            "Syria",
            "--count-duplicates",
            "--period",
            "week",
            "--out",
            folder.resolve("out"),
            in);

    assertThat(code).as(stderr.toString()).isZero();
    JsonNode json = JSON.readTree(folder.resolve("out/trend.json").toFile());
    assertThat(json.at("/points")).hasSize(9);
    assertThat(json.at("/gaps/0/start").asText()).isEqualTo("2020-02-03");
    assertThat(json.at("/undated").asInt()).isEqualTo(1);
    assertThat(stdout.toString())
        .contains("… 1 week without documents")
        .contains("2020-W02")
        .contains("Left out, for want of a date: 1 document.");
  }

  private static String row(String id, int number, String date) throws IOException {
    String text =
        number < 5
            ? "Turkey praised Syria for the agreement, officials said in round " + number + "."
            : "Turkey condemned Syria for the attack, officials said in round " + number + ".";
    var row = JSON.createObjectNode().put("id", id).put("text", text);
    return JSON.writeValueAsString(date.isEmpty() ? row : row.put("date", date));
  }
}
