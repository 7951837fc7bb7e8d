package io.standpoint.cli;

import io.standpoint.text.UnreadableException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command line. */
@Command(
    name = "standpoint",
    description = "Reads news and scores every actor's stance and tone, with the evidence.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 internal failure, 2 usage, 3 finished but some documents were",
      "rejected (see rejects.jsonl), or stopped at the first (--fail-fast), 4 a model,",
      "catalogue or corpus cannot be read."
    },
    subcommands = {
      ScoreCommand.class,
      CompareCommand.class,
      TrendCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      ActorsCommand.class,
      ModelCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = commandLine().setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** The configured command line, for {@link #main} and for tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** The library's version, which the build wrote into the jar; a word outside of a jar. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  static int explain(Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (exception instanceof UnreadableException) {
      err.println("standpoint: " + exception.getMessage());
      return ExitCode.UNREADABLE;
    }
    if (exception instanceof FailFastException) {
      err.println("standpoint: " + exception.getMessage());
      return ExitCode.SOME_REJECTED;
    }
    if (exception instanceof IllegalArgumentException) {
      err.println("standpoint: " + exception.getMessage());
      return ExitCode.USAGE;
    }
    if (exception instanceof UncheckedIOException || exception instanceof java.io.IOException) {
      err.println("standpoint: " + exception.getMessage());
      return ExitCode.INTERNAL_FAILURE;
    }
    err.println("standpoint: internal failure; please report it with this trace:");
    exception.printStackTrace(err);
    return ExitCode.INTERNAL_FAILURE;
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"standpoint " + Main.version()};
    }
  }
}
