package io.standpoint.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs and their settings as JSON, there and back. */
public final class RunJson {

  private RunJson() {}

  /** The settings as one line of JSON. */
  public static String write(RunSettings settings) {
    try {
      return RowWriter.MAPPER.writeValueAsString(settings(settings));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads settings from the JSON of settings or of a run.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static RunSettings readSettings(String json) {
    JsonNode node = parse(json);
    Map<String, String> options = new LinkedHashMap<>();
    node.path("options").properties().forEach(e -> options.put(e.getKey(), text(e.getValue())));
    return new RunSettings(
        text(node.path("version")),
        text(node.at("/model/name")),
        text(node.at("/model/sha256")),
        options);
  }

  static String write(RunInfo run) {
    ObjectNode node = settings(run.settings());
    node.put("documents", run.documents());
    node.put("rejected", run.rejected());
    node.put("sentences", run.sentences());
    node.put("tokens", run.tokens());
    node.put("pairs", run.pairs());
    node.put("seconds", BigDecimal.valueOf(run.seconds()).setScale(3, RoundingMode.HALF_EVEN));
    node.put("threads", run.threads());
    return AnswerJson.pretty(node);
  }

  /** Reads what {@link #write(RunInfo)} wrote. */
  static RunInfo readRun(String json) {
    JsonNode node = parse(json);
    return new RunInfo(
        readSettings(json),
        node.path("documents").asLong(),
        node.path("rejected").asLong(),
        node.path("sentences").asLong(),
        node.path("pairs").asLong(),
        node.path("tokens").asLong(),
        node.path("seconds").asDouble(),
        node.path("threads").asInt());
  }

  private static ObjectNode settings(RunSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("version", settings.version());
    node.putObject("model").put("name", settings.model()).put("sha256", settings.modelSha256());
    settings.options().forEach(node.putObject("options")::put);
    return node;
  }

  private static String text(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("not the JSON of a run: a text is missing");
    }
    return node.textValue();
  }

  private static JsonNode parse(String json) {
    try {
      return RowWriter.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not the JSON of a run: " + e.getOriginalMessage(), e);
    }
  }
}
