package io.standpoint.cli;

import io.standpoint.StanceAnalyzer;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Topic;
import io.standpoint.concurrent.Pending;
import io.standpoint.stance.CachingClassifier;
import io.standpoint.stance.Flag;
import io.standpoint.stance.StanceClassifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What to look for in documents, which judgements to make and count, and with which model: the same
 * for every command that scores.
 */
final class AnalyzerOptions {

  @Option(
      names = "--topic",
      paramLabel = "NAME=KEYWORD|KEYWORD[=STATEMENT]",
      description =
          "A topic that actors can be for or against; may be repeated. A statement, such as 'a"
              + " cease-fire in Idlib', says what it is about.")
  private List<String> topics = new ArrayList<>();

  @Option(
      names = "--on-topic-only",
      description = "Judge only sentences that name a topic, whomever they judge.")
  private boolean onTopicOnly;

  @Option(
      names = "--exclude-flags",
      paramLabel = "FLAG",
      split = ",",
      description =
          "Leave judgements with these flags out of the summary: quoted, reported, hedged,"
              + " conditional, past, negated, with commas between. They stay in the predictions.")
  private Set<Flag> excludeFlags = EnumSet.noneOf(Flag.class);

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description =
          "Abstain where the probability of the most probable polarity is below P (0 to 1;"
              + " 'standpoint evaluate' tells what it costs and gains). Such a prediction is marked,"
              + " and counts neither as neutral nor as a side (default: ${DEFAULT-VALUE}).")
  private double minConfidence;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "A catalogue of actors (CSV) added to the world catalogue; may be repeated. Check it with"
              + " 'standpoint actors check'.")
  private List<Path> actors = new ArrayList<>();

  @Option(
      names = "--no-world",
      description = "Look only for the actors of --actors, not for those of the world catalogue.")
  private boolean noWorld;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model archive made by 'standpoint train' (default: the shipped one).")
  private @Nullable Path model;

  /**
   * An analyzer, and what it was made of.
   *
   * @param catalog of all actors
   * @param model whose classifier it uses
   */
  record Opened(StanceAnalyzer analyzer, ActorCatalog catalog, OpenModel model)
      implements AutoCloseable {
    @Override
    public void close() {
      analyzer.close();
      model.close();
    }
  }

  /**
   * Refuses what cannot be meant, before anything is loaded.
   *
   * @throws IllegalArgumentException if a topic cannot be read, nothing would be judged, or the
   *     least confidence is no probability
   */
  void check() {
    topics();
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException(
          "--min-confidence " + minConfidence + ": give a probability, from 0 to 1");
    }
    if (onTopicOnly && topics.isEmpty()) {
      throw new IllegalArgumentException("--on-topic-only leaves no sentence: add --topic");
    }
    if (noWorld && actors.isEmpty()) {
      throw new IllegalArgumentException("--no-world leaves no actors: add --actors FILE");
    }
  }

  /** The topics, in the order given. */
  List<Topic> topics() {
    return topics.stream().map(Topic::parse).toList();
  }

  /** The analyzer that the options describe, with a model from {@code models}. */
  Opened open(OpenModel.Source models) {
    StanceAnalyzer.Builder builder = StanceAnalyzer.builder();
    topics().forEach(builder::topic);
    if (onTopicOnly) {
      builder.onTopicOnly();
    }
    builder.minConfidence(minConfidence);
    builder.excludeFlags(excludeFlags.toArray(new Flag[0]));
    Pending<ActorCatalog> reading = Pending.start(this::catalog);
    OpenModel opened = open(models, reading);
    try {
      ActorCatalog catalog = reading.await();
      StanceClassifier classifier =
          new CachingClassifier(opened.classifier(), CachingClassifier.DEFAULT_BYTES);
      StanceAnalyzer analyzer = builder.catalog(catalog).classifier(classifier).build();
      return new Opened(analyzer, catalog, opened);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** The model; if that and the catalogue cannot be read, the catalogue comes first. */
  private OpenModel open(OpenModel.Source models, Pending<ActorCatalog> reading) {
    try {
      return models.open(Optional.ofNullable(model));
    } catch (RuntimeException e) {
      reading.await();
      throw e;
    }
  }

  private ActorCatalog catalog() {
    List<ActorCatalog> read = actors.stream().map(ActorCatalog::read).toList();
    ActorCatalog catalog = noWorld ? read.get(0) : ActorCatalog.world();
    for (ActorCatalog more : noWorld ? read.subList(1, read.size()) : read) {
      catalog = catalog.plus(more);
    }
    catalog.mentionFinder(List.of()); // makes the index of names, which is kept
    return catalog;
  }

  /**
   * All but the model's file, by name. Excluded flags and the least confidence decide only what
   * summaries and answers count; the others decide which pairs are judged, and so, with the model,
   * the recorded scores.
   */
  Map<String, String> settings(Opened opened) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("topics", String.join(" ", topics));
    settings.put("on-topic-only", Boolean.toString(onTopicOnly));
    settings.put("actors", String.join(" ", actors.stream().map(Path::toString).toList()));
    settings.put("world", Boolean.toString(!noWorld));
    settings.put("catalogue", "sha256 " + opened.catalog().sha256());
    settings.put(
        "exclude-flags",
        excludeFlags.stream().sorted().map(Flag::label).collect(Collectors.joining(" ")));
    settings.put("min-confidence", Double.toString(minConfidence));
    return settings;
  }
}
