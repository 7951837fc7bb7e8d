package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.report.Basis;
import io.standpoint.report.Findings;
import io.standpoint.report.HtmlReport;
import io.standpoint.report.RunSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The report as a reader has it, in Debian's Chromium. Without Chromium it is skipped, unless the
 * property {@code standpoint.browser} is {@code required}, as in the continuous integration.
 */
class ReportBrowserTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> HOSTILE =
      List.of(
          "</script>",
          "<img src=x onerror=alert(1)>",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "{{constructor.constructor('alert(2)')()}} ${alert(3)}",
          "one\u2028two\u2029three",
          "\u202edesrever\u202c &amp; <!--");

  @TempDir private static Path folder;
  private static Path report;
  private static Path comparison;
  private static Optional<ChromeDriver> browser = Optional.empty();

  @BeforeAll
  static void score_and_open() throws IOException {
    Optional<Path> chromium = program("chromium");
    Optional<Path> driver = program("chromedriver");
    if (!"required".equals(System.getProperty("standpoint.browser"))) {
      assumeThat(chromium.isPresent() && driver.isPresent())
          .as("Chromium is not here: apt-get install chromium chromium-driver")
          .isTrue();
    }
    report = folder.resolve("report.html");
    comparison = folder.resolve("comparison.html");
    Path actors = actors();
    Path documents = documents();
    String[] options = {
      "--no-world", "--actors", actors.toString(), "--topic", "river=river", "--report"
    };
    StringWriter err = new StringWriter();
    assertThat(LexiconScore.run(err, arguments(List.of(), options, report.toString(), documents)))
        .as(err.toString())
        .isEqualTo(ExitCode.DONE);
    assertThat(
            LexiconScore.run(
                CompareCommand::new,
                "lexicon",
                err,
                arguments(
                    List.of("Valdora", "Kestria"), options, comparison.toString(), documents)))
        .as(err.toString())
        .isEqualTo(ExitCode.DONE);
    browser = Optional.of(open(chromium.orElseThrow(), driver.orElseThrow()));
  }

  private static String[] arguments(
      List<String> question, String[] options, String page, Path documents) {
    return Stream.of(
            question.stream(), Stream.of(options), Stream.of(page), Stream.of(documents.toString()))
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .map(part -> Path.of(part, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path actors() throws IOException {
    return Files.writeString(
        folder.resolve("actors.csv"),
        """
        id,kind,name,aliases
        val,state,Valdora,
        kes,state,Kestria,
        nor,state,Nordmark,
        hu,alliance,Harbour Union,
        evil,company,<img src=x onerror=alert(9)> & Sons,Evilcorp
        """);
  }

  /** A hundred articles with a gap of two weeks, and some that would be more than text. */
  private static Path documents() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 96; i++) {
      LocalDate day = LocalDate.of(2020, 1, 6).plusDays(i < 48 ? i : i + 14L);
      String text =
          "Article "
              + i
              + " was written by the harbour. "
              + (i % 3 == 0
                  ? "Valdora condemned Kestria for the attack on the bridge. "
                  : "Kestria praised Nordmark for its help. Valdora met Kestria. ")
              + (i % 4 == 0 ? "Kestria threatened the Harbour Union over the river. " : "")
              + (i % 5 == 0 ? "Valdora welcomed the deal on the river with Nordmark. " : "")
              + "Number "
              + i * 7919
              + " of "
              + i * 104729
              + " ships with cargo "
              + i * 31
              + " arrived at quay "
              + i * 17
              + " before noon.";
      lines.add(line("d" + i, text, "Harbour Post", "Report " + i, day));
    }
    for (String hostile : HOSTILE) {
      lines.add(
          line(
              hostile,
              "Valdora condemned the " + hostile + " attack by Evilcorp, and it praised Nordmark.",
              hostile,
              hostile,
              LocalDate.of(2020, 2, 2)));
    }
    lines.add(
        line(
            "https://news.example/1",
            "Evilcorp accused Valdora of lies about nothing in particular, said people in town.",
            "Web",
            "x",
            LocalDate.of(2020, 2, 3)));
    return Files.write(folder.resolve("documents.jsonl"), lines);
  }

  private static String line(String id, String text, String outlet, String title, LocalDate day) {
    ObjectNode node = JSON.createObjectNode();
    return node.put("id", id)
        .put("text", text)
        .put("outlet", outlet)
        .put("title", title)
        .put("date", day.toString())
        .toString();
  }

  private static ChromeDriver open(Path chromium, Path driver) throws IOException {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + Files.createDirectories(folder.resolve("profile")));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    logs.enable("performance", Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
  }

  @AfterAll
  static void close() {
    browser.ifPresent(ChromeDriver::quit);
  }

  @BeforeEach
  void desktop() {
    show(report, 1280, false);
  }

  private static ChromeDriver driver() {
    return browser.orElseThrow();
  }

  private static void show(Path page, int width, boolean dark) {
    driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "features",
                List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    driver().manage().logs().get("browser");
    driver().manage().logs().get("performance");
    driver().get(page.toUri().toString());
    assertThat(js("return document.documentElement.dataset.ready")).isEqualTo("true");
  }

  private static Object js(String script, Object... arguments) {
    return driver().executeScript(script, arguments);
  }

  private static List<WebElement> all(String selector) {
    return driver().findElements(By.cssSelector(selector));
  }

  private static WebElement one(String selector) {
    return driver().findElement(By.cssSelector(selector));
  }

  private static void choose(String select, String option) {
    all(select + " option").stream()
        .filter(element -> element.getText().equals(option))
        .findFirst()
        .orElseThrow()
        .click();
  }

  private static void assertSilent() throws IOException {
    List<LogEntry> console = driver().manage().logs().get("browser").getAll();
    assertThat(console).extracting(LogEntry::getMessage).isEmpty();
    for (LogEntry entry : driver().manage().logs().get("performance")) {
      JsonNode message = JSON.readTree(entry.getMessage()).at("/message");
      if (message.at("/method").asText().equals("Network.requestWillBeSent")) {
        assertThat(message.at("/params/request/url").asText()).startsWith("file:///");
      }
    }
  }

  @Test
  void figures_are_drawn_and_nothing_is_said_or_fetched() throws IOException {
    for (Path page : List.of(report, comparison)) {
      show(page, 1280, false);
      for (String chart : List.of("heat", "network", "time")) {
        assertThat(all("#" + chart + "-chart svg path").size()).as(chart).isGreaterThan(5);
        assertThat(one("#" + chart + "-chart svg").getSize().height).isGreaterThan(150);
      }
      assertThat(all("#heat-chart svg text"))
          .extracting(WebElement::getText)
          .anyMatch(text -> text.matches("[▲▼●][+−]?\\d\\.\\d\\d\\*?"))
          .contains("Valdora", "Kestria");
      assertSilent();
    }
    assertThat(all("#comparison-table tbody tr")).isNotEmpty();
    assertThat(one("#answer").getText()).contains("Valdora and Kestria");
  }

  @Test
  void a_gap_in_time_is_a_gap_in_the_line() {
    choose("#time-pair", "Kestria → Nordmark");
    assertThat(one("#time-words").getText()).startsWith("The stance of Kestria toward Nordmark");
    choose("#time-pair", "Valdora → Kestria");

    assertThat(all("#time-table tr.gap")).hasSize(1);
    js("document.querySelector('#time details').open = true");
    assertThat(one("#time-table tr.gap").getText()).contains("without documents");
    assertThat(one("#time-words").getText()).startsWith("The stance of Valdora toward Kestria");
    // The line is drawn in strokes of two: one on each side of the gap.
    Object strokes =
        js(
            "return [...document.querySelectorAll('#time-chart svg path')].filter(p =>"
                + " p.getAttribute('fill') === 'none' && p.getAttribute('stroke-width') === '2'"
                + " && p.getAttribute('stroke-linejoin') === 'bevel')"
                + ".map(p => (p.getAttribute('d').match(/M/g) || []).length)");
    assertThat(((List<?>) strokes).contains(2L)).as("%s", strokes).isTrue();
  }

  @Test
  void the_filter_leaves_the_rows_that_match() {
    int before = all("#table-rows tbody tr").size();

    one("#filter-text").sendKeys("kestria");
    choose("#filter-polarity", "▼ against");

    List<WebElement> rows = all("#table-rows tbody tr");
    assertThat(rows.size()).isBetween(1, before - 1);
    assertThat(rows)
        .extracting(WebElement::getText)
        .allMatch(text -> text.contains("Kestria") && text.contains("▼ against"));
    assertThat(one("#table-status").getText()).contains("that match");

    one("#filter-text").sendKeys("nobody at all");
    assertThat(all("#table-rows tbody tr")).isEmpty();
    assertThat(one("#table-status").getText()).isEqualTo("No row matches the filter.");
  }

  @Test
  void a_header_sorts_by_keyboard_both_ways_and_says_so() {
    WebElement header = all("#table-rows thead th").get(3);
    WebElement button = header.findElement(By.tagName("button"));
    assertThat(header.getAttribute("aria-sort")).isEqualTo("none");

    button.sendKeys(Keys.ENTER);
    assertThat(header.getAttribute("aria-sort")).isEqualTo("descending");
    assertThat(scores()).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(5);
    button.sendKeys(Keys.SPACE);
    assertThat(header.getAttribute("aria-sort")).isEqualTo("ascending");
    assertThat(scores()).isSorted();
    assertThat(all("#table-rows th[aria-sort=ascending]")).hasSize(1);
  }

  private static List<Double> scores() {
    return all("#table-rows tbody td:nth-child(4)").stream()
        .map(cell -> Double.parseDouble(cell.getText().replace('−', '-').replace("*", "")))
        .toList();
  }

  @Test
  void a_cell_of_the_heat_map_opens_its_sentences_with_marks_and_place() {
    WebElement cell =
        (WebElement)
            js(
                "return [...document.querySelectorAll('#heat-chart svg text')]"
                    + ".find(t => /^[▲▼●]/.test(t.textContent))");
    js("arguments[0].scrollIntoView({block: 'center'})", cell);
    new Actions(driver()).moveToElement(cell).perform();
    assertThat(one("#heat-hint").getText()).contains(" → ").contains("mean score");
    new Actions(driver()).moveToElement(cell).click().perform();

    assertThat(one("#evidence").isDisplayed()).isTrue();
    assertThat(one("#evidence-title").getText()).contains(" → ");
    assertThat(driver().switchTo().activeElement().getAttribute("id")).isEqualTo("evidence-title");
    assertThat(all("#evidence mark.target")).isNotEmpty();
    assertThat(one("#evidence .source").getText()).containsPattern(", offset \\d+–\\d+");

    one("#evidence .source button").click();
    assertThat(one("#evidence li.chosen").getText()).contains(", offset ");
    driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertThat(one("#evidence").isDisplayed()).isFalse();
  }

  @Test
  void every_number_has_sentences_and_every_sentence_its_place_in_a_document() {
    Object missing =
        js(
            "document.querySelectorAll('details').forEach(d => d.open = true);"
                + "const missing = [];"
                + "for (const id of ['heat-table', 'network-list', 'time-table', 'table-rows'])"
                + " document.querySelectorAll('#' + id + ' button.number').forEach(button => {"
                + "  button.click();"
                + "  const sources = document.querySelectorAll('#evidence .source button').length;"
                + "  if (!sources || !document.querySelector('#evidence mark.target'))"
                + "   missing.push(button.getAttribute('aria-label'));"
                + "  for (let i = 0; i < sources; i++) {"
                + "   document.querySelectorAll('#evidence .source button')[i].click();"
                + "   if (!document.querySelector('#evidence li.chosen'))"
                + "    missing.push('document of ' + button.getAttribute('aria-label'));"
                + "   button.click();"
                + "  }"
                + "  document.getElementById('evidence').close();"
                + " });"
                + "return missing;");
    assertThat((List<?>) missing).isEmpty();
  }

  @Test
  void marks_are_the_holder_the_target_and_the_stance_words() {
    one("#filter-text").sendKeys("valdora");
    WebElement row =
        all("#table-rows tbody tr").stream()
            .filter(tr -> tr.getText().startsWith("Valdora Kestria"))
            .findFirst()
            .orElseThrow();
    row.findElement(By.cssSelector("button.number")).sendKeys(Keys.ENTER);

    assertThat(marks("holder")).containsOnly("Valdora").isNotEmpty();
    assertThat(marks("target")).containsOnly("Kestria").isNotEmpty();
    assertThat(marks("words")).containsOnly("condemned");
    assertThat(one("#evidence blockquote").getText()).contains("for the attack on the bridge");
  }

  /** Without the word for screen readers before it. */
  private static List<String> marks(String kind) {
    return all("#evidence li mark." + kind).stream()
        .map(mark -> (String) js("return arguments[0].lastChild.data", mark))
        .distinct()
        .toList();
  }

  @Test
  void a_report_of_nothing_says_so_in_every_part() throws IOException {
    Path empty = folder.resolve("empty.html");
    HtmlReport.write(
        empty,
        Findings.of(List.of(), List.of()),
        new Basis(
            0, 0, Optional.empty(), Optional.empty(), new RunSettings("1", "none", "0", Map.of())));

    show(empty, 390, false);

    assertThat(all(".chart, details")).noneMatch(WebElement::isDisplayed);
    assertThat(one("#heat").getText()).contains("nothing to show");
    assertThat(one("#time").getText()).contains("nothing to follow");
    assertThat(one("#table-status").getText()).isEqualTo("There are no rows.");
    assertSilent();
  }

  @Test
  void points_and_arrows_open_their_sentences_too() {
    // The charts are asked where they drew what, and a reader clicks there.
    for (String figure : List.of("network", "time")) {
      WebElement chart = one("#" + figure + "-chart");
      js("arguments[0].scrollIntoView({block: 'center'})", chart);
      Object place =
          js(
              "const chart = echarts.getInstanceByDom(arguments[0]);"
                  + "const series = chart.getModel().getSeries();"
                  + "const data = series[series.length - 1].getData();"
                  + "const item = arguments[1] === 'network' ? series[0].getEdgeData() : data;"
                  + "for (let i = 0; i < item.count(); i++) {"
                  + "  const layout = item.getItemLayout(i);"
                  + "  if (arguments[1] === 'network') {"
                  + "    const path = item.getItemGraphicEl(i).childAt(0);"
                  + "    const point = path.pointAt(0.3);"
                  + "    return path.transformCoordToGlobal(point[0], point[1]);"
                  + "  }"
                  + "  const at = layout || [data.getLayout('points')[0], data.getLayout('points')[1]];"
                  + "  return [at[0], at[1]];"
                  + "}",
              chart,
              figure);
      List<?> at = (List<?>) place;
      int x = (int) Math.round(((Number) at.get(0)).doubleValue());
      int y = (int) Math.round(((Number) at.get(1)).doubleValue());
      new Actions(driver())
          .moveToElement(chart, x - chart.getSize().width / 2, y - chart.getSize().height / 2)
          .click()
          .perform();
      assertThat(one("#evidence").isDisplayed()).as(figure).isTrue();
      assertThat(all("#evidence mark.target")).isNotEmpty();
      one("#evidence-close").click();
    }
  }

  @Test
  void hostile_texts_do_nothing_and_are_shown() throws IOException {
    driver()
        .executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument",
            Map.of("source", "window.alert = () => { window.alerted = true; };"));
    show(report, 1280, false);
    one("#filter-text").sendKeys("<img");
    assertThat(all("#table-rows tbody tr")).isNotEmpty();
    assertThat(one("#table-rows tbody tr").getText())
        .contains("<img src=x onerror=alert(9)> & Sons");
    List<String> seen = new ArrayList<>();
    for (WebElement button : all("#table-rows tbody button.number")) {
      js("arguments[0].click()", button);
      seen.add((String) js("return document.getElementById('evidence-body').textContent"));
      js("document.getElementById('evidence').close()");
    }
    assertThat(String.join("\n", seen)).contains("=HYPERLINK(\"http://evil.example\",\"x\")");

    assertThat(js("return window.alerted === undefined")).isEqualTo(true);
    assertThat(js("return document.scripts.length")).isEqualTo(3L);
    assertThat(all("img, iframe, [onerror], a[href^='javascript']")).isEmpty();
    assertThat((String) js("return document.body.innerText"))
        .doesNotContainPattern("[\u202a-\u202e\u2066-\u2069]");
    assertSilent();
  }

  @ParameterizedTest
  @CsvSource({"390, false", "390, true", "768, false", "1280, true"})
  void no_width_scrolls_the_page_sideways(int width, boolean dark) throws IOException {
    show(report, width, dark);
    js("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(js("return document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
    js("document.querySelector('#sentences-list button.number').click()");
    assertThat(
            js(
                "const box = document.getElementById('evidence').getBoundingClientRect();"
                    + "return box.left >= 0 && box.right <= window.innerWidth"))
        .isEqualTo(true);
    assertSilent();
  }

  /** WCAG 2.2, 1.4.3: text needs a contrast of 4.5 to 1, by its formula for relative luminance. */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void text_is_readable_by_day_and_by_night(boolean dark) {
    show(report, 1280, dark);
    js("document.querySelectorAll('details').forEach(d => d.open = true)");
    Object low =
        js(
            "function light(c) { const p = c.match(/[\\d.]+/g).map(Number); return [0, 1, 2]"
                + ".map(i => p[i] / 255).map(v => v <= 0.03928 ? v / 12.92 :"
                + " Math.pow((v + 0.055) / 1.055, 2.4)).reduce((s, v, i) =>"
                + " s + v * [0.2126, 0.7152, 0.0722][i], 0); }"
                + "function ground(e) { for (let a = e; a; a = a.parentElement) {"
                + " const c = getComputedStyle(a).backgroundColor;"
                + " if (!/, 0\\)$/.test(c)) return c; } return 'rgb(255,255,255)'; }"
                + "const bad = [];"
                + "document.querySelectorAll('body *').forEach(e => {"
                + " if (e.closest('svg, script, style, .hidden, .skip, button:disabled')) return;"
                + " if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) return;"
                + " if (!e.getClientRects().length) return;"
                + " const a = light(getComputedStyle(e).color), b = light(ground(e));"
                + " const c = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);"
                + " if (c < 4.5) bad.push(e.tagName + '.' + e.className + ' ' + c.toFixed(2)); });"
                + "return bad;");
    assertThat((List<?>) low).isEmpty();
    String page = (String) js("return getComputedStyle(document.body).backgroundColor");
    assertThat(page).isEqualTo(dark ? "rgb(20, 24, 30)" : "rgb(255, 255, 255)");
  }

  @Test
  void every_control_has_a_name_and_every_figure_an_alternative() {
    Object nameless =
        js(
            "return [...document.querySelectorAll('button, a, input, select, summary,"
                + " [role=region], [role=img]')].filter(e => !((e.labels && e.labels.length) ||"
                + " e.getAttribute('aria-label') || e.textContent.trim() ||"
                + " (e.getAttribute('aria-labelledby') &&"
                + " document.getElementById(e.getAttribute('aria-labelledby')).textContent)))"
                + ".map(e => e.outerHTML.slice(0, 80))");
    assertThat((List<?>) nameless).isEmpty();
    assertThat(all("#heat-table tbody button")).isNotEmpty();
    assertThat(all("#network-list li button")).isNotEmpty();
    assertThat(all("#time-table tbody button")).isNotEmpty();
    for (WebElement table : all("table")) {
      assertThat(table.findElements(By.cssSelector("caption"))).hasSize(1);
      assertThat(table.findElements(By.cssSelector("thead th:not([scope=col])"))).isEmpty();
      assertThat(table.findElements(By.cssSelector("tbody th:not([scope=row])"))).isEmpty();
    }
    one("#filter-text").click();
    new Actions(driver()).sendKeys(Keys.TAB).perform();
    assertThat((String) js("return getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
  }
}
