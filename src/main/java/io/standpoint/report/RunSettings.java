package io.standpoint.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the results of a run follow from: two runs with equal settings write the same
 * predictions, summary and rejects, byte for byte.
 *
 * @param version of the library
 * @param model name of the model
 * @param modelSha256 of its archive
 * @param options and fingerprints of what they name, by name, in the order to show them in
 */
public record RunSettings(
    String version, String model, String modelSha256, Map<String, String> options) {

  public RunSettings {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /**
   * What differs from {@code earlier}, one "name (now …, then …)" each; empty if the settings are
   * equal.
   */
  public List<String> changesSince(RunSettings earlier) {
    Map<String, String> now = flat();
    Map<String, String> then = earlier.flat();
    Set<String> names = new LinkedHashSet<>(then.keySet());
    names.addAll(now.keySet());
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      String nowValue = now.getOrDefault(name, "");
      String thenValue = then.getOrDefault(name, "");
      if (!nowValue.equals(thenValue)) {
        changes.add(name + " (now " + shown(nowValue) + ", then " + shown(thenValue) + ")");
      }
    }
    return changes;
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }

  private Map<String, String> flat() {
    Map<String, String> flat = new LinkedHashMap<>();
    flat.put("version", version);
    flat.put("model", model + " " + modelSha256);
    flat.putAll(options);
    return flat;
  }
}
