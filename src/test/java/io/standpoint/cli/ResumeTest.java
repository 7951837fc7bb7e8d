package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that stopped leaves, and when it may be gone on with. */
class ResumeTest {

  @TempDir private Path folder;

  private final StringWriter stderr = new StringWriter();
  private BatchSample sample;
  private Path undisturbed;
  private Path stopped;

  private int run(String... arguments) {
    stderr.getBuffer().setLength(0);
    return LexiconScore.run(stderr, arguments);
  }

  @BeforeEach
  void run_once_undisturbed_and_once_up_to_the_results() throws IOException {
    sample = BatchSample.write(folder, 60, 5);
    undisturbed = folder.resolve("undisturbed");
    assertThat(run(sample.arguments(undisturbed))).isEqualTo(ExitCode.SOME_REJECTED);

    // A folder in the way of a result lets a run fail when everything is scored.
    stopped = folder.resolve("stopped");
    stop(stopped, this::run, sample.arguments(stopped));
  }

  private void stop(Path out, ToIntFunction<String[]> command, String... arguments)
      throws IOException {
    Files.createDirectories(out.resolve("predictions.jsonl/in-the-way"));
    assertThat(command.applyAsInt(arguments)).isEqualTo(ExitCode.INTERNAL_FAILURE);
    assertThat(stderr.toString()).contains("predictions.jsonl").contains("--resume");
    Files.delete(out.resolve("predictions.jsonl/in-the-way"));
    Files.delete(out.resolve("predictions.jsonl"));
    assertThat(BatchSample.names(out)).containsExactly(BatchOutput.JOURNAL);
  }

  private byte[] journal() throws IOException {
    return journal(stopped);
  }

  private static byte[] journal(Path out) throws IOException {
    return Files.readAllBytes(out.resolve(BatchOutput.JOURNAL));
  }

  private Path outWith(byte[] journal, String name) throws IOException {
    Path out = Files.createDirectories(folder.resolve(name));
    Files.write(out.resolve(BatchOutput.JOURNAL), journal);
    return out;
  }

  @Test
  void a_journal_cut_off_at_any_byte_ends_in_the_same_bytes() throws IOException {
    byte[] journal = journal();
    List<Integer> lengths = new ArrayList<>(List.of(0, 1, 4, 8, journal.length));
    new Random(11).ints(25, 0, journal.length).forEach(lengths::add);
    for (int length : lengths) {
      Path out = outWith(Arrays.copyOf(journal, length), "cut" + length);

      assertThat(run(sample.arguments(out, "--resume"))).isEqualTo(ExitCode.SOME_REJECTED);

      BatchSample.assertSame(out, undisturbed);
    }
  }

  /** What some file systems leave after a loss of power. */
  @Test
  void a_journal_that_ends_in_zeros_is_used_up_to_them() throws IOException {
    byte[] journal = journal();
    for (int kept : List.of(journal.length / 2, journal.length)) {
      byte[] zeros = Arrays.copyOf(Arrays.copyOf(journal, kept), kept + 64);
      Path out = outWith(zeros, "zeros" + kept);

      assertThat(run(sample.arguments(out, "--resume"))).isEqualTo(ExitCode.SOME_REJECTED);

      BatchSample.assertSame(out, undisturbed);
    }
  }

  @Test
  void a_journal_that_is_damaged_is_used_up_to_the_damage() throws IOException {
    Random random = new Random(13);
    for (int i = 0; i < 8; i++) {
      byte[] journal = journal();
      // Behind the settings, of which the first record tells the length.
      int settings = 8 + ByteBuffer.wrap(journal).getInt();
      journal[settings + random.nextInt(journal.length - settings)] ^= (byte) (1 + i);
      Path out = outWith(journal, "damaged" + i);

      assertThat(run(sample.arguments(out, "--resume"))).isEqualTo(ExitCode.SOME_REJECTED);

      BatchSample.assertSame(out, undisturbed);
    }
  }

  @Test
  void what_is_in_the_journal_is_not_classified_again() throws IOException {
    StringWriter err = new StringWriter();
    OpenModel.Source none =
        file ->
            new OpenModel(
                "lexicon",
                "0".repeat(64),
                (sentence, pairs) -> {
                  throw new AssertionError("asked about " + sentence);
                });
    Path out = outWith(journal(), "again");

    int code =
        new picocli.CommandLine(new ScoreCommand(none))
            .setErr(new java.io.PrintWriter(err, true))
            .setOut(new java.io.PrintWriter(java.io.Writer.nullWriter()))
            .execute(sample.arguments(out, "--resume"));

    assertThat(code).as(err.toString()).isEqualTo(ExitCode.SOME_REJECTED);
    BatchSample.assertSame(out, undisturbed);
  }

