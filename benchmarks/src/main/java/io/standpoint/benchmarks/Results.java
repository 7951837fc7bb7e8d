package io.standpoint.benchmarks;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run of the {@link Suite} measured.
 *
 * @param date of the run, ISO 8601
 * @param commit of the repository, with {@code +} if files were changed
 * @param machine processor, cores, memory and operating system
 * @param jvm name and version
 * @param measurements one per benchmark method and parameters
 */
public record Results(
    String date, String commit, String machine, String jvm, List<Measurement> measurements) {

  /** Where the latest results are, from the top of the repository. */
  public static final Path FILE = Path.of("benchmarks/results/results.json");

  public Results {
    measurements = List.copyOf(measurements);
  }

  /**
   * A benchmark method with its parameters.
   *
   * @param benchmark class and method
   * @param parameters by name
   * @param median over iterations, or over processes where each gives one
   * @param least of them
   * @param most of them
   * @param unit of the three
   * @param secondary medians of what was counted besides, by name: work per second, or bytes
   *     allocated per operation
   */
  public record Measurement(
      String benchmark,
      SortedMap<String, String> parameters,
      double median,
      double least,
      double most,
      String unit,
      SortedMap<String, Double> secondary) {
    public Measurement {
      parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
      secondary = Collections.unmodifiableSortedMap(new TreeMap<>(secondary));
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Results read(Path file) throws IOException {
    return new ObjectMapper().readValue(Files.readString(file), Results.class);
  }

  /** Writes the results as JSON. */
  public void write(Path file) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        new ObjectMapper()
                .writer(
                    new DefaultPrettyPrinter()
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter))
                .writeValueAsString(this)
            + "\n");
  }

  /**
   * The measurement of a benchmark.
   *
   * @param parameters those that tell it from others of its name
   * @throws IllegalArgumentException if there is not exactly one
   */
  public Measurement of(String benchmark, Map<String, String> parameters) {
    List<Measurement> found =
        measurements.stream()
            .filter(measurement -> measurement.benchmark().equals(benchmark))
            .filter(m -> m.parameters().entrySet().containsAll(parameters.entrySet()))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.size() + " measurements of " + benchmark + " with " + parameters + ": need one");
    }
    return found.get(0);
  }
}
