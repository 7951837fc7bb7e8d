package io.standpoint.cli;

import io.standpoint.Analysis;
import io.standpoint.StanceAnalyzer;
import io.standpoint.input.DocumentReader;
import io.standpoint.input.Item;
import io.standpoint.input.Rejection;
import io.standpoint.report.RunInfo;
import io.standpoint.report.RunSettings;
import io.standpoint.stance.Prediction;
import io.standpoint.stance.Scores;
import io.standpoint.text.Dateline;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentRejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Scores the items of an input on several threads and takes the results in input order: into an
 * output, if there is one, and to whoever counts them. A document that cannot be scored becomes a
 * rejection; unless asked to, it never ends the run.
 */
final class BatchRun {
  private final StanceAnalyzer analyzer;
  private final BiConsumer<Document, List<Prediction>> counted;
  private final Optional<BatchOutput> output;
  private final Progress progress;
  private final Options options;
  private final Explainer explainer;

  private long documents;
  private long rejected;
  private Map<String, Integer> passedOver = Map.of();
  private long sentences;
  private long pairs;
  private long abstained;
  private Cost cost = Cost.NONE;
  private Cost lastCost = Cost.NONE;

  /**
   * How to run.
   *
   * @param defaultDate date of documents that state none
   * @param failFast whether the first rejected document ends the run
   */
  record Options(Optional<LocalDate> defaultDate, boolean failFast) {}

  /**
   * What became of an item.
   *
   * @param digest of the item
   * @param recorded the entry of an earlier attempt that it was made from
   */
  private record Outcome(
      String digest,
      Optional<RunJournal.Entry> recorded,
      Optional<Analysis> analysis,
      Optional<Rejection> rejection) {}

  BatchRun(
      StanceAnalyzer analyzer,
      BiConsumer<Document, List<Prediction>> counted,
      Optional<BatchOutput> output,
      Progress progress,
      Options options,
      Explainer explainer) {
    this.analyzer = analyzer;
    this.counted = counted;
    this.output = output;
    this.progress = progress;
    this.options = options;
    this.explainer = explainer;
  }

  /**
   * Scores all that {@code items} delivers.
   *
   * @throws FailFastException at the first rejected document, if that ends the run
   * @throws IllegalArgumentException if the items are not those of the run that is resumed
   * @throws UncheckedIOException if the output cannot be written
   */
  void score(DocumentReader items, int threads) throws InterruptedException {
    try (OrderedPool<Outcome> pool = new OrderedPool<>(threads, outcome -> take(outcome, items))) {
      while (items.hasNext()) {
        Item item = items.next();
        Optional<RunJournal.Entry> recorded = nextRecorded();
        pool.submit(() -> outcome(item, recorded));
      }
      pool.finish();
      passedOver = items.passedOver();
      if (nextRecorded().isPresent()) {
        throw new IllegalArgumentException(
            "cannot resume: the input now ends before what was read when the run began");
      }
    } finally {
      progress.clear();
    }
  }

  private Optional<RunJournal.Entry> nextRecorded() {
    try {
      return output.isPresent() ? output.get().nextRecorded() : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was scored before: " + e.getMessage(), e);
    }
  }

  private Outcome outcome(Item item, Optional<RunJournal.Entry> recorded) {
    String digest = ItemDigest.of(item);
    if (recorded.isPresent()) {
      return again(item, digest, recorded.get());
    }
    if (item instanceof Rejection rejection) {
      return rejected(digest, rejection);
    }
    Item.OfDocument read = (Item.OfDocument) item;
    try {
      Analysis analysis = analyzer.analyze(dated(read.document()));
      return new Outcome(digest, recorded, Optional.of(analysis), Optional.empty());
    } catch (DocumentRejectedException e) {
      return rejected(digest, read.rejectedBecause(e.getMessage()));
    } catch (RuntimeException e) {
      // A bug of ours on this one document must not cost the others.
      return rejected(digest, read.rejectedBecause("internal failure, please report it: " + e));
    }
  }

  private static Outcome rejected(String digest, Rejection rejection) {
    return new Outcome(digest, Optional.empty(), Optional.empty(), Optional.of(rejection));
  }

