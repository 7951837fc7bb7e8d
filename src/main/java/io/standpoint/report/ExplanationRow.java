package io.standpoint.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.Voice;
import io.standpoint.stance.ExplainedPrediction;
import io.standpoint.stance.Explanation;
import io.standpoint.stance.Party;
import io.standpoint.text.Document;
import io.standpoint.text.Span;

/** The schema of {@code explain.jsonl}: one object per document. */
final class ExplanationRow {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ExplanationRow() {}

  static ObjectNode of(Explanation explanation) {
    ObjectNode row = JSON.objectNode();
    row.put("document", explanation.document().id());
    ArrayNode mentions = row.putArray("mentions");
    for (Mention mention : explanation.mentions()) {
      mentions.add(mention(explanation, mention));
    }
    ArrayNode voices = row.putArray("voices");
    for (Voice voice : explanation.voices()) {
      voices.add(voice(explanation, voice));
    }
    ArrayNode pairs = row.putArray("pairs");
    for (ExplainedPrediction prediction : explanation.predictions()) {
      pairs.add(pair(explanation.document(), prediction));
    }
    return row;
  }

  private static ObjectNode mention(Explanation explanation, Mention mention) {
    ObjectNode node = Rows.mention(mention.text(), mention.span());
    node.set("entity", Rows.party(Party.of(mention.entity())));
    node.set("side", Rows.party(explanation.side(mention)));
    node.put("rule", mention.rule().label());
    return node;
  }

  private static ObjectNode voice(Explanation explanation, Voice voice) {
    Span words = voice.words();
    ObjectNode node = Rows.mention(words.of(explanation.document().text()), words);
    node.put("manner", voice.manner().label());
    node.set("speaker", mention(explanation, voice.speaker()));
    return node;
  }

  private static ObjectNode pair(Document document, ExplainedPrediction explained) {
    ObjectNode node = JSON.objectNode();
    Rows.addPrediction(node, document, explained.prediction());
    node.put("reason", explained.reason().label());
    // Offsets only: a speech would be repeated with every pair in it.
    explained
        .voice()
        .map(Voice::words)
        .ifPresentOrElse(
            words -> node.putObject("voice").put("start", words.start()).put("end", words.end()),
            () -> node.putNull("voice"));
    return node;
  }
}
