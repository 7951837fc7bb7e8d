package io.standpoint.cli;

import io.standpoint.Analysis;
import io.standpoint.StanceAnalyzer;
import io.standpoint.input.Item;
import io.standpoint.input.Rejection;
import io.standpoint.report.ResultFiles;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Dateline;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentRejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Scores the items of an input on several threads and takes the results in input order: into files,
 * if there are any, and to whoever counts them. A document that cannot be scored becomes a
 * rejection; it never ends the run.
 */
final class BatchRun {
  private final StanceAnalyzer analyzer;
  private final BiConsumer<Document, List<Prediction>> counted;
  private final Optional<ResultFiles> files;
  private final Progress progress;
  private final Optional<LocalDate> defaultDate;
  private final Explainer explainer;

  private long documents;
  private long rejected;
  private long sentences;
  private long pairs;

  /** An analysis, or why there is none. */
  private record Outcome(Optional<Analysis> analysis, Optional<Rejection> rejection) {}

  BatchRun(
      StanceAnalyzer analyzer,
      BiConsumer<Document, List<Prediction>> counted,
      Optional<ResultFiles> files,
      Progress progress,
      Optional<LocalDate> defaultDate,
      Explainer explainer) {
    this.analyzer = analyzer;
    this.counted = counted;
    this.files = files;
    this.progress = progress;
    this.defaultDate = defaultDate;
    this.explainer = explainer;
  }

  void score(Iterator<Item> items, int threads) throws InterruptedException {
    try (OrderedPool<Outcome> pool = new OrderedPool<>(threads, this::take)) {
      while (items.hasNext()) {
        Item item = items.next();
        pool.submit(() -> outcome(item));
      }
      pool.finish();
    } finally {
      progress.clear();
    }
  }

  private Outcome outcome(Item item) {
    if (item instanceof Rejection rejection) {
      return new Outcome(Optional.empty(), Optional.of(rejection));
    }
    Item.OfDocument read = (Item.OfDocument) item;
    try {
      return new Outcome(Optional.of(analyzer.analyze(dated(read.document()))), Optional.empty());
    } catch (DocumentRejectedException e) {
      return new Outcome(Optional.empty(), Optional.of(read.rejectedBecause(e.getMessage())));
    } catch (RuntimeException e) {
      // A bug of ours on this one document must not cost the others.
      return new Outcome(
          Optional.empty(),
          Optional.of(read.rejectedBecause("internal failure, please report it: " + e)));
    }
  }

  private Document dated(Document document) {
    return document.date().isPresent() || Dateline.date(document.text()).isPresent()
        ? document
        : defaultDate.map(document::withDate).orElse(document);
  }

  private void take(Outcome outcome) {
    try {
      if (outcome.analysis().isPresent()) {
        take(outcome.analysis().get());
      } else {
        reject(outcome.rejection().orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the results: " + e.getMessage(), e);
    }
    progress.update(documents, sentences, rejected);
  }

  private void reject(Rejection rejection) throws IOException {
    rejected++;
    if (files.isPresent()) {
      files.get().reject(rejection);
    } else {
      progress.say(rejection.source() + ":" + rejection.line() + ": " + rejection.reason());
    }
  }

  private void take(Analysis analysis) throws IOException {
    documents++;
    sentences += analysis.sentences().size();
    pairs += analysis.predictions().size();
    counted.accept(analysis.document(), analysis.predictions());
    if (files.isPresent()) {
      files.get().add(analysis.document(), analysis.predictions());
    }
    explainer.take(analysis);
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
}
