package io.standpoint.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** JSON Lines: one object per line; blank lines are skipped. */
final class JsonLinesSource implements ItemSource {

  /** A line's length bounds its strings already. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Origin origin;
  private final ByteLines lines;
  private final Columns columns;
  private final int maxBytes;
  private boolean foundAny;

  JsonLinesSource(Origin origin, ByteLines lines, Columns columns, int maxBytes) {
    this.origin = origin;
    this.lines = lines;
    this.columns = columns;
    this.maxBytes = maxBytes;
  }

  @Override
  public Optional<Item> next() throws IOException {
    Optional<ByteLines.Line> line = lines.next();
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.next();
    }
    if (line.isEmpty() && !foundAny) {
      foundAny = true;
      return Optional.of(origin.reject(0, "file is empty: there is nothing to score"));
    }
    foundAny = true;
    return line.map(this::toItem);
  }

  private Item toItem(ByteLines.Line line) {
    if (line.isTooLong()) {
      return origin.reject(line.number(), Origin.tooLong("line", line.length(), maxBytes));
    }
    try {
      JsonNode node = MAPPER.readTree(Utf8.decode(line.bytes(), line.offset()));
      if (!node.isObject()) {
        return origin.reject(
            line.number(), "not a JSON object: write one {\"text\": …} object per line");
      }
      return toItem(line.number(), node);
    } catch (JsonProcessingException e) {
      return origin.reject(line.number(), "malformed JSON: " + whatIsWrong(e));
    } catch (CharacterCodingException e) {
      return origin.reject(line.number(), e.getMessage());
    }
  }

  private Item toItem(long line, JsonNode node) {
    if (!node.has(columns.text())) {
      String fields = Fields.shown(String.join(", ", (Iterable<String>) node::fieldNames));
      return new Rejection(
          origin.source(),
          line,
          id(node),
          "there is no field "
              + columns.text()
              + (fields.isEmpty() ? "" : ", only " + fields)
              + ": give every document one, or say what it is called (--text-column and so on)");
    }
    Map<String, String> values = new HashMap<>();
    for (String name : columns.names()) {
      JsonNode value = node.path(name);
      if (value.isContainerNode() || (name.equals(columns.text()) && value.isNumber())) {
        return new Rejection(
            origin.source(), line, id(node), name + " is not a string: write it in double quotes");
      }
      if (!value.isMissingNode() && !value.isNull()) {
        values.put(name, value.asText());
      }
    }
    return Fields.toItem(origin.source(), line, origin.idAt(line), values, columns);
  }

  private Optional<String> id(JsonNode node) {
    return Optional.of(node.path(columns.id()).asText()).filter(id -> !id.isBlank());
  }

  private static String whatIsWrong(JsonProcessingException e) {
    String place = e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
    String message = e.getOriginalMessage();
    return (message.length() <= 200 ? message : message.substring(0, 200) + "…") + place;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
