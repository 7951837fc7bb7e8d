package io.standpoint.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.actor.Mention;
import io.standpoint.input.Rejection;
import io.standpoint.stance.Holder;
import io.standpoint.stance.Party;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Prediction;
import io.standpoint.stance.Scores;
import io.standpoint.statistics.Interval;
import io.standpoint.summary.Evidence;
import io.standpoint.summary.Group;
import io.standpoint.summary.Grouping;
import io.standpoint.summary.Summary;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The schema of every file: which fields a row has, in which order. */
final class Rows {

  /** Columns of a prediction. */
  static final List<Column> PREDICTION =
      List.of(
          Column.text("/document"),
          Column.text("/date"),
          Column.text("/outlet"),
          Column.integer("/sentence/start"),
          Column.integer("/sentence/end"),
          Column.text("/sentence/text"),
          Column.text("/holder/kind"),
          Column.text("/holder/id"),
          Column.text("/holder/name"),
          Column.text("/holder/mention/text"),
          Column.integer("/holder/mention/start"),
          Column.integer("/holder/mention/end"),
          Column.text("/target/kind"),
          Column.text("/target/id"),
          Column.text("/target/name"),
          Column.text("/target/mention/text"),
          Column.integer("/target/mention/start"),
          Column.integer("/target/mention/end"),
          Column.text("/polarity"),
          Column.number("/scores/negative"),
          Column.number("/scores/neutral"),
          Column.number("/scores/positive"),
          Column.number("/score"),
          Column.labels("/flags"),
          Column.bool("/abstained"));

  private static final List<Column> ENDS =
      List.of(
          Column.text("/holder/kind"),
          Column.text("/holder/id"),
          Column.text("/holder/name"),
          Column.text("/target/kind"),
          Column.text("/target/id"),
          Column.text("/target/name"));

  private static final List<Column> FIGURES =
      List.of(
          Column.text("/polarity"),
          Column.number("/score"),
          Column.number("/low"),
          Column.number("/high"),
          Column.integer("/sentences"),
          Column.integer("/documents"),
          Column.integer("/outlets"),
          Column.number("/shares/negative"),
          Column.number("/shares/neutral"),
          Column.number("/shares/positive"),
          Column.integer("/abstained"),
          Column.bool("/small"),
          Column.text("/evidence/0/document"),
          Column.integer("/evidence/0/sentence/start"),
          Column.integer("/evidence/0/sentence/end"),
          Column.text("/evidence/0/sentence/text"),
          Column.text("/evidence/0/polarity"),
          Column.number("/evidence/0/score"));

  private static final int DECIMALS = 4;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Rows() {}

  /** Columns of a summary: its ends, what it is grouped by, its figures. */
  static List<Column> summaryColumns(Grouping grouping) {
    return Stream.of(
            ENDS.stream(),
            grouping.byTopic() ? Stream.of(Column.text("/topic")) : Stream.<Column>empty(),
            grouping.period().stream().map(unit -> Column.text("/period")),
            grouping.byOutlet() ? Stream.of(Column.text("/outlet")) : Stream.<Column>empty(),
            FIGURES.stream())
        .flatMap(Function.identity())
        .toList();
  }

  static ObjectNode prediction(Document document, Prediction prediction) {
    ObjectNode row = JSON.objectNode();
    row.put("document", document.id());
    row.put("date", document.date().map(LocalDate::toString).orElse(null));
    row.put("outlet", document.outlet().orElse(null));
    addPrediction(row, document, prediction);
    return row;
  }

  /** The fields of a prediction but for its document. */
  static void addPrediction(ObjectNode row, Document document, Prediction prediction) {
    Sentence sentence = prediction.pair().sentence();
    Mention target = prediction.pair().target();
    row.set("sentence", span(sentence.span(), sentence.text()));
    row.set("holder", holder(document, prediction.pair().holder()));
    ObjectNode targetNode = party(Party.of(target.entity()));
    targetNode.set("mention", mention(target.text(), target.span()));
    row.set("target", targetNode);
    row.put("polarity", prediction.abstained() ? null : prediction.polarity().label());
    Scores scores = prediction.scores();
    ObjectNode scoresNode = row.putObject("scores");
    scoresNode.put("negative", rounded(scores.negative()));
    scoresNode.put("neutral", rounded(scores.neutral()));
    scoresNode.put("positive", rounded(scores.positive()));
    row.put("score", rounded(scores.score()));
    ArrayNode flags = row.putArray("flags");
    prediction.pair().flags().forEach(flag -> flags.add(flag.label()));
    row.put("abstained", prediction.abstained());
  }

