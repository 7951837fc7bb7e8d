package io.standpoint.benchmarks;

import io.standpoint.benchmarks.Results.Measurement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of the README files, made from {@link Results}. */
public final class Tables {

  /** The pages with tables, from the top of the repository. */
  public static final List<Path> PAGES =
      List.of(Path.of("benchmarks/README.md"), Path.of("README.md"));

  // <!-- results: NAME --> … <!-- end -->, where NAME is a benchmark class, "targets" or "machine".
  private static final Pattern PLACE =
      Pattern.compile("(<!-- results: (\\w+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

  private Tables() {}

  /** The page with its tables made from {@code results}. */
  public static String into(String page, Results results) {
    return PLACE
        .matcher(page)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    place.group(1) + part(place.group(2), results) + place.group(3)));
  }

  private static String part(String name, Results results) {
    return switch (name) {
      case "machine" ->
          String.format(
              "%s, commit %s: %s; %s.%n",
              results.date(), results.commit(), results.machine(), results.jvm());
      case "targets" -> targets(results);
      default -> benchmark(name, results);
    };
  }

  private static String benchmark(String name, Results results) {
    List<Measurement> measurements =
        results.measurements().stream()
            .filter(measurement -> measurement.benchmark().startsWith(name + "."))
            .toList();
    if (measurements.isEmpty()) {
      throw new IllegalArgumentException("no measurement of " + name);
    }
    TreeSet<String> parameters = new TreeSet<>();
    TreeSet<String> secondary = new TreeSet<>();
    for (Measurement measurement : measurements) {
      parameters.addAll(measurement.parameters().keySet());
      secondary.addAll(measurement.secondary().keySet());
    }
    List<String> header = new ArrayList<>(List.of("method"));
    header.addAll(parameters);
    header.add(measurements.get(0).unit().replace("ops/s", "per second") + ", median");
    header.add("range");
    secondary.forEach(label -> header.add(label(label)));
    List<List<String>> rows = new ArrayList<>();
    for (Measurement measurement : measurements) {
      List<String> row = new ArrayList<>();
      row.add("`" + measurement.benchmark().substring(name.length() + 1) + "`");
      parameters.forEach(parameter -> row.add(measurement.parameters().get(parameter)));
      row.add(number(measurement.median()));
      row.add(number(measurement.least()) + "–" + number(measurement.most()));
      secondary.forEach(label -> row.add(number(measurement.secondary().get(label))));
      rows.add(row);
    }
    return table(header, rows);
  }

  private static String label(String secondary) {
    return switch (secondary) {
      case "gc.alloc.rate.norm" -> "bytes allocated";
      case "sentencesDone" -> "sentences/s";
      case "tokens" -> "tokens/s";
      case "quarter" -> "MB after ¼";
      case "half" -> "after ½";
      case "endToEndByLimit" -> "end to end ÷ limit";
      case "limitByPublished" -> "limit ÷ published";
      case "twoByOne" -> "two threads ÷ one";
      case "threeQuarters" -> "after ¾";
      case "end" -> "at the end";
      default -> secondary;
    };
  }

  private static String targets(Results results) {
    Measurement turns = results.of("Ratios.turns", Map.of());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            "end to end ÷ encoder limit, tokens/s, two threads",
            "≥ 0.90",
            "%.2f",
            turns.secondary().get("endToEndByLimit")));
    rows.add(
        row(
            "the limit itself ÷ the 8-bit model from Maven Central",
            "≥ 1.3",
            "%.2f",
            turns.secondary().get("limitByPublished")));
    rows.add(
        row(
            "50 pairs in a sentence ÷ 1 pair",
            "≤ 1.25",
            "%.2f",
            results.of("Pairs.classify", Map.of("count", "50")).median()
                / results.of("Pairs.classify", Map.of("count", "1")).median()));
    rows.add(row("two threads ÷ one thread", "≥ 1.85", "%.2f", turns.secondary().get("twoByOne")));
    rows.add(
        row(
            "`standpoint score` of one sentence, start to end, s",
            "≤ 2.0",
            "%.2f",
            results.of("CommandLine.score", Map.of()).median() / 1000));
    rows.add(
        row(
            "`StanceAnalyzer.build()` in a fresh JVM, s",
            "≤ 1.0",
            "%.2f",
            results.of("Startup.build", Map.of()).median() / 1000));
    rows.add(
        row(
            "resident memory at the end of a run, MB",
            "≤ 800",
            "%.0f",
            results.of("Memory.score", Map.of()).secondary().get("end")));
    rows.add(
        row(
            "memory at the end of a run ÷ half way",
            "flat",
            "%.2f",
            results.of("Memory.score", Map.of()).secondary().get("end")
                / results.of("Memory.score", Map.of()).secondary().get("half")));
    rows.add(
        row(
            "cost before the encoder, 2 MB ÷ 200 kB",
            "10 (linear)",
            "%.1f",
            layer(results, "2000") / layer(results, "200")));
    rows.add(
        row(
            "throughput, repeated articles ÷ new ones",
            "not encoded twice",
            "%.1f",
            results.of("WireCopies.score", Map.of("repeated", "100")).median()
                / results.of("WireCopies.score", Map.of("repeated", "0")).median()));
    return table(List.of("what", "target", "reached"), rows);
  }

  private static double layer(Results results, String thousands) {
    Map<String, String> length = Map.of("thousands", thousands);
    return results.of("DocumentLayer.sentences", length).median()
        + results.of("DocumentLayer.mentions", length).median()
        + results.of("DocumentLayer.resolution", length).median();
  }

  private static List<String> row(String what, String target, String format, double value) {
    return List.of(what, target, "**" + String.format(Locale.ROOT, format, value) + "**");
  }

  private static String table(List<String> header, List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>(List.of(header));
    lines.add(header.stream().map(cell -> "---").toList());
    lines.addAll(rows);
    return lines.stream()
        .map(cells -> "| " + String.join(" | ", cells) + " |\n")
        .collect(Collectors.joining());
  }

  /** Three significant digits, no exponent. */
  private static String number(double value) {
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
  }
}
