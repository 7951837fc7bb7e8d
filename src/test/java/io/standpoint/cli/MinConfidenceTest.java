package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --min-confidence}, on the word list. */
class MinConfidenceTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ARTICLE = Path.of("src/dist/samples/idlib.txt");

  @TempDir private Path folder;

  private final StringWriter stderr = new StringWriter();

  private int score(Object... args) {
    return LexiconScore.run(stderr, Stream.of(args).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void an_unsure_prediction_is_marked_and_counts_neither_as_neutral_nor_as_a_side()
      throws Exception {
    Path all = folder.resolve("all");
    Path sure = folder.resolve("sure");
    assertThat(score("--level", "actor", "--out", all, ARTICLE)).isZero();
    assertThat(score("--level", "actor", "--min-confidence", "0.72", "--out", sure, ARTICLE))
        .as(stderr.toString())
        .isZero();

    List<JsonNode> plain = rows(all.resolve("predictions.jsonl"));
    List<JsonNode> marked = rows(sure.resolve("predictions.jsonl"));
    assertThat(marked).hasSameSizeAs(plain);
    int abstained = 0;
    for (int i = 0; i < plain.size(); i++) {
      JsonNode scores = marked.get(i).at("/scores");
      double confidence =
          Math.max(
              scores.at("/negative").asDouble(),
              Math.max(scores.at("/neutral").asDouble(), scores.at("/positive").asDouble()));
      boolean unsure = confidence < 0.72;
      abstained += unsure ? 1 : 0;
      assertThat(scores).isEqualTo(plain.get(i).at("/scores"));
      assertThat(plain.get(i).at("/abstained").asBoolean()).isFalse();
      assertThat(marked.get(i).at("/abstained").asBoolean()).isEqualTo(unsure);
      assertThat(marked.get(i).at("/polarity"))
          .isEqualTo(unsure ? JSON.nullNode() : plain.get(i).at("/polarity"));
    }
    assertThat(abstained).isBetween(1, plain.size() - 1);

    int seen = 0;
    for (JsonNode row : rows(sure.resolve("summary.jsonl"))) {
      List<JsonNode> judged =
          marked.stream()
              .filter(p -> p.at("/holder/id").equals(row.at("/holder/id")))
              .filter(p -> p.at("/target/id").equals(row.at("/target/id")))
              .toList();
      Map<String, List<JsonNode>> sentences =
          judged.stream().collect(Collectors.groupingBy(p -> p.at("/sentence/start").asText()));
      List<List<JsonNode>> answered =
          sentences.values().stream()
              .map(of -> of.stream().filter(p -> !p.at("/abstained").asBoolean()).toList())
              .filter(of -> !of.isEmpty())
              .toList();
      assertThat(row.at("/sentences").asInt()).isEqualTo(answered.size());
      assertThat(row.at("/abstained").asInt()).isEqualTo(sentences.size() - answered.size());
      assertThat(row.at("/score").asDouble())
          .isCloseTo(
              answered.stream().mapToDouble(MinConfidenceTest::score).average().orElseThrow(),
              within(1e-4));
      assertThat(row.at("/shares/neutral").asDouble() * answered.size())
          .isCloseTo((double) answered.stream().filter(of -> score(of) == 0).count(), within(1e-2));
      seen += row.at("/abstained").asInt() > 0 ? 1 : 0;
    }
    assertThat(seen).isPositive();
    assertThat(stderr.toString()).contains(abstained + " pairs abstained from (--min-confidence)");
  }

  /** Mean score of what takes a side in one sentence, 0 if nothing does. */
  private static double score(List<JsonNode> ofSentence) {
    return ofSentence.stream()
        .filter(p -> !p.at("/polarity").asText().equals("neutral"))
        .mapToDouble(p -> p.at("/score").asDouble())
        .average()
        .orElse(0);
  }

  @Test
  void a_limit_that_nothing_reaches_leaves_no_summary_and_no_answer() throws Exception {
    Path out = folder.resolve("out");
    assertThat(score("--min-confidence", "1", "--out", out, ARTICLE)).isZero();
    assertThat(rows(out.resolve("summary.jsonl"))).isEmpty();
    assertThat(rows(out.resolve("predictions.jsonl")))
        .isNotEmpty()
        .allMatch(row -> row.at("/abstained").asBoolean());

    for (String[] question :
        new String[][] {{"compare", "Turkey", "Russia"}, {"trend", "Turkey", "Syria"}}) {
      Path answer = folder.resolve(question[0]);
      assertThat(
              LexiconScore.run(
                  question[0].equals("compare") ? CompareCommand::new : TrendCommand::new,
                  "lexicon",
                  stderr,
                  question[1],
                  question[2],
                  "--min-confidence",
                  "1",
                  "--out",
                  answer.toString(),
                  ARTICLE.toString()))
          .as(stderr.toString())
          .isZero();
    }
    assertThat(JSON.readTree(folder.resolve("compare/comparison.json").toFile()).at("/documents"))
        .isEqualTo(JSON.getNodeFactory().numberNode(0));
    assertThat(JSON.readTree(folder.resolve("trend/trend.json").toFile()).at("/points")).isEmpty();
  }

  @Test
  void what_is_no_probability_is_refused() {
    assertThat(score("--min-confidence", "70", ARTICLE)).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("--min-confidence 70.0: give a probability");
  }

  private static List<JsonNode> rows(Path file) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }
}
