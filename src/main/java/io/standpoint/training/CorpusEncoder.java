package io.standpoint.training;

import io.standpoint.evaluation.Example;
import io.standpoint.neural.RowEncoder;
import io.standpoint.stance.PairSpans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Encodes the pairs of a corpus: every distinct sentence once, with all its pairs, several
 * sentences at a time. All rows are held in memory, 4 bytes per value.
 */
final class CorpusEncoder {

  private static final int SENTENCES_PER_TASK = 32;

  private final RowEncoder encoder;
  private final int threads;
  private final Consumer<Progress> listener;

  CorpusEncoder(RowEncoder encoder, int threads, Consumer<Progress> listener) {
    this.encoder = encoder;
    this.threads = threads;
    this.listener = listener;
  }

  /** One row per example, same order, whatever the number of threads. */
  float[][] encode(List<Example> examples) {
    Map<String, List<Integer>> bySentence = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      bySentence.computeIfAbsent(examples.get(i).text(), text -> new ArrayList<>()).add(i);
    }
    float[][] rows = new float[examples.size()][];
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      run(executor, new ArrayList<>(bySentence.values()), examples, rows);
    } finally {
      executor.shutdownNow();
    }
    return rows;
  }

  private void run(
      ExecutorService executor,
      List<List<Integer>> sentences,
      List<Example> examples,
      float[][] rows) {
    long start = System.nanoTime();
    ExecutorCompletionService<Integer> tasks = new ExecutorCompletionService<>(executor);
    int submitted = 0;
    for (int from = 0; from < sentences.size(); from += SENTENCES_PER_TASK) {
      List<List<Integer>> part =
          sentences.subList(from, Math.min(sentences.size(), from + SENTENCES_PER_TASK));
      tasks.submit(
          () -> {
            part.forEach(sentence -> encodeSentence(sentence, examples, rows));
            return part.size();
          });
      submitted++;
    }
    long done = 0;
    for (int i = 0; i < submitted; i++) {
      done += next(tasks);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      listener.accept(new Progress(Progress.Phase.ENCODING, done, sentences.size(), elapsed, ""));
    }
  }

  /** Tasks have different sentences, so no two write to the same place of {@code rows}. */
  private void encodeSentence(Collection<Integer> sentence, List<Example> all, float[][] rows) {
    List<Example> examples = sentence.stream().map(all::get).toList();
    List<PairSpans> pairs = examples.stream().map(Example::spans).toList();
    float[][] encoded = encoder.encode(examples.get(0).text(), pairs);
    int next = 0;
    for (int index : sentence) {
      rows[index] = encoded[next++];
    }
  }

  private static int next(ExecutorCompletionService<Integer> tasks) {
    try {
      return tasks.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("encoding was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "encoding failed: " + e.getCause().getMessage(), e.getCause());
    }
  }
}
