package io.standpoint.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads documents from files, folders and standard input, one at a time and in the order of the
 * inputs. Whatever cannot be read is delivered as a {@link Rejection} in its place, and reading
 * goes on. Apart from the ids seen, memory does not grow with the input.
 *
 * <p>All files are UTF-8, with or without a byte order mark. An input is one of
 *
 * <ul>
 *   <li>{@code NAME.txt}: one document. Its id is the file's name, or in a folder its path from
 *       that folder on, with {@code /}.
 *   <li>{@code NAME.jsonl}: JSON Lines, one object per line with the fields {@code text}
 *       (required), {@code id}, {@code title}, {@code date} and {@code outlet}. Others are ignored.
 *       Without an id it is {@code NAME.jsonl:LINE}. A date is an ISO date or date-time: {@code
 *       2020-03-05}, {@code 2020-03-05T10:00:00Z}.
 *   <li>{@code NAME.csv}: comma-separated with a header line, the columns named like those fields,
 *       in any order and case. Quoted fields may hold commas, doubled quotes and line breaks.
 *   <li>a folder: all {@code .txt}, {@code .jsonl} and {@code .csv} files in it and its folders, by
 *       name, except hidden ones. Other files are passed over.
 *   <li>{@code -}: standard input, as JSON Lines if its first character that is not blank is <code>
 *       {</code>, else as one text with the id {@code stdin}. A file whose name has no extension is
 *       read likewise.
 * </ul>
 *
 * <p>A text, line or CSV record of more than {@value #MAX_BYTES} bytes is rejected without being
 * held in memory, and so is a second document with the same id. Where quotes in a CSV file are
 * broken, only the line on which the broken record begins is given up.
 *
 * <p>Not thread-safe.
 */
public final class DocumentReader implements Iterator<Item>, Closeable {

  /** The longest text file, line of JSON Lines or CSV record that is read: 16 MiB. */
  public static final int MAX_BYTES = 16 << 20;

  /** The input that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private final Deque<Input> inputs;
  private final InputStream standardInput;
  private final Set<String> ids = new HashSet<>();
  private final Deque<Item> ready = new ArrayDeque<>();
  private Optional<Folder> folder = Optional.empty();
  private Optional<Opened> opened = Optional.empty();

  private record Input(String name, Path path) {}

  private record Folder(Input input, FileWalk walk) {}

  private record Opened(Origin origin, ItemSource source) {}

  private DocumentReader(List<Input> inputs, InputStream standardInput) {
    this.inputs = new ArrayDeque<>(inputs);
    this.standardInput = standardInput;
  }

  /**
   * A reader of {@code inputs} that takes {@code -} for {@link System#in}.
   *
   * @throws IllegalArgumentException as {@link #open(List, InputStream)}
   */
  public static DocumentReader open(List<String> inputs) {
    return open(inputs, System.in);
  }

  /**
   * A reader of {@code inputs}.
   *
   * @param inputs files, folders or {@code -}, at least one
   * @param standardInput what {@code -} reads; it is not closed
   * @throws IllegalArgumentException if there is no input, one does not exist, or {@code -} is
   *     given twice; the message says what to do
   */
  public static DocumentReader open(List<String> inputs, InputStream standardInput) {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException(
          "no input: name a .txt, .jsonl or .csv file, a folder, or - for standard input");
    }
    List<Input> checked = new ArrayList<>();
    boolean usesStandardInput = false;
    for (String name : inputs) {
      if (name.equals(STANDARD_INPUT)) {
        if (usesStandardInput) {
          throw new IllegalArgumentException("- is given twice: standard input is read only once");
        }
        usesStandardInput = true;
      }
      Path path = Path.of(name);
      if (!name.equals(STANDARD_INPUT) && !Files.exists(path)) {
        throw new IllegalArgumentException(
            "input '"
                + name
                + "' does not exist (looked in "
                + path.toAbsolutePath()
                + "): give the path of a file or folder, or - for standard input");
      }
      checked.add(new Input(name, path));
    }
    return new DocumentReader(checked, standardInput);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      if (opened.isPresent()) {
        readOn(opened.get());
      } else if (folder.isPresent()) {
        walkOn(folder.get().input(), folder.get().walk());
      } else if (!inputs.isEmpty()) {
        begin(inputs.remove());
      } else {
        return false;
      }
    }
    return true;
  }

  /**
   * The next document or rejection.
   *
   * @throws NoSuchElementException if there is none
   */
  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all inputs are read");
    }
    return ready.remove();
  }

  private void readOn(Opened file) {
    try {
      Optional<Item> item = file.source().next();
      if (item.isPresent()) {
        ready.add(unlessRepeated(item.get()));
      } else {
        closeFile();
      }
    } catch (IOException e) {
      ready.add(file.origin().reject(0, "cannot be read to its end: " + e.getMessage()));
      closeQuietly(this::closeFile);
    }
  }

  private Item unlessRepeated(Item item) {
    if (item instanceof Item.OfDocument found && !ids.add(found.document().id())) {
      return found.rejectedBecause(
          "the id '" + found.document().id() + "' was read before: give every document its own id");
    }
    return item;
  }

  private void begin(Input input) {
    if (input.name().equals(STANDARD_INPUT)) {
      openAs(SourceFormat.GUESSED, new Origin(STANDARD_INPUT, "stdin"), input.path());
      return;
    }
    if (Files.isDirectory(input.path())) {
      folder = Optional.of(new Folder(input, new FileWalk(input.path())));
      return;
    }
    String name = input.path().getFileName().toString();
    Origin origin = new Origin(input.name(), name);
    Optional<SourceFormat> format =
        SourceFormat.ofName(name)
            .or(() -> name.contains(".") ? Optional.empty() : Optional.of(SourceFormat.GUESSED));
    if (format.isPresent()) {
      openAs(format.get(), origin, input.path());
    } else {
      ready.add(
          origin.reject(
              0, "the name does not say how to read it: convert it to .txt, .jsonl or .csv"));
    }
  }

  private void walkOn(Input input, FileWalk walk) {
    FileWalk.Found found = walk.next();
    if (found.file().isPresent()) {
      Path file = found.file().get();
      String id = input.path().relativize(file).toString().replace('\\', '/');
      openAs(SourceFormat.ofName(id).orElseThrow(), new Origin(file.toString(), id), file);
    } else if (found.problem().isPresent()) {
      ready.add(found.problem().get());
    } else {
      folder = Optional.empty();
    }
  }

  private void openAs(SourceFormat format, Origin origin, Path path) {
    boolean isStandardInput = origin.source().equals(STANDARD_INPUT);
    InputStream in = InputStream.nullInputStream();
    try {
      in = isStandardInput ? standardInput : Files.newInputStream(path);
      opened = Optional.of(new Opened(origin, format.open(origin, in, MAX_BYTES)));
    } catch (AccessDeniedException e) {
      ready.add(origin.reject(0, "cannot be read: permission denied"));
    } catch (IOException e) {
      ready.add(origin.reject(0, "cannot be read: " + e.getMessage()));
      if (!isStandardInput) {
        closeQuietly(in);
      }
    }
  }

  private static void closeQuietly(Closeable file) {
    try {
      file.close();
    } catch (IOException e) {
      // The file is rejected already, and there is nothing else to say about it.
    }
  }

  private void closeFile() throws IOException {
    Optional<Opened> file = opened;
    opened = Optional.empty();
    if (file.isPresent() && !file.get().origin().source().equals(STANDARD_INPUT)) {
      file.get().source().close();
    }
  }

  /** Ends reading: there is no next item afterwards, and the file at hand is closed. */
  @Override
  public void close() throws IOException {
    inputs.clear();
    ready.clear();
    folder = Optional.empty();
    closeFile();
  }
}
