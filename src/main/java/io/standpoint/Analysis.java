package io.standpoint;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.Voice;
import io.standpoint.stance.ExplainedPrediction;
import io.standpoint.stance.Explanation;
import io.standpoint.stance.Holder;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.summary.Comparer;
import io.standpoint.summary.Comparison;
import io.standpoint.summary.Grouping;
import io.standpoint.summary.Level;
import io.standpoint.summary.Summarizer;
import io.standpoint.summary.Summary;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentHeader;
import io.standpoint.text.Sentence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one document says: who is mentioned, every judgement with its sentence, and the stances and
 * tones that follow. Immutable and thread-safe.
 */
public final class Analysis {
  private final Document document;
  private final List<Sentence> sentences;
  private final Discourse discourse;
  private final List<Prediction> predictions;
  private final Directory directory;

  Analysis(
      Document document,
      List<Sentence> sentences,
      Discourse discourse,
      List<Prediction> predictions,
      Directory directory) {
    this.document = document;
    this.sentences = List.copyOf(sentences);
    this.discourse = discourse;
    this.predictions = List.copyOf(predictions);
    this.directory = directory;
  }

  /** The document, unchanged. */
  public Document document() {
    return document;
  }

  /** Its sentences, in order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** Every mention of an actor or topic, by position. */
  public List<Mention> mentions() {
    return discourse.mentions();
  }

  /** Every stretch of words that is somebody's and not the author's, by start, outer ones first. */
  public List<Voice> voices() {
    return discourse.voices();
  }

  /** Every judgement, by sentence, target and holder. */
  public List<Prediction> predictions() {
    return predictions;
  }

  /**
   * Where {@code holder} stands toward {@code target}. An actor is asked about together with all
   * that is part of it: {@code stance("Turkey", "Syria")} counts Erdoğan and Assad, {@code
   * stance("Erdoğan", "Syria")} counts only the words and acts of the one.
   *
   * @param holder an actor's id or any of its names, or the name of one whom only this document
   *     names
   * @param target the same, or a topic's name
   * @return empty if the document nowhere sets the one beside the other
   * @throws IllegalArgumentException if either is not known (the message lists the nearest names)
   *     or both are one
   */
  public Optional<Summary> stance(String holder, String target) {
    return summary(actor(holder), target);
  }

  /**
   * How the author treats {@code target}, in words of their own.
   *
   * @param target an actor's id or any of its names, or a topic's name
   * @return empty if the author nowhere mentions it
   * @throws IllegalArgumentException if it is not known; the message lists the nearest names
   */
  public Optional<Summary> tone(String target) {
    return summary(Party.AUTHOR, target);
  }

  /**
   * All stances and tones.
   *
   * @param level whether leaders and armies count for their state
   * @return one per holder and target, in the order in which they first appear
   */
  public List<Summary> summaries(Level level) {
    Summarizer summarizer = directory.summarizer(level, Grouping.NONE);
    summarizer.add(document, predictions);
    return summarizer.summaries();
  }

  /**
   * Where two actors stand on the topics asked about, toward every other target that both speak of,
   * and toward each other. An actor that is part of one of the two counts for it, every other for
   * its state.
   *
   * @param first an actor's id or any of its names, or the name of one whom only this document
   *     names
   * @param second another's
   * @return the comparison within this document; without figures if the analyzer has topics and the
   *     document mentions none
   * @throws IllegalArgumentException if either is not known (the message lists the nearest names)
   *     or both are one
   */
  public Comparison compare(String first, String second) {
    Comparer comparer = directory.comparer(actor(first), actor(second), Level.STATE);
    comparer.add(document, predictions);
    return comparer.comparison();
  }

  /**
   * Explains the predictions: the rule that resolved each mention, the speaker of each passage, and
   * why each holder was asked.
   */
  public Explanation explain() {
    List<ExplainedPrediction> explained =
        predictions.stream()
            .map(prediction -> ExplainedPrediction.of(prediction, discourse))
            .toList();
    Optional<LocalDate> date = DocumentHeader.of(document).date();
    Map<Actor, Party> sides = new LinkedHashMap<>();
    Stream.concat(mentions().stream(), voices().stream().map(Voice::speaker))
        .map(Mention::entity)
        .filter(Actor.class::isInstance)
        .map(Actor.class::cast)
        .forEach(actor -> sides.computeIfAbsent(actor, a -> directory.top(a, date)));
    return new Explanation(document, sentences, mentions(), voices(), explained, sides);
  }

  private Optional<Summary> summary(Party holder, String targetName) {
    Party target = target(targetName);
    Summarizer summarizer = directory.summarizer(holder, target);
    summarizer.add(document, predictions);
    return summarizer.summary(holder, target);
  }

  /** Whom this document calls exactly so, else whom the catalogue lists, else in any case. */
  private Party actor(String name) {
    return unlisted(name::equals)
        .or(() -> directory.findActor(name))
        .or(() -> unlisted(name.strip()::equalsIgnoreCase))
        .orElseGet(() -> directory.actor(name));
  }

  private Party target(String name) {
    return unlisted(name::equals)
        .or(() -> directory.findTarget(name))
        .or(() -> unlisted(name.strip()::equalsIgnoreCase))
        .orElseGet(() -> directory.target(name));
  }

  private Optional<Party> unlisted(Predicate<String> called) {
    Stream<Entity> named = mentions().stream().map(Mention::entity);
    Stream<Entity> speakers =
        predictions.stream()
            .map(prediction -> prediction.pair().holder())
            .filter(Holder.OfActor.class::isInstance)
            .map(holder -> ((Holder.OfActor) holder).actor());
    return Stream.concat(named, speakers)
        .filter(entity -> entity instanceof Actor actor && !actor.isListed())
        .filter(actor -> called.test(actor.name()))
        .map(Party::of)
        .findFirst();
  }
}
