package io.standpoint.cli;

/** What the process returns. */
final class ExitCode {
  static final int DONE = 0;
  static final int INTERNAL_FAILURE = 1;
  static final int USAGE = 2;

  /** Finished, but some documents were rejected; or stopped at the first, where that was asked. */
  static final int SOME_REJECTED = 3;

  /** A model, catalogue or corpus cannot be read. */
  static final int UNREADABLE = 4;

  private ExitCode() {}
}
