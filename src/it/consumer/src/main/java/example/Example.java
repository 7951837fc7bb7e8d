package example;

import io.standpoint.Analysis;
import io.standpoint.StanceAnalyzer;
import io.standpoint.actor.Topic;
import io.standpoint.stance.Prediction;
import java.nio.file.Files;
import java.nio.file.Path;

public class Example {
  public static void main(String[] args) throws Exception {
    Topic idlib = Topic.of("Idlib", "Idlib", "cease-fire", "ceasefire");
    try (StanceAnalyzer analyzer = StanceAnalyzer.builder().topic(idlib).build()) {
      Analysis analysis = analyzer.analyze(Files.readString(Path.of(args[0])));

      analysis.stance("Turkey", "Syria").ifPresent(s -> System.out.println("stance " + s.score()));
      analysis.stance("Erdoğan", "Idlib").ifPresent(s -> System.out.println(s.polarity()));
      analysis.tone("Russia").ifPresent(s -> System.out.println("tone " + s.score()));

      for (Prediction prediction : analysis.predictions()) {
        System.out.printf(
            "%s → %s: %s, in “%s”%n",
            prediction.pair().holder().party().name(),
            prediction.pair().target().entity().name(),
            prediction.polarity().label(),
            prediction.pair().sentence().text());
      }
    }
  }
}
