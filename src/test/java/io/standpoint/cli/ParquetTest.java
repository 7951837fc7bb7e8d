package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet in and out, beside the same run in JSON Lines; on the word list. */
class ParquetTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] TEXTS = {
    "Turkey condemned Russia on Monday over the attack, which cost many lives.",
    "Iran praised Syria for the cease-fire. France attacked the plan of Turkey sharply.",
    "",
    "Das Auto wurde gestern in Berlin von der Polizei gefunden und wird nun untersucht.",
    "Germany's minister thanked Poland. She said \"the = sign\" of the times was clear."
  };

  @TempDir private Path folder;

  private final StringWriter stderr = new StringWriter();

  private int score(Object... args) {
    stderr.getBuffer().setLength(0);
    return LexiconScore.run(stderr, Stream.of(args).map(Object::toString).toArray(String[]::new));
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private static String quoted(Path path) {
    return "'" + path + "'";
  }

  /** Writes a file whose columns are these expressions over {@code text} and {@code n}. */
  private Path parquet(String name, String columns) throws SQLException, IOException {
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < TEXTS.length; i++) {
      values.append(i == 0 ? "" : ", ");
      values.append("(").append(i + 1).append(", '").append(TEXTS[i].replace("'", "''"));
      values.append("')");
    }
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    sql(
        "COPY (SELECT "
            + columns
            + " FROM (VALUES "
            + values
            + ") AS v(n, text) ORDER BY n) TO "
            + quoted(file)
            + " (FORMAT parquet)");
    return file;
  }

  private Path jsonLines() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < TEXTS.length; i++) {
      ObjectNode row = JSON.createObjectNode().put("id", "" + (i + 1)).put("text", TEXTS[i]);
      lines.add(row.put("date", "2020-03-0" + (i + 1)).put("outlet", "Wire").toString());
    }
    return Files.write(folder.resolve("in.jsonl"), lines);
  }

  @Test
  void parquet_is_read_as_the_same_rows_of_json_lines_are() throws Exception {
    Path lines = folder.resolve("lines");
    int code = score("--by", "outlet,day", "--out", lines, jsonLines());
    assertThat(code).as(stderr.toString()).isEqualTo(ExitCode.SOME_REJECTED);

    Path in =
        parquet(
            "outlet=BBC/nr=7/a[1]*.parquet",
            "n AS \"Nr\", DATE '2020-03-01' + (n - 1)::INTEGER AS date, text AS Body,"
                + " 'Wire' AS outlet, [n] AS ignored");
    Path out = folder.resolve("parquet");
    code =
        score("--by", "outlet,day", "--id-column", "nr", "--text-column", "body", "--out", out, in);

    assertThat(code).as(stderr.toString()).isEqualTo(ExitCode.SOME_REJECTED);
    for (String file : List.of("predictions.jsonl", "summary.jsonl")) {
      assertThat(out.resolve(file)).as(file).hasSameTextualContentAs(lines.resolve(file));
    }
    List<JsonNode> rejects = rows(out.resolve("rejects.jsonl"));
    assertThat(rejects).extracting(row -> row.at("/line").asInt()).containsExactly(3, 4);
    assertThat(rejects.get(0).at("/source").asText()).isEqualTo(in.toString());
    assertThat(rejects.get(0).at("/reason").asText()).contains("body is empty");
    assertThat(rejects.get(1).at("/reason").asText()).contains("German");
  }

  @Test
  void dates_may_be_texts_or_points_in_time() throws Exception {
    for (String date :
        List.of(
            "'2020-03-05'",
            "TIMESTAMP '2020-03-05 23:30:00'",
            "TIMESTAMPTZ '2020-03-05 23:30:00+00'",
            "TIMESTAMP_MS '2020-03-05 01:00:00'")) {
      Path out = folder.resolve("out" + date.length());
      Path in = parquet("in.parquet", "n AS id, text, " + date + " AS date");

      assertThat(score("--by", "day", "--out", out, in)).isEqualTo(ExitCode.SOME_REJECTED);

      assertThat(rows(out.resolve("summary.jsonl")))
          .as(date)
          .isNotEmpty()
          .allMatch(row -> row.at("/period").asText().equals("2020-03-05"));
    }
  }

  @Test
  void a_file_that_cannot_be_meant_is_rejected_with_what_is_wrong() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.move(parquet("x", "n AS id, text AS body"), in.resolve("a.parquet"));
    Files.move(parquet("x", "text::BLOB AS text"), in.resolve("b.parquet"));
    Files.move(parquet("x", "text, n AS date"), in.resolve("c.parquet"));
    Files.writeString(in.resolve("d.parquet"), "id,text\n1,x\n");
    byte[] whole = Files.readAllBytes(parquet("x", "text"));
    Files.write(in.resolve("e.parquet"), Arrays.copyOf(whole, whole.length / 2));
    Files.move(parquet("x", "string_split(text, ' ') AS text"), in.resolve("f.parquet"));
    Files.move(parquet("x", "text, text || 'x' AS \"id\" "), in.resolve("g.parquet"));
    Path out = folder.resolve("out");

    assertThat(score("--out", out, in)).as(stderr.toString()).isEqualTo(ExitCode.SOME_REJECTED);

    assertThat(rows(out.resolve("rejects.jsonl")).subList(0, 6))
        .extracting(row -> row.at("/reason").asText())
        .satisfiesExactly(
            a -> assertThat(a).contains("no column named text, only id, body", "--text-column"),
            b -> assertThat(b).contains("column text has the type BLOB, not a text"),
            c -> assertThat(c).contains("column date has the type INTEGER, not a text or date"),
            d -> assertThat(d).contains("it is not a Parquet file"),
            e ->
                assertThat(e)
                    .contains("DuckDB says")
                    .doesNotContain("\n", "LINE", "closed pending"),
            f -> assertThat(f).contains("column text has the type VARCHAR[], not a text"));
    assertThat(Files.readString(out.resolve("predictions.jsonl"))).contains("Turkey condemned");
  }

  @Test
  void parquet_out_holds_what_json_lines_hold_with_types() throws Exception {
    Path in = jsonLines();
    Path lines = folder.resolve("lines");
    Path out = folder.resolve("it's out/outlet=BBC/documents=7");
    score("--by", "outlet", "--out", lines, in);
    int code = score("--by", "outlet", "--format", "parquet", "--out", out, in);
    assertThat(code).as(stderr.toString()).isEqualTo(ExitCode.SOME_REJECTED);

    assertThat(BatchSample.names(out))
        .containsExactlyInAnyOrder(
            "predictions.parquet", "summary.parquet", "rejects.jsonl", "run.json");
    for (String name : List.of("predictions", "summary")) {
      List<JsonNode> expected = rows(lines.resolve(name + ".jsonl"));
      String file = "'" + (out + "/" + name + ".parquet").replace("'", "''") + "'";
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement();
          ResultSet found =
              statement.executeQuery(
                  "SELECT * FROM read_parquet(" + file + ", hive_partitioning = false)")) {
        for (JsonNode row : expected) {
          assertThat(found.next()).isTrue();
          int cells = assertCells(row, "", found);
          assertThat(cells).isEqualTo(found.getMetaData().getColumnCount());
        }
        assertThat(found.next()).isFalse();
      }
    }
  }

  /** Counts the cells, each of which must be the JSON value at its place. */
  private static int assertCells(JsonNode node, String name, ResultSet row) throws SQLException {
    if (node.isObject()) {
      int cells = 0;
      for (var field : node.properties()) {
        String inner = name.isEmpty() ? field.getKey() : name + "_" + field.getKey();
        boolean author = inner.equals("holder_mention") && field.getValue().isNull();
        cells += author ? 3 : assertCells(field.getValue(), inner, row);
      }
      return cells;
    }
    if (node.isArray() && node.path(0).isObject()) {
      return assertCells(node.get(0), name, row);
    }
    Object value = row.getObject(name);
    if (node.isNull()) {
      assertThat(value).as(name).isNull();
    } else if (node.isInt()) {
      assertThat(value).as(name).isEqualTo(node.intValue());
    } else if (node.isNumber()) {
      assertThat(value).as(name).isEqualTo(node.doubleValue());
    } else if (node.isBoolean()) {
      assertThat(value).as(name).isEqualTo(node.booleanValue());
    } else if (node.isArray()) {
      List<String> labels = new ArrayList<>();
      node.forEach(label -> labels.add(label.asText()));
      assertThat((Object[]) row.getArray(name).getArray())
          .as(name)
          .containsExactly(labels.toArray());
    } else {
      assertThat(value).as(name).isEqualTo(node.textValue());
    }
    return 1;
  }

  @Test
  void a_stopped_run_goes_on_to_the_same_bytes() throws Exception {
    BatchSample sample = BatchSample.write(folder, 40, 5);
    Path undisturbed = folder.resolve("undisturbed");
    Path stopped = folder.resolve("stopped");
    score((Object[]) sample.arguments(undisturbed, "--format", "parquet"));
    Files.createDirectories(stopped.resolve("predictions.parquet/in-the-way"));
    assertThat(score((Object[]) sample.arguments(stopped, "--format", "parquet")))
        .isEqualTo(ExitCode.INTERNAL_FAILURE);
    Files.delete(stopped.resolve("predictions.parquet/in-the-way"));
    Files.delete(stopped.resolve("predictions.parquet"));
    assertThat(BatchSample.names(stopped)).containsExactly(BatchOutput.JOURNAL);

    score((Object[]) sample.arguments(stopped, "--format", "parquet", "--resume"));

    for (String file : List.of("predictions.parquet", "summary.parquet", "rejects.jsonl")) {
      assertThat(stopped.resolve(file)).as(file).hasSameBinaryContentAs(undisturbed.resolve(file));
    }
  }

  @Test
  void the_readme_names_the_jar_of_the_build() throws Exception {
    Matcher version =
        Pattern.compile("<artifactId>duckdb_jdbc</artifactId>\\s*<version>([^<]+)")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(Files.readString(Path.of("README.md")))
        .contains("org.duckdb:duckdb_jdbc:" + version.group(1));
  }

  private static List<JsonNode> rows(Path file) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }
}
