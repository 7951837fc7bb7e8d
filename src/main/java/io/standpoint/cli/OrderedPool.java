package io.standpoint.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs tasks on several threads and hands their results on in the order in which they were
 * submitted, on the submitting thread. A bounded number is under way at once, so memory stays flat.
 *
 * @param <T> what a task returns
 */
final class OrderedPool<T> implements AutoCloseable {
  /** Enough that a long document does not leave the other threads idle. */
  private static final int TASKS_PER_THREAD = 8;

  private final ExecutorService threads;
  private final int limit;
  private final Consumer<T> results;
  private final Deque<Future<T>> underWay = new ArrayDeque<>();

  OrderedPool(int threadCount, Consumer<T> results) {
    this.threads =
        Executors.newFixedThreadPool(
            threadCount,
            task -> {
              Thread thread = new Thread(task, "standpoint-worker");
              thread.setDaemon(true);
              return thread;
            });
    this.limit = threadCount * TASKS_PER_THREAD;
    this.results = results;
  }

  /** Submits a task; first waits for the oldest when too many are under way. */
  void submit(Callable<T> task) throws InterruptedException {
    while (underWay.size() >= limit || (!underWay.isEmpty() && underWay.peek().isDone())) {
      deliverOldest();
    }
    underWay.add(threads.submit(task));
  }

  /** Waits for all tasks. */
  void finish() throws InterruptedException {
    while (!underWay.isEmpty()) {
      deliverOldest();
    }
  }

  private void deliverOldest() throws InterruptedException {
    try {
      results.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a task failed: " + e.getCause(), e.getCause());
    }
  }

  /** Waits for the tasks at work, which may hold native memory; those not begun are dropped. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = false;
    while (true) {
      try {
        if (threads.awaitTermination(1, TimeUnit.DAYS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
