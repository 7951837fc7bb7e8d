package io.standpoint.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The files below a folder in order of their names, level by level, without holding more than the
 * folders on the way down. Hidden files and folders (their names begin with a full stop) and linked
 * folders are left out.
 */
final class FileWalk {

  private final Deque<Path> ahead = new ArrayDeque<>();
  private final Path root;
  private final Optional<PathMatcher> pattern;
  private final PassedOver passedOver;
  private boolean foundAny;

  /** A file, a folder that yields none, or neither: the end. */
  record Found(Optional<Path> file, Optional<Rejection> problem) {}

  /**
   * The files below {@code root}.
   *
   * @param pattern that their paths, from {@code root} on, must match
   * @param passedOver counts the files of other formats
   */
  FileWalk(Path root, Optional<PathMatcher> pattern, PassedOver passedOver) {
    this.root = root;
    this.passedOver = passedOver;
    this.pattern = pattern;
    ahead.push(root);
  }

  /** The next file whose name has a format, or folder that cannot be listed. */
  Found next() {
    while (!ahead.isEmpty()) {
      Path path = ahead.pop();
      if (Files.isRegularFile(path) || !Files.exists(path)) {
        foundAny = true;
        return new Found(Optional.of(path), Optional.empty());
      }
      if (!Files.isDirectory(path)) {
        return problem(path, "is no regular file but a pipe, socket or device");
      }
      try {
        list(path);
      } catch (IOException | DirectoryIteratorException e) {
        return problem(path, "folder cannot be listed: " + e);
      }
    }
    return foundAny
        ? new Found(Optional.empty(), Optional.empty())
        : problem(
            root,
            (pattern.isPresent() ? "nothing in the folder that matches is a " : "folder holds no ")
                + SourceFormat.NAMES
                + " file");
  }

  private Found problem(Path path, String reason) {
    foundAny = true;
    return new Found(
        Optional.empty(), Optional.of(new Rejection(path.toString(), 0, Optional.empty(), reason)));
  }

  private void list(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        String name = entry.getFileName().toString();
        boolean wanted =
            Files.isDirectory(entry)
                ? Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                : SourceFormat.ofName(name).isPresent() && matches(entry);
        if (wanted && !name.startsWith(".")) {
          entries.add(entry);
        } else if (Files.isRegularFile(entry) && !name.startsWith(".") && matches(entry)) {
          passedOver.add(entry);
        }
      }
    }
    entries.sort(Comparator.comparing((Path entry) -> entry.getFileName().toString()).reversed());
    entries.forEach(ahead::push);
  }

  private boolean matches(Path file) {
    return pattern.isEmpty() || pattern.get().matches(root.relativize(file));
  }
}
