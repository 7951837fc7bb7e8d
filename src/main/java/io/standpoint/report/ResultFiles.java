package io.standpoint.report;

import io.standpoint.input.Rejection;
import io.standpoint.stance.Explanation;
import io.standpoint.stance.Prediction;
import io.standpoint.summary.Grouping;
import io.standpoint.summary.Summary;
import io.standpoint.text.Document;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a run: {@code predictions} and {@code summary} in the chosen format, {@code
 * rejects.jsonl} and {@code run.json}, and what is asked besides, such as {@code explain.jsonl}.
 * They are written beside their final names, as {@code .part}, and moved there by {@link #finish},
 * {@code run.json} last: whatever happens, a file of that name is whole, and {@code run.json} says
 * that all are. Not thread-safe.
 */
public final class ResultFiles implements Closeable {
  private static final String RUN = "run.json";

  /** All that a run may write, of which none may be left of an earlier run. */
  private static final List<String> RESULTS =
      Stream.concat(
              Stream.of(
                  AnswerJson.COMPARISON, AnswerJson.TREND, "explain.jsonl", "rejects.jsonl", RUN),
              Arrays.stream(Format.values())
                  .map(Format::extension)
                  .flatMap(ending -> Stream.of("predictions." + ending, "summary." + ending)))
          .toList();

  private final Path folder;
  private final Format format;
  private final Map<Path, Path> finalNames = new LinkedHashMap<>();
  private final RowWriter predictions;
  private final RowWriter rejects;
  private Optional<RowWriter> explanations = Optional.empty();
  private boolean open = true;

  /**
   * Opens the files.
   *
   * @param folder created if need be; files of an earlier run in it are replaced at the end, or
   *     removed if this run does not write them, but for a {@code predictions.csv} with columns
   *     that people added
   * @throws IOException if the folder cannot be written to
   */
  public ResultFiles(Path folder, Format format) throws IOException {
    this.folder = folder;
    this.format = format;
    Files.createDirectories(folder);
    predictions = rows("predictions", format, Rows.PREDICTION);
    rejects = rows("rejects", Format.JSONL, List.of());
  }

  /** The names of all files that a run may write. */
  public static List<String> names() {
    return RESULTS;
  }

  /**
   * The run that finished in {@code folder}, if one did.
   *
   * @throws IllegalArgumentException if its {@code run.json} is not one that this version writes
   */
  public static Optional<RunInfo> finishedRun(Path folder) throws IOException {
    Path file = folder.resolve(RUN);
    return Files.exists(file)
        ? Optional.of(RunJson.readRun(Files.readString(file)))
        : Optional.empty();
  }

  /**
   * The answer of the run that finished in {@code folder}, in words; nothing if it gave none.
   *
   * @param width of a line in characters
   */
  public static String answer(Path folder, int width) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (String name : List.of(AnswerJson.COMPARISON, AnswerJson.TREND)) {
      if (Files.exists(folder.resolve(name))) {
        answer.append(AnswerJson.inWords(Files.readString(folder.resolve(name)), width));
      }
    }
    return answer.toString();
  }

  private RowWriter rows(String name, Format as, List<Column> columns) throws IOException {
    return RowWriter.of(as, part(name + '.' + as.extension()), columns);
  }

  private Path part(String name) {
    Path part = folder.resolve(name + ".part");
    finalNames.put(part, folder.resolve(name));
    return part;
  }

  /** Adds the predictions of one document. */
  public void add(Document document, List<Prediction> documentPredictions) throws IOException {
    for (Prediction prediction : documentPredictions) {
      predictions.write(Rows.prediction(document, prediction));
    }
  }

  /** Begins {@code explain.jsonl}, one object per document: for {@link #explain}. */
  public void openExplanations() throws IOException {
    explanations = Optional.of(rows("explain", Format.JSONL, List.of()));
  }

  /**
   * Adds how the predictions of one document came about.
   *
   * @throws IllegalStateException without an {@link #openExplanations} before
   */
  public void explain(Explanation explanation) throws IOException {
    explanations
        .orElseThrow(() -> new IllegalStateException("explain.jsonl is not open"))
        .write(ExplanationRow.of(explanation));
  }

  /** Adds a document that was not scored. */
  public void reject(Rejection rejection) throws IOException {
    rejects.write(Rows.rejection(rejection));
  }

  /** Adds a file of its own, such as {@code comparison.json}. */
  public void add(String name, String text) throws IOException {
    Files.write(part(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the summaries and the run, and gives every file its final name.
   *
   * @param grouping what the summaries are kept apart by
   */
  public void finish(List<Summary> summaries, Grouping grouping, RunInfo run) throws IOException {
    try (RowWriter rows = rows("summary", format, Rows.summaryColumns(grouping))) {
      for (Summary summary : summaries) {
        rows.write(Rows.summary(summary, grouping));
      }
      rows.finish();
    }
    add(RUN, RunJson.write(run));
    predictions.finish();
    rejects.finish();
    if (explanations.isPresent()) {
      explanations.get().finish();
    }
    closeRows();
    for (Path part : finalNames.keySet()) {
      reachDisk(part);
    }
    Files.deleteIfExists(folder.resolve(RUN));
    for (String result : RESULTS) {
      Path earlier = folder.resolve(result);
      if (!finalNames.containsValue(earlier) && !isCoded(earlier)) {
        Files.deleteIfExists(earlier);
      }
    }
    for (Map.Entry<Path, Path> file : finalNames.entrySet()) {
      Files.move(
          file.getKey(),
          file.getValue(),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
    finalNames.clear();
  }

  /** Whether it is a table that people added columns to, which is their work and not ours. */
  private static boolean isCoded(Path file) throws IOException {
    if (!file.endsWith("predictions." + Format.CSV.extension()) || Files.notExists(file)) {
      return false;
    }
    String ours = Rows.PREDICTION.stream().map(Column::name).collect(Collectors.joining(","));
    byte[] first = new byte[ours.length() + 1];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(first, 0, first.length);
      return !new String(first, 0, read, StandardCharsets.UTF_8).equals(ours + '\n');
    }
  }

  /** So that a power failure after the move cannot leave an empty file. */
  static void reachDisk(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Closes the files; without a {@link #finish} before, removes what was written. */
  @Override
  public void close() throws IOException {
    try {
      closeRows();
    } finally {
      for (Path part : finalNames.keySet()) {
        Files.deleteIfExists(part);
      }
    }
  }

  private void closeRows() throws IOException {
    if (open) {
      open = false;
      Closeable explained = explanations.<Closeable>map(rows -> rows).orElse(() -> {});
      try (predictions;
          rejects;
          explained) {
        // Closed in any case, and the first failure is thrown.
      }
    }
  }
}
