package io.standpoint.gold;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.Topic;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.Voice;
import io.standpoint.gold.GoldDocument.GoldMention;
import io.standpoint.gold.GoldDocument.Judgement;
import io.standpoint.gold.Matching.Found;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Holder;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares one analysis with the marked document. Judgements are compared between sides: leaders
 * and armies count for their state on the document's date, in the marks and in the analysis, and
 * what one side has toward itself is left out.
 */
final class Agreement {

  private final GoldDocument gold;
  private final ActorCatalog catalog;
  private final Discourse discourse;
  private final List<Prediction> predictions;
  private final Map<String, Actor> ownActors = new HashMap<>();

  /** Those whom the analysis found and neither marks nor catalogue know, by id. */
  private final Map<String, Actor> unlisted = new HashMap<>();

  private final Matching matching;
  private final Alignment alignment;

  private Agreement(
      GoldDocument gold, ActorCatalog catalog, Discourse discourse, List<Prediction> predictions) {
    this.gold = gold;
    this.catalog = catalog;
    this.discourse = discourse;
    this.predictions = predictions;
    gold.actors().forEach(actor -> ownActors.put(actor.id(), actor));
    Stream.concat(
            Stream.concat(
                discourse.mentions().stream(), discourse.voices().stream().map(Voice::speaker)),
            predictions.stream().flatMap(Agreement::mentions))
        .forEach(
            mention -> {
              if (mention.entity() instanceof Actor actor && !actor.isListed()) {
                unlisted.putIfAbsent(actor.id(), actor);
              }
            });
    matching = new Matching(gold, discourse.mentions());
    alignment = new Alignment(gold.actors(), unlisted.values(), matching.matched());
  }

  private static Stream<Mention> mentions(Prediction prediction) {
    Mention target = prediction.pair().target();
    return prediction.pair().holder() instanceof Holder.OfActor holder
        ? Stream.of(target, holder.mention())
        : Stream.of(target);
  }

  /**
   * Counts what is right in an analysis.
   *
   * @param discourse the mentions and voices that the analysis found
   * @param predictions that it made
   * @return a tally of every aspect
   */
  static Map<Aspect, Tally> of(
      GoldDocument gold, ActorCatalog catalog, Discourse discourse, List<Prediction> predictions) {
    return new Agreement(gold, catalog, discourse, predictions).tallies();
  }

  private Map<Aspect, Tally> tallies() {
    Map<Aspect, Tally> tallies = new EnumMap<>(Aspect.class);
    Map<GoldMention, Found> matched = matching.matched();
    int marked = (int) gold.mentions().stream().filter(mention -> !mention.isTopic()).count();
    tallies.put(Aspect.MENTIONS, new Tally(marked, matching.found().size(), matched.size()));
    int resolved = 0;
    int voices = 0;
    for (Map.Entry<GoldMention, Found> match : matched.entrySet()) {
      resolved += isMeant(match.getKey(), match.getValue()) ? 1 : 0;
      voices += isVoice(match.getKey(), match.getValue()) ? 1 : 0;
    }
    tallies.put(Aspect.RESOLUTION, Tally.of(matched.size(), resolved));
    tallies.put(Aspect.VOICES, Tally.of(matched.size(), voices));
    tallies.put(Aspect.TOPICS, topics());
    Map<Question, Set<Polarity>> truth = markedJudgements();
    Map<Question, Double> scores = scores();
    int asked = (int) truth.keySet().stream().filter(scores::containsKey).count();
    tallies.put(Aspect.QUESTIONS, Tally.of(truth.size(), asked));
    tallies.put(Aspect.JUDGEMENTS, judgements(truth, scores));
    tallies.putAll(flags());
    return tallies;
  }

  private boolean isMeant(GoldMention mark, Found found) {
    return found.actors().stream().map(alignment::id).anyMatch(mark.ids()::contains);
  }

  private boolean isVoice(GoldMention mark, Found found) {
    Optional<String> read =
        discourse.voiceOf(found.span()).map(voice -> alignment.id(voice.actor()));
    return read.equals(gold.voiceAt(mark.span().start()));
  }

  private Tally topics() {
    Set<String> marked = new HashSet<>();
    for (GoldMention mark : gold.mentions()) {
      if (mark.isTopic()) {
        marked.add(sentence(mark.span()) + " " + mark.ids().get(0));
      }
    }
    Set<String> found = new HashSet<>();
    for (Mention mention : discourse.mentions()) {
      if (mention.entity() instanceof Topic topic) {
        found.add(sentence(mention.span()) + " " + GoldDocument.TOPIC + topic.id());
      }
    }
    Set<String> both = new HashSet<>(marked);
    both.retainAll(found);
    return new Tally(marked.size(), found.size(), both.size());
  }

