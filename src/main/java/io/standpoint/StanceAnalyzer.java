package io.standpoint;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionFinder;
import io.standpoint.actor.Topic;
import io.standpoint.actor.TopicSearch;
import io.standpoint.concurrent.Pending;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.DiscourseReader;
import io.standpoint.model.Model;
import io.standpoint.stance.AuthorsShare;
import io.standpoint.stance.CachingClassifier;
import io.standpoint.stance.DirectedPair;
import io.standpoint.stance.Flag;
import io.standpoint.stance.PairFinder;
import io.standpoint.stance.Prediction;
import io.standpoint.stance.Question;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import io.standpoint.summary.Comparer;
import io.standpoint.summary.Grouping;
import io.standpoint.summary.Level;
import io.standpoint.summary.PeriodUnit;
import io.standpoint.summary.Summarizer;
import io.standpoint.summary.Timelines;
import io.standpoint.summary.Tracker;
import io.standpoint.text.Dateline;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentRejectedException;
import io.standpoint.text.DocumentScreen;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceSplitter;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads documents and scores every actor's stance and tone. Thread-safe: build one, share it, close
 * it when done. The same document gives the same analysis on any thread.
 *
 * <pre>{@code
 * try (StanceAnalyzer analyzer =
 *     StanceAnalyzer.builder().topic(Topic.of("Idlib", "Idlib", "cease-fire")).build()) {
 *   Analysis analysis = analyzer.analyze(article);
 *   analysis.stance("Turkey", "Syria").ifPresent(s -> System.out.println(s.score()));
 *   System.out.println(analysis.compare("Turkey", "Russia").inWords());
 * }
 * }</pre>
 */
public final class StanceAnalyzer implements AutoCloseable {
  private final DocumentScreen screen;
  private final SentenceSplitter splitter = SentenceSplitter.english();
  private final DiscourseReader discourseReader;
  private final PairFinder pairFinder = PairFinder.standard();
  private final ActorCatalog catalog;
  private final Set<Flag> excluded;
  private final Asked asked;
  private final boolean onTopicOnly;
  private final double minConfidence;
  private final Optional<Model> model;
  private final StanceClassifier classifier;
  private volatile boolean closed;

  private StanceAnalyzer(
      Builder settings, Asked asked, Optional<Model> model, StanceClassifier classifier) {
    this.catalog = asked.catalog;
    this.discourseReader = DiscourseReader.standard(catalog);
    this.screen = new DocumentScreen(settings.maxTextLength);
    this.onTopicOnly = settings.onTopicOnly;
    this.minConfidence = settings.minConfidence;
    this.excluded = Set.copyOf(settings.excluded);
    this.asked = asked;
    this.model = model;
    this.classifier = classifier;
  }

  /** Starts from the world catalogue, no topics and the shipped model. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Analyses a text that has no date or outlet. Its id is made of a digest of it, so that "the
   * mayor" of one text is not the mayor of another.
   *
   * @param text an English article
   * @throws DocumentRejectedException if it is blank, too long, HTML, not text or not English
   * @throws CancellationException if the thread is interrupted
   * @throws IllegalStateException if this analyzer is closed
   */
  public Analysis analyze(String text) {
    return analyze(Document.of("text-" + DigestUtils.sha256Hex(text).substring(0, 16), text));
  }

  /**
   * Analyses one document.
   *
   * @param document an English article; its date, or else that of its dateline, decides who holds
   *     which office
   * @throws DocumentRejectedException if it is blank, too long, HTML, not text or not English
   * @throws CancellationException if the thread is interrupted; it stays so
   * @throws IllegalStateException if this analyzer is closed
   */
  public Analysis analyze(Document document) {
    return analyze(document, asked);
  }

  /**
   * Analyses one document, asking about other topics than this analyzer's: for those whose topics
   * come with every request.
   *
   * @throws DocumentRejectedException as {@link #analyze(Document)}
   * @throws IllegalArgumentException if two topics have one name, or a keyword has neither letter
   *     nor digit
   */
  public Analysis analyze(Document document, List<Topic> topics) {
    return analyze(document, new Asked(catalog, topics, excluded));
  }

  private Analysis analyze(Document document, Asked about) {
    if (closed) {
      throw new IllegalStateException("this analyzer is closed: build another");
    }
    checkInterrupted();
    screen.check(document);
    return analyze(document, about, this::predict);
  }

