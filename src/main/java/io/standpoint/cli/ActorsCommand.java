package io.standpoint.cli;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.CatalogCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into catalogues of actors. */
@Command(
    name = "actors",
    description = "Checks or lists catalogues of actors.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ActorsCommand.Check.class, ActorsCommand.ListActors.class})
final class ActorsCommand {

  /** Reports every problem in catalogue files. */
  @Command(
      name = "check",
      description = {
        "Reports every problem in catalogue files, with its line.",
        "Several files are taken as one catalogue."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Exit codes: 0 no errors (warnings at most), 4 errors."})
  static final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files to check")
    private List<Path> files;

    @Option(
        names = "--with-world",
        description = "take the files as additions to the world catalogue")
    private boolean withWorld;

    @Override
    public Integer call() {
      CatalogCheck.Result result =
          CatalogCheck.check(
              files, withWorld ? Optional.of(ActorCatalog.world()) : Optional.empty());
      PrintWriter out = spec.commandLine().getOut();
      result.problems().forEach(out::println);
      out.println(
          Counted.of(result.errors(), "error")
              + ", "
              + Counted.of(result.warnings(), "warning")
              + " in "
              + Counted.of(result.rows(), "readable row")
              + " of "
              + Counted.of(files.size(), "file"));
      out.flush();
      return result.errors() > 0 ? ExitCode.UNREADABLE : ExitCode.DONE;
    }
  }

  /** Prints the actors of a catalogue. */
  @Command(
      name = "list",
      description = {
        "Prints the actors of a catalogue, or of the bundled one:",
        "id, kind, name, whom it counts for, and aliases, separated by tabs."
      },
      mixinStandardHelpOptions = true)
  static final class ListActors implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "CSV file (default: bundled)")
    private Optional<Path> file = Optional.empty();

    @Option(
        names = "--find",
        paramLabel = "TEXT",
        description = "only actors with this text in their id or a name")
    private Optional<String> find = Optional.empty();

    @Override
    public Integer call() {
      ActorCatalog catalog = file.map(ActorCatalog::read).orElseGet(ActorCatalog::world);
      PrintWriter out = spec.commandLine().getOut();
      for (Actor actor : catalog.actors()) {
        List<String> names = catalog.names(actor);
        if (isWanted(actor, names)) {
          out.println(
              String.join(
                  "\t",
                  actor.id(),
                  actor.kind().label(),
                  actor.name(),
                  actor.partOf().orElse(""),
                  String.join("|", names.subList(1, names.size()))));
        }
      }
      out.flush();
      return ExitCode.DONE;
    }

    private boolean isWanted(Actor actor, List<String> names) {
      return find.map(text -> text.toLowerCase(Locale.ROOT))
          .map(
              text ->
                  actor.id().toLowerCase(Locale.ROOT).contains(text)
                      || names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).contains(text)))
          .orElse(true);
    }
  }
}
