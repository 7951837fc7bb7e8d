package io.standpoint.cli;

import io.standpoint.stance.LexiconClassifier;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine;

/** Commands that score, with a classifier that costs nothing, for tests of all else. */
public final class LexiconScore {

  private LexiconScore() {}

  /** Runs the score command as a process. */
  public static void main(String[] args) {
    System.exit(run(new PrintWriter(System.err, true, StandardCharsets.UTF_8), args));
  }

  /** Runs it with the arguments after {@code score}; what it says goes to {@code err}. */
  static int run(Writer err, String... args) {
    return runAs("lexicon", err, args);
  }

  /** Runs it; what it answers goes to {@code out}. */
  static int run(Writer out, Writer err, String... args) {
    return run(ScoreCommand::new, "lexicon", out, err, args);
  }

  /** Runs it with a model of that name. */
  static int runAs(String model, Writer err, String... args) {
    return run(ScoreCommand::new, model, err, args);
  }

  /** Runs any command. */
  static int run(
      Function<OpenModel.Source, Object> command, String model, Writer err, String... args) {
    return run(command, model, Writer.nullWriter(), err, args);
  }

  private static int run(
      Function<OpenModel.Source, Object> command,
      String model,
      Writer out,
      Writer err,
      String... args) {
    OpenModel.Source models =
        file -> new OpenModel(model, "0".repeat(64), LexiconClassifier.bundled());
    return new CommandLine(command.apply(models))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
