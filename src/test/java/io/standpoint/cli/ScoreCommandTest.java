package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The score command as an analyst runs it, on the shipped model. */
class ScoreCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD =
      "Turkey condemned the Syrian government's attack on its soldiers in Idlib. "
          + "Russia rejected the accusation and defended Damascus.";

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
  void every_bad_document_is_rejected_with_its_reason_and_no_good_one_is_lost() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("a-good.txt"), GOOD);
    Files.write(in.resolve("b-empty.txt"), new byte[0]);
    Files.write(in.resolve("c-latin1.txt"), "Erdoğan à Moscou".getBytes(StandardCharsets.UTF_16));
    Files.writeString(in.resolve("d-html.txt"), "<!DOCTYPE html><html><p>" + GOOD + "</p></html>");
    Files.writeString(
        in.resolve("e-turkish.txt"),
        "Cumhurbaşkanı Erdoğan, İdlib'deki saldırının ardından Rusya Devlet Başkanı Putin ile"
            + " telefonda görüştü. Türkiye rejim güçlerinin derhal geri çekilmesini istiyor.");
    Files.writeString(in.resolve("f-no-text-column.csv"), "id,body\n1,Something\n");
    Files.writeString(
        in.resolve("g-mixed.jsonl"),
        "{\"id\":\"g1\",\"text\":\"" + GOOD + "\"}\nnot json\n{\"id\":\"g3\",\"title\":\"x\"}\n");
    Files.writeString(in.resolve("h-good.txt"), GOOD);

    int code = run("score", "--out", folder.resolve("out"), in);

    assertThat(code).as(stderr.toString()).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(documents()).containsExactly("a-good.txt", "g1", "h-good.txt");
    List<JsonNode> rejects = lines("rejects.jsonl");
    assertThat(rejects)
        .extracting(r -> Path.of(r.at("/source").asText()).getFileName().toString())
        .containsExactly(
            "b-empty.txt",
            "c-latin1.txt",
            "d-html.txt",
            "e-turkish.txt",
            "f-no-text-column.csv",
            "g-mixed.jsonl",
            "g-mixed.jsonl");
    assertThat(rejects).allMatch(r -> !r.at("/reason").asText().isBlank());
    assertThat(rejects.get(2).at("/reason").asText()).contains("HTML");
    assertThat(rejects.get(3).at("/reason").asText()).contains("Turkish");
    assertThat(rejects.get(4).at("/reason").asText()).contains("text").contains("body");
    assertThat(rejects.get(5).at("/line").asInt()).isEqualTo(2);
  }

  @Test
  void a_line_of_a_hundred_megabytes_is_rejected_and_the_next_one_read() throws Exception {
    Path in = folder.resolve("huge.jsonl");
    try (BufferedWriter writer = Files.newBufferedWriter(in)) {
      writer.write("{\"id\":\"huge\",\"text\":\"");
      String chunk = "word ".repeat(2_000);
      for (int i = 0; i < 10_000; i++) {
        writer.write(chunk);
      }
      writer.write("\"}\n{\"id\":\"next\",\"text\":\"" + GOOD + "\"}\n");
    }

    assertThat(run("score", "--out", folder.resolve("out"), in)).isEqualTo(ExitCode.SOME_REJECTED);

    assertThat(documents()).containsExactly("next");
    assertThat(lines("rejects.jsonl").get(0).at("/line").asInt()).isEqualTo(1);
  }

  @Test
  void files_are_the_same_bytes_with_any_number_of_threads() throws Exception {
    Path in = folder.resolve("in.jsonl");
    List<String> rows = new ArrayList<>();
    String article = Files.readString(Path.of("src/dist/samples/idlib.txt"));
    String[] paragraphs = article.split("\n\n", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      rows.add(
          JSON.writeValueAsString(
              JSON.createObjectNode().put("id", "p" + i).put("text", paragraphs[i])));
    }
    Files.write(in, rows);

    for (int threads : new int[] {1, 4}) {
      run(
          "score",
          "--threads",
          threads,
          "--topic",
          "Idlib",
          "--out",
          folder.resolve("t" + threads),
          in);
    }

    for (String file : List.of("predictions.jsonl", "summary.jsonl", "rejects.jsonl")) {
      assertThat(folder.resolve("t4").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("t1").resolve(file));
    }
    assertThat(Files.size(folder.resolve("t1/predictions.jsonl"))).isPositive();
  }

  @Test
  void an_analysts_own_actors_join_the_world_or_replace_it() throws Exception {
    Path actors =
        Files.writeString(
            folder.resolve("actors.csv"), "id,kind,name,aliases\nacme,company,Acme Mining,Acme\n");
    Path in =
        Files.writeString(
            folder.resolve("in.txt"), "Turkey sued Acme Mining over the spill on Monday.");

    run("score", "--actors", actors, "--out", folder.resolve("both"), in);
    run("score", "--actors", actors, "--no-world", "--out", folder.resolve("own"), in);

    assertThat(targets("both")).containsExactly("TUR", "acme");
    // Whoever sues is somebody, also where no catalogue has the name.
    assertThat(targets("own")).containsExactly("acme", "unlisted:Turkey");
  }

  @Test
  void on_topic_only_writes_rows_of_sentences_on_topic_only() throws Exception {
    Path in =
        Files.writeString(
            folder.resolve("in.txt"),
            "Turkey praised the truce with Syria on Monday. Russia later condemned Ukraine.");
    String topic = "truce=truce=a truce in Idlib";

    run("score", "--topic", topic, "--out", folder.resolve("all"), in);
    run("score", "--topic", topic, "--on-topic-only", "--out", folder.resolve("only"), in);

    assertThat(targets("all")).containsExactly("RUS", "SYR", "TUR", "UKR", "truce");
    assertThat(targets("only")).containsExactly("SYR", "TUR", "truce");
  }

  @Test
  void a_format_without_a_folder_is_refused() throws Exception {
    Path in = Files.writeString(folder.resolve("in.txt"), GOOD);

    assertThat(run("score", "--format", "csv", in)).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("--format needs --out FOLDER");
    assertThat(stdout.toString()).isEmpty();
  }

  @Test
  void csv_holds_as_many_rows_as_json_lines() throws Exception {
    Path in = Files.writeString(folder.resolve("in.txt"), GOOD);

    run("score", "--out", folder.resolve("j"), in);
    run("score", "--format", "csv", "--out", folder.resolve("c"), in);

    assertThat(Files.readAllLines(folder.resolve("c/predictions.csv")))
        .hasSize(1 + Files.readAllLines(folder.resolve("j/predictions.jsonl")).size());
    assertThat(Files.readAllLines(folder.resolve("c/summary.csv")))
        .hasSize(1 + Files.readAllLines(folder.resolve("j/summary.jsonl")).size());
  }

  @Test
  void without_out_the_table_is_shown_and_nothing_written() throws Exception {
    Path in = Files.writeString(folder.resolve("in.txt"), GOOD);

    assertThat(run("score", in)).isZero();

    assertThat(stdout.toString()).contains("Stance among actors").contains("Turkey → Syria");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(in);
    }
  }

  @Test
  void explain_shows_whom_each_mention_means_and_why_each_holder_was_asked() throws Exception {
    Path in = Files.writeString(folder.resolve("in.txt"), GOOD);

    assertThat(run("score", "--explain", "--quiet", in)).as(stderr.toString()).isZero();

    assertThat(stdout.toString())
        .contains("[Turkey = TUR] condemned the [Syrian government = SYR]'s attack on")
        .containsPattern(
            "Turkey \\(TUR\\) → Syrian government \\(SYR\\) +negative +-0\\.\\d\\d  named")
        .doesNotContain("\u001b")
        .doesNotContain("Stance among actors");
  }

  /** The last digits of scores may differ between processors, and line breaks with COLUMNS. */
  @Test
  void explanation_in_the_readme_is_the_one_given() throws Exception {
    Matcher shown =
        Pattern.compile("standpoint score --explain.*?```text\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(shown.find()).isTrue();

    assertThat(run("score", "--explain", "--quiet", "src/dist/samples/idlib.txt")).isZero();

    assertThat(shown.group(1)).contains("reported speaker").contains("quoted speaker");
    assertThat(withoutScores(stdout.toString()))
        .contains(
            Stream.of(shown.group(1).split("…", -1)).map(ScoreCommandTest::withoutScores).toList());
  }

  private static String withoutScores(String text) {
    return text.replaceAll("[+-]\\d\\.\\d\\d", "").replaceAll("\\s+", " ");
  }

  @Test
  void explain_takes_colours_where_the_terminal_does() throws Exception {
    Path in = Files.writeString(folder.resolve("in.txt"), GOOD);

    Main.commandLine()
        .setOut(new PrintWriter(stdout, true))
        .setErr(new PrintWriter(stderr, true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.ON))
        .execute("score", "--explain", in.toString());

    assertThat(stdout.toString()).contains("\u001b[0m").contains("Stance among actors");
  }

  @Test
  void explain_with_out_writes_a_row_per_document_with_the_predictions_in_it() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("a.txt"), GOOD);
    Files.writeString(in.resolve("b.txt"), GOOD);
    Files.writeString(in.resolve("c.txt"), "");

    run("score", "--explain", "--quiet", "--out", folder.resolve("out"), in);

    assertThat(stdout.toString()).isEmpty();
    List<JsonNode> rows = lines("explain.jsonl");
    assertThat(rows)
        .extracting(row -> row.at("/document").asText())
        .containsExactly("a.txt", "b.txt");
    List<JsonNode> pairs = new ArrayList<>();
    for (JsonNode row : rows) {
      for (JsonNode pair : row.at("/pairs")) {
        ObjectNode prediction = JSON.createObjectNode();
        prediction.set("document", row.at("/document"));
        prediction.putNull("date");
        prediction.putNull("outlet");
        prediction.setAll((ObjectNode) pair);
        assertThat(prediction.remove("reason").asText()).isIn("named", "author");
        prediction.remove("voice");
        pairs.add(prediction);
      }
    }
    assertThat(pairs).isNotEmpty().isEqualTo(lines("predictions.jsonl"));
  }

  @Test
  void predictions_have_the_date_that_the_text_states() throws Exception {
    Path in = folder.resolve("in.txt");
    Files.writeString(in, "ANKARA, May 3, 2021 (AP) - Turkey condemned Russia.");

    run("score", "--quiet", "--date", "2024-01-01", "--out", folder.resolve("out"), in);

    assertThat(lines("predictions.jsonl"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.at("/date").asText()).isEqualTo("2021-05-03"));
  }

  @Test
  void usage_errors_say_how_to_mend_them() {
    assertThat(run("score", folder.resolve("absent.txt"))).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("absent.txt");
    assertThat(run("score", "--no-world", folder)).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("--actors");
    assertThat(run("score")).isEqualTo(ExitCode.USAGE);
    assertThat(run("score", "--topic", "=", folder)).isEqualTo(ExitCode.USAGE);
    assertThat(run("score", "--on-topic-only", folder)).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("add --topic");
  }

  @Test
  void a_model_or_catalogue_that_cannot_be_read_has_an_exit_code_of_its_own() throws Exception {
    Path in = Files.writeString(folder.resolve("in.txt"), GOOD);
    Path broken = Files.writeString(folder.resolve("broken"), "id,name\n1,2\n");

    assertThat(run("score", "--model", broken, in)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(run("score", "--actors", broken, in)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(stderr.toString()).contains("kind");
  }

  private Set<String> targets(String out) throws IOException {
    return rows(folder.resolve(out).resolve("predictions.jsonl")).stream()
        .map(row -> row.at("/target/id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> documents() throws IOException {
    return lines("predictions.jsonl").stream()
        .map(row -> row.at("/document").asText())
        .distinct()
        .toList();
  }

  private List<JsonNode> lines(String name) throws IOException {
    return rows(folder.resolve("out").resolve(name));
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> read = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      read.add(JSON.readTree(line));
    }
    return read;
  }
}