  /** A sentence, and two sides or a side and a topic. */
  private record Question(int sentence, String holder, String target) {}

  /** More than one polarity where marks of one question contradict each other. */
  private Map<Question, Set<Polarity>> markedJudgements() {
    Map<Question, Set<Polarity>> marked = new LinkedHashMap<>();
    for (Judgement judgement : gold.judgements()) {
      Question question = question(judgement);
      if (judgement.polarity() != Polarity.NEUTRAL
          && !question.holder().equals(question.target())) {
        marked
            .computeIfAbsent(question, unused -> EnumSet.noneOf(Polarity.class))
            .add(judgement.polarity());
      }
    }
    return marked;
  }

  /** What is asked, with the sum of the scores of the answers that are not neutral. */
  private Map<Question, Double> scores() {
    Map<Question, Double> scores = new LinkedHashMap<>();
    for (Prediction prediction : predictions) {
      Question question = question(prediction);
      boolean neutral = prediction.polarity() == Polarity.NEUTRAL;
      scores.merge(question, neutral ? 0 : prediction.scores().score(), Double::sum);
    }
    return scores;
  }

  private static Tally judgements(
      Map<Question, Set<Polarity>> truth, Map<Question, Double> scores) {
    int marked = (int) truth.values().stream().filter(polarities -> polarities.size() == 1).count();
    int found = 0;
    int right = 0;
    for (Map.Entry<Question, Double> answer : scores.entrySet()) {
      Question question = answer.getKey();
      Set<Polarity> polarities = truth.getOrDefault(question, Set.of());
      if (answer.getValue() != 0
          && polarities.size() <= 1
          && !question.holder().equals(question.target())) {
        found++;
        right +=
            polarities.contains(answer.getValue() > 0 ? Polarity.POSITIVE : Polarity.NEGATIVE)
                ? 1
                : 0;
      }
    }
    return new Tally(marked, found, right);
  }

  /** By flag, over the marked judgements that are asked about, neutral ones too. */
  private Map<Aspect, Tally> flags() {
    Map<Question, Set<Flag>> found = new HashMap<>();
    for (Prediction prediction : predictions) {
      found
          .computeIfAbsent(question(prediction), unused -> EnumSet.noneOf(Flag.class))
          .addAll(prediction.pair().flags());
    }
    Map<Aspect, Tally> tallies = new EnumMap<>(Aspect.class);
    for (Flag flag : Flag.values()) {
      Tally tally = Tally.NONE;
      for (Judgement judgement : gold.judgements()) {
        Set<Flag> flags = found.get(question(judgement));
        if (flags != null) {
          boolean marked = judgement.flags().contains(flag);
          boolean set = flags.contains(flag);
          tally = tally.plus(new Tally(marked ? 1 : 0, set ? 1 : 0, marked && set ? 1 : 0));
        }
      }
      tallies.put(Aspect.of(flag), tally);
    }
    return tallies;
  }

  private Question question(Judgement judgement) {
    return new Question(judgement.sentence(), side(judgement.holder()), side(judgement.target()));
  }

  private Question question(Prediction prediction) {
    Entity target = prediction.pair().target().entity();
    return new Question(
        sentence(prediction.pair().target().span()),
        side(holderId(prediction.pair().holder())),
        target instanceof Actor actor
            ? side(alignment.id(actor))
            : GoldDocument.TOPIC + target.id());
  }

  private String holderId(Holder holder) {
    return switch (holder.party().kind()) {
      case AUTHOR -> GoldDocument.AUTHOR;
      case TOPIC -> holder.party().id();
      case ACTOR -> alignment.id(((Holder.OfActor) holder).actor());
    };
  }

  /** What an actor counts for in the end, on the document's date. */
  private String side(String id) {
    Set<String> seen = new HashSet<>();
    String side = id;
    Optional<String> above = Optional.of(id);
    while (above.isPresent() && seen.add(above.get())) {
      side = above.get();
      above = actor(side).flatMap(Actor::partOf).map(this::markedId);
    }
    return side;
  }

  private String markedId(String id) {
    return Optional.ofNullable(unlisted.get(id)).map(alignment::id).orElse(id);
  }

  private Optional<Actor> actor(String id) {
    return Optional.ofNullable(ownActors.get(id))
        .or(() -> gold.document().date().flatMap(date -> catalog.actorOn(id, date)))
        .or(() -> Optional.ofNullable(unlisted.get(id)));
  }

  /** Index of the marked sentence in which a span begins; the last one before it between two. */
  private int sentence(Span span) {
    int index = 0;
    while (index + 1 < gold.sentences().size()
        && gold.sentences().get(index + 1).start() <= span.start()) {
      index++;
    }
    return index;
  }
}
