package io.standpoint.cli;

import io.standpoint.model.Manifest;
import io.standpoint.model.Model;
import io.standpoint.model.ModelArchive;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code standpoint model}: what a model is and what it was trained on. */
@Command(
    name = "model",
    description = "Shows what a model is, what it was trained on and how well it does.",
    mixinStandardHelpOptions = true)
final class ModelCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "a model that 'standpoint train' wrote (default: the one built in)")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--json", description = "print the manifest as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Model model = file.map(Model::load).orElseGet(Model::shipped);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(ModelArchive.json(model.manifest()));
    } else {
      print(model, out);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static void print(Model model, PrintWriter out) {
    Manifest manifest = model.manifest();
    line(out, "model", manifest.name() + ", trained by Standpoint " + manifest.version());
    line(out, "source", model.source());
    line(out, "sha-256", model.sha256());
    line(out, "encoder", manifest.rows().encoder());
    line(
        out,
        "network",
        "layers of "
            + manifest.network().layers().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "))
            + " units over rows '"
            + manifest.rows().layout()
            + "'");
    line(
        out,
        "temperature",
        String.format(
            Locale.ROOT,
            "%.3f for the author's pairs, %.3f for actors'",
            manifest.calibration().author(),
            manifest.calibration().actor()));
    line(out, "seed", manifest.settings().seed() + ", best of its epochs: " + manifest.bestEpoch());
    manifest.ancestors().forEach(ancestor -> line(out, "tuned from", described(ancestor)));
    manifest.teachers().forEach(teacher -> line(out, "taught by", described(teacher)));
    for (Manifest.Corpus corpus : manifest.corpora()) {
      line(out, "trained on", corpus.name() + ", " + corpus.rows() + " rows");
    }
    for (Manifest.Development file : manifest.development()) {
      line(
          out,
          "developed on",
          String.format(
              Locale.ROOT,
              "%s, %d rows: macro-F1 %.3f, accuracy %.3f, calibration error %.3f",
              file.corpus().name(),
              file.corpus().rows(),
              file.macroF1(),
              file.accuracy(),
              file.calibrationError()));
    }
  }

  private static String described(Manifest.Ancestor model) {
    return model.name() + ", " + model.sha256() + ", seed " + model.settings().seed();
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf("%-13s %s%n", name, value);
  }
}
