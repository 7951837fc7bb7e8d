package io.standpoint.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.stance.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What we wrote ourselves keeps to its format and to the promises of its data sheet. */
class TrainingDataTest {

  private static final Path FOLDER = Path.of("training-data/international");
  private static final List<String> SPLITS = List.of("train", "dev", "test");

  @Test
  void every_row_can_be_read() {
    for (String split : SPLITS) {
      assertThat(Corpus.read(file(split)).examples()).as(split).hasSizeGreaterThan(300);
    }
  }

  @Test
  void no_sentence_or_dispute_stands_in_two_splits_and_no_question_is_asked_twice()
      throws IOException {
    Map<String, String> splitOfText = new HashMap<>();
    Map<String, String> splitOfDispute = new HashMap<>();
    Set<String> questions = new HashSet<>();
    for (String split : SPLITS) {
      for (JsonNode row : CorpusFiles.rows(file(split))) {
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
  void every_label_has_a_fair_share_in_every_split() {
    for (String split : SPLITS) {
      List<Example> examples = Corpus.read(file(split)).examples();
      Map<Polarity, Long> counts =
          examples.stream().collect(Collectors.groupingBy(Example::label, Collectors.counting()));
      for (Polarity polarity : Polarity.values()) {
        assertThat((double) counts.get(polarity) / examples.size())
            .as(split + " " + polarity)
            .isBetween(0.15, 0.65);
      }
    }
  }

  @Test
  void the_data_sheet_states_the_sizes_there_are() throws IOException {
    String sheet = Files.readString(Path.of("training-data/README.md"));
    for (String split : SPLITS) {
      List<Example> examples = Corpus.read(file(split)).examples();
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
      for (JsonNode row : CorpusFiles.rows(file(split))) {
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

  private static Path file(String split) {
    return FOLDER.resolve(split + ".jsonl");
  }
}
