package io.standpoint.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PendingTest {

  @Test
  void gives_the_value_and_gives_it_again() {
    Pending<StringBuilder> pending = Pending.start(() -> new StringBuilder("made"));
    assertThat(pending.await().toString()).isEqualTo("made");
    assertThat(pending.await()).isSameAs(pending.await());
  }

  @Test
  void is_made_beside_the_caller_with_the_caller_s_class_loader() {
    CountDownLatch callerWentOn = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    ClassLoader before = caller.getContextClassLoader();
    ClassLoader own = new ClassLoader(before) {};
    caller.setContextClassLoader(own);
    try {
      Pending<ClassLoader> pending =
          Pending.start(
              () -> {
                awaitLatch(callerWentOn);
                return Thread.currentThread().getContextClassLoader();
              });
      callerWentOn.countDown();
      assertThat(pending.await()).isSameAs(own);
    } finally {
      caller.setContextClassLoader(before);
    }
  }

  @Test
  void throws_the_very_exception_or_error() {
    IllegalStateException failure = new IllegalStateException("no such file");
    Pending<String> failed =
        Pending.start(
            () -> {
              throw failure;
            });
    assertThatThrownBy(failed::await).isSameAs(failure);
    assertThatThrownBy(failed::await).isSameAs(failure);

    LinkageError error = new LinkageError("no natives");
    Pending<String> broken =
        Pending.start(
            () -> {
              throw error;
            });
    assertThatThrownBy(broken::await).isSameAs(error);
  }

  @Test
  void waits_although_interrupted_and_stays_interrupted() {
    CountDownLatch release = new CountDownLatch(1);
    Pending<String> pending =
        Pending.start(
            () -> {
              awaitLatch(release);
              return "made";
            });
    Thread.currentThread().interrupt();
    Pending<Boolean> releasing =
        Pending.start(
            () -> {
              release.countDown();
              return true;
            });
    String value = pending.await();
    boolean interrupted = Thread.interrupted();

    assertThat(value).isEqualTo("made");
    assertThat(interrupted).isTrue();
    assertThat(releasing.await()).isTrue();
  }

  @Test
  void a_discarded_value_is_freed_and_a_failure_forgotten() {
    AtomicReference<String> freed = new AtomicReference<>();
    Pending.start(() -> "native memory").discard(freed::set);
    assertThat(freed).hasValue("native memory");

    freed.set(null);
    Pending<String> failed =
        Pending.start(
            () -> {
              throw new IllegalStateException("no such file");
            });
    failed.discard(freed::set);
    assertThat(freed).hasValue(null);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
