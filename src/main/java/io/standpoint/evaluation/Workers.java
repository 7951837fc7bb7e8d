package io.standpoint.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works through a list on several threads. */
public final class Workers {

  private Workers() {}

  /**
   * What {@code task} makes of every item, same order. An exception of the task is thrown on.
   *
   * @param threads how many items are worked on at a time, at least 1
   * @param progress told after each item, on the calling thread
   * @throws CancellationException if the calling thread is interrupted; it stays so
   */
  public static <T, R> List<R> map(
      List<T> items, int threads, Function<T, R> task, Evaluation.Progress progress) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> answers = new ArrayList<>(items.size());
      for (T item : items) {
        answers.add(workers.submit(() -> task.apply(item)));
      }
      List<R> results = new ArrayList<>(items.size());
      for (Future<R> answer : answers) {
        results.add(result(answer));
        progress.done(results.size(), items.size());
      }
      return results;
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R result(Future<R> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while classifying: evaluate again");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException("classifying failed: " + e.getCause(), e);
    }
  }
}
