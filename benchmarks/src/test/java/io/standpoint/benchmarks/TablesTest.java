package io.standpoint.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.standpoint.benchmarks.Results.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

  private static final Path TOP = Path.of("..");

  @ParameterizedTest
  @ValueSource(strings = {"benchmarks/README.md", "README.md"})
  void pages_show_what_was_measured(String name) throws IOException {
    Results results = Results.read(TOP.resolve(Results.FILE));
    String page = Files.readString(TOP.resolve(name));
    assertTrue(page.contains("<!-- results: "), name + " has a table");
    assertEquals(Tables.into(page, results), page, "made by another run: start Suite --tables");
  }

  @Test
  void a_table_has_a_row_for_each_measurement() {
    Results results =
        new Results(
            "2026-01-02",
            "abc",
            "machine",
            "jvm",
            List.of(
                measurement("1", 2, Map.of("tokens", 12_345.6)),
                measurement("50", 2.5, Map.of("tokens", 9.87))));
    assertEquals(
        """
        before
        <!-- results: Some -->
        | method | count | ms/op, median | range | tokens/s |
        | --- | --- | --- | --- | --- |
        | `run` | 1 | 2.00 | 1.00–3.00 | 12,346 |
        | `run` | 50 | 2.50 | 1.50–3.50 | 9.87 |
        <!-- end -->
        after
        """,
        Tables.into("before\n<!-- results: Some -->\nold\n<!-- end -->\nafter\n", results));
    assertThrows(
        IllegalArgumentException.class,
        () -> Tables.into("<!-- results: Other -->\n<!-- end -->", results));
  }

  private static Measurement measurement(
      String count, double median, Map<String, Double> secondary) {
    return new Measurement(
        "Some.run",
        new TreeMap<>(Map.of("count", count)),
        median,
        median - 1,
        median + 1,
        "ms/op",
        new TreeMap<>(secondary));
  }
}
