package io.standpoint.input;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that inputs name, in the order of the inputs and then of their names. Nothing is opened
 * yet.
 */
final class InputFiles {

  private static final String WILDCARDS = "*?[{";

  private final Deque<Input> inputs;
  private final PassedOver passedOver = new PassedOver();
  private Optional<Walk> walk = Optional.empty();

  /**
   * One input.
   *
   * @param name as given
   * @param path of a file, or of the folder to walk
   * @param pattern of the files wanted in that folder; all if there is none
   */
  private record Input(String name, Path path, Optional<PathMatcher> pattern) {}

  private record Walk(Path root, FileWalk files) {}

  /** A file, or why there is none. */
  record Found(Optional<InputFile> file, Optional<Rejection> problem) {
    private static Found of(Origin origin, Path path, SourceFormat format) {
      return new Found(Optional.of(new InputFile(origin, path, format)), Optional.empty());
    }

    private static Found of(Rejection problem) {
      return new Found(Optional.empty(), Optional.of(problem));
    }
  }

  /** How many files of other formats folders held, by the ending of their names. */
  Map<String, Integer> passedOver() {
    return passedOver.byEnding();
  }

  private InputFiles(List<Input> inputs) {
    this.inputs = new ArrayDeque<>(inputs);
  }

  /**
   * The files of {@code names}.
   *
   * @throws IllegalArgumentException if there is no input, one does not exist, or {@code -} is
   *     given twice; the message says what to do
   */
  static InputFiles of(List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "no input: name a file (" + SourceFormat.NAMES + "), a folder, or - for standard input");
    }
    if (names.stream().filter(InputFile.STANDARD_INPUT::equals).count() > 1) {
      throw new IllegalArgumentException("- is given twice: standard input is read only once");
    }
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      if (name.equals(InputFile.STANDARD_INPUT) || exists(name)) {
        inputs.add(new Input(name, Path.of(name), Optional.empty()));
      } else {
        inputs.add(pattern(name).orElseThrow(() -> new IllegalArgumentException(absent(name))));
      }
    }
    return new InputFiles(inputs);
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String absent(String name) {
    return "input '"
        + name
        + "' does not exist (looked in "
        + Path.of("").toAbsolutePath()
        + "): give the path of a file or folder, a pattern such as 'articles/**/*.html', or - for"
        + " standard input";
  }

  /** The input that a name with wildcards stands for: those files below the folder before them. */
  private static Optional<Input> pattern(String name) {
    int first = 0;
    while (first < name.length() && WILDCARDS.indexOf(name.charAt(first)) < 0) {
      first++;
    }
    int slash = Math.max(name.lastIndexOf('/', first), name.lastIndexOf('\\', first));
    String root = name.substring(0, slash + 1);
    if (first == name.length() || !Files.isDirectory(Path.of(root))) {
      return Optional.empty();
    }
    String wanted = name.substring(slash + 1);
    // As in shells, "**/" also stands for no folder at all. Groups hold no groups.
    StringBuilder shell = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < wanted.length(); i++) {
      char c = wanted.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && wanted.startsWith("**/", i)) {
        shell.append("{**/,}");
        i += 2;
      } else {
        shell.append(c);
      }
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + shell);
    return Optional.of(new Input(name, Path.of(root), Optional.of(matcher)));
  }

  /**
   * Whether an input takes in a file or folder, were it there: it is the input, lies below it, or
   * matches its pattern.
   *
   * @param name of the input, as given
   */
  static boolean takesIn(String name, Path file) {
    Path place = file.toAbsolutePath().normalize();
    Optional<Input> pattern = exists(name) ? Optional.empty() : pattern(name);
    Path root =
        pattern.map(Input::path).orElseGet(() -> Path.of(name)).toAbsolutePath().normalize();
    return place.startsWith(root)
        && pattern
            .flatMap(Input::pattern)
            .map(wanted -> wanted.matches(root.relativize(place)))
            .orElse(true);
  }

  /** The next file, or what is wrong with an input; empty at the end. */
  Optional<Found> next() {
    while (true) {
      if (walk.isPresent()) {
        Optional<Found> found = walkOn(walk.get());
        if (found.isPresent()) {
          return found;
        }
        walk = Optional.empty();
      }
      if (inputs.isEmpty()) {
        return Optional.empty();
      }
      Input input = inputs.remove();
      if (input.pattern().isEmpty() && !Files.isDirectory(input.path())) {
        return Optional.of(single(input));
      }
      walk =
          Optional.of(
              new Walk(input.path(), new FileWalk(input.path(), input.pattern(), passedOver)));
    }
  }

  private static Found single(Input input) {
    if (input.name().equals(InputFile.STANDARD_INPUT)) {
      return Found.of(new Origin(input.name(), "stdin"), input.path(), SourceFormat.GUESSED);
    }
    String name = input.path().getFileName().toString();
    Origin origin = new Origin(input.name(), name);
    if (SourceFormat.ofName(name).isPresent()) {
      return Found.of(origin, input.path(), SourceFormat.ofName(name).get());
    }
    return Compression.withoutEnding(name).contains(".")
        ? Found.of(
            origin.reject(
                0, "the name does not say how to read it: convert it to " + SourceFormat.NAMES))
        : Found.of(origin, input.path(), SourceFormat.GUESSED);
  }

  private static Optional<Found> walkOn(Walk walk) {
    FileWalk.Found found = walk.files().next();
    if (found.file().isPresent()) {
      Path file = found.file().get();
      String id = walk.root().relativize(file).toString().replace('\\', '/');
      return Optional.of(
          Found.of(new Origin(file.toString(), id), file, SourceFormat.ofName(id).orElseThrow()));
    }
    return found.problem().map(Found::of);
  }
}
