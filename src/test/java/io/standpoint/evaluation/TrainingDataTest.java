package io.standpoint.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.stance.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What we wrote ourselves keeps to its format and to the promises of its data sheet. A split is all
 * files whose names begin with its own.
 */
class TrainingDataTest {

  private static final Path FOLDER = Path.of("training-data/international");

  /** Pairs as the product asks them, and as often neutral as news is; that is what it is for. */
  /** With every pair that the product would ask, most of them neutral. */
  private static final List<Path> AS_ASKED =
      List.of(FOLDER.resolve("dev-articles.jsonl"), FOLDER.resolve("dev-crises.jsonl"));

  private static final List<String> SPLITS = List.of("train", "dev", "test");

  @Test
  void every_row_can_be_read_and_every_file_belongs_to_a_split() throws IOException {
    int files = 0;
    for (String split : SPLITS) {
      for (Path file : files(split)) {
        assertThat(Corpus.read(file).examples()).as(file.toString()).hasSizeGreaterThan(300);
        files++;
      }
    }
    try (Stream<Path> all = Files.list(FOLDER)) {
      assertThat(all).hasSize(files);
    }
  }

  @Test
  void no_sentence_or_dispute_stands_in_two_splits_and_no_question_is_asked_twice()
      throws IOException {
    Map<String, String> splitOfText = new HashMap<>();
    Map<String, String> splitOfDispute = new HashMap<>();
    Set<String> questions = new HashSet<>();
    for (String split : SPLITS) {
      for (JsonNode row : rows(split)) {
        assertThat(splitOfText.putIfAbsent(CorpusFiles.letters(row), split)).isIn(null, split);
        assertThat(splitOfDispute.putIfAbsent(row.at("/dispute").asText(), split))
            .as(row.at("/dispute").asText())
            .isIn(null, split);
        assertThat(questions.add(CorpusFiles.letters(row) + row.at("/holder") + row.at("/target")))
            .as(row.at("/id").asText())
            .isTrue();
      }
    }
  }

  @Test
  void every_label_has_a_fair_share_in_every_split() throws IOException {
    for (String split : SPLITS) {
      List<Example> examples = new ArrayList<>(examples(split));
      if (split.equals("dev")) {
        for (Path asked : AS_ASKED) {
          examples.removeAll(Corpus.read(asked).examples());
        }
      }
      Map<Polarity, Long> counts =
          examples.stream().collect(Collectors.groupingBy(Example::label, Collectors.counting()));
      for (Polarity polarity : Polarity.values()) {
        assertThat((double) counts.get(polarity) / examples.size())
            .as(split + " " + polarity)
            .isBetween(0.1, 0.75);
      }
    }
  }

  @Test
  void the_data_sheet_states_the_sizes_there_are() throws IOException {
    String sheet = Files.readString(Path.of("training-data/README.md"));
    for (String split : SPLITS) {
      List<Example> examples = examples(split);
      long sentences = examples.stream().map(Example::text).distinct().count();
      assertThat(sheet)
          .containsPattern(
              split
                  + " "
                  + String.format(Locale.ROOT, "%,d", sentences)
                  + "[^;.]*?\\("
                  + String.format(Locale.ROOT, "%,d", examples.size()));
    }
  }

  /** Where the public corpora are at hand, as on the machines of the project. */
  @Test
  void none_of_our_sentences_stands_in_a_public_corpus() throws IOException {
    Set<String> ours = new HashSet<>();
    for (String split : SPLITS) {
      for (JsonNode row : rows(split)) {
        ours.add(CorpusFiles.letters(row));
      }
    }
    for (Path corpus : CorpusFiles.publicCorpora()) {
      for (JsonNode row : CorpusFiles.rows(corpus)) {
        assertThat(ours).as(corpus.toString()).doesNotContain(CorpusFiles.letters(row));
      }
    }
    assertThat(ours).hasSizeGreaterThan(900);
  }

  private static List<Path> files(String split) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches(split + "(-[a-z]+)?\\.jsonl"))
          .sorted()
          .toList();
    }
  }

  private static List<JsonNode> rows(String split) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (Path file : files(split)) {
      rows.addAll(CorpusFiles.rows(file));
    }
    return rows;
  }

  private static List<Example> examples(String split) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path file : files(split)) {
      examples.addAll(Corpus.read(file).examples());
    }
    return examples;
  }
}
