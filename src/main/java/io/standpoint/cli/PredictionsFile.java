package io.standpoint.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.evaluation.Corpus;
import io.standpoint.evaluation.EvaluationReport;
import io.standpoint.evaluation.Example;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model gave for every row of the corpora, as JSON Lines. It appears whole or not at all: it
 * is written beside its place and moved there.
 */
final class PredictionsFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  private PredictionsFile(Path file) {
    this.file = file;
  }

  /**
   * Checks, before anything is classified, that the rows can be written and told apart.
   *
   * @param inputs files and folders that are read
   * @throws IllegalArgumentException if {@code file} has no folder to lie in, or is one, or no
   *     regular file, or one of {@code inputs}, or two corpora share an id
   */
  static PredictionsFile prepare(Path file, List<Corpus> corpora, List<Path> inputs) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "--predictions " + file + ": name a file in a folder that exists");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IllegalArgumentException("--predictions " + file + ": is no regular file");
    }
    for (Path input : inputs) {
      if (isSame(file, input)) {
        throw new IllegalArgumentException(
            "--predictions " + file + ": is read by this run, too: name another file");
      }
    }
    Map<String, String> corpusOfId = new HashMap<>();
    for (Corpus corpus : corpora) {
      for (Example example : corpus.examples()) {
        String other = corpusOfId.put(example.id(), corpus.name());
        if (other != null) {
          throw new IllegalArgumentException(
              "id '"
                  + example.id()
                  + "' is in "
                  + other
                  + " and in "
                  + corpus.name()
                  + ": rows of --predictions are told apart by id, so evaluate the files one by"
                  + " one");
        }
      }
    }
    return new PredictionsFile(target(folder.resolve(file.getFileName())));
  }

  /** Where a link leads, so that the file behind it is replaced and not the link. */
  private static Path target(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      throw new IllegalArgumentException("--predictions " + file + ": cannot be followed: " + e, e);
    }
  }

  /** Whether a file is one of those read, or lies in a folder that is. */
  private static boolean isSame(Path file, Path input) {
    try {
      return Files.exists(file)
          && Files.exists(input)
          && file.toRealPath().startsWith(input.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the rows of the models, in the order of reports and corpora. */
  void write(List<EvaluationReport> reports) throws IOException {
    // Not createTempFile: its file would stay readable by nobody else.
    Path unfinished =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(unfinished)) {
        for (EvaluationReport report : reports) {
          List<Example> examples = report.corpus().examples();
          for (int i = 0; i < examples.size(); i++) {
            writer.write(row(examples.get(i), report.model().scores().get(i)));
            writer.write('\n');
          }
        }
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static String row(Example example, Scores scores) throws IOException {
    ObjectNode row = JSON.createObjectNode();
    row.put("id", example.id()).put("label", example.label().label());
    ObjectNode probabilities = row.putObject("scores");
    for (Polarity polarity : Polarity.values()) {
      probabilities.put(polarity.label(), EvaluationJson.decimal(scores.of(polarity)));
    }
    row.put("polarity", scores.polarity().label());
    return JSON.writeValueAsString(row);
  }
}