  @Test
  void another_number_of_threads_may_go_on() throws IOException {
    byte[] half = Arrays.copyOf(journal(), journal().length / 2);
    for (String threads : List.of("1", "3")) {
      Path out = outWith(half, "threads" + threads);

      assertThat(run(sample.arguments(out, "--resume", "--threads", threads)))
          .isEqualTo(ExitCode.SOME_REJECTED);

      BatchSample.assertSame(out, undisturbed);
    }
  }

  @Test
  void the_same_pairs_are_asked_and_counted_on_topic_without_flags_and_with_duplicates()
      throws IOException {
    String[] options = {"--on-topic-only", "--exclude-flags", "negated,past", "--count-duplicates"};
    Path whole = folder.resolve("whole");
    assertThat(run(sample.arguments(whole, options))).isEqualTo(ExitCode.SOME_REJECTED);
    for (String result : List.of("predictions.jsonl", "summary.jsonl")) {
      assertThat(Files.size(whole.resolve(result)))
          .as(result)
          .isBetween(1L, Files.size(undisturbed.resolve(result)) - 1);
    }
    Path out = folder.resolve("half");
    stop(out, this::run, sample.arguments(out, options));
    byte[] journal = journal(out);
    Files.write(out.resolve(BatchOutput.JOURNAL), Arrays.copyOf(journal, journal.length / 2));

    String[] resumed =
        Stream.concat(Stream.of(options), Stream.of("--resume")).toArray(String[]::new);
    assertThat(run(sample.arguments(out, resumed))).isEqualTo(ExitCode.SOME_REJECTED);

    BatchSample.assertSame(out, whole);
  }

  @Test
  void a_comparison_goes_on_to_the_same_answer() throws IOException {
    assertAnswerResumes(
        CompareCommand::new, "comparison.json", "Valdora", "Kestria", "--period", "week");
  }

  @Test
  void a_trend_goes_on_to_the_same_answer() throws IOException {
    assertAnswerResumes(TrendCommand::new, "trend.json", "Valdora", "river", "--period", "day");
  }

  private void assertAnswerResumes(
      Function<OpenModel.Source, Object> command, String answer, String... question)
      throws IOException {
    ToIntFunction<String[]> asked =
        arguments -> {
          stderr.getBuffer().setLength(0);
          String[] all =
              Stream.concat(Stream.of(question), Stream.of(arguments)).toArray(String[]::new);
          return LexiconScore.run(command, "lexicon", stderr, all);
        };
    Path whole = folder.resolve("whole");
    assertThat(asked.applyAsInt(sample.arguments(whole))).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(whole.resolve(answer)).content().contains("\"Valdora\"");
    Path out = folder.resolve("half");
    stop(out, asked, sample.arguments(out));
    byte[] journal = journal(out);
    Files.write(out.resolve(BatchOutput.JOURNAL), Arrays.copyOf(journal, journal.length / 2));

    assertThat(run(sample.arguments(out, "--resume"))).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("command (now score, then ");
    question[0] = "Nordmark";
    assertThat(asked.applyAsInt(sample.arguments(out, "--resume"))).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains(" (now Nordmark, then Valdora)");
    question[0] = "Valdora";
    assertThat(asked.applyAsInt(sample.arguments(out, "--resume")))
        .isEqualTo(ExitCode.SOME_REJECTED);

    BatchSample.assertSame(out, whole);
    assertThat(out.resolve(answer)).hasSameBinaryContentAs(whole.resolve(answer));
  }

  @Test
  void a_changed_option_is_refused_by_its_name() throws IOException {
    assertRefused(
        "topics (now river=river peace=peace, then river=river)", "--topic", "peace=peace");
    assertRefused("level (now actor, then state)", "--level", "actor");
    assertRefused("on-topic-only (now true, then false)", "--on-topic-only");
    assertRefused("exclude-flags (now hedged past, then none)", "--exclude-flags", "past,hedged");
    assertRefused("count-duplicates (now true, then false)", "--count-duplicates");
    assertRefused("format (now csv, then jsonl)", "--format", "csv");
    assertRefused("date (now 2020-01-01, then none)", "--date", "2020-01-01");
    assertRefused("columns (now text url ", "--id-column", "url");
  }

  @Test
  void a_changed_model_is_refused() throws IOException {
    StringWriter err = new StringWriter();

    int code = LexiconScore.runAs("other", err, sample.arguments(stopped, "--resume"));

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("model (now other 000").contains("then lexicon 000");
    assertUntouched();
  }

  @Test
  void a_changed_catalogue_is_refused() throws IOException {
    Files.writeString(
        sample.actors(), Files.readString(sample.actors()).replace("Acme Mining", "Acme"));
    assertRefused("catalogue (now sha256");
  }

  @Test
  void an_input_that_has_grown_or_shrunk_is_refused_by_its_name() throws IOException {
    Path more = Files.writeString(sample.input().resolve("more.txt"), "Valdora agreed.");
    assertRefused("input " + sample.input() + " (now 8 files");
    Files.delete(more);
    Files.writeString(sample.input().resolve("00010.txt"), "Valdora agreed.");
    assertRefused("input " + sample.input() + " (now 7 files");
  }

