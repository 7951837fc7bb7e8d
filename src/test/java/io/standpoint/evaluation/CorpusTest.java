package io.standpoint.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.stance.Polarity;
import io.standpoint.text.Span;
import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {

  private static final String TONE =
      """
      {"id":"a","text":"Everyone adores Ruritania.","holder":null,\
      "target":{"text":"Ruritania","start":16,"end":25},"label":"positive"}
      """;
  private static final String STANCE =
      """
      {"id":"b","text":"😀 Graustark shelled Ruritania.","unknown":[1,{"x":2}],\
      "holder":{"text":"Graustark","start":3,"end":12},\
      "target":{"text":"Ruritania","start":21,"end":30},"label":"negative",\
      "pair_id":"p1","direction":"q->p","orig_label":4}
      """;

  @TempDir Path folder;

  @Test
  void reads_rows_in_order_with_holder_target_label_and_side() throws IOException {
    Corpus corpus = read("\uFEFF" + TONE + "\r\n\n" + STANCE);

    assertThat(corpus.examples()).extracting(Example::id).containsExactly("a", "b");
    Example tone = corpus.examples().get(0);
    assertThat(tone.spans().holder()).isEmpty();
    assertThat(tone.spans().target()).isEqualTo(new Span(16, 25));
    assertThat(tone.label()).isEqualTo(Polarity.POSITIVE);
    assertThat(tone.side()).isEmpty();
    assertThat(tone.probe()).isEmpty();
    Example stance = corpus.examples().get(1);
    assertThat(stance.spans().holder()).contains(new Span(3, 12));
    assertThat(stance.spans().target().of(stance.text())).isEqualTo("Ruritania");
    assertThat(stance.side()).contains(new PairSide("p1", PairSide.Direction.BACKWARD));
  }

  @Test
  void names_a_corpus_by_folder_and_file_and_knows_its_hash() throws IOException {
    Path file = Files.createDirectory(folder.resolve("tone")).resolve("dev.jsonl");
    Files.writeString(file, TONE);

    assertThat(Corpus.read(file).name()).isEqualTo("tone/dev.jsonl");
    assertThat(Corpus.read(folder.resolve("tone/../tone/dev.jsonl")).name())
        .isEqualTo("tone/dev.jsonl");
    // Oracle: the JDK's own digest.
    assertThat(Corpus.read(file).sha256()).isEqualTo(jdkSha256(Files.readAllBytes(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"label\":\"positive\"`         | `\"other\":1`            | row 'a' has no label",
        "`\"label\":\"positive\"`         | `\"label\":null`         | row 'a' has no label",
        "`\"label\":\"positive\"`         | `\"label\":\"Positive\"` | unknown label 'Positive'",
        "`\"label\":\"positive\"`         | `\"label\":3`            | label is missing, blank",
        "`\"id\":\"a\"`                   | `\"id\":\" \"`           | id is missing, blank",
        "`\"id\":\"a\"`                   | `\"id\":\"\\ud800\"`     | half a surrogate pair",
        "`\"id\":\"a\"`                   | `\"id\":\"a\",\"id\":\"a\"` | Duplicate field",
        "`\"text\":\"Everyone adores Ruritania.\"` | `\"text\":\"\"` | text is missing, blank",
        "`\"start\":16`                   | `\"start\":-1`           | target spans [-1, 25)",
        "`\"start\":16`                   | `\"start\":25`           | target spans [25, 25)",
        "`\"start\":16`                   | `\"start\":\"16\"`       | target.start is missing or no",
        "`\"start\":16`                   | `\"start\":16.5`         | target.start is missing or no",
        "`\"end\":25`                     | `\"end\":27`             | the text [0, 26)",
        "`\"end\":25`                     | `\"end\":99999999999`    | target.end is missing or no",
        "`\"start\":16`                   | `\"start\":15`           | but the text has ' Ruritania'",
        "`\"holder\":null`                | `\"Holder\":null`        | has no holder",
        "`\"holder\":null`                | `\"holder\":\"author\"`  | holder is missing or no object",
        "`\"target\":{`                   | `\"aim\":{`              | target is missing or no object",
        "`\"holder\":null`                | `\"holder\":null,\"pair_id\":\"p\"`      | only one of pair_id and dir",
        "`\"holder\":null`                | `\"holder\":null,\"capability\":\"c\"`   | only one of capability and gr",
        "`\"holder\":null` | `\"holder\":null,\"capability\":\"c\",\"group\":\" \"`       | group is missing, blank",
        "`\"holder\":null` | `\"holder\":null,\"pair_id\":\"p\",\"direction\":\"p<-q\"`  | unknown direction 'p<-q'",
        "`\"positive\"}`                  | `\"positive\"`           | not valid JSON",
        "`\"positive\"}`                  | `\"positive\"} {}`       | not valid JSON",
      })
  void names_file_line_and_rule_when_a_row_is_broken(String good, String bad, String message)
      throws IOException {
    String row = TONE.replace(good, bad);
    assertThat(row).isNotEqualTo(TONE);

    assertThatThrownBy(() -> read(STANCE + row))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("corpus.jsonl:2: ")
        .hasMessageContaining(message);
  }

  @Test
  void rejects_a_repeated_id_and_a_repeated_direction() {
    assertThatThrownBy(() -> read(TONE + "\n" + TONE))
        .hasMessageContaining("corpus.jsonl:3: id 'a' stands on line 1 too");
    assertThatThrownBy(() -> read(STANCE + STANCE.replace("\"b\"", "\"c\"")))
        .hasMessageContaining("corpus.jsonl:2: direction q->p of pair 'p1' stands on line 1 too");
  }

  @Test
  void rejects_a_file_without_rows_or_that_is_missing_or_not_utf_8() throws IOException {
    assertThatThrownBy(() -> read("\n \n"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("has no rows");
    assertThatThrownBy(() -> Corpus.read(folder.resolve("absent.jsonl")))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("absent.jsonl");
    assertThatThrownBy(() -> Corpus.read(folder)).isInstanceOf(UnreadableException.class);
    Path latin = folder.resolve("latin.jsonl");
    Files.write(latin, (TONE + "\"Erdo\u00e9\"").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Corpus.read(latin))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("latin.jsonl:2: not valid UTF-8");
  }

  @Test
  void reads_or_explains_any_damaged_file() throws IOException {
    byte[] good = (TONE + STANCE).getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("damaged.jsonl");
    Random random = new Random(7);
    int explained = 0;
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = good.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      Files.write(file, damaged);
      try {
        assertThat(Corpus.read(file).examples()).isNotEmpty();
      } catch (UnreadableException e) {
        assertThat(e).hasMessageContaining("damaged.jsonl:");
        explained++;
      }
    }
    assertThat(explained).isPositive();
  }

  private Corpus read(String content) throws IOException {
    Path file = folder.resolve("corpus.jsonl");
    Files.writeString(file, content);
    return Corpus.read(file);
  }

  private static String jdkSha256(byte[] bytes) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
