package io.standpoint.evaluation;

import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A labelled file, or several as one, that was read and checked.
 *
 * @param name folder and name of the file, such as {@code newsmtsc/dev_rw.jsonl}: the same wherever
 *     the corpora are kept
 * @param sha256 of the whole file (of several: one after the other), 64 lower-case hexadecimal
 *     digits
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
   *       or null: the author;
   *   <li>{@code target}: {@code {"text","start","end"}} of whom or what it is about;
   *   <li>{@code label}: {@code negative}, {@code neutral} or {@code positive};
   *   <li>{@code pair_id} with {@code direction} ({@code p->q} or {@code q->p}): both or neither;
   *   <li>{@code capability} with {@code group}, in challenge suites: both or neither.
   * </ul>
   *
   * Offsets are half-open and count UTF-16 code units of {@code text}. Other fields are ignored,
   * and so are blank lines.
   *
   * @throws UnreadableException at the first row that breaks a rule (naming file, line and rule),
   *     or if the file cannot be read or has no rows
   */
  public static Corpus read(Path file) {
    byte[] bytes = bytes(file);
    return new Corpus(nameOf(file), DigestUtils.sha256Hex(bytes), examples(file, bytes));
  }

  /**
   * Reads the {@code .jsonl} files of a folder as one corpus, by file name; folders in it are not
   * entered.
   *
   * @throws UnreadableException as {@link #read}; also if there is no such file, or two rows of
   *     different files share an id
   */
  public static Corpus readFolder(Path folder) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    List<Example> examples = new ArrayList<>();
    Map<String, Path> fileOfId = new HashMap<>();
    for (Path file : filesIn(folder)) {
      byte[] bytes = bytes(file);
      digest.update(bytes);
      for (Example example : examples(file, bytes)) {
        Path earlier = fileOfId.putIfAbsent(example.id(), file);
        if (earlier != null) {
          throw new UnreadableException(
              file + ": id '" + example.id() + "' is in " + earlier + " too: ids must be unique");
        }
        examples.add(example);
      }
    }
    return new Corpus(nameOf(folder), Hex.encodeHexString(digest.digest()), examples);
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> listed = Files.list(folder)) {
      List<Path> files =
          listed
              .filter(file -> file.getFileName().toString().endsWith(".jsonl"))
              .sorted(Comparator.comparing(file -> file.getFileName().toString()))
              .toList();
      if (files.isEmpty()) {
        throw new UnreadableException(folder + ": has no .jsonl file: name a folder with corpora");
      }
      return files;
    } catch (IOException e) {
      throw new UnreadableException(folder + ": cannot be read as a folder: " + e, e);
    }
  }

  private static byte[] bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnreadableException(file + ": is a folder: name the .jsonl files in it");
    }
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableException(file + ": there is no such file", e);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read as a corpus: " + e, e);
    }
  }

  private static List<Example> examples(Path file, byte[] bytes) {
    List<Example> examples = new CorpusReader(file.toString()).read(bytes);
    if (examples.isEmpty()) {
      throw new UnreadableException(
          file + ": has no rows: a corpus is JSON Lines with one labelled row per line");
    }
    return examples;
  }

  private static String nameOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    int names = absolute.getNameCount();
    return names < 2
        ? absolute.getFileName().toString()
        : absolute.getName(names - 2) + "/" + absolute.getFileName();
  }
}
