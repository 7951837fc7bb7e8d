package io.standpoint.stance;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.Voice;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the judgements of one document came about. All offsets point into its text.
 *
 * @param document the document
 * @param sentences its sentences, in order
 * @param mentions what each mention resolved to and by which rule, by position
 * @param voices whose words stand where, by start, outer ones first
 * @param predictions every judgement with its holder's reason, by sentence, target and holder
 * @param sides whom each actor who is mentioned or speaks counts for, such as its state; itself if
 *     it counts for nobody else
 */
public record Explanation(
    Document document,
    List<Sentence> sentences,
    List<Mention> mentions,
    List<Voice> voices,
    List<ExplainedPrediction> predictions,
    Map<Actor, Party> sides) {

  public Explanation {
    Objects.requireNonNull(document, "document");
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    voices = List.copyOf(voices);
    predictions = List.copyOf(predictions);
    sides = Collections.unmodifiableMap(new LinkedHashMap<>(sides));
  }

  /** Whom or what {@code mention} counts for; a topic for itself. */
  public Party side(Mention mention) {
    return mention.entity() instanceof Actor actor
        ? Optional.ofNullable(sides.get(actor)).orElseGet(() -> Party.of(actor))
        : Party.of(mention.entity());
  }
}
