package io.standpoint.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.evaluation.Example;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import io.standpoint.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Until the evaluation package is here. */
final class StandInCorpus {
  private StandInCorpus() {}

  static LabelledRows read(Path file) {
    try {
      ObjectMapper mapper = new ObjectMapper();
      byte[] bytes = Files.readAllBytes(file);
      List<Example> examples = new ArrayList<>();
      for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.isBlank()) {
          continue;
        }
        JsonNode row = mapper.readTree(line);
        examples.add(
            new Example(
                row.get("id").asText(),
                row.get("text").asText(),
                new PairSpans(span(row.get("holder")), span(row.get("target")).orElseThrow()),
                Polarity.of(row.get("label").asText()),
                Optional.empty()));
      }
      String name = file.getParent().getFileName() + "/" + file.getFileName();
      return new LabelledRows(name, DigestUtils.sha256Hex(bytes), examples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Span> span(JsonNode node) {
    return node == null || node.isNull()
        ? Optional.empty()
        : Optional.of(new Span(node.get("start").asInt(), node.get("end").asInt()));
  }

  static double macroF1(List<Polarity> gold, List<Scores> scores) {
    double sum = 0;
    for (Polarity polarity : Polarity.values()) {
      int right = 0;
      int marked = 0;
      for (int i = 0; i < gold.size(); i++) {
        boolean isGold = gold.get(i) == polarity;
        boolean isPredicted = scores.get(i).polarity() == polarity;
        right += isGold && isPredicted ? 1 : 0;
        marked += (isGold ? 1 : 0) + (isPredicted ? 1 : 0);
      }
      sum += marked == 0 ? 0 : 2.0 * right / marked;
    }
    return sum / 3;
  }

  static double accuracy(List<Polarity> gold, List<Scores> scores) {
    int right = 0;
    for (int i = 0; i < gold.size(); i++) {
      right += gold.get(i) == scores.get(i).polarity() ? 1 : 0;
    }
    return right / (double) gold.size();
  }

  static double calibrationError(List<Polarity> gold, List<Scores> scores) {
    double[] sure = new double[15];
    double[] right = new double[15];
    for (int i = 0; i < gold.size(); i++) {
      double p = scores.get(i).of(scores.get(i).polarity());
      int bin = Math.min(14, (int) (p * 15));
      sure[bin] += p;
      right[bin] += gold.get(i) == scores.get(i).polarity() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < 15; bin++) {
      error += Math.abs(sure[bin] - right[bin]) / gold.size();
    }
    return error;
  }
}
