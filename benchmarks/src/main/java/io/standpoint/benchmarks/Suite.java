package io.standpoint.benchmarks;

import io.standpoint.benchmarks.Results.Measurement;
import io.standpoint.neural.TrainingSettings.Precision;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs all benchmarks, writes {@link Results#FILE} and the tables of the two README files. To be
 * started at the top of the repository. With {@code --tables} it only makes the tables again; other
 * arguments are JMH's and hold for all benchmarks.
 */
public final class Suite {

  private static final String ALLOCATING = ".*\\.(EndToEnd|Pairs)\\..*";

  private Suite() {}

  /** Runs it. */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    if (!List.of(arguments).contains("--tables")) {
      List<Measurement> measurements = new ArrayList<>();
      Options asked = new CommandLineOptions(arguments);
      OptionsBuilder allocating = new OptionsBuilder();
      allocating
          .parent(asked)
          .include(ALLOCATING)
          .addProfiler(GCProfiler.class)
          .shouldFailOnError(true);
      new Runner(allocating.build()).run().forEach(run -> measurements.add(measurement(run)));
      OptionsBuilder others = new OptionsBuilder();
      others.parent(asked).include(".*").exclude(ALLOCATING).shouldFailOnError(true);
      if (Precision.BFLOAT16.isFast()) {
        others.param(
            "precision", Arrays.stream(Precision.values()).map(Enum::name).toArray(String[]::new));
      }
      Collection<RunResult> runs = new Runner(others.build()).run();
      runs.forEach(run -> measurements.add(measurement(run)));
      new Results(
              LocalDate.now().toString(),
              git("rev-parse", "--short=12", "HEAD")
                  + (git("status", "--porcelain", "--untracked-files=no").isEmpty() ? "" : "+"),
              machine(),
              System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
              measurements)
          .write(Results.FILE);
    }
    Results results = Results.read(Results.FILE);
    for (Path page : Tables.PAGES) {
      Files.writeString(page, Tables.into(Files.readString(page), results));
    }
  }

  private static Measurement measurement(RunResult run) {
    String name = run.getParams().getBenchmark();
    String method = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    SortedMap<String, String> parameters = new TreeMap<>();
    run.getParams()
        .getParamsKeys()
        .forEach(key -> parameters.put(key, run.getParams().getParam(key)));
    SortedMap<String, Double> secondary = new TreeMap<>();
    run.getSecondaryResults()
        .forEach(
            (label, result) -> {
              if (!label.startsWith("gc.") || label.equals("gc.alloc.rate.norm")) {
                secondary.put(label, median(result));
              }
            });
    Statistics statistics = run.getPrimaryResult().getStatistics();
    return new Measurement(
        method,
        parameters,
        rounded(statistics.getPercentile(50)),
        rounded(statistics.getMin()),
        rounded(statistics.getMax()),
        run.getPrimaryResult().getScoreUnit(),
        secondary);
  }

  private static double median(Result<?> result) {
    return rounded(result.getStatistics().getPercentile(50));
  }

  /** Four significant digits. */
  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.3e", value));
  }

  private static String git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static String machine() throws IOException {
    Path cpu = Path.of("/proc/cpuinfo");
    String processor =
        !Files.exists(cpu)
            ? System.getProperty("os.arch")
            : Files.readAllLines(cpu).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    long memory =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize();
    return String.format(
        "%s, %d cores, %d GB, %s %s",
        processor,
        Runtime.getRuntime().availableProcessors(),
        Math.round(memory / 1e9),
        System.getProperty("os.name"),
        System.getProperty("os.version"));
  }
}
