package io.standpoint.cli;

import io.standpoint.evaluation.Corpus;
import io.standpoint.evaluation.Evaluation;
import io.standpoint.evaluation.EvaluationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Judges a trained archive, read again from its file, as {@code standpoint evaluate} would.
 *
 * @param corpora the development files that were named, perhaps none
 * @param threads sentences to classify at once, at least 1; the figures do not depend on it
 */
record DevelopmentEvaluation(List<Corpus> corpora, int threads) {

  private static final String NONE_NAMED =
      """

      No development files were given (--dev), so nothing was judged here: training held a tenth
      of the corpora's sentences out, and report.txt has its figures on them.
      """;

  DevelopmentEvaluation {
    corpora = List.copyOf(corpora);
  }

  /**
   * Writes {@code evaluation.txt} and {@code evaluation.json} beside the archive, over older ones.
   *
   * @param err hears how far it is
   * @return the text's file
   */
  Path write(Path archive, PrintWriter err) throws IOException {
    Path text = archive.resolveSibling("evaluation.txt");
    try (OpenModel model = OpenModel.read(Optional.of(archive))) {
      List<EvaluationReport> reports =
          corpora.stream()
              .map(
                  corpus ->
                      new Evaluation(threads, EvaluationProgress.ofSentences(err, corpus.name()))
                          .evaluate(model.classifier(), corpus))
              .toList();
      Files.writeString(
          text, EvaluationTables.render(model, reports) + (reports.isEmpty() ? NONE_NAMED : ""));
      Files.writeString(
          archive.resolveSibling("evaluation.json"),
          EvaluationJson.render(
              model, reports, Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }
    return text;
  }
}
