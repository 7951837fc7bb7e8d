package io.standpoint.training;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Where a training run leaves its results. */
final class OutputDirectory {

  private static final String CHECKPOINT = "checkpoint.bin";
  private static final String ARCHIVE = "standpoint-model.zip";

  private final Path directory;

  private OutputDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * Creates {@code directory} if need be.
   *
   * @param force whether it may hold files
   * @param resume whether it may hold the checkpoint of a stopped run, and files beside it
   * @throws IllegalArgumentException if it holds files and must not, or is a file
   */
  static OutputDirectory prepare(Path directory, boolean force, boolean resume) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new IllegalArgumentException(directory + " is a file: name a directory");
    }
    try {
      Files.createDirectories(directory);
      try (Stream<Path> files = Files.list(directory)) {
        boolean stopped = Files.exists(directory.resolve(CHECKPOINT));
        if (!force && !(resume && stopped) && files.findAny().isPresent()) {
          throw new IllegalArgumentException(
              stopped
                  ? directory
                      + " holds the checkpoint of a stopped run: use --resume to go on with it, or"
                      + " --force to start again"
                  : directory
                      + " is not empty"
                      + (resume ? " and holds no checkpoint to resume" : "")
                      + ": name another directory, or use --force to write into it");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + directory + ": " + reason(e), e);
    }
    return new OutputDirectory(directory);
  }

  /** What the file system says, without the file's name: no space left on device. */
  private static String reason(IOException e) {
    return e instanceof FileSystemException failure && failure.getReason() != null
        ? failure.getReason()
        : e.toString();
  }

  /** Where a run remembers how far it is. */
  Path checkpoint() {
    return directory.resolve(CHECKPOINT);
  }

  /** Writes the archive, its hash in the format of sha256sum, and the report. */
  void write(byte[] archive, TrainingReport report) {
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    try {
      Path unfinished = directory.resolve(ARCHIVE + ".part");
      try {
        Files.write(unfinished, archive);
        Files.move(
            unfinished,
            directory.resolve(ARCHIVE),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      Files.writeString(
          directory.resolve(ARCHIVE + ".sha256"), report.sha256() + "  " + ARCHIVE + "\n");
      Files.writeString(directory.resolve("report.json"), json.writeValueAsString(report) + "\n");
      Files.writeString(directory.resolve("report.txt"), report.text());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory + ": " + reason(e), e);
    }
  }
}
