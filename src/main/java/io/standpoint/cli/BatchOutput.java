package io.standpoint.cli;

import io.standpoint.report.Format;
import io.standpoint.report.ResultFiles;
import io.standpoint.report.RunInfo;
import io.standpoint.report.RunSettings;
import io.standpoint.summary.Grouping;
import io.standpoint.summary.Summary;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a run writes: the result files and, until it is finished, its journal beside them. */
final class BatchOutput implements Closeable {
  static final String JOURNAL = "run.journal";

  private final RunJournal journal;
  private final ResultFiles files;

  private BatchOutput(RunJournal journal, ResultFiles files) {
    this.journal = journal;
    this.files = files;
  }

  /**
   * Opens the files of a run.
   *
   * @param folder created if need be
   * @param resume whether it may hold an unfinished run, which is then gone on with
   * @throws IllegalArgumentException if it holds an unfinished run that cannot be gone on with
   * @throws UncheckedIOException if it cannot be written to
   */
  static BatchOutput open(Path folder, Format format, RunSettings settings, boolean resume) {
    try {
      Files.createDirectories(folder);
      RunJournal journal = RunJournal.open(folder.resolve(JOURNAL), settings, resume);
      try {
        return new BatchOutput(journal, new ResultFiles(folder, format));
      } catch (IOException e) {
        journal.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder + ": " + reason(e), e);
    }
  }

  /**
   * The run that finished in {@code folder} and is not being replaced.
   *
   * @throws IllegalArgumentException if its {@code run.json} is not readable
   */
  static Optional<RunInfo> finished(Path folder) {
    try {
      return Files.exists(folder.resolve(JOURNAL))
          ? Optional.empty()
          : ResultFiles.finishedRun(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the results in " + folder + ": " + reason(e), e);
    }
  }

  /** What went wrong; the exceptions of files have only the file's name for a message. */
  static String reason(IOException e) {
    return e.getClass() == IOException.class
        ? e.getMessage()
        : e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }

  /** What became of the next item in an earlier attempt; empty from the first new item on. */
  Optional<RunJournal.Entry> nextRecorded() throws IOException {
    return journal.next();
  }

  /** Keeps what became of the next item, for the case that the run is killed. */
  void record(RunJournal.Entry entry) throws IOException {
    journal.append(entry);
  }

  ResultFiles files() {
    return files;
  }

  /** Writes what is asked besides, gives the files their names and removes the journal. */
  void finish(
      List<Summary> summaries,
      Grouping grouping,
      Optional<ScoringRun.JsonFile> answer,
      RunInfo run) {
    try {
      if (answer.isPresent()) {
        files.add(answer.get().name(), answer.get().text());
      }
      files.finish(summaries, grouping, run);
      journal.delete();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** For a write that failed: what went wrong, and that the work is not lost. */
  static UncheckedIOException failure(IOException e) {
    return new UncheckedIOException(
        "cannot write the results: "
            + reason(e)
            + ". What was scored is kept: mend that, then run again with --resume",
        e);
  }

  @Override
  public void close() throws IOException {
    try (journal) {
      files.close();
    }
  }
}
