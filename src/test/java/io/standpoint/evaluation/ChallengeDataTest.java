package io.standpoint.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The challenge suite keeps to its format, and none of it was trained on. */
class ChallengeDataTest {

  private static final Path FOLDER = Path.of("training-data/challenge");
  private static final Path OURS = Path.of("training-data/international");

  /** Reading checks schema, offsets and ids. */
  private static final List<Example> ROWS = Corpus.readFolder(FOLDER).examples();

  @Test
  void has_at_least_40_capabilities_of_20_cases_8_groups_and_two_labels() {
    Map<String, List<Example>> capabilities =
        ROWS.stream().collect(Collectors.groupingBy(row -> probe(row).capability()));

    assertThat(capabilities).hasSizeGreaterThanOrEqualTo(40);
    capabilities.forEach(
        (name, rows) -> {
          assertThat(rows).as(name).hasSizeGreaterThanOrEqualTo(20);
          assertThat(rows.stream().map(row -> probe(row).group()).distinct())
              .as(name)
              .hasSizeGreaterThanOrEqualTo(8);
          assertThat(rows.stream().map(Example::label).distinct())
              .as(name)
              .hasSizeGreaterThanOrEqualTo(2);
        });
  }

  @Test
  void keeps_one_capability_in_each_file_by_its_name() throws IOException {
    for (Path file : files(FOLDER)) {
      String name = file.getFileName().toString().replace(".jsonl", "");
      assertThat(Corpus.read(file).examples())
          .as(name)
          .allMatch(row -> probe(row).capability().equals(name));
    }
  }

  @Test
  void has_no_sentence_in_two_groups_or_two_spellings_and_asks_no_question_twice()
      throws IOException {
    Map<String, String> placeOfSentence = new HashMap<>();
    Set<String> questions = new HashSet<>();
    for (Path file : files(FOLDER)) {
      for (JsonNode row : CorpusFiles.rows(file)) {
        String place = row.at("/group").asText() + ": " + row.at("/text").asText();
        assertThat(placeOfSentence.putIfAbsent(CorpusFiles.letters(row), place)).isIn(null, place);
        assertThat(questions.add(place + row.at("/holder") + row.at("/target")))
            .as(row.at("/id").asText())
            .isTrue();
      }
    }
  }

  @Test
  void has_no_sentence_that_is_in_a_corpus() throws IOException {
    Set<String> sentences = new HashSet<>();
    for (Path file : files(FOLDER)) {
      for (JsonNode row : CorpusFiles.rows(file)) {
        sentences.add(CorpusFiles.letters(row));
      }
    }
    List<Path> corpora = new ArrayList<>(files(OURS));
    corpora.addAll(CorpusFiles.publicCorpora());
    for (Path corpus : corpora) {
      for (JsonNode row : CorpusFiles.rows(corpus)) {
        assertThat(sentences).as(corpus.toString()).doesNotContain(CorpusFiles.letters(row));
      }
    }
    assertThat(sentences).hasSizeGreaterThan(900);
  }

  private static Probe probe(Example row) {
    return row.probe().orElseThrow();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }
}