  @Test
  void a_document_that_was_changed_in_place_is_refused_by_its_place() throws IOException {
    Path changed = sample.input().resolve("00010.txt");
    String text = Files.readString(changed);
    Files.writeString(changed, (text.startsWith("V") ? "W" : "V") + text.substring(1));
    assertRefused("cannot resume: " + changed + " is not what was read");
  }

  private void assertRefused(String reason, String... more) throws IOException {
    String[] arguments = new String[more.length + 1];
    System.arraycopy(more, 0, arguments, 0, more.length);
    arguments[more.length] = "--resume";
    int code = run(sample.arguments(stopped, arguments));
    assertThat(code).as(stderr.toString()).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("cannot resume").contains(reason);
    assertUntouched();
  }

  private void assertUntouched() throws IOException {
    assertThat(BatchSample.names(stopped)).containsExactly(BatchOutput.JOURNAL);
  }

  @Test
  void unfinished_work_is_not_thrown_away_unasked() throws IOException {
    byte[] before = journal();

    assertThat(run(sample.arguments(stopped))).isEqualTo(ExitCode.USAGE);

    assertThat(stderr.toString()).contains("--resume").contains("delete");
    assertThat(journal()).isEqualTo(before);
  }

  @Test
  void two_runs_never_write_to_one_folder() throws IOException {
    try (FileChannel channel =
            FileChannel.open(stopped.resolve(BatchOutput.JOURNAL), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(run(sample.arguments(stopped, "--resume"))).isEqualTo(ExitCode.USAGE);
    }
    assertThat(stderr.toString()).contains("in use");
  }

  @Test
  void a_finished_run_is_left_alone_unless_something_changed() throws IOException {
    assertThat(run(sample.arguments(undisturbed, "--resume"))).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(stderr.toString())
        .isEqualToIgnoringNewLines("Finished already. Results: " + undisturbed);

    assertThat(run(sample.arguments(undisturbed, "--resume", "--level", "actor")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("level (now actor, then state)");
  }

  @Test
  void resume_begins_where_nothing_was_begun() throws IOException {
    Path out = folder.resolve("new");
    assertThat(run(sample.arguments(out, "--resume"))).isEqualTo(ExitCode.SOME_REJECTED);
    BatchSample.assertSame(out, undisturbed);
  }

  @Test
  void results_are_not_written_where_they_would_be_read_as_input() throws IOException {
    List<String> before = BatchSample.names(sample.input());

    assertThat(run(sample.arguments(sample.input().resolve("../in/out"))))
        .isEqualTo(ExitCode.USAGE);

    assertThat(stderr.toString()).contains("lies within the input " + sample.input());
    assertThat(BatchSample.names(sample.input())).isEqualTo(before);
  }

  @Test
  void resume_without_a_folder_is_a_usage_error() {
    assertThat(run("--resume", sample.input().toString())).isEqualTo(ExitCode.USAGE);
    assertThat(stderr.toString()).contains("--out");
  }

  @Test
  void fail_fast_stops_at_the_first_rejected_document_and_keeps_what_was_scored()
      throws IOException {
    Path out = folder.resolve("fast");

    assertThat(run(sample.arguments(out, "--fail-fast"))).isEqualTo(ExitCode.SOME_REJECTED);

    assertThat(stderr.toString())
        .contains(sample.input().resolve("documents.jsonl") + ":")
        .contains("malformed JSON")
        .contains("--fail-fast");
    assertThat(BatchSample.names(out)).containsExactly(BatchOutput.JOURNAL);
    assertThat(run(sample.arguments(out, "--resume"))).isEqualTo(ExitCode.SOME_REJECTED);
    BatchSample.assertSame(out, undisturbed);
  }

  @Test
  void a_place_that_cannot_be_written_to_is_an_error_in_words() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThat(run(sample.arguments(file.resolve("out")))).isEqualTo(ExitCode.INTERNAL_FAILURE);

    assertThat(stderr.toString()).startsWith("standpoint: cannot write to " + file);
    assertThat(Collections.frequency(Arrays.asList(stderr.toString().split("\n")), "")).isZero();
  }

  @Test
  void a_full_disk_is_an_error_in_words_in_either_format() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    for (String format : List.of("jsonl", "csv")) {
      Path out = Files.createDirectories(folder.resolve("full-" + format));
      Files.createSymbolicLink(out.resolve("predictions." + format + ".part"), full);

      int code = run(sample.arguments(out, "--format", format));

      assertThat(code).as(stderr.toString()).isEqualTo(ExitCode.INTERNAL_FAILURE);
      assertThat(stderr.toString()).contains("cannot write the results: No space left on device");
      assertThat(BatchSample.names(out)).containsExactly(BatchOutput.JOURNAL);
    }
  }
}
