package io.standpoint.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.stance.DirectedPair;
import io.standpoint.stance.LexiconClassifier;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Party;
import io.standpoint.summary.ChangePoint;
import io.standpoint.summary.Comparison;
import io.standpoint.summary.Difference;
import io.standpoint.summary.Evidence;
import io.standpoint.summary.OppositionIndex;
import io.standpoint.summary.Summary;
import io.standpoint.summary.TargetComparison;
import io.standpoint.summary.Trend;
import io.standpoint.text.DocumentHeader;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers and sentences of a report as JSON. Parties, documents and sentences stand there once
 * each; all else names them by their places.
 */
final class PageData {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final LexiconClassifier LEXICON = LexiconClassifier.bundled();

  /** Summaries behind this many, strongest first, show one sentence each: the page stays small. */
  static final int FULL_EVIDENCE = 2_000;

  /** Where a sentence stands. */
  private record Place(String document, Span span) {}

  private final Map<Party, Integer> parties = new LinkedHashMap<>();
  private final Map<DocumentHeader, Integer> documents = new LinkedHashMap<>();
  private final Map<Place, Integer> places = new LinkedHashMap<>();
  private final ArrayNode sentences = JSON.arrayNode();

  private PageData() {}

  /** JSON that is safe as the text of a script element. */
  static String of(Findings findings) {
    try {
      return escaped(RowWriter.MAPPER.writeValueAsString(new PageData().page(findings)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Nothing in it can end the script element, begin another, or be read as anything but a text of
   * JavaScript; half a surrogate pair, which UTF-8 cannot write, is spelled out too. All of these
   * stand only within the strings of JSON.
   */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isHalf(json, i) || "<>&\u2028\u2029".indexOf(c) >= 0) {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Whether the code unit at {@code i} is a surrogate without its other half. */
  private static boolean isHalf(String text, int i) {
    if (Character.isHighSurrogate(text.charAt(i))) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(text.charAt(i))
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private ObjectNode page(Findings findings) {
    Strongest strongest = Strongest.of(findings.summaries());
    ObjectNode page = JSON.objectNode();
    ArrayNode summaries = page.putArray("summaries");
    for (Summary summary : strongest.summaries()) {
      summaries.add(summary(summary, summaries.size() < FULL_EVIDENCE ? Integer.MAX_VALUE : 1));
    }
    page.set("holders", places(strongest.holders()));
    page.set("targets", places(strongest.targets()));
    page.put("holdersLeftOut", strongest.holdersLeftOut());
    page.put("targetsLeftOut", strongest.targetsLeftOut());
    ArrayNode edges = page.putArray("edges");
    strongest.edges().forEach(edges::add);
    page.put("edgesLeftOut", strongest.edgesLeftOut());
    ArrayNode trends = page.putArray("trends");
    findings.trends().forEach(trend -> trends.add(trend(trend)));
    page.set("comparison", findings.comparison().map(this::comparison).orElse(null));
    ArrayNode partyNodes = page.putArray("parties");
    parties.keySet().forEach(party -> partyNodes.add(Rows.party(party)));
    ArrayNode documentNodes = page.putArray("documents");
    documents.keySet().forEach(header -> documentNodes.add(document(header)));
    page.set("sentences", sentences);
    return page;
  }

  private ArrayNode places(List<Party> listed) {
    ArrayNode node = JSON.arrayNode();
    listed.forEach(party -> node.add(place(party)));
    return node;
  }

  private int place(Party party) {
    return parties.computeIfAbsent(party, unused -> parties.size());
  }

  private ObjectNode summary(Summary summary, int mostEvidence) {
    ObjectNode node = JSON.objectNode();
    node.put("holder", place(summary.holder()));
    node.put("target", place(summary.target()));
    node.put("polarity", summary.polarity().label());
    node.put("score", Rows.rounded(summary.score()));
    Rows.put(node, summary.interval());
    node.put("sentences", summary.sentences());
    node.put("negatives", summary.negatives());
    node.put("positives", summary.positives());
    node.put("abstained", summary.abstained());
    node.put("documents", summary.documents());
    node.put("few", summary.isOfFewDocuments());
    node.put("clear", summary.isClear());
    ArrayNode evidence = node.putArray("evidence");
    summary.evidence().stream().limit(mostEvidence).forEach(e -> evidence.add(evidence(e)));
    return node;
  }

  private ObjectNode evidence(Evidence evidence) {
    DirectedPair pair = evidence.prediction().pair();
    Sentence sentence = pair.sentence();
    PairSpans spans = pair.spans();
    ObjectNode node = JSON.objectNode();
    node.put("sentence", place(evidence.header(), sentence));
    node.set("holder", spans.holder().map(PageData::ends).orElse(null));
    node.set("target", ends(spans.target()));
    ArrayNode words = node.putArray("words");
    LEXICON.stanceWords(sentence.text(), spans).forEach(word -> words.add(ends(word)));
    node.put("polarity", evidence.prediction().polarity().label());
    node.put("score", Rows.rounded(evidence.prediction().scores().score()));
    ArrayNode flags = node.putArray("flags");
    pair.flags().forEach(flag -> flags.add(flag.label()));
    return node;
  }

  private int place(DocumentHeader header, Sentence sentence) {
    return places.computeIfAbsent(
        new Place(header.id(), sentence.span()),
        unused -> {
          ObjectNode node = sentences.addObject();
          node.put("document", documents.computeIfAbsent(header, other -> documents.size()));
          node.put("start", sentence.span().start());
          node.put("end", sentence.span().end());
          node.put("text", sentence.text());
          return sentences.size() - 1;
        });
  }

  /** Offsets into the sentence. */
  private static ArrayNode ends(Span span) {
    return JSON.arrayNode().add(span.start()).add(span.end());
  }

  private static ObjectNode document(DocumentHeader header) {
    ObjectNode node = JSON.objectNode();
    node.put("id", header.id());
    node.put("title", header.title().orElse(null));
    node.put("date", header.date().map(LocalDate::toString).orElse(null));
    node.put("outlet", header.outlet().orElse(null));
    return node;
  }

  private ObjectNode trend(Trend trend) {
    ObjectNode node = JSON.objectNode();
    node.put("holder", place(trend.holder()));
    node.put("target", place(trend.target()));
    node.put("words", trend.inWords());
    node.put("unit", trend.unit().label());
    ArrayNode points = node.putArray("points");
    for (Trend.Point point : trend.points()) {
      ObjectNode pointNode = summary(point.summary(), Integer.MAX_VALUE);
      pointNode.put("start", point.start().toString());
      pointNode.put("period", trend.unit().name(point.start()));
      points.add(pointNode);
    }
    ArrayNode gaps = node.putArray("gaps");
    for (Trend.Gap gap : trend.gaps()) {
      gaps.addObject()
          .put("start", gap.start().toString())
          .put("end", gap.end().toString())
          .put("periods", gap.periods());
    }
    ArrayNode changes = node.putArray("changes");
    for (ChangePoint change : trend.changePoints()) {
      changes
          .addObject()
          .put("start", change.start().toString())
          .put("period", trend.unit().name(change.start()));
    }
    return node;
  }

  private ObjectNode comparison(Comparison comparison) {
    ObjectNode node = JSON.objectNode();
    node.put("first", place(comparison.first()));
    node.put("second", place(comparison.second()));
    node.put("documents", comparison.documents());
    node.put("offTopic", comparison.offTopic());
    node.set("index", comparison.index().map(PageData::index).orElse(null));
    ArrayNode targets = node.putArray("targets");
    for (TargetComparison target : comparison.targets()) {
      ObjectNode targetNode = targets.addObject();
      targetNode.put("target", place(target.target()));
      targetNode.set("first", summary(target.first(), Integer.MAX_VALUE));
      targetNode.set("second", summary(target.second(), Integer.MAX_VALUE));
      targetNode.put("documents", target.documents());
      targetNode.put("few", target.isOfFewDocuments());
      Difference difference = target.difference();
      targetNode.put("difference", Rows.rounded(difference.value()));
      Rows.put(targetNode, difference.interval());
      AnswerJson.put(targetNode, "pHolm", difference.adjusted());
      targetNode.put("cliffsDelta", Rows.rounded(difference.cliffsDelta()));
      targetNode.set("index", target.index().map(PageData::index).orElse(null));
    }
    return node;
  }

  private static ObjectNode index(OppositionIndex index) {
    ObjectNode node = JSON.objectNode();
    node.put("value", Rows.rounded(index.value()));
    Rows.put(node, index.interval());
    node.put("relation", index.relation().label());
    return node;
  }
}
