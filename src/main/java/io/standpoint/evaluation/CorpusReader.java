package io.standpoint.evaluation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.text.Span;
import io.standpoint.text.UnreadableException;
import io.standpoint.text.Utf8Lines;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of one corpus file and checks each of them. Used once. */
final class CorpusReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String source;
  private final List<Example> examples = new ArrayList<>();
  private final Map<String, Integer> lineOfId = new HashMap<>();
  private final Map<PairSide, Integer> lineOfSide = new HashMap<>();
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();

  /**
   * For one file.
   *
   * @param source what messages call it
   */
  CorpusReader(String source) {
    this.source = source;
  }

  /** The rows of the file, in order. */
  List<Example> read(byte[] utf8) {
    int line = 0;
    for (String text : Utf8Lines.of(utf8, source)) {
      line++;
      try {
        if (!text.isBlank()) {
          examples.add(row(text, line));
        }
      } catch (IllegalArgumentException e) {
        throw UnreadableException.at(source, line, String.valueOf(e.getMessage()));
      }
    }
    return examples;
  }

  private Example row(String json, int line) {
    JsonNode row = parse(json);
    if (!row.isObject()) {
      throw new IllegalArgumentException("not a JSON object: write one {...} per line");
    }
    String id = string(row, "id");
    Integer earlier = lineOfId.putIfAbsent(id, line);
    if (earlier != null) {
      throw new IllegalArgumentException(
          "id '" + id + "' stands on line " + earlier + " too: ids must be unique");
    }
    String text = string(row, "text");
    if (!row.has("holder")) {
      throw new IllegalArgumentException(
          "row '" + id + "' has no holder: write \"holder\": null where it is the author");
    }
    Optional<Span> holder =
        given(row, "holder") ? Optional.of(mention(row, "holder", text)) : Optional.empty();
    Span target = mention(row, "target", text);
    if (!given(row, "label")) {
      throw new IllegalArgumentException(
          "row '"
              + id
              + "' has no label: evaluation and training need labelled rows; write"
              + " negative, neutral or positive");
    }
    Polarity label = Polarity.of(string(row, "label"));
    return new Example(id, text, new PairSpans(holder, target), label, side(row, line), probe(row));
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not valid JSON: " + message(e), e);
    }
  }

  /** What is wrong, without what the parser says of its own settings. */
  private static String message(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    return message.contains("FAIL_ON_TRAILING_TOKENS")
        ? "more than one value: write one {...} per line, and end lines with a line feed"
        : message;
  }

  /** Whether both fields are given; a row may not have one without the other. */
  private static boolean givenBoth(JsonNode row, String one, String other) {
    if (given(row, one) != given(row, other)) {
      throw new IllegalArgumentException(
          "has only one of " + one + " and " + other + ": give both or neither");
    }
    return given(row, one);
  }

  private Optional<Probe> probe(JsonNode row) {
    return givenBoth(row, "capability", "group")
        ? Optional.of(new Probe(string(row, "capability"), string(row, "group")))
        : Optional.empty();
  }

  private Optional<PairSide> side(JsonNode row, int line) {
    if (!givenBoth(row, "pair_id", "direction")) {
      return Optional.empty();
    }
    PairSide side =
        new PairSide(string(row, "pair_id"), PairSide.Direction.of(string(row, "direction")));
    Integer earlier = lineOfSide.putIfAbsent(side, line);
    if (earlier != null) {
      throw new IllegalArgumentException(
          "direction "
              + side.direction().label()
              + " of pair '"
              + side.pairId()
              + "' stands on line "
              + earlier
              + " too: give each direction once");
    }
    return Optional.of(side);
  }

  /** Where the mention in a field stands; the field must be there. */
  private Span mention(JsonNode row, String field, String text) {
    JsonNode mention = row.path(field);
    if (!mention.isObject()) {
      throw new IllegalArgumentException(
          field + " is missing or no object: write {\"text\":…,\"start\":…,\"end\":…}");
    }
    String words = string(mention, "text");
    int start = offset(mention, field, "start");
    int end = offset(mention, field, "end");
    if (start < 0 || end <= start || end > text.length()) {
      throw new IllegalArgumentException(
          field
              + " spans ["
              + start
              + ", "
              + end
              + "), the text [0, "
              + text.length()
              + "): start must be before end, and both within the text");
    }
    Span span = new Span(start, end);
    if (!span.of(text).equals(words)) {
      throw new IllegalArgumentException(
          field
              + " is '"
              + words
              + "', but the text has '"
              + span.of(text)
              + "' at ["
              + start
              + ", "
              + end
              + "): offsets count UTF-16 code units, as in Java and JavaScript");
    }
    return span;
  }

  private static int offset(JsonNode mention, String field, String name) {
    JsonNode value = mention.path(name);
    if (!value.isInt()) {
      throw new IllegalArgumentException(
          field + "." + name + " is missing or no whole number: give a UTF-16 offset");
    }
    return value.intValue();
  }

  private String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new IllegalArgumentException(
          field + " is missing, blank or no string: give a string that is not blank");
    }
    if (!encoder.canEncode(value.textValue())) {
      throw new IllegalArgumentException(
          field + " holds half a surrogate pair (\\ud800 to \\udfff alone): write the character");
    }
    return value.textValue();
  }

  private static boolean given(JsonNode row, String field) {
    return row.hasNonNull(field);
  }
}
