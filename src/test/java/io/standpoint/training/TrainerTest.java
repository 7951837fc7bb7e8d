package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.model.Manifest;
import io.standpoint.model.TrainingSettings;
import io.standpoint.neural.FakeRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

  @TempDir private Path folder;
  private Path corpus;
  private Path development;

  @BeforeEach
  void write() throws IOException {
    corpus = write("train.jsonl", 600, 1);
    development = write("dev.jsonl", 200, 2);
  }

  @Test
  void learns_what_the_labels_follow() throws IOException {
    TrainingReport report = train(options("out", List.of(development), 2, 1));
    Manifest manifest = report.manifest();
    assertThat(manifest.development()).hasSize(1);
    assertThat(manifest.development().get(0).macroF1()).isGreaterThan(0.95);
    assertThat(manifest.development().get(0).accuracy()).isGreaterThan(0.95);
    assertThat(manifest.development().get(0).corpus().rows()).isEqualTo(200);
    assertThat(manifest.corpora().get(0).sha256())
        .isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(corpus)));
    assertThat(manifest.network().layers()).containsExactly(6, 16, 3);
    assertThat(report.epochs()).hasSize(12);
    assertThat(report.epochs().get(manifest.bestEpoch() - 1).macroF1())
        .isEqualTo(report.epochs().stream().mapToDouble(e -> e.macroF1()).max().orElseThrow());
  }

  @Test
  void gives_the_same_bytes_again_with_any_number_of_threads_and_others_for_another_seed()
      throws IOException {
    train(options("a", List.of(), 1, 1));
    train(options("b", List.of(), 3, 1));
    train(options("c", List.of(), 1, 2));
    assertThat(archive("b")).isEqualTo(archive("a"));
    assertThat(archive("c")).isNotEqualTo(archive("a"));
  }

  @Test
  void writes_the_hash_as_sha256sum_does() throws IOException {
    TrainingReport report = train(options("out", List.of(development), 1, 1));
    assertThat(archive("out")).isEqualTo(report.sha256());
    assertThat(folder.resolve("out/standpoint-model.zip.sha256"))
        .hasContent(report.sha256() + "  standpoint-model.zip");
    assertThat(Files.readString(folder.resolve("out/report.json"))).contains(report.sha256());
    assertThat(Files.readString(folder.resolve("out/report.txt"))).contains("dev.jsonl");
  }

  @Test
  void refuses_a_directory_with_files_unless_forced() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("precious.txt"), "keep");
    TrainingOptions options = options("out", List.of(development), 1, 1);
    assertThatThrownBy(() -> train(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--force");
    TrainingOptions forced =
        new TrainingOptions(
            options.corpora(),
            options.development(),
            options.out(),
            true,
            1,
            "test",
            options.settings());
    train(forced);
    assertThat(out.resolve("precious.txt")).hasContent("keep");
    assertThat(out.resolve("standpoint-model.zip")).exists();
    TrainingOptions file = options("dev.jsonl", List.of(development), 1, 1);
    assertThatThrownBy(() -> train(file)).hasMessageContaining("is a file");
  }

  @Test
  void tells_of_its_progress_in_order() {
    List<Progress> heard = new ArrayList<>();
    Trainer.train(options("out", List.of(development), 1, 1), heard::add, new FakeRows());
    assertThat(heard).extracting(Progress::phase).isSorted();
    assertThat(heard.get(0).phase()).isEqualTo(Progress.Phase.ENCODING);
    Progress last = heard.get(heard.size() - 1);
    assertThat(last.phase()).isEqualTo(Progress.Phase.TRAINING);
    assertThat(last.detail()).contains("macro-F1");
  }

  @Test
  void refuses_options_that_say_nothing() {
    TrainingSettings settings = TrainingSettings.DEFAULT;
    assertThatThrownBy(
            () -> new TrainingOptions(List.of(), List.of(), folder, false, 1, "x", settings))
        .hasMessageContaining("at least one file");
    assertThatThrownBy(
            () -> new TrainingOptions(List.of(corpus), List.of(), folder, false, 0, "x", settings))
        .hasMessageContaining("threads 0");
    assertThatThrownBy(
            () -> new TrainingOptions(List.of(corpus), List.of(), folder, false, 1, " ", settings))
        .hasMessageContaining("name is blank");
  }

  private TrainingReport train(TrainingOptions options) {
    return Trainer.train(options, progress -> {}, new FakeRows());
  }

  private TrainingOptions options(String out, List<Path> dev, int threads, long seed) {
    return new TrainingOptions(
        List.of(corpus),
        dev,
        folder.resolve(out),
        false,
        threads,
        "test",
        new TrainingSettings(seed, 12, 16, 16, 0, 0.1, 0.01, 0.001, 0.5));
  }

  private String archive(String out) throws IOException {
    return DigestUtils.sha256Hex(
        Files.readAllBytes(folder.resolve(out).resolve("standpoint-model.zip")));
  }

  /** Rows whose label follows from the verb; the text is otherwise random. */
  private Path write(String name, int rows, long seed) throws IOException {
    List<String> verbs = List.of("blamed", "met", "praised");
    List<String> labels = List.of("negative", "neutral", "positive");
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      int verb = random.nextInt(3);
      String holder = "A" + random.nextInt(1000);
      String target = "B" + random.nextInt(1_000_000);
      String text = holder + " " + verbs.get(verb) + " " + target;
      int start = text.length() - target.length();
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"%d\",\"text\":\"%s\",\"holder\":%s,"
                  + "\"target\":{\"text\":\"%s\",\"start\":%d,\"end\":%d},\"label\":\"%s\"}%n",
              i,
              text,
              random.nextBoolean()
                  ? "null"
                  : String.format(
                      Locale.ROOT,
                      "{\"text\":\"%s\",\"start\":0,\"end\":%d}",
                      holder,
                      holder.length()),
              target,
              start,
              text.length(),
              labels.get(verb)));
    }
    return Files.writeString(folder.resolve(name), lines, StandardCharsets.UTF_8);
  }
}
