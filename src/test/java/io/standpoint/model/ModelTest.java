package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.neural.FakeRows;
import io.standpoint.neural.PooledRows;
import io.standpoint.neural.RowSource;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.StanceClassifier;
import io.standpoint.text.Span;
import io.standpoint.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {

  @TempDir private Path folder;

  @Test
  void has_the_hash_of_its_file() throws IOException {
    Path file = sample();
    Model model = Model.load(file, FakeRows.SOURCE);
    assertThat(model.sha256()).isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(file)));
    try (InputStream in = Model.class.getResourceAsStream(Model.shipped().source())) {
      assertThat(Model.shipped().sha256()).isEqualTo(DigestUtils.sha256Hex(in.readAllBytes()));
    }
  }

  @Test
  void the_shipped_model_is_of_the_rows_that_this_version_makes() {
    assertThat(Model.shipped().manifest().rows()).isEqualTo(Manifest.Rows.of(PooledRows.SOURCE));
  }

  @Test
  void a_damaged_archive_is_not_read() throws IOException {
    byte[] zip = Files.readAllBytes(sample());
    zip[zip.length / 2] ^= 1;
    assertThatThrownBy(() -> ModelArchive.readKnown("damaged", new ByteArrayInputStream(zip)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void refuses_a_model_of_other_rows_and_says_what_to_do() throws IOException {
    Path file = sample();
    RowSource other =
        new RowSource(
            "fake-2", FakeRows.SOURCE.width(), FakeRows.SOURCE.artifact(), FakeRows.SOURCE.files());
    assertThatThrownBy(() -> Model.load(file, other))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("fake-1")
        .hasMessageContaining("fake-2")
        .hasMessageContaining("train it again");
    assertThatThrownBy(() -> Model.load(file)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void refuses_files_that_are_missing_or_too_large() throws IOException {
    assertThatThrownBy(() -> Model.load(folder.resolve("none.zip")))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("none.zip");
    Path large = folder.resolve("large.zip");
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(ModelArchive.LARGEST + 1L);
    }
    assertThatThrownBy(() -> Model.load(large))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void ships_a_model_that_reads_plain_sentences_right() {
    Model model = Model.shipped();
    assertThat(model.sha256()).hasSize(64);
    assertThat(model.manifest().corpora()).isNotEmpty();
    try (StanceClassifier classifier = model.open()) {
      assertThat(polarity(classifier, "Ankara", "Moscow", "Ankara condemned Moscow's attack."))
          .isEqualTo(Polarity.NEGATIVE);
      assertThat(polarity(classifier, "Germany", "Ukraine", "Germany strongly supports Ukraine."))
          .isEqualTo(Polarity.POSITIVE);
      assertThat(polarity(classifier, "", "Smith", "The corrupt liar Smith betrayed his voters."))
          .isEqualTo(Polarity.NEGATIVE);
      assertThat(polarity(classifier, "", "Smith", "Smith, a hero, was praised for her courage."))
          .isEqualTo(Polarity.POSITIVE);
    }
  }

  @Test
  void ships_an_archive_whose_files_have_the_hashes_that_its_manifest_names() throws IOException {
    try (InputStream in = Model.class.getResourceAsStream(Model.shipped().source())) {
      byte[] bytes = in.readAllBytes();
      ModelArchive archive = ModelArchive.read("shipped", bytes);
      assertThat(archive.manifest()).isEqualTo(Model.shipped().manifest());
      assertThat(ModelArchive.readKnown("shipped", new ByteArrayInputStream(bytes)).essentials())
          .isEqualTo(archive.essentials());
    }
  }

  @Test
  void ships_the_model_that_the_report_is_about() {
    assertThat(Path.of("training-data/reports/fine-tuning.md"))
        .content()
        .contains(Model.shipped().sha256());
  }

  private static Polarity polarity(
      StanceClassifier classifier, String holder, String target, String sentence) {
    PairSpans pair =
        new PairSpans(
            holder.isEmpty() ? Optional.empty() : Optional.of(span(sentence, holder)),
            span(sentence, target));
    return classifier.classify(sentence, List.of(pair)).get(0).polarity();
  }

  private static Span span(String sentence, String name) {
    int start = sentence.indexOf(name);
    return new Span(start, start + name.length());
  }

  private Path sample() throws IOException {
    return Files.write(folder.resolve("sample.zip"), SampleModel.archive().bytes());
  }
}