  /** A summary over all documents. */
  static ObjectNode summary(Summary summary) {
    return summary(summary, Grouping.NONE);
  }

  /** A summary with the columns of its grouping; what a group lacks is null. */
  static ObjectNode summary(Summary summary, Grouping grouping) {
    ObjectNode row = JSON.objectNode();
    row.set("holder", party(summary.holder()));
    row.set("target", party(summary.target()));
    Group group = summary.group();
    if (grouping.byTopic()) {
      row.put("topic", group.topic().orElse(null));
    }
    if (grouping.period().isPresent()) {
      row.put("period", group.period().orElse(null));
    }
    if (grouping.byOutlet()) {
      row.put("outlet", group.outlet().orElse(null));
    }
    row.put("polarity", summary.polarity().label());
    row.put("score", rounded(summary.score()));
    put(row, summary.interval());
    row.put("sentences", summary.sentences());
    row.put("documents", summary.documents());
    row.put("outlets", summary.outlets());
    ObjectNode shares = row.putObject("shares");
    for (Polarity polarity : Polarity.values()) {
      shares.put(polarity.label(), rounded(summary.share(polarity)));
    }
    row.put("abstained", summary.abstained());
    row.put("small", summary.isOfFewDocuments());
    ArrayNode evidence = row.putArray("evidence");
    summary.evidence().forEach(one -> evidence.add(evidence(one)));
    return row;
  }

  private static ObjectNode evidence(Evidence evidence) {
    ObjectNode node = JSON.objectNode();
    Sentence sentence = evidence.prediction().pair().sentence();
    node.put("document", evidence.document());
    node.set("sentence", span(sentence.span(), sentence.text()));
    node.put("polarity", evidence.prediction().polarity().label());
    node.put("score", rounded(evidence.prediction().scores().score()));
    return node;
  }

  static ObjectNode rejection(Rejection rejection) {
    ObjectNode row = JSON.objectNode();
    row.put("source", rejection.source());
    if (rejection.line() > 0) {
      row.put("line", rejection.line());
    } else {
      row.putNull("line");
    }
    row.put("id", rejection.id().orElse(null));
    row.put("reason", rejection.reason());
    return row;
  }

  /** The ends of an interval as {@code low} and {@code high}; null if there is none. */
  static void put(ObjectNode row, Optional<Interval> interval) {
    row.put("low", interval.map(i -> rounded(i.low())).orElse(null));
    row.put("high", interval.map(i -> rounded(i.high())).orElse(null));
  }

  private static ObjectNode holder(Document document, Holder holder) {
    ObjectNode node = party(holder.party());
    Optional<Span> namedAt = holder.namedAt();
    if (namedAt.isPresent()) {
      node.set("mention", mention(namedAt.get().of(document.text()), namedAt.get()));
    } else {
      node.putNull("mention");
    }
    return node;
  }

  static ObjectNode party(Party party) {
    ObjectNode node = JSON.objectNode();
    node.put("kind", party.kind().label());
    node.put("id", party.id());
    node.put("name", party.name());
    return node;
  }

  private static ObjectNode span(Span span, String text) {
    ObjectNode node = JSON.objectNode();
    node.put("start", span.start());
    node.put("end", span.end());
    node.put("text", text);
    return node;
  }

  static ObjectNode mention(String text, Span span) {
    ObjectNode node = JSON.objectNode();
    node.put("text", text);
    node.put("start", span.start());
    node.put("end", span.end());
    return node;
  }

  static BigDecimal rounded(double value) {
    return rounded(value, DECIMALS);
  }

  static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
