package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.actor.Topic;
import io.standpoint.model.Model;
import io.standpoint.report.SummaryTable;
import io.standpoint.summary.Level;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is what is there, and it runs. */
class ReadmeTest {

  private static final Path EXAMPLE = Path.of("src/it/consumer/src/main/java/example/Example.java");

  @Test
  void java_example_is_the_consumer_projects_source() throws Exception {
    assertThat(block("java")).isEqualTo(Files.readString(EXAMPLE));
  }

  @Test
  void java_example_compiles_and_tells_turkey_is_against_syria(@TempDir Path folder)
      throws Exception {
    Path source = Files.writeString(folder.resolve("Example.java"), block("java"));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(failed).isZero();

    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stdout = System.out;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass("example.Example")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {"src/dist/samples/idlib.txt"});
    } finally {
      System.setOut(stdout);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith("stance -")
        .contains("tone ")
        .contains("Turkey → ");
  }

  @Test
  void commands_are_those_that_the_continuous_integration_runs() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String ci =
        Files.readString(Path.of(".ci/run")).replaceAll("\\\\\n\\s*", "").replace(" -B", "");

    for (String command : block("sh").split("&&|\n", -1)) {
      if (!command.isBlank()) {
        assertThat(ci).contains(command.strip());
      }
    }
    assertThat(readme).contains("mvn -q verify");
  }

  @Test
  void figures_are_those_of_the_report_on_the_shipped_model() throws Exception {
    JsonNode report =
        new ObjectMapper()
            .readTree(Files.readString(Path.of("training-data/reports/evaluation.json")));
    assertThat(report.at("/model/sha256").asText()).isEqualTo(Model.shipped().sha256());
    String readme = Files.readString(Path.of("README.md"));

    for (JsonNode corpus : report.at("/corpora")) {
      JsonNode model = corpus.at("/model");
      assertThat(readme)
          .contains(
              String.format(
                  Locale.ROOT,
                  "| `%s` | %,d | **%.1f** (%.1f–%.1f) | %.1f | %.1f (%.1f) | %.1f | %.1f |",
                  corpus.at("/name").asText(),
                  corpus.at("/rows").asInt(),
                  100 * model.at("/macroF1").asDouble(),
                  100 * model.at("/macroF1Interval/low").asDouble(),
                  100 * model.at("/macroF1Interval/high").asDouble(),
                  100 * model.at("/accuracy").asDouble(),
                  100 * model.at("/calibrationError").asDouble(),
                  100 * model.at("/calibrationErrorByChance").asDouble(),
                  100 * corpus.at("/lexicon/macroF1").asDouble(),
                  100 * corpus.at("/majority/macroF1").asDouble()));
      if (model.has("pairs")) {
        assertThat(readme)
            .contains(
                String.format(
                    Locale.ROOT,
                    "micro-F1 %.1f and macro-F1 %.1f (lexicon %.1f and %.1f, majority %.1f and %.1f)",
                    100 * model.at("/pairs/microF1").asDouble(),
                    100 * model.at("/pairs/macroF1").asDouble(),
                    100 * corpus.at("/lexicon/pairs/microF1").asDouble(),
                    100 * corpus.at("/lexicon/pairs/macroF1").asDouble(),
                    100 * corpus.at("/majority/pairs/microF1").asDouble(),
                    100 * corpus.at("/majority/pairs/macroF1").asDouble()));
      }
    }
  }

  @Test
  void capabilities_are_those_of_the_report() throws Exception {
    JsonNode challenge =
        new ObjectMapper()
            .readTree(Files.readString(Path.of("training-data/reports/evaluation.json")))
            .at("/challenge");
    Map<String, Double> rates = new TreeMap<>();
    challenge
        .at("/capabilities")
        .properties()
        .forEach(entry -> rates.put(entry.getKey(), entry.getValue().at("/passRate").asDouble()));
    String readme = Files.readString(Path.of("README.md"));
    String weakest = readme.substring(readme.indexOf("Weakest: "), readme.indexOf("Strongest, "));
    Matcher listed = Pattern.compile("`([a-z-]+)` ([0-9]+[.][0-9])").matcher(weakest);
    double highest = 0;
    int count = 0;
    while (listed.find()) {
      double rate = rates.get(listed.group(1));
      assertThat(100 * rate)
          .as(listed.group(1))
          .isCloseTo(Double.parseDouble(listed.group(2)), within(0.051));
      highest = Math.max(highest, rate);
      count++;
    }
    double limit = highest;
    assertThat(rates.values().stream().filter(rate -> rate < limit).count()).isLessThan(count);

    assertThat(readme)
        .contains(
            "Strongest, with every case right: "
                + rates.entrySet().stream()
                    .filter(rate -> rate.getValue() == 1)
                    .map(rate -> "`" + rate.getKey() + "`")
                    .collect(Collectors.joining(", "))
                + ".")
        .contains(
            String.format(
                Locale.ROOT,
                "%d of %d groups wholly right; %d of %d capabilities",
                challenge.at("/groupsPassed").asInt(),
                challenge.at("/groups").asInt(),
                challenge.at("/underGoal").size(),
                rates.size()));
  }

  @Test
  void figures_of_whole_documents_are_those_of_the_reports() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    for (String split : List.of("dev", "test")) {
      JsonNode report =
          new ObjectMapper()
              .readTree(
                  Files.readString(Path.of("training-data/reports/documents-" + split + ".json")));
      assertThat(report.at("/model/sha256").asText()).isEqualTo(Model.shipped().sha256());
      for (String aspect : List.of("mentions", "resolution", "voices", "topics", "judgements")) {
        JsonNode figure = report.at("/documents/" + aspect);
        assertThat(readme)
            .contains(
                String.format(
                    Locale.ROOT,
                    split.equals("dev") ? "| %.1f (%.1f–%.1f) |" : "| **%.1f (%.1f–%.1f)** |",
                    100 * figure.at("/f1").asDouble(),
                    100 * figure.at("/f1Interval/low").asDouble(),
                    100 * figure.at("/f1Interval/high").asDouble()));
      }
    }
  }

  @Test
  void figures_of_the_articles_are_those_of_the_report() throws Exception {
    String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
    JsonNode report =
        new ObjectMapper()
            .readTree(Files.readString(Path.of("training-data/reports/documents-articles.json")));
    JsonNode figures = report.at("/documents");

    assertThat(report.at("/model/sha256").asText()).isEqualTo(Model.shipped().sha256());
    assertThat(readme)
        .contains(
            String.format(
                Locale.ROOT,
                "now they have %.1f (%.1f–%.1f), the actor is right for %.1f%% and the voice for %.1f%%",
                100 * figures.at("/mentions/f1").asDouble(),
                100 * figures.at("/mentions/f1Interval/low").asDouble(),
                100 * figures.at("/mentions/f1Interval/high").asDouble(),
                100 * figures.at("/resolution/f1").asDouble(),
                100 * figures.at("/voices/f1").asDouble()));
  }

  @Test
  void challenge_figures_are_those_of_the_report() throws Exception {
    JsonNode challenge =
        new ObjectMapper()
            .readTree(Files.readString(Path.of("training-data/reports/evaluation.json")))
            .at("/challenge");
    String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");

    assertThat(readme)
        .contains(
            String.format(
                Locale.ROOT,
                "%.1f%% of %,d cases (lexicon %.1f, majority %.1f)",
                100 * challenge.at("/model/passRate").asDouble(),
                challenge.at("/cases").asInt(),
                100 * challenge.at("/lexicon/passRate").asDouble(),
                100 * challenge.at("/majority/passRate").asDouble()))
        .contains(
            String.format(
                Locale.ROOT,
                "%d of %d capabilities are under 85%%",
                challenge.at("/underGoal").size(),
                challenge.at("/capabilities").size()));
    for (String role : List.of("target", "holder")) {
      JsonNode swap = challenge.at("/nameSwap/" + role);
      assertThat(readme)
          .contains(
              String.format(
                  Locale.ROOT,
                  "as %s %.1f%% of labels stay",
                  role,
                  100 * swap.at("/known/consistency").asDouble()))
          .contains(String.format(Locale.ROOT, "range of %.2f", swap.at("/range").asDouble()));
    }
  }

  /** Numbers may differ in the last digit between processors, so names and sides are compared. */
  @Test
  void answer_shown_is_the_answer_given() throws Exception {
    List<String> shown = sides(block("text"));
    try (StanceAnalyzer analyzer =
        StanceAnalyzer.builder().topic(Topic.parse("Idlib=Idlib|cease-fire|ceasefire")).build()) {
      Analysis analysis = analyzer.analyze(Files.readString(Path.of("src/dist/samples/idlib.txt")));
      String table = new SummaryTable(110, 5).render(analysis.summaries(Level.STATE));

      assertThat(shown).hasSizeGreaterThanOrEqualTo(5);
      assertThat(sides(table)).containsAll(shown);
    }
  }

  /** "Turkey → Syria negative" of every row of a table. */
  private static List<String> sides(String table) {
    return table
        .lines()
        .filter(line -> line.contains("→"))
        .map(line -> line.strip().replaceAll(" {2,}", " ").replaceAll("[+-]\\d.*", "").strip())
        .toList();
  }

  /** The first block of README in the given language. */
  private static String block(String language) throws Exception {
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(matcher.find()).as("README has a block of " + language).isTrue();
    return matcher.group(1);
  }
}
