package io.standpoint.cli;

import io.standpoint.input.Rejection;

/** A document is rejected, and {@code --fail-fast} ends the run. */
final class FailFastException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailFastException(Rejection rejection) {
    super(rejection.place() + ": " + rejection.reason() + " (stopped by --fail-fast)");
  }
}
