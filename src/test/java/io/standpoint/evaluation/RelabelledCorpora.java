package io.standpoint.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Puts our labels of public sentences, {@code training-data/relabelled}, and the sentences, which
 * are not ours to give away, together to a corpus:
 *
 * <pre>
 * java -cp 'target/standpoint/lib/*' src/test/java/io/standpoint/evaluation/RelabelledCorpora.java \
 *     training-data/relabelled/dse.jsonl CORPORA/dse/train.jsonl dse-relabelled.jsonl</pre>
 *
 * A line of labels is one sentence: {@code text}, the first 16 digits of its SHA-256 in UTF-8;
 * {@code actors}, start and end of each, in UTF-16 code units; and the pairs of each label as
 * {@code "1>2"}, holder and target by their place in {@code actors}, from 1, {@code a} the author.
 */
final class RelabelledCorpora {

  static final List<String> LABELS = List.of("negative", "neutral", "positive");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DIGITS = 16;

  private RelabelledCorpora() {}

  /** Arguments: the labels, the public corpus, the corpus to write. */
  public static void main(String[] args) throws IOException {
    List<String> rows = join(lines(Path.of(args[0])), lines(Path.of(args[1])));
    Files.write(Path.of(args[2]), rows);
    System.out.println(args[2] + ": " + rows.size() + " rows");
  }

  /**
   * The rows of a corpus, in the order of the labels.
   *
   * @param labels of sentences
   * @param corpus rows that hold them
   * @throws IllegalArgumentException if the corpus lacks a sentence
   */
  static List<String> join(List<JsonNode> labels, List<JsonNode> corpus) {
    Map<String, String> textOf = new HashMap<>();
    for (JsonNode row : corpus) {
      textOf.put(key(row.get("text").asText()), row.get("text").asText());
    }
    List<String> rows = new ArrayList<>();
    for (JsonNode sentence : labels) {
      String key = sentence.get("text").asText();
      String text = textOf.get(key);
      if (text == null) {
        throw new IllegalArgumentException("the corpus has no sentence " + key);
      }
      for (String label : LABELS) {
        for (JsonNode pair : sentence.path(label)) {
          rows.add(row(key, text, sentence.get("actors"), pair.asText(), label).toString());
        }
      }
    }
    return rows;
  }

  private static ObjectNode row(
      String key, String text, JsonNode actors, String pair, String label) {
    String[] sides = pair.split(">", 2);
    ObjectNode row = JSON.createObjectNode();
    row.put("id", key + " " + pair).put("text", text);
    if (sides[0].equals("a")) {
      row.putNull("holder");
    } else {
      row.set("holder", mention(text, actors, sides[0]));
    }
    row.set("target", mention(text, actors, sides[1]));
    return row.put("label", label);
  }

  private static ObjectNode mention(String text, JsonNode actors, String number) {
    JsonNode span = actors.get(Integer.parseInt(number) - 1);
    int start = span.get(0).asInt();
    int end = span.get(1).asInt();
    return JSON.createObjectNode()
        .put("text", text.substring(start, end))
        .put("start", start)
        .put("end", end);
  }

  /** What stands for a sentence. */
  static String key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
