package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.Manifest;
import io.standpoint.model.Model;
import io.standpoint.neural.TrainingSettings;
import io.standpoint.neural.TrainingSettings.Precision;
import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
    corpus = write("train.jsonl", 96, 1);
    development = write("dev.jsonl", 40, 2);
  }

  @Test
  void learns_what_the_labels_follow() throws IOException {
    TrainingReport report = train(options("out", List.of(development), 4, 1));
    Manifest manifest = report.manifest();
    assertThat(manifest.development()).hasSize(1);
    assertThat(manifest.development().get(0).macroF1()).isGreaterThan(0.95);
    assertThat(manifest.development().get(0).accuracy()).isGreaterThan(0.95);
    assertThat(manifest.development().get(0).corpus().rows()).isEqualTo(40);
    assertThat(manifest.corpora().get(0).sha256())
        .isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(corpus)));
    assertThat(manifest.network().layers()).containsExactly(1153, 16, 3);
    assertThat(report.points()).hasSize(8);
    assertThat(report.points())
        .filteredOn(point -> point.epochs() == manifest.bestEpoch())
        .singleElement()
        .satisfies(
            best ->
                assertThat(report.points())
                    .allSatisfy(
                        point -> assertThat(point.mean()).isLessThanOrEqualTo(best.mean())));
  }

  /** The labels of the pupil's own file say nothing. */
  @Test
  void learns_what_its_teacher_says() throws IOException {
    TrainingOptions teaching = options("teacher", List.of(development), 4, 1);
    train(teaching);
    Model teacher = Model.load(folder.resolve("teacher/standpoint-model.zip"));
    Path mislabelled = folder.resolve("mislabelled.jsonl");
    Files.writeString(
        mislabelled,
        Files.readString(write("other.jsonl", 96, 3))
            .replaceAll("\"label\": ?\"[a-z]+\"", "\"label\":\"neutral\""));
    TrainingOptions pupil = taught(teacher, mislabelled, 0.9);
    TrainingReport report = train(pupil);
    assertThat(report.manifest().development().get(0).macroF1()).isGreaterThan(0.9);
    assertThat(report.manifest().teachers())
        .singleElement()
        .satisfies(named -> assertThat(named.sha256()).isEqualTo(teacher.sha256()));
    assertThatThrownBy(() -> taught(teacher, mislabelled, 0))
        .hasMessageContaining("give both or neither");
  }

  @Test
  void takes_the_mean_of_models_without_training() throws IOException {
    train(options("first", List.of(development), 4, 1));
    Model first = Model.load(folder.resolve("first/standpoint-model.zip"));
    train(from(first, options("second", List.of(development), 1, 1), 1e-3));
    Model second = Model.load(folder.resolve("second/standpoint-model.zip"));
    TrainingReport report =
        train(from(List.of(first, second), options("mean", List.of(development), 1, 1), 1e-3, 0));
    assertThat(report.manifest().development().get(0).macroF1()).isGreaterThan(0.9);
    assertThat(report.manifest().ancestors())
        .extracting(Manifest.Ancestor::sha256)
        .containsExactly(first.sha256(), second.sha256());
    assertThat(report.points()).singleElement().satisfies(p -> assertThat(p.epochs()).isZero());
  }

  @Test
  void leaves_no_random_head_untrained() {
    assertThatThrownBy(() -> options("none", List.of(development), 0, 1))
        .hasMessageContaining("give a model to start from");
  }

  private TrainingOptions taught(Model teacher, Path corpora, double share) {
    TrainingOptions options = options("pupil", List.of(development), 4, 2);
    TrainingSettings settings = options.settings();
    return new TrainingOptions(
        List.of(corpora),
        options.development(),
        List.of(),
        List.of(teacher),
        options.out(),
        false,
        false,
        options.checkpointEvery(),
        options.patience(),
        options.name(),
        new TrainingSettings(
            settings.seed(),
            settings.rank(),
            settings.epochs(),
            settings.sentences(),
            settings.hidden(),
            settings.dropout(),
            settings.learningRate(),
            settings.headRate(),
            settings.warmUp(),
            settings.weightDecay(),
            settings.clip(),
            settings.averaging(),
            settings.smoothing(),
            0,
            settings.renaming(),
            share,
            settings.threads(),
            settings.precision()));
  }

  @Test
  void gives_the_same_bytes_again_and_others_for_another_seed() throws IOException {
    train(options("a", List.of(), 1, 1));
    train(options("b", List.of(), 1, 1));
    train(options("c", List.of(), 1, 2));
    assertThat(archive("b")).isEqualTo(archive("a"));
    assertThat(archive("c")).isNotEqualTo(archive("a"));
  }

  @Test
  void gives_the_same_bytes_when_it_was_stopped_and_resumed() throws IOException {
    train(options("a", List.of(development), 2, 1));
    TrainingOptions stopped = options("b", List.of(development), 2, 1);
    assertThatThrownBy(
            () ->
                Trainer.train(
                    stopped,
                    progress -> {
                      if (progress.done() > progress.total() * 0.7) {
                        throw new IllegalStateException("stopped");
                      }
                    }))
        .hasMessage("stopped");
    assertThat(folder.resolve("b/checkpoint.bin")).exists();
    train(resumed(stopped));
    assertThat(archive("b")).isEqualTo(archive("a"));
    assertThat(folder.resolve("b/checkpoint.bin")).doesNotExist();
  }

  @Test
  void refuses_to_resume_another_run() throws IOException {
    TrainingOptions first = options("out", List.of(development), 1, 1);
    assertThatThrownBy(
            () ->
                Trainer.train(
                    first,
                    progress -> {
                      if (progress.done() > 40) {
                        throw new IllegalStateException("stopped");
                      }
                    }))
        .hasMessage("stopped");
    TrainingOptions other = resumed(options("out", List.of(development), 1, 2));
    assertThatThrownBy(() -> train(other))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("settings");
    assertThatThrownBy(() -> train(first)).hasMessageContaining("use --resume to go on");
    Path file = folder.resolve("out/checkpoint.bin");
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {2, 200, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> train(resumed(first)))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("checkpoint.bin");
    }
    Files.delete(file);
    Files.writeString(folder.resolve("out/notes.txt"), "keep");
    assertThatThrownBy(() -> train(resumed(first))).hasMessageContaining("no checkpoint to resume");
  }

  @Test
  void refuses_two_files_of_one_name() {
    assertThatThrownBy(() -> train(options("out", List.of(development, development), 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two files are called");
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
            options.starts(),
            options.teachers(),
            options.out(),
            true,
            false,
            TrainingOptions.CHECKPOINT_EVERY,
            TrainingOptions.PATIENCE,
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
    Trainer.train(options("out", List.of(development), 1, 1), heard::add);
    assertThat(heard).extracting(Progress::done).isSorted();
    Progress last = heard.get(heard.size() - 1);
    assertThat(last.done()).isEqualTo(last.total());
    assertThat(last.detail()).contains("macro-F1");
  }

  @Test
  void goes_on_from_a_model() throws IOException {
    train(options("first", List.of(development), 3, 1));
    Model first = Model.load(folder.resolve("first/standpoint-model.zip"));
    // Steps too small to move a weight: what comes out is what went in.
    train(from(first, options("second", List.of(development), 1, 2), 1e-12));
    Model second = Model.load(folder.resolve("second/standpoint-model.zip"));
    Manifest before = first.manifest();
    Manifest after = second.manifest();
    Manifest.Development learned = before.development().get(0);
    Manifest.Development kept = after.development().get(0);
    assertThat(learned.macroF1()).isGreaterThan(0.9);
    assertThat(kept.macroF1()).isEqualTo(learned.macroF1());
    assertThat(kept.uncalibratedError()).isCloseTo(learned.uncalibratedError(), within(1e-3));
    Manifest.Ancestor parent =
        new Manifest.Ancestor("test", first.sha256(), before.settings(), before.corpora());
    assertThat(before.ancestors()).isEmpty();
    assertThat(after.ancestors()).containsExactly(parent);
    train(from(second, options("third", List.of(development), 1, 1), 1e-3));
    Manifest last = Model.load(folder.resolve("third/standpoint-model.zip")).manifest();
    assertThat(last.network().encoder()).isNotEqualTo(before.network().encoder());
    assertThat(last.ancestors())
        .extracting(Manifest.Ancestor::sha256)
        .containsExactly(first.sha256(), second.sha256());
  }

  @Test
  void refuses_to_go_on_from_a_head_of_another_size() {
    TrainingOptions options = from(Model.shipped(), options("out", List.of(development), 1, 1), 1);
    assertThatThrownBy(() -> train(options))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("384 hidden units")
        .hasMessageContaining("--hidden");
  }

  @Test
  void refuses_options_that_say_nothing() {
    assertThatThrownBy(() -> options(List.of(), 1, "x")).hasMessageContaining("at least one file");
    assertThatThrownBy(() -> options(List.of(corpus), 0, "x")).hasMessageContaining("patience 0");
    assertThatThrownBy(() -> options(List.of(corpus), 1, " "))
        .hasMessageContaining("name is blank");
  }

  private TrainingOptions options(List<Path> corpora, double patience, String name) {
    return new TrainingOptions(
        corpora,
        List.of(),
        List.of(),
        List.of(),
        folder,
        false,
        false,
        TrainingOptions.CHECKPOINT_EVERY,
        patience,
        name,
        TrainingSettings.DEFAULT);
  }

  private static TrainingReport train(TrainingOptions options) {
    return Trainer.train(options, progress -> {});
  }

  private TrainingOptions options(String out, List<Path> dev, int epochs, long seed) {
    return new TrainingOptions(
        List.of(corpus),
        dev,
        List.of(),
        List.of(),
        folder.resolve(out),
        false,
        false,
        Duration.ofMillis(500),
        9,
        "test",
        new TrainingSettings(
            seed,
            8,
            epochs,
            8,
            16,
            0.1,
            2e-3,
            1,
            0.1,
            0.01,
            1,
            0.5,
            0,
            0.5,
            0.5,
            0,
            2,
            Precision.FLOAT32));
  }

  private static TrainingOptions from(Model model, TrainingOptions options, double rate) {
    return from(List.of(model), options, rate, options.settings().epochs());
  }

  private static TrainingOptions from(
      List<Model> models, TrainingOptions options, double rate, int epochs) {
    TrainingSettings settings = options.settings();
    return new TrainingOptions(
        options.corpora(),
        options.development(),
        models,
        List.of(),
        options.out(),
        false,
        false,
        options.checkpointEvery(),
        options.patience(),
        options.name(),
        new TrainingSettings(
            settings.seed(),
            settings.rank(),
            epochs,
            settings.sentences(),
            settings.hidden(),
            settings.dropout(),
            rate,
            settings.headRate(),
            settings.warmUp(),
            settings.weightDecay(),
            settings.clip(),
            0,
            settings.smoothing(),
            settings.balance(),
            settings.renaming(),
            settings.teaching(),
            settings.threads(),
            settings.precision()));
  }

  private static TrainingOptions resumed(TrainingOptions options) {
    return new TrainingOptions(
        options.corpora(),
        options.development(),
        options.starts(),
        options.teachers(),
        options.out(),
        false,
        true,
        options.checkpointEvery(),
        options.patience(),
        options.name(),
        options.settings());
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
