package io.standpoint.cli;

import java.util.Locale;

/** Numbers of things, as messages say them. */
final class Counted {

  private Counted() {}

  /** "1 document", "2,000 documents"; {@code what} takes an s. */
  static String of(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
