package io.standpoint.report;

import static io.standpoint.report.TerminalText.plain;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.standpoint.report.ReportPage.Fact;
import io.standpoint.summary.Timelines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A report as one HTML page that needs nothing else: the answer, a heat map, a network, timelines,
 * a table that sorts and filters, and behind every number the sentences it comes from. It loads
 * nothing from anywhere, its own policy forbids it to, and no text of a document is ever read as
 * HTML or script. The same findings and basis give the same bytes. It needs {@code
 * org.webjars.npm:echarts:5.3.1} on the class path, which is an optional dependency of this
 * library.
 *
 * <pre>{@code
 * Summarizer summarizer = analyzer.summarizer(Level.STATE);
 * Timelines timelines = analyzer.timelines(Level.STATE);
 * for (Document document : documents) {
 *   List<Prediction> predictions = analyzer.analyze(document).predictions();
 *   summarizer.add(document, predictions);
 *   timelines.add(document, predictions);
 * }
 * HtmlReport.write(
 *     Path.of("report.html"),
 *     Findings.of(summarizer.summaries(), timelines.trends(Findings.MOST_TRENDS)),
 *     new Basis(
 *         documents.size(),
 *         0,
 *         Optional.empty(),
 *         timelines.dates(),
 *         new RunSettings("1.0", "my model", analyzer.model().sha256(), Map.of())));
 * }</pre>
 */
public final class HtmlReport {

  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  /** Options that say what was asked, by name in {@link RunSettings}, as the report calls them. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "topics", "Topics",
          "exclude-flags", "Left out",
          "min-confidence", "Least confidence of a judgement",
          "on-topic-only", "Only sentences on a topic",
          "level", "Actors count for");

  /** Values of options that nobody asked for. */
  private static final Set<String> UNASKED = Set.of("", "0.0", "false");

  private HtmlReport() {}

  /** The page. */
  public static String of(Findings findings, Basis basis) {
    String charts = resource(ECHARTS);
    String script = resource("report.js");
    ReportPage page =
        new ReportPage(
            plain(findings.title()),
            plain(findings.answer()),
            findings.comparison().isPresent(),
            facts(basis),
            policy(charts, script),
            resource("report.css"),
            charts,
            PageData.of(findings),
            script);
    StringOutput html = new StringOutput();
    TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            HtmlReport.class.getClassLoader(),
            HtmlReport.class.getPackageName())
        .render("report.jte", page, html);
    return html.toString();
  }

  /**
   * Writes the page in UTF-8. It is written beside {@code file}, as {@code .part}, and moved there
   * when it is whole.
   *
   * @param file replaced if it is there
   * @throws IOException if it cannot be written; nothing is left then, and an earlier one is kept
   */
  public static void write(Path file, Findings findings, Basis basis) throws IOException {
    byte[] page = of(findings, basis).getBytes(StandardCharsets.UTF_8);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, page);
      ResultFiles.reachDisk(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static List<Fact> facts(Basis basis) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Documents", count(basis.documents())));
    facts.add(new Fact("Rejected", count(basis.rejected())));
    facts.add(
        new Fact(
            "Near-duplicates",
            basis
                .copies()
                .map(copies -> count(copies) + ", not counted again")
                .orElse("each counted")));
    facts.add(new Fact("Dates", basis.dates().map(HtmlReport::range).orElse("none known")));
    RunSettings settings = basis.settings();
    settings
        .options()
        .forEach(
            (name, value) -> {
              if (OPTIONS.containsKey(name) && !UNASKED.contains(value.strip())) {
                facts.add(new Fact(OPTIONS.getOrDefault(name, name), plain(value)));
              }
            });
    facts.add(
        new Fact("Model", plain(settings.model()) + ", SHA-256 " + plain(settings.modelSha256())));
    facts.add(new Fact("Standpoint", plain(settings.version())));
    return facts;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String range(Timelines.Dates dates) {
    return dates.first() + " to " + dates.last();
  }

  /** Nothing from anywhere, and no script but these two. */
  private static String policy(String charts, String script) {
    return "default-src 'none'; style-src 'unsafe-inline'; script-src "
        + hash(charts)
        + ' '
        + hash(script)
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + '\'';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name
                + " is not on the class path: add org.webjars.npm:echarts:5.3.1, which a report needs");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
