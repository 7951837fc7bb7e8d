package io.standpoint.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * How much there is to read in an input, known before it is read.
 *
 * @param input as given
 * @param files number of files; 0 for standard input
 * @param bytes their sizes together, as stored
 * @param sha256 of their names and sizes
 */
public record InputSurvey(String input, long files, long bytes, String sha256) {

  /**
   * Surveys every input.
   *
   * @throws IllegalArgumentException as {@link DocumentReader#open}
   */
  public static List<InputSurvey> of(List<String> inputs) {
    List<InputSurvey> surveys = new ArrayList<>();
    for (String input : inputs) {
      surveys.add(of(input));
    }
    return surveys;
  }

  private static InputSurvey of(String input) {
    MessageDigest sha = DigestUtils.getSha256Digest();
    InputFiles files = InputFiles.of(List.of(input));
    long count = 0;
    long bytes = 0;
    Optional<InputFiles.Found> found = files.next();
    while (found.isPresent()) {
      if (found.get().file().filter(file -> !file.isStandardInput()).isPresent()) {
        InputFile file = found.get().file().get();
        long size = size(file);
        count++;
        bytes += size;
        sha.update((file.origin().id() + '\n' + size + '\n').getBytes(StandardCharsets.UTF_8));
      }
      found = files.next();
    }
    return new InputSurvey(input, count, bytes, HexFormat.of().formatHex(sha.digest()));
  }

  /** A file that cannot be asked will be rejected when it is to be read. */
  private static long size(InputFile file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      return 0;
    }
  }

  /** Whether it is standard input, of which nothing is known before. */
  public boolean isStandardInput() {
    return input.equals(InputFile.STANDARD_INPUT);
  }

  /** In words, equal for equal surveys. */
  public String description() {
    return isStandardInput()
        ? "standard input"
        : String.format(
            Locale.ROOT, "%,d files of %,d bytes, names and sizes %s", files, bytes, sha256);
  }
}
