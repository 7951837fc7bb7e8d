package io.standpoint.report;

import static io.standpoint.summary.PredictionFixture.RUSSIA;
import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Topic;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.summary.Comparer;
import io.standpoint.summary.Comparison;
import io.standpoint.summary.Evidence;
import io.standpoint.summary.Membership;
import io.standpoint.summary.PredictionFixture;
import io.standpoint.summary.Summarizer;
import io.standpoint.summary.Summary;
import io.standpoint.summary.Timelines;
import io.standpoint.summary.Trend;
import io.standpoint.text.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOSTILE =
      "</script><script>x=1</script><img src=x onerror=x=2>&amp;\u2028\u2029\u202e{{7*7}}${8}<!--";
  private static final Basis BASIS =
      new Basis(
          7,
          2,
          Optional.of(3),
          Optional.of(new Timelines.Dates(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 5, 1))),
          new RunSettings("9.9", "m<b>", "abc", Map.of("topics", HOSTILE)));

  @TempDir private Path folder;

  private final Summarizer summarizer = new Summarizer(Membership.NONE);
  private final Timelines timelines = new Timelines(Set.of(), Membership.NONE, Set.of());

  private void add(Document document, Prediction... predictions) {
    summarizer.add(document, List.of(predictions));
    timelines.add(document, List.of(predictions));
  }

  private Findings findings() {
    return Findings.of(summarizer.summaries(), timelines.trends(Findings.MOST_TRENDS));
  }

  private static Document document(int number, int month) {
    return new Document(
        "d" + number,
        "H T .",
        Optional.of("title " + number),
        Optional.of(LocalDate.of(2020, month, 3)),
        Optional.of("outlet"));
  }

  private void addSome() {
    for (int i = 0; i < 12; i++) {
      add(
          document(i, 1 + i / 2),
          PredictionFixture.of(0, TURKEY, SYRIA, -0.9 + 0.1 * i),
          PredictionFixture.of(1, RUSSIA, SYRIA, 0.8),
          PredictionFixture.of(2, TURKEY, Topic.of("talks", "talks"), 0.4),
          PredictionFixture.tone(3, RUSSIA, 0));
    }
  }

  private static JsonNode data(String page) throws IOException {
    return JSON.readTree(Jsoup.parse(page).getElementById("data").data());
  }

  @Test
  void the_data_are_the_summaries() throws IOException {
    addSome();
    List<Summary> summaries = summarizer.summaries();

    JsonNode data = data(HtmlReport.of(findings(), BASIS));

    assertThat(data.at("/summaries")).hasSameSizeAs(summaries);
    Map<String, JsonNode> byPair = new HashMap<>();
    for (JsonNode node : data.at("/summaries")) {
      byPair.put(party(data, node.at("/holder")) + ">" + party(data, node.at("/target")), node);
    }
    for (Summary summary : summaries) {
      JsonNode node = byPair.get(summary.holder().id() + ">" + summary.target().id());
      assertThat(node.at("/score").asDouble()).isCloseTo(summary.score(), within(5e-5));
      assertThat(node.at("/low").isNull()).isEqualTo(summary.interval().isEmpty());
      summary
          .interval()
          .ifPresent(
              interval -> {
                assertThat(node.at("/low").asDouble()).isCloseTo(interval.low(), within(5e-5));
                assertThat(node.at("/high").asDouble()).isCloseTo(interval.high(), within(5e-5));
              });
      assertThat(node.at("/polarity").asText()).isEqualTo(summary.polarity().label());
      assertThat(node.at("/sentences").asInt()).isEqualTo(summary.sentences());
      assertThat(node.at("/documents").asInt()).isEqualTo(summary.documents());
      assertThat(node.at("/negatives").asInt()).isEqualTo(summary.negatives());
      assertThat(node.at("/positives").asInt()).isEqualTo(summary.positives());
      assertThat(node.at("/few").asBoolean()).isFalse();
      assertThat(node.at("/evidence")).hasSameSizeAs(summary.evidence());
      for (int i = 0; i < summary.evidence().size(); i++) {
        assertEvidence(data, node.at("/evidence").get(i), summary.evidence().get(i));
      }
    }
  }

  private static void assertEvidence(JsonNode data, JsonNode node, Evidence evidence) {
    JsonNode sentence = data.at("/sentences").get(node.at("/sentence").asInt());
    JsonNode document = data.at("/documents").get(sentence.at("/document").asInt());
    assertThat(document.at("/id").asText()).isEqualTo(evidence.document());
    assertThat(document.at("/date").asText()).startsWith("2020-0");
    assertThat(document.at("/outlet").asText()).isEqualTo("outlet");
    assertThat(document.at("/title").asText()).startsWith("title ");
    assertThat(sentence.at("/text").asText()).isEqualTo("H T .");
    assertThat(sentence.at("/start").asInt()).isZero();
    assertThat(node.at("/target").toString()).isEqualTo("[2,3]");
    assertThat(node.at("/score").asDouble())
        .isCloseTo(evidence.prediction().scores().score(), within(5e-5));
  }

  private static String party(JsonNode data, JsonNode place) {
    return data.at("/parties").get(place.asInt()).at("/id").asText();
  }

  @Test
  void timelines_have_points_gaps_and_words() throws IOException {
    for (int month : new int[] {1, 2, 6, 7}) {
      add(document(month, month), PredictionFixture.of(0, TURKEY, SYRIA, -0.5));
    }
    Trend trend = timelines.trends(1).get(0);

    JsonNode node = data(HtmlReport.of(findings(), BASIS)).at("/trends").get(0);

    assertThat(node.at("/words").asText()).isEqualTo(trend.inWords());
    assertThat(node.at("/points"))
        .extracting(point -> point.at("/start").asText())
        .containsExactlyElementsOf(
            trend.points().stream().map(point -> point.start().toString()).toList());
    assertThat(node.at("/gaps")).hasSameSizeAs(trend.gaps()).isNotEmpty();
    assertThat(node.at("/points").get(0).at("/few").asBoolean()).isTrue();
    assertThat(node.at("/points").get(0).at("/low").isNull()).as("one sentence").isTrue();
    assertThat(node.at("/points").get(0).at("/evidence")).hasSize(1);
  }

  @Test
  void nothing_of_a_document_becomes_markup_or_script() throws Exception {
    Actor hostile = new Actor("x" + HOSTILE, ActorKind.PERSON, HOSTILE, Optional.empty());
    add(
        new Document(
            HOSTILE,
            "H T " + HOSTILE,
            Optional.of(HOSTILE),
            Optional.of(LocalDate.of(2020, 3, 1)),
            Optional.of(HOSTILE)),
        PredictionFixture.of(0, "H T " + HOSTILE + "\ud800", hostile, Topic.of(HOSTILE, "t"), -1));
    for (int i = 0; i < 5; i++) {
      add(document(i, 4), PredictionFixture.of(0, hostile, Topic.of(HOSTILE, "t"), -1));
    }
    Path file = folder.resolve("report.html");
    HtmlReport.write(file, findings(), BASIS);
    String page = Files.readString(file);
    org.jsoup.nodes.Document parsed = Jsoup.parse(page);

    assertThat(parsed.select("script")).hasSize(3);
    assertThat(parsed.select("img, iframe, object, embed, link, base, [src], [onerror]")).isEmpty();
    String plain = HOSTILE.replaceAll("[\u2028\u2029\u202e]", " ");
    assertThat(parsed.selectFirst("h1").wholeText()).contains("Who stands where on ");
    assertThat(parsed.getElementById("answer").wholeText()).contains(plain.substring(0, 40));
    assertThat(parsed.getElementById("basis").wholeText()).contains("m<b>, SHA-256 abc");
    String data = parsed.getElementById("data").data();
    assertThat(data).doesNotContainPattern("[<>&\u2028\u2029]");
    JsonNode json = JSON.readTree(data);
    assertThat(json.at("/parties").get(0).at("/name").asText()).isEqualTo(HOSTILE);
    assertThat(json.at("/sentences").findValuesAsText("text"))
        .contains("H T " + HOSTILE + "\ud800");
    assertThat(json.at("/documents").findValuesAsText("title")).contains(HOSTILE);
  }

  @Test
  void the_page_forbids_itself_all_but_its_own_two_scripts() throws Exception {
    addSome();
    org.jsoup.nodes.Document page = Jsoup.parse(HtmlReport.of(findings(), BASIS));

    String policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    List<String> hashes = new ArrayList<>();
    for (Element script : page.select("script:not([type])")) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(script.data().getBytes(StandardCharsets.UTF_8));
      hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
    assertThat(hashes).hasSize(2);
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src 'unsafe-inline'; script-src "
                + String.join(" ", hashes)
                + "; base-uri 'none'; form-action 'none'");
    assertThat(page.selectFirst("script:not([type])").data())
        .startsWith("/*\n* Licensed to the Apache Software Foundation");
  }

  @Test
  void the_page_has_landmarks_headings_in_order_and_a_name_for_every_control() {
    addSome();
    org.jsoup.nodes.Document page = Jsoup.parse(HtmlReport.of(findings(), BASIS));

    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("header, nav[aria-label], main, footer")).hasSize(4);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main h2")).hasSizeGreaterThanOrEqualTo(6);
    for (Element control : page.select("input, select")) {
      assertThat(page.select("label[for=" + control.id() + "]")).as(control.id()).hasSize(1);
    }
    for (Element labelled : page.select("[aria-labelledby]")) {
      assertThat(page.getElementById(labelled.attr("aria-labelledby"))).isNotNull();
    }
    for (Element link : page.select("nav a, a.skip")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
    }
    Set<String> ids = new HashSet<>();
    page.select("[id]").forEach(e -> assertThat(ids.add(e.id())).as(e.id()).isTrue());
    assertThat(page.select("dt").eachText())
        .contains("Documents", "Rejected", "Near-duplicates", "Dates", "Model", "Standpoint");
    assertThat(page.select("dd").eachText())
        .contains("7", "2", "3, not counted again", "2020-01-01 to 2020-05-01", "9.9");
  }

  @Test
  void thousands_of_actors_are_all_in_the_table_and_the_strongest_in_the_figures()
      throws IOException {
    for (int i = 0; i < 3_000; i++) {
      Actor holder = new Actor("h" + i, ActorKind.PERSON, "Holder " + i, Optional.empty());
      Actor target =
          new Actor("t" + i % 700, ActorKind.STATE, "Target " + i % 700, Optional.empty());
      add(
          document(i, 1 + i % 12),
          PredictionFixture.of(0, holder, target, i % 2 == 0 ? 0.9 : -0.9));
    }
    String page = HtmlReport.of(findings(), BASIS);
    JsonNode data = data(page);

    assertThat(data.at("/summaries")).hasSize(3_000).allMatch(s -> !s.at("/evidence").isEmpty());
    assertThat(data.at("/holders")).hasSize(Strongest.MOST_HOLDERS);
    assertThat(data.at("/holdersLeftOut").asInt()).isEqualTo(3_000 - Strongest.MOST_HOLDERS);
    assertThat(data.at("/targets")).hasSize(Strongest.MOST_TARGETS);
    assertThat(data.at("/targetsLeftOut").asInt()).isEqualTo(700 - Strongest.MOST_TARGETS);
    assertThat(data.at("/edges").size()).isBetween(1, Strongest.MOST_EDGES);
    assertThat(data.at("/edges").size() + data.at("/edgesLeftOut").asInt()).isEqualTo(3_000);
    assertThat(page.length()).isLessThan(3_500_000);
  }

  @Test
  void a_comparison_has_its_index_and_a_row_per_target() throws IOException {
    Comparer comparer =
        new Comparer(
            Party.of(TURKEY),
            Party.of(RUSSIA),
            List.of(),
            document -> false,
            Membership.NONE,
            Set.of());
    for (int i = 0; i < 8; i++) {
      comparer.add(
          document(i, 1),
          List.of(
              PredictionFixture.of(0, TURKEY, SYRIA, -0.9),
              PredictionFixture.of(1, RUSSIA, SYRIA, 0.8 - 0.01 * i)));
    }
    Comparison comparison = comparer.comparison();

    String page = HtmlReport.of(Findings.of(comparison, List.of(), List.of()), BASIS);

    org.jsoup.nodes.Document parsed = Jsoup.parse(page);
    assertThat(parsed.selectFirst("h1").text()).isEqualTo("Turkey and Russia");
    assertThat(parsed.getElementById("answer").text()).isEqualTo(comparison.inWords());
    JsonNode node = data(page).at("/comparison");
    assertThat(node.at("/index/value").asDouble())
        .isCloseTo(comparison.index().orElseThrow().value(), within(5e-5));
    assertThat(node.at("/targets")).hasSize(1);
    assertThat(node.at("/targets/0/difference").asDouble())
        .isCloseTo(comparison.targets().get(0).difference().value(), within(5e-5));
    assertThat(Jsoup.parse(HtmlReport.of(findings(), BASIS)).getElementById("comparison")).isNull();
  }

  @Test
  void the_same_findings_give_the_same_bytes_and_none_give_a_page() throws IOException {
    assertThat(Jsoup.parse(HtmlReport.of(findings(), BASIS)).getElementById("answer").text())
        .contains("nobody takes a stance");
    addSome();
    Path one = folder.resolve("one.html");
    Path other = folder.resolve("other.html");
    HtmlReport.write(one, findings(), BASIS);
    HtmlReport.write(other, findings(), BASIS);
    assertThat(one).hasSameBinaryContentAs(other);
    assertThat(one).content(StandardCharsets.UTF_8).isEqualTo(HtmlReport.of(findings(), BASIS));
  }

  @Test
  void a_write_that_fails_leaves_nothing_and_keeps_what_was_there() throws IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("report.html/in-the-way"));

    assertThatThrownBy(() -> HtmlReport.write(inTheWay.getParent(), findings(), BASIS))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> HtmlReport.write(folder.resolve("none/report.html"), findings(), BASIS))
        .isInstanceOf(IOException.class);

    assertThat(folder.resolve("report.html.part")).doesNotExist();
    assertThat(inTheWay).exists();
  }
}