  /** What became of {@code item} in an earlier attempt. */
  private Outcome again(Item item, String digest, RunJournal.Entry recorded) {
    if (!recorded.digest().equals(digest)) {
      throw new IllegalArgumentException(
          "cannot resume: "
              + item.place()
              + " is not what was read there when the run began. Undo the change, or start again in"
              + " another folder");
    }
    Optional<RunJournal.Entry> entry = Optional.of(recorded);
    if (item instanceof Item.OfDocument read) {
      return recorded.rejection().isPresent()
          ? new Outcome(
              digest, entry, Optional.empty(), recorded.rejection().map(read::rejectedBecause))
          : new Outcome(
              digest, entry, Optional.of(restored(read, recorded.scores())), Optional.empty());
    }
    return new Outcome(digest, entry, Optional.empty(), Optional.of((Rejection) item));
  }

  private Analysis restored(Item.OfDocument read, List<Scores> scores) {
    try {
      return analyzer.restore(dated(read.document()), scores);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "cannot resume: in "
              + read.place()
              + " other pairs are found than when the run began ("
              + e.getMessage()
              + "). Use the Standpoint that began it, or start again in another folder",
          e);
    }
  }

  /** With its own date, else that of its dateline, else the one given for all. */
  private Document dated(Document document) {
    return document.date().isPresent()
        ? document
        : Dateline.date(document.text())
            .or(options::defaultDate)
            .map(document::withDate)
            .orElse(document);
  }

  private void take(Outcome outcome, DocumentReader items) {
    if (options.failFast() && outcome.rejection().isPresent()) {
      throw new FailFastException(outcome.rejection().get());
    }
    try {
      record(outcome);
      if (outcome.analysis().isPresent()) {
        take(outcome.analysis().get());
      } else {
        reject(outcome.rejection().orElseThrow());
      }
    } catch (UncheckedIOException e) {
      throw BatchOutput.failure(e.getCause());
    } catch (IOException e) {
      throw BatchOutput.failure(e);
    }
    progress.update(
        new Progress.State(
            documents, sentences, rejected, items.bytesRead(), outcome.recorded().isEmpty()));
  }

  /** Counts the cost of an outcome; one that is new is kept for the case that the run is killed. */
  private void record(Outcome outcome) throws IOException {
    if (outcome.recorded().isPresent()) {
      cost = cost.plus(outcome.recorded().get().cost());
      return;
    }
    Cost now = new Cost(analyzer.tokens(), progress.nanos());
    Cost since = now.minus(lastCost);
    lastCost = now;
    cost = cost.plus(since);
    if (output.isPresent()) {
      output
          .get()
          .record(
              new RunJournal.Entry(
                  outcome.digest(),
                  since,
                  outcome.analysis().stream()
                      .flatMap(analysis -> analysis.predictions().stream())
                      .map(Prediction::scores)
                      .toList(),
                  outcome.rejection().map(Rejection::reason)));
    }
  }

  private void reject(Rejection rejection) throws IOException {
    rejected++;
    if (output.isPresent()) {
      output.get().files().reject(rejection);
    } else {
      progress.say(rejection.place() + ": " + rejection.reason());
    }
  }

  private void take(Analysis analysis) throws IOException {
    documents++;
    sentences += analysis.sentences().size();
    pairs += analysis.predictions().size();
    List<Prediction> predictions = analysis.predictions();
    abstained += predictions.stream().filter(Prediction::abstained).count();
    counted.accept(analysis.document(), predictions);
    if (output.isPresent()) {
      output.get().files().add(analysis.document(), predictions);
    }
    explainer.take(analysis);
  }

  /** Files of other formats in the folders read, by the ending of their names. */
  Map<String, Integer> passedOver() {
    return passedOver;
  }

  long documents() {
    return documents;
  }

  long rejected() {
    return rejected;
  }

  long sentences() {
    return sentences;
  }

  long pairs() {
    return pairs;
  }

  /** Of the pairs, those in which the classifier abstained. */
  long abstained() {
    return abstained;
  }

  /** What scoring has cost, also in earlier attempts. */
  Cost cost() {
    return cost;
  }

  /** The run, once it is done. */
  RunInfo info(RunSettings settings, int threads) {
    return new RunInfo(
        settings, documents, rejected, sentences, pairs, cost.tokens(), cost.seconds(), threads);
  }
}
