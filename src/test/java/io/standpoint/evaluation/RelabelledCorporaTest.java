package io.standpoint.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.standpoint.stance.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelabelledCorporaTest {

  private static final Path FOLDER = Path.of("training-data/relabelled");
  private static final List<String> CORPORA = List.of("dse", "newsmtsc", "plv");

  @TempDir private Path folder;

  @Test
  void labels_and_sentences_make_a_corpus() throws IOException {
    String text = "Ankara thanked the wicked Smith.";
    JsonNode labels =
        json(
            "{'text':'%s','actors':[[0,6],[26,31]],'negative':['a>2'],'positive':['1>2']}"
                .formatted(RelabelledCorpora.key(text)));
    Path corpus = folder.resolve("corpus.jsonl");
    Files.write(
        corpus, RelabelledCorpora.join(List.of(labels), List.of(json("{'text':'" + text + "'}"))));
    List<Example> examples = Corpus.read(corpus).examples();
    assertThat(examples).extracting(Example::text).containsOnly(text);
    assertThat(examples)
        .extracting(Example::label)
        .containsExactly(Polarity.NEGATIVE, Polarity.POSITIVE);
    assertThat(examples.get(0).spans().holder()).isEmpty();
    assertThat(examples.get(1).spans().holder().map(span -> text.substring(0, span.end())))
        .isEqualTo(Optional.of("Ankara"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RelabelledCorpora.join(List.of(labels), List.of(json("{'text':'Other.'}"))));
  }

  @Test
  void every_line_labels_pairs_of_its_actors_once_and_quotes_nothing() throws IOException {
    Set<String> texts = new HashSet<>();
    for (String name : CORPORA) {
      for (JsonNode line : RelabelledCorpora.lines(FOLDER.resolve(name + ".jsonl"))) {
        String key = line.get("text").asText();
        assertThat(key).matches("[0-9a-f]{16}");
        assertThat(texts.add(key)).as(key).isTrue();
        Set<String> pairs = new HashSet<>();
        for (String label : RelabelledCorpora.LABELS) {
          line.path(label).forEach(pair -> assertThat(pairs.add(pair.asText())).as(key).isTrue());
        }
        int actors = line.get("actors").size();
        assertThat(pairs).as(key).isNotEmpty().allMatch(pair -> isPair(pair, actors));
        assertThat(line.fieldNames())
            .toIterable()
            .isSubsetOf("text", "actors", "negative", "neutral", "positive");
      }
    }
  }

  @Test
  void the_data_sheet_states_the_sizes_there_are() throws IOException {
    int sentences = 0;
    int pairs = 0;
    for (String name : CORPORA) {
      for (JsonNode line : RelabelledCorpora.lines(FOLDER.resolve(name + ".jsonl"))) {
        sentences++;
        pairs += RelabelledCorpora.LABELS.stream().mapToInt(l -> line.path(l).size()).sum();
      }
    }
    assertThat(Files.readString(Path.of("training-data/README.md")))
        .contains(String.format(Locale.ROOT, "%,d sentences and %,d pairs", sentences, pairs));
  }

  /** Where the public corpora are at hand, as on the machines of the project. */
  @Test
  void every_sentence_is_of_a_training_file() throws IOException {
    for (Path corpus : CorpusFiles.publicCorpora()) {
      Path labels = FOLDER.resolve(corpus.getParent().getFileName() + ".jsonl");
      if (corpus.endsWith("train.jsonl")) {
        assertThat(
                RelabelledCorpora.join(
                    RelabelledCorpora.lines(labels), RelabelledCorpora.lines(corpus)))
            .hasSizeGreaterThan(1000);
      }
    }
  }

  private static boolean isPair(String pair, int actors) {
    String[] sides = pair.split(">", -1);
    return sides.length == 2
        && !sides[0].equals(sides[1])
        && (sides[0].equals("a") || isNumber(sides[0], actors))
        && isNumber(sides[1], actors);
  }

  private static boolean isNumber(String side, int actors) {
    return side.matches("[1-9]\\d?") && Integer.parseInt(side) <= actors;
  }

  private static JsonNode json(String quoted) throws IOException {
    return JsonMapper.builder().build().readTree(quoted.replace('\'', '"'));
  }
}
