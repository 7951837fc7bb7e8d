package io.standpoint.concurrent;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A value that is being made on a thread of its own, beside what the caller does. Thread-safe.
 *
 * @param <T> what is made
 */
// A new thread, not one of the common pool: it has the caller's class loader, by which libraries
// find their parts.
public final class Pending<T> {

  private final FutureTask<T> task;

  private Pending(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins to make a value; {@link #await} gives it. The JVM does not wait for it at its end. */
  public static <T> Pending<T> start(Supplier<T> making) {
    FutureTask<T> task = new FutureTask<>(making::get);
    Thread thread = new Thread(task, "standpoint-loading");
    thread.setDaemon(true);
    thread.start();
    return new Pending<>(task);
  }

  /**
   * The value, once it is made. Waits for it even if the thread is interrupted, and leaves it so.
   *
   * @throws RuntimeException what making it has thrown, itself; an error likewise
   */
  public T await() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a supplier threw " + e.getCause(), e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Frees a value that nobody needs any more, once it is made. If it could not be made, there is
   * nothing to free, and why does not matter.
   *
   * @param closing frees it
   */
  public void discard(Consumer<? super T> closing) {
    T value;
    try {
      value = await();
    } catch (RuntimeException | Error e) {
      return;
    }
    closing.accept(value);
  }
}
