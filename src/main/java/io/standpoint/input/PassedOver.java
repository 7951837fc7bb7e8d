package io.standpoint.input;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts the files in folders that no format reads, each once however often folders overlap. */
final class PassedOver {
  private final Map<String, Integer> byEnding = new TreeMap<>();
  private final SeenIds paths = new SeenIds();

  void add(Path file) {
    if (paths.add(file.toAbsolutePath().normalize().toString())) {
      byEnding.merge(ending(file.getFileName().toString()), 1, Integer::sum);
    }
  }

  /** How many so far, by the ending of their names. */
  Map<String, Integer> byEnding() {
    return Collections.unmodifiableMap(byEnding);
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "without an ending" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
