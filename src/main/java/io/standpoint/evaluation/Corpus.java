package io.standpoint.evaluation;

import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A labelled file that was read and checked.
 *
 * @param name folder and name of the file, such as {@code newsmtsc/dev_rw.jsonl}: the same wherever
 *     the corpora are kept
 * @param sha256 of the whole file, 64 lower-case hexadecimal digits
 * @param examples its rows, in file order, at least one
 */
public record Corpus(String name, String sha256, List<Example> examples) {

  public Corpus {
    examples = List.copyOf(examples);
    if (name.isBlank() || examples.isEmpty()) {
      throw new IllegalArgumentException(
          "corpus '" + name + "' with " + examples.size() + " rows: needs a name and a row");
    }
  }

  /**
   * Reads JSON Lines in UTF-8: on each line an object with
   *
   * <ul>
   *   <li>{@code id}: unique within the file;
   *   <li>{@code text}: one sentence, rarely two;
   *   <li>{@code holder}: {@code {"text","start","end"}} of the actor whose polarity is labelled,
   *       or null or left out: the author;
   *   <li>{@code target}: {@code {"text","start","end"}} of whom or what it is about;
   *   <li>{@code label}: {@code negative}, {@code neutral} or {@code positive};
   *   <li>{@code pair_id} with {@code direction} ({@code p->q} or {@code q->p}): both or neither.
   * </ul>
   *
   * Offsets are half-open and count UTF-16 code units of {@code text}. Other fields are ignored,
   * and so are blank lines.
   *
   * @throws UnreadableException at the first row that breaks a rule (naming file, line and rule),
   *     or if the file cannot be read or has no rows
   */
  public static Corpus read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read as a corpus: " + e, e);
    }
    List<Example> examples = new CorpusReader(file.toString()).read(bytes);
    if (examples.isEmpty()) {
      throw new UnreadableException(
          file + ": has no rows: a corpus is JSON Lines with one labelled row per line");
    }
    return new Corpus(nameOf(file), DigestUtils.sha256Hex(bytes), examples);
  }

  private static String nameOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    int names = absolute.getNameCount();
    return names < 2
        ? absolute.getFileName().toString()
        : absolute.getName(names - 2) + "/" + absolute.getFileName();
  }
}
