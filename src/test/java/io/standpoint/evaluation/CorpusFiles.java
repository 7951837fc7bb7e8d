package io.standpoint.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Corpora as tests compare them: every field of every row, and sentences without their dress. */
final class CorpusFiles {

  private static final Path PUBLIC = Path.of("../shared/corpora");

  private CorpusFiles() {}

  /** Where they are at hand, as on the machines of the project; else none. */
  static List<Path> publicCorpora() throws IOException {
    if (!Files.isDirectory(PUBLIC)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(PUBLIC)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
    }
  }

  static List<JsonNode> rows(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(mapper.readTree(line));
    }
    return rows;
  }

  /** A text without case, punctuation and spacing, so that near-copies count as copies. */
  static String letters(JsonNode row) {
    return Arrays.toString(
        row.at("/text")
            .asText()
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .toArray());
  }
}