  /**
   * The analysis that {@link #analyze(Document)} gave for {@code document}, made again from what
   * the classifier said then: the same in every figure, and far quicker, for the classifier is not
   * asked.
   *
   * @param scores those of the analysis' predictions, in order
   * @throws IllegalArgumentException if they are not as many as the document has pairs
   */
  public Analysis restore(Document document, List<Scores> scores) {
    return analyze(document, asked, (pairs, discourse) -> paired(pairs, scores));
  }

  private Analysis analyze(
      Document document,
      Asked about,
      BiFunction<List<DirectedPair>, Discourse, List<Prediction>> predict) {
    List<Sentence> sentences = splitter.split(document.text());
    Document dated = dated(document);
    List<Mention> names = about.mentionFinder.find(dated, sentences);
    Discourse discourse = discourseReader.read(dated, sentences, names);
    List<DirectedPair> pairs = pairFinder.find(sentences, discourse);
    List<DirectedPair> kept =
        onTopicOnly ? onTopic(pairs, discourse.mentions(), about.directory.search()) : pairs;
    checkInterrupted();
    List<Prediction> predictions = predict.apply(kept, discourse);
    return new Analysis(document, sentences, discourse, predictions, about.directory);
  }

  /** The pairs in sentences that mention a topic, or name one as a place. */
  private static List<DirectedPair> onTopic(
      List<DirectedPair> pairs, List<Mention> mentions, TopicSearch search) {
    NavigableSet<Span> topics =
        mentions.stream()
            .filter(mention -> mention.entity() instanceof Topic)
            .map(Mention::span)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Sentence, Boolean> named = new HashMap<>();
    return pairs.stream()
        .filter(
            pair ->
                named.computeIfAbsent(
                    pair.sentence(),
                    sentence -> {
                      Span span = sentence.span();
                      Span next = topics.ceiling(new Span(span.start(), span.start() + 1));
                      return (next != null && span.contains(next))
                          || search.isNamedIn(sentence.text());
                    }))
        .toList();
  }

  private List<Prediction> paired(List<DirectedPair> pairs, List<Scores> scores) {
    if (scores.size() != pairs.size()) {
      throw new IllegalArgumentException(
          scores.size() + " scores for " + pairs.size() + " pairs: need one for each, in order");
    }
    List<Prediction> predictions = new ArrayList<>(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      boolean abstains = scores.get(i).confidence() < minConfidence;
      predictions.add(new Prediction(pairs.get(i), scores.get(i), abstains));
    }
    return predictions;
  }

