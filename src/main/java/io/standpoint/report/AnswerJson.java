package io.standpoint.report;

import static io.standpoint.report.TerminalText.plain;
import static io.standpoint.report.TerminalText.wrapped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.stance.Party;
import io.standpoint.summary.ChangePoint;
import io.standpoint.summary.Comparison;
import io.standpoint.summary.Difference;
import io.standpoint.summary.OppositionIndex;
import io.standpoint.summary.TargetComparison;
import io.standpoint.summary.Trend;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Comparisons and trends as JSON documents, indented, ended by a line break. */
public final class AnswerJson {
  /** The file with a comparison. */
  public static final String COMPARISON = "comparison.json";

  /** The file with a trend. */
  public static final String TREND = "trend.json";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AnswerJson() {}

  /** A comparison and the trends that belong to it; what is not there is null. */
  public static String of(Comparison comparison, List<Trend> trends) {
    ObjectNode node = JSON.objectNode();
    node.put("answer", comparison.inWords());
    node.set("first", Rows.party(comparison.first()));
    node.set("second", Rows.party(comparison.second()));
    ArrayNode topics = node.putArray("topics");
    comparison.topics().stream().map(Party::name).forEach(topics::add);
    node.put("documents", comparison.documents());
    node.put("offTopic", comparison.offTopic());
    node.set("opposition", comparison.index().map(AnswerJson::opposition).orElse(null));
    node.set("firstToSecond", comparison.firstToSecond().map(Rows::summary).orElse(null));
    node.set("secondToFirst", comparison.secondToFirst().map(Rows::summary).orElse(null));
    ArrayNode targets = node.putArray("targets");
    comparison.targets().stream().map(AnswerJson::target).forEach(targets::add);
    ArrayNode unshared = node.putArray("unshared");
    comparison.unshared().stream().map(Rows::summary).forEach(unshared::add);
    ArrayNode trendNodes = node.putArray("trends");
    trends.stream().map(AnswerJson::trend).forEach(trendNodes::add);
    return pretty(node);
  }

  /** A trend. */
  public static String of(Trend trend) {
    return pretty(trend(trend));
  }

  /** The sentences of what {@link #of} wrote, a comparison's and those of its trends. */
  static String inWords(String json, int width) throws JsonProcessingException {
    JsonNode node = RowWriter.MAPPER.readTree(json);
    StringBuilder words = new StringBuilder();
    Stream.concat(Stream.of(node), node.path("trends").valueStream())
        .map(answer -> answer.path("answer").asText())
        .forEach(answer -> words.append(wrapped(plain(answer), width)).append('\n'));
    return words.toString();
  }

  static String pretty(ObjectNode node) {
    try {
      return RowWriter.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + '\n';
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode target(TargetComparison target) {
    ObjectNode node = JSON.objectNode();
    node.set("target", Rows.party(target.target()));
    node.put("documents", target.documents());
    node.set("first", Rows.summary(target.first()));
    node.set("second", Rows.summary(target.second()));
    node.set("difference", difference(target.difference()));
    node.set("opposition", target.index().map(AnswerJson::opposition).orElse(null));
    return node;
  }

  private static ObjectNode difference(Difference difference) {
    ObjectNode node = JSON.objectNode();
    node.put("value", Rows.rounded(difference.value()));
    Rows.put(node, difference.interval());
    put(node, "pValue", difference.pValue());
    put(node, "pHolm", difference.adjusted());
    node.put("cliffsDelta", Rows.rounded(difference.cliffsDelta()));
    return node;
  }

  static void put(ObjectNode node, String field, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(field, Rows.rounded(value.getAsDouble()));
    } else {
      node.putNull(field);
    }
  }

  private static ObjectNode opposition(OppositionIndex index) {
    ObjectNode node = JSON.objectNode();
    node.put("index", Rows.rounded(index.value()));
    Rows.put(node, index.interval());
    node.put("relation", index.relation().label());
    return node;
  }

  private static ObjectNode trend(Trend trend) {
    ObjectNode node = JSON.objectNode();
    node.put("answer", trend.inWords());
    node.set("holder", Rows.party(trend.holder()));
    node.set("target", Rows.party(trend.target()));
    node.put("unit", trend.unit().label());
    node.put("documents", trend.documents());
    node.put("undated", trend.undated());
    node.set("mannKendall", mannKendall(trend).orElse(null));
    node.set("slope", slope(trend).orElse(null));
    ArrayNode changePoints = node.putArray("changePoints");
    for (ChangePoint change : trend.changePoints()) {
      ObjectNode changeNode = changePoints.addObject();
      changeNode.put("period", trend.unit().name(change.start()));
      changeNode.put("start", change.start().toString());
      changeNode.put("before", Rows.rounded(change.before()));
      changeNode.put("after", Rows.rounded(change.after()));
      changeNode.put("pValue", Rows.rounded(change.pValue()));
    }
    ArrayNode points = node.putArray("points");
    for (Trend.Point point : trend.points()) {
      ObjectNode pointNode = points.addObject();
      pointNode.put("period", trend.unit().name(point.start()));
      pointNode.put("start", point.start().toString());
      ObjectNode stance = Rows.summary(point.summary());
      stance.remove(List.of("holder", "target"));
      pointNode.setAll(stance);
    }
    ArrayNode gaps = node.putArray("gaps");
    for (Trend.Gap gap : trend.gaps()) {
      ObjectNode gapNode = gaps.addObject();
      gapNode.put("start", gap.start().toString());
      gapNode.put("end", gap.end().toString());
      gapNode.put("periods", gap.periods());
    }
    return node;
  }

  private static Optional<ObjectNode> mannKendall(Trend trend) {
    return trend
        .mannKendall()
        .map(
            test ->
                JSON.objectNode()
                    .put("s", test.s())
                    .put("tau", Rows.rounded(test.tau()))
                    .put("pValue", Rows.rounded(test.pValue())));
  }

  /** Slopes of long series by day are small: six decimals. */
  private static Optional<ObjectNode> slope(Trend trend) {
    return trend
        .slope()
        .map(
            slope ->
                JSON.objectNode()
                    .put("perPeriod", Rows.rounded(slope.perPeriod(), 6))
                    .put("low", Rows.rounded(slope.interval().low(), 6))
                    .put("high", Rows.rounded(slope.interval().high(), 6)));
  }
}
