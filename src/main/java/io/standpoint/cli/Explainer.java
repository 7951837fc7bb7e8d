package io.standpoint.cli;

import io.standpoint.Analysis;
import io.standpoint.report.ResultFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;

/** Shows or writes how the judgements of each document came about. */
@FunctionalInterface
interface Explainer {

  /** Explains nothing. */
  Explainer NONE = analysis -> {};

  /** Takes the analyses in the order of the input. */
  void take(Analysis analysis) throws IOException;

  /**
   * Explains into {@code files}, else on standard output.
   *
   * @param command tells where that is, and whether it takes colours
   * @param width of its lines in columns
   */
  static Explainer of(Optional<ResultFiles> files, CommandLine command, int width)
      throws IOException {
    if (files.isPresent()) {
      files.get().openExplanations();
      return analysis -> files.get().explain(analysis.explain());
    }
    PrintWriter out = command.getOut();
    ExplanationText text = new ExplanationText(width, command.getColorScheme().ansi());
    return analysis -> {
      out.print(text.render(analysis.explain()));
      out.flush();
    };
  }
}
