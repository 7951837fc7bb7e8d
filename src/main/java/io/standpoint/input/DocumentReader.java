package io.standpoint.input;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads documents from files, folders and standard input, one at a time and in the order of the
 * inputs. Whatever cannot be read is delivered as a {@link Rejection} in its place, and reading
 * goes on. Apart from 16 to 32 bytes per id and per file and the names in the folder at hand,
 * memory does not grow with the input.
 *
 * <p>All files are UTF-8, with or without a byte order mark, except that a web page may declare
 * another encoding. Each may be compressed by gzip ({@code .gz}) or Zstandard ({@code .zst}, which
 * needs {@code com.github.luben:zstd-jni} on the class path). An input is one of
 *
 * <ul>
 *   <li>{@code NAME.txt}: one document. Its id is the file's name, or in a folder its path from
 *       that folder on, with {@code /}.
 *   <li>{@code NAME.html}: one document, named likewise: the article of the page without menus,
 *       teasers and the like, a blank line between paragraphs, with the title, date and outlet that
 *       the page states. Offsets are into that text.
 *   <li>{@code NAME.jsonl}: JSON Lines, one object per line with the fields {@code text}
 *       (required), {@code id}, {@code title}, {@code date} and {@code outlet}, or as {@link
 *       Columns} calls them. Others are ignored. Without an id it is {@code NAME.jsonl:LINE}. A
 *       date is an ISO date or date-time: {@code 2020-03-05}, {@code 2020-03-05T10:00:00Z}.
 *   <li>{@code NAME.csv}: comma-separated with a header line, the columns named like those fields,
 *       in any order and case. Quoted fields may hold commas, doubled quotes and line breaks.
 *       {@code NAME.tsv} is the same with tabs.
 *   <li>{@code NAME.parquet}: one document per row, the columns named likewise, of types that are
 *       texts or whole numbers; a date may be a date or timestamp. Needs {@code
 *       org.duckdb:duckdb_jdbc} on the class path.
 *   <li>a folder: all such files in it and its folders, by name, except hidden ones. Other files
 *       are passed over.
 *   <li>a pattern such as {@code articles/**}: the files below the folder before the first wildcard
 *       whose paths match. {@code **} crosses folders.
 *   <li>{@code -}: standard input, as JSON Lines if its first character that is not blank is <code>
 *       {</code>, as a web page if it is {@code <}, else as one text; its id is {@code stdin}. A
 *       file whose name has no extension is read likewise.
 * </ul>
 *
 * <p>A text, line or CSV record of more than {@value #MAX_BYTES} bytes is rejected without being
 * held in memory, and so is a second document of a file with the same id, and a file that was read
 * before. An id that an earlier file had too becomes {@code SOURCE:ID}, with the path of the file
 * as it is given or found; that of a text or page, which is its name, becomes the path alone. Where
 * quotes in a CSV file are broken, only the line on which the broken record begins is given up.
 *
 * <p>Not thread-safe.
 */
public final class DocumentReader implements Iterator<Item>, Closeable {

  /** The longest text file, line of JSON Lines or CSV record that is read: 16 MiB. */
  public static final int MAX_BYTES = 1 << 24;

  private final InputFiles files;
  private final InputStream standardInput;
  private final Columns columns;
  private final SeenIds ids = new SeenIds();
  private SeenIds idsOfFile = new SeenIds();
  private final SeenIds paths = new SeenIds();
  private final Deque<Item> ready = new ArrayDeque<>();
  private Optional<Opened> opened = Optional.empty();
  private long bytesOfClosed;
  private boolean closed;

  private record Opened(InputFile file, ByteCounter bytes, ItemSource source) {}

  private DocumentReader(InputFiles files, InputStream standardInput, Columns columns) {
    this.files = files;
    this.standardInput = standardInput;
    this.columns = columns;
  }

  /**
   * A reader of {@code inputs} that takes {@code -} for {@link System#in}, with the default names
   * of fields.
   *
   * @throws IllegalArgumentException as {@link #open(List, Columns, InputStream)}
   */
  public static DocumentReader open(List<String> inputs) {
    return open(inputs, Columns.DEFAULT, System.in);
  }

  /**
   * A reader of {@code inputs}.
   *
   * @param inputs files, folders, patterns or {@code -}, at least one
   * @param columns what the fields are called in JSON Lines, CSV and TSV
   * @param standardInput what {@code -} reads; it is not closed
   * @throws IllegalArgumentException if there is no input, one does not exist, or {@code -} is
   *     given twice; the message says what to do
   */
  public static DocumentReader open(
      List<String> inputs, Columns columns, InputStream standardInput) {
    return new DocumentReader(InputFiles.of(inputs), standardInput, columns);
  }

  /**
   * Whether an input takes in a file or folder, were it there: whether it is the input, lies below
   * it, or matches its pattern.
   *
   * @param input as {@link #open} takes it
   */
  public static boolean takesIn(String input, Path file) {
    return InputFiles.takesIn(input, file);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !closed) {
      if (opened.isPresent()) {
        readOn(opened.get());
        continue;
      }
      Optional<InputFiles.Found> found = files.next();
      if (found.isEmpty()) {
        return false;
      }
      found.get().problem().ifPresent(ready::add);
      found.get().file().ifPresent(this::begin);
    }
    return !ready.isEmpty();
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

  /**
   * How many files of other formats the folders read so far held, by the ending of their names;
   * hidden ones and those that no pattern matches are not counted.
   */
  public Map<String, Integer> passedOver() {
    return files.passedOver();
  }

  /** Bytes read so far, as stored: of a compressed file the compressed ones. */
  public long bytesRead() {
    return bytesOfClosed + opened.map(file -> file.bytes().count()).orElse(0L);
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
      ready.add(file.file().origin().reject(0, "cannot be read to its end: " + reason(e)));
      closeQuietly(this::closeFile);
    }
  }

  /** With another id if it was read in another file, as tables that number their rows have it. */
  private Item unlessRepeated(Item item) {
    if (!(item instanceof Item.OfDocument found)) {
      return item;
    }
    String id = found.document().id();
    boolean known = !idsOfFile.add(id);
    if (!known && ids.add(id)) {
      return item;
    }
    String own = found.line() == 0 ? found.source() : found.source() + ":" + id;
    if (known || !ids.add(own)) {
      return found.rejectedBecause(
          "the id '" + id + "' was read before: give every document its own id");
    }
    return found.withId(own);
  }

  private void begin(InputFile file) {
    idsOfFile = new SeenIds();
    Origin origin = file.origin();
    boolean again =
        !file.isStandardInput() && !paths.add(file.path().toAbsolutePath().normalize().toString());
    if (again) {
      ready.add(origin.reject(0, "was read before: it is given twice, or lies in a folder given"));
      return;
    }
    InputStream in = InputStream.nullInputStream();
    try {
      in = file.open(standardInput);
      ByteCounter bytes = new ByteCounter(in);
      ItemSource source;
      if (file.format() == SourceFormat.PARQUET) {
        in.close(); // It can be read, which DuckDB does by itself.
        source = ParquetSource.open(origin, file.path(), columns, MAX_BYTES, bytes::set);
      } else {
        source = file.format().open(origin, bytes, columns, MAX_BYTES);
      }
      opened = Optional.of(new Opened(file, bytes, source));
    } catch (AccessDeniedException e) {
      ready.add(origin.reject(0, "cannot be read: permission denied"));
    } catch (IOException e) {
      ready.add(origin.reject(0, "cannot be read: " + reason(e)));
      if (!file.isStandardInput()) {
        closeQuietly(in);
      }
    }
  }

  private static String reason(IOException e) {
    return e instanceof EOFException ? "it is cut off" : String.valueOf(e.getMessage());
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
    bytesOfClosed = bytesRead();
    opened = Optional.empty();
    if (file.isPresent() && !file.get().file().isStandardInput()) {
      file.get().source().close();
    }
  }

  /** Ends reading: there is no next item afterwards, and the file at hand is closed. */
  @Override
  public void close() throws IOException {
    closed = true;
    ready.clear();
    closeFile();
  }
}
