package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --report} of the commands that score. */
class ReportTest {

  @TempDir private Path folder;

  private final StringWriter stderr = new StringWriter();
  private BatchSample sample;
  private Path out;
  private Path report;

  @BeforeEach
  void write_sample() throws IOException {
    sample = BatchSample.write(folder, 40, 3);
    out = folder.resolve("out");
    report = folder.resolve("report.html");
  }

  private int score(String... arguments) {
    stderr.getBuffer().setLength(0);
    return LexiconScore.run(stderr, arguments);
  }

  private String[] with(String... more) {
    return sample.arguments(
        out,
        Stream.concat(Stream.of("--report", report.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static JsonNode data(Document page) throws IOException {
    return new ObjectMapper().readTree(page.getElementById("data").data());
  }

  @Test
  void score_says_the_counts_of_its_run_and_shows_every_summary() throws IOException {
    assertThat(score(with())).isEqualTo(ExitCode.SOME_REJECTED);

    assertThat(stderr.toString()).contains("Report: " + report);
    Document page = Jsoup.parse(report.toFile());
    JsonNode run = new ObjectMapper().readTree(out.resolve("run.json").toFile());
    assertThat(page.select("dd").eachText())
        .contains(run.at("/documents").asText(), run.at("/rejected").asText(), "river=river");
    assertThat(page.getElementById("answer").text()).startsWith("On river: ");
    assertThat(data(page).at("/summaries"))
        .hasSameSizeAs(Files.readAllLines(out.resolve("summary.jsonl")));
    assertThat(data(page).at("/documents").findValuesAsText("date")).contains("2020-03-05");
  }

  @Test
  void compare_answers_with_the_opposition_index() throws IOException {
    String[] question =
        Stream.concat(Stream.of("Valdora", "Kestria"), Stream.of(with())).toArray(String[]::new);

    assertThat(LexiconScore.run(CompareCommand::new, "lexicon", stderr, question))
        .isEqualTo(ExitCode.SOME_REJECTED);

    JsonNode answer = new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
    Document page = Jsoup.parse(report.toFile());
    assertThat(page.getElementById("answer").text()).isEqualTo(answer.at("/answer").asText());
    assertThat(data(page).at("/comparison/index/value").asDouble())
        .isEqualTo(answer.at("/opposition/index").asDouble());
    assertThat(data(page).at("/comparison/targets")).hasSameSizeAs(answer.at("/targets"));
    assertThat(page.getElementById("comparison")).isNotNull();
  }

  @Test
  void trend_shows_its_own_timeline_first() throws IOException {
    String[] question =
        Stream.concat(Stream.of("Valdora", "river", "--period", "day"), Stream.of(with()))
            .toArray(String[]::new);

    assertThat(LexiconScore.run(TrendCommand::new, "lexicon", stderr, question))
        .isEqualTo(ExitCode.SOME_REJECTED);

    JsonNode answer = new ObjectMapper().readTree(out.resolve("trend.json").toFile());
    JsonNode data = data(Jsoup.parse(report.toFile()));
    assertThat(data.at("/trends/0/words").asText()).isEqualTo(answer.at("/answer").asText());
    assertThat(data.at("/trends/0/points")).hasSameSizeAs(answer.at("/points"));
    assertThat(data.at("/trends/0/unit").asText()).isEqualTo("day");
  }

  @Test
  void without_a_folder_there_is_only_the_report() throws IOException {
    String[] all = with();
    String[] arguments =
        Stream.concat(Stream.of(all).limit(5), Stream.of(all).skip(7)).toArray(String[]::new);
    assertThat(List.of(arguments)).doesNotContain("--out");

    assertThat(score(arguments)).isEqualTo(ExitCode.SOME_REJECTED);

    assertThat(report).exists();
    assertThat(out).doesNotExist();
  }

  @Test
  void a_run_that_is_gone_on_with_writes_the_same_bytes() throws IOException {
    assertThat(score(with())).isEqualTo(ExitCode.SOME_REJECTED);
    byte[] undisturbed = Files.readAllBytes(report);
    Files.delete(report);

    // A folder in the way of the report lets a run fail when everything is scored.
    out = folder.resolve("stopped");
    Path inTheWay = folder.resolve("report.html.part");
    Files.createDirectories(inTheWay.resolve("x"));
    assertThat(score(with())).isEqualTo(ExitCode.INTERNAL_FAILURE);
    assertThat(stderr.toString()).contains("report.html").contains("--resume");
    assertThat(BatchSample.names(out)).containsExactly(BatchOutput.JOURNAL);
    Files.delete(inTheWay.resolve("x"));
    Files.deleteIfExists(inTheWay);
    byte[] journal = Files.readAllBytes(out.resolve(BatchOutput.JOURNAL));
    Files.write(out.resolve(BatchOutput.JOURNAL), Arrays.copyOf(journal, journal.length / 2));

    assertThat(score(with("--resume", "--threads", "3"))).isEqualTo(ExitCode.SOME_REJECTED);

    assertThat(report).hasBinaryContent(undisturbed);
  }

  @Test
  void a_finished_run_says_that_it_writes_no_report() throws IOException {
    assertThat(score(sample.arguments(out))).isEqualTo(ExitCode.SOME_REJECTED);
    Files.writeString(report, "the page of another run");

    assertThat(score(with("--resume"))).isEqualTo(ExitCode.SOME_REJECTED);

    assertThat(stderr.toString())
        .contains("Finished already")
        .contains("No report was written to " + report + ": ")
        .contains("without --resume");
    assertThat(report).hasContent("the page of another run");
  }

  @Test
  void compare_by_period_keeps_the_timelines_beside_and_needs_no_dates() throws IOException {
    String[] question =
        Stream.concat(Stream.of("Valdora", "Kestria", "--period", "day"), Stream.of(with()))
            .toArray(String[]::new);
    assertThat(LexiconScore.run(CompareCommand::new, "lexicon", stderr, question))
        .isEqualTo(ExitCode.SOME_REJECTED);

    JsonNode data = data(Jsoup.parse(report.toFile()));
    List<String> ends = new ArrayList<>();
    for (JsonNode trend : data.at("/trends")) {
      assertThat(trend.at("/points")).isNotEmpty();
      ends.add(
          name(data, trend.at("/holder").asInt()) + " " + name(data, trend.at("/target").asInt()));
    }
    assertThat(ends).doesNotHaveDuplicates().contains("Valdora river", "Kestria river");
  }

  private static String name(JsonNode data, int party) {
    return data.at("/parties").get(party).at("/name").asText();
  }

  @Test
  void without_a_folder_the_answer_is_printed_even_if_the_report_fails() throws IOException {
    Files.createDirectories(folder.resolve("report.html.part").resolve("x"));
    String[] all = with();
    String[] arguments =
        Stream.concat(Stream.of(all).limit(5), Stream.of(all).skip(7)).toArray(String[]::new);
    StringWriter stdout = new StringWriter();

    assertThat(LexiconScore.run(stdout, stderr, arguments)).isEqualTo(ExitCode.INTERNAL_FAILURE);

    assertThat(stderr.toString()).contains("cannot write the report " + report);
    assertThat(stdout.toString()).contains("Valdora");
  }

  @Test
  void an_input_is_never_replaced_by_the_report() throws IOException {
    Path article = Files.writeString(folder.resolve("article.html"), "<p>Valdora met Kestria.</p>");
    for (String input : List.of(article.toString(), folder + "/*.html", folder + "/**.html")) {
      assertThat(score(input, "--report", article.toString())).as(input).isEqualTo(ExitCode.USAGE);
      assertThat(stderr.toString()).contains("lies within the input " + input);
    }
    assertThat(article).hasContent("<p>Valdora met Kestria.</p>");
  }

  @Test
  void abstentions_are_told() throws IOException {
    assertThat(score(with("--min-confidence", "0.75", "--on-topic-only")))
        .isEqualTo(ExitCode.SOME_REJECTED);

    Document page = Jsoup.parse(report.toFile());
    assertThat(page.select("dt").eachText())
        .contains("Least confidence of a judgement", "Only sentences on a topic");
    assertThat(page.select("dd").eachText()).contains("0.75");
    List<Integer> abstained = new ArrayList<>();
    data(page).at("/summaries").forEach(row -> abstained.add(row.at("/abstained").asInt()));
    List<Integer> expected = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("summary.jsonl"))) {
      expected.add(new ObjectMapper().readTree(line).at("/abstained").asInt());
    }
    assertThat(abstained).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(abstained).anyMatch(count -> count > 0);
  }

  @Test
  void a_place_that_cannot_be_meant_is_refused_before_anything_is_read() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    for (Path bad :
        List.of(
            folder.resolve("report.txt"),
            out.resolve("summary.jsonl"),
            Files.createDirectories(folder.resolve("folder.html")),
            file.resolve("report.html"),
            sample.input().resolve("report.html"))) {
      report = bad;
      assertThat(score(with())).as(bad.toString()).isEqualTo(ExitCode.USAGE);
      assertThat(stderr.toString()).contains("--report " + bad);
    }
    assertThat(out).doesNotExist();
  }
}