  private static void checkInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while reading a document");
    }
  }

  /** Who and what is looked for. */
  private static final class Asked {
    private final ActorCatalog catalog;
    private final MentionFinder mentionFinder;
    private final Directory directory;

    Asked(ActorCatalog catalog, List<Topic> topics, Set<Flag> excluded) {
      if (topics.stream().map(Topic::name).distinct().count() < topics.size()) {
        throw new IllegalArgumentException(
            "two topics have one name: put all keywords of a topic into one");
      }
      this.catalog = catalog;
      mentionFinder = catalog.mentionFinder(topics);
      directory = new Directory(catalog, List.copyOf(topics), excluded);
    }
  }

  private static Document dated(Document document) {
    return document.date().isPresent()
        ? document
        : Dateline.date(document.text()).map(document::withDate).orElse(document);
  }

  private List<Prediction> predict(List<DirectedPair> pairs, Discourse discourse) {
    List<List<DirectedPair>> bySentence = bySentence(pairs);
    List<List<Scores>> scores =
        classifier.classifyAll(bySentence.stream().map(StanceAnalyzer::question).toList());
    if (scores.size() != bySentence.size()) {
      throw new IllegalStateException(
          "the classifier gave "
              + scores.size()
              + " lists of scores for "
              + bySentence.size()
              + " sentences: it must give one for each");
    }
    List<Prediction> predictions = new ArrayList<>(pairs.size());
    for (int i = 0; i < bySentence.size(); i++) {
      List<DirectedPair> asked = bySentence.get(i);
      if (scores.get(i).size() != asked.size()) {
        throw new IllegalStateException(
            "the classifier gave "
                + scores.get(i).size()
                + " scores for the "
                + asked.size()
                + " pairs of “"
                + asked.get(0).sentence().text()
                + "”: it must give one for each, in their order");
      }
      AuthorsShare.Others others = others(discourse, asked.get(0).sentence().span());
      predictions.addAll(paired(asked, AuthorsShare.of(asked, scores.get(i), others)));
    }
    return predictions;
  }

  private static Question question(List<DirectedPair> ofSentence) {
    return new Question(
        ofSentence.get(0).sentence().text(), ofSentence.stream().map(DirectedPair::spans).toList());
  }

  private static List<List<DirectedPair>> bySentence(List<DirectedPair> pairs) {
    List<List<DirectedPair>> sentences = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= pairs.size(); to++) {
      if (to == pairs.size()
          || pairs.get(to).sentence().index() != pairs.get(from).sentence().index()) {
        sentences.add(pairs.subList(from, to));
        from = to;
      }
    }
    return sentences;
  }

  private static AuthorsShare.Others others(Discourse discourse, Span sentence) {
    if (discourse.hasVoiceIn(sentence)) {
      return AuthorsShare.Others.SPEAKER;
    }
    return discourse.hasJudgementIn(sentence)
        ? AuthorsShare.Others.JUDGE
        : AuthorsShare.Others.NONE;
  }

  /**
   * An empty summarizer over many documents: add each analysis' document and predictions to it.
   *
   * @param level whether leaders and armies count for their state
   */
  public Summarizer summarizer(Level level) {
    return summarizer(level, Grouping.NONE);
  }

  /**
   * As above, with one summary per holder, target and group.
   *
   * @param grouping by topic, by period, by outlet, or several of these
   */
  public Summarizer summarizer(Level level, Grouping grouping) {
    return asked.directory.summarizer(level, grouping);
  }

  /**
   * An empty comparer of two actors over many documents: add each analysis' document and
   * predictions to it. Only documents that name one of this analyzer's topics count, if it has any.
   *
   * @param first an actor's id or any of its names
   * @param second another's
   * @param level {@code STATE}: an actor that is part of one of the two counts for it, every other
   *     for its state; {@code ACTOR}: each for itself alone
   * @throws IllegalArgumentException if either is not known (the message lists the nearest names)
   *     or both are one
   */
  public Comparer comparer(String first, String second, Level level) {
    return asked.directory.comparer(
        asked.directory.actor(first), asked.directory.actor(second), level);
  }

  /**
   * An empty tracker of one stance over time: add each analysis' document and predictions to it.
   *
   * @param holder an actor's id or any of its names, or {@code author} for the tone of the text
   * @param target an actor's id or any of its names, or a topic's name
   * @param unit how long a period is
   * @param level as for {@link #comparer}
   * @throws IllegalArgumentException if either is not known (the message lists the nearest names)
   *     or both are one
   */
  public Tracker tracker(String holder, String target, PeriodUnit unit, Level level) {
    return asked.directory.tracker(holder, target, unit, level);
  }

  /**
   * Empty timelines over many documents, for a report: add each analysis' document and predictions
   * to them.
   *
   * @param level whether leaders and armies count for their state
   */
  public Timelines timelines(Level level) {
    return asked.directory.timelines(level);
  }

  /**
   * Empty timelines of two actors, as {@link #comparer} counts them.
   *
   * @throws IllegalArgumentException if either is not known; the message lists the nearest names
   */
  public Timelines timelines(String first, String second, Level level) {
    return asked.directory.timelines(first, second, level);
  }

  /**
   * The model that scores, for its manifest.
   *
   * @throws IllegalStateException if a classifier was given instead
   */
  public Model model() {
    return model.orElseThrow(
        () ->
            new IllegalStateException("a classifier scores, which has no manifest: give a model"));
  }

  /**
   * Tokens that the classifier has read so far, over all documents; a measure of the work done.
   * Repeated sentences that were {@linkplain Builder#cacheBytes remembered} do not count.
   */
  public long tokens() {
    return classifier.tokens();
  }

  /**
   * Frees the model's native memory: close after the last analysis has returned. A classifier that
   * was given stays open.
   */
  @Override
  public void close() {
    closed = true;
    if (model.isPresent()) {
      classifier.close();
    }
  }

  /** Settings of an analyzer; every one has a default. */
  public static final class Builder {
    private Optional<ActorCatalog> catalog = Optional.empty();
    private Optional<Model> model = Optional.empty();
    private Optional<StanceClassifier> classifier = Optional.empty();
    private final List<Topic> topics = new ArrayList<>();
    private boolean onTopicOnly;
    private double minConfidence;
    private int maxTextLength = DocumentScreen.DEFAULT_MAX_LENGTH;
    private long cacheBytes = CachingClassifier.DEFAULT_BYTES;
    private final Set<Flag> excluded = EnumSet.noneOf(Flag.class);

    private Builder() {}

    /** The actors to look for; by default {@link ActorCatalog#world()}. */
    public Builder catalog(ActorCatalog newCatalog) {
      catalog = Optional.of(newCatalog);
      return this;
    }

    /**
     * Adds a topic.
     *
     * @throws IllegalArgumentException if there is one of that name
     */
    public Builder topic(Topic topic) {
      Objects.requireNonNull(topic, "topic");
      if (topics.stream().anyMatch(known -> known.name().equals(topic.name()))) {
        throw new IllegalArgumentException(
            "topic '" + topic.name() + "' is given twice: put all of its keywords into one");
      }
      topics.add(topic);
      return this;
    }

    /**
     * Judges only sentences that name a topic, so that every stance and tone, of actors toward
     * actors too, is the one taken there. Mentions are still found everywhere; without topics
     * nothing is judged. Off by default.
     */
    public Builder onTopicOnly() {
      onTopicOnly = true;
      return this;
    }

    /**
     * Leaves judgements with any of these flags out of summaries, stances and tones: {@code
     * excludeFlags(Flag.HEDGED, Flag.CONDITIONAL)} counts what is neither merely possible nor on a
     * condition. They stay among the predictions, with their flags. By default none is left out.
     */
    public Builder excludeFlags(Flag... flags) {
      excluded.addAll(Arrays.asList(flags));
      return this;
    }

    /**
     * Abstains where the calibrated probability of the most probable polarity is lower than this.
     * Such a judgement stays among the predictions, {@linkplain Prediction#abstained() marked}, and
     * counts neither as neutral nor as a side in summaries, stances and tones. By default 0: it
     * never abstains. {@code standpoint evaluate} tells which limit costs and gains how much.
     *
     * @param newMinConfidence in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public Builder minConfidence(double newMinConfidence) {
      if (!(newMinConfidence >= 0 && newMinConfidence <= 1)) {
        throw new IllegalArgumentException(
            "least confidence " + newMinConfidence + ": must be a probability, from 0 to 1");
      }
      minConfidence = newMinConfidence;
      return this;
    }

    /**
     * The longest text that is analysed; {@link DocumentRejectedException.Reason#TOO_LONG} is why
     * longer ones are not. A service that answers while somebody waits wants a smaller one: what is
     * no article takes a second or two for each 10,000 units, and {@linkplain Thread#interrupt
     * interrupting} its thread ends an analysis that takes too long.
     *
     * @param units UTF-16 units, at least 1; by default {@value DocumentScreen#DEFAULT_MAX_LENGTH}
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxTextLength(int units) {
      DocumentScreen.checkMaxLength(units);
      maxTextLength = units;
      return this;
    }

    /** The model that scores; by default {@link Model#shipped()}. */
    public Builder model(Model newModel) {
      model = Optional.of(newModel);
      classifier = Optional.empty();
      return this;
    }

    /**
     * What scores instead of a model: one that is open already, or your own. Whoever opened it
     * closes it, after this analyzer's last analysis. It is asked about all sentences of a document
     * at once ({@link StanceClassifier#classifyAll}), also about repeated ones; wrap it in a {@link
     * CachingClassifier} if it need not be.
     */
    public Builder classifier(StanceClassifier newClassifier) {
      classifier = Optional.of(newClassifier);
      model = Optional.empty();
      return this;
    }

    /**
     * How much memory the model's scores of the latest sentences may take, so that a sentence which
     * comes again with the same mentions is not read again: wire copies cost little. Analyses are
     * the same, bit for bit, with any value.
     *
     * @param bytes estimated for a 64-bit JVM; by default {@value CachingClassifier#DEFAULT_BYTES};
     *     0 turns it off
     * @throws IllegalArgumentException if it is negative
     */
    public Builder cacheBytes(long bytes) {
      CachingClassifier.checkBytes(bytes);
      cacheBytes = bytes;
      return this;
    }

    /**
     * Loads what is needed; this takes seconds in a fresh JVM, so build one and keep it.
     *
     * @throws io.standpoint.text.UnreadableException if the model is damaged
     */
    public StanceAnalyzer build() {
      Pending<Asked> asked = Pending.start(this::asked);
      if (classifier.isPresent()) {
        return new StanceAnalyzer(this, asked.await(), Optional.empty(), classifier.get());
      }
      Model scoring = model.orElseGet(Model::shipped);
      StanceClassifier opened = scoring.open();
      try {
        StanceAnalyzer analyzer =
            new StanceAnalyzer(
                this,
                asked.await(),
                Optional.of(scoring),
                new CachingClassifier(opened, cacheBytes));
        DocumentScreen.loadAhead();
        return analyzer;
      } catch (RuntimeException | Error e) {
        opened.close();
        throw e;
      }
    }

    private Asked asked() {
      ActorCatalog actors = catalog.orElseGet(ActorCatalog::world);
      return new Asked(actors, List.copyOf(topics), Set.copyOf(excluded));
    }
  }
}
