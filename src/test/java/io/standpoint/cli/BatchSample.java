package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A generated collection of made-up articles, some of which cannot be scored. */
final class BatchSample {

  /** What a run leaves that must not depend on how often it was killed; run.json has times. */
  static final List<String> RESULTS =
      List.of("predictions.jsonl", "summary.jsonl", "rejects.jsonl");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ACTORS =
      List.of("Valdora", "Kestria", "Nordmark", "the Harbour Union", "Acme Mining");
  private static final List<String> DEEDS =
      List.of(
          "condemned the attack on %s and said that it would not stand",
          "praised %s for the offer, which had been made on Monday",
          "has threatened %s with sanctions after the talks about the river",
          "signed a treaty with %s that their parliaments have to ratify",
          "said of %s that there was nothing new in its proposal",
          "accused %s of breaking the truce, but did not say when it had been broken");

  private final Path folder;

  private BatchSample(Path folder) {
    this.folder = folder;
  }

  /** Writes a collection of {@code documents} and some rejects below {@code folder}. */
  static BatchSample write(Path folder, int documents, int seed) throws IOException {
    Random random = new Random(seed);
    Path in = Files.createDirectories(folder.resolve("in"));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      String text = article(random);
      if (i % 10 == 0) {
        Files.writeString(in.resolve(String.format("%05d.txt", i)), text);
      } else {
        ObjectNode line = JSON.createObjectNode().put("id", "d" + i).put("text", text);
        lines.add(i % 37 == 5 ? "{broken" : line.put("date", "2020-03-05").toString());
      }
      if (i % 50 == 7) {
        lines.add("{\"id\":\"h" + i + "\",\"text\":\"<html><p>no</p></html>\"}");
      }
    }
    Files.write(in.resolve("documents.jsonl"), lines);
    Files.writeString(
        folder.resolve("actors.csv"),
        """
        id,kind,name,aliases
        val,state,Valdora,
        kes,state,Kestria,
        nor,state,Nordmark,
        hu,alliance,Harbour Union,
        acme,company,Acme Mining,
        """);
    return new BatchSample(folder);
  }

  private static String article(Random random) {
    StringBuilder text = new StringBuilder();
    int sentences = 3 + random.nextInt(12);
    for (int i = 0; i < sentences; i++) {
      String holder = ACTORS.get(random.nextInt(ACTORS.size()));
      String target = ACTORS.get(random.nextInt(ACTORS.size()));
      String deed = String.format(DEEDS.get(random.nextInt(DEEDS.size())), target);
      text.append(Character.toUpperCase(holder.charAt(0))).append(holder.substring(1));
      text.append(' ').append(deed).append(". ");
    }
    return text.toString();
  }

  Path input() {
    return folder.resolve("in");
  }

  Path actors() {
    return folder.resolve("actors.csv");
  }

  /** The arguments that score the sample into {@code out}, and {@code more}. */
  String[] arguments(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-world",
                "--actors",
                actors().toString(),
                "--topic",
                "river=river",
                "--out",
                out.toString()));
    arguments.addAll(List.of(more));
    arguments.add(input().toString());
    return arguments.toArray(new String[0]);
  }

  /** The results in {@code out} are those in {@code undisturbed}, byte for byte, and no more. */
  static void assertSame(Path out, Path undisturbed) throws IOException {
    for (String name : RESULTS) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(undisturbed.resolve(name));
    }
    assertThat(untimed(out)).isEqualTo(untimed(undisturbed));
    assertThat(names(out)).isEqualTo(names(undisturbed));
  }

  /** run.json without what is measured. */
  private static ObjectNode untimed(Path out) throws IOException {
    ObjectNode run = (ObjectNode) JSON.readTree(Files.readString(out.resolve("run.json")));
    run.remove(List.of("seconds", "tokens", "threads"));
    return run;
  }

  /** The names of the files in {@code folder}, sorted. */
  static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
