package io.standpoint.actor;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Something wrong in a catalogue.
 *
 * @param source file or resource
 * @param line where, from 1; 0 for the source as a whole
 * @param severity whether the catalogue can be read in spite of it
 * @param message what is wrong and what would be right
 */
public record CatalogProblem(String source, long line, Severity severity, String message)
    implements Comparable<CatalogProblem> {
  /** How bad a problem is. */
  public enum Severity {
    /** The row or file is unusable. */
    ERROR,
    /** It can be used, but hardly does what was meant. */
    WARNING
  }

  private static final Comparator<CatalogProblem> ORDER =
      Comparator.comparing(CatalogProblem::source)
          .thenComparing(CatalogProblem::line)
          .thenComparing(CatalogProblem::severity)
          .thenComparing(CatalogProblem::message);

  public CatalogProblem {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
  }

  static CatalogProblem error(String source, long line, String message) {
    return new CatalogProblem(source, line, Severity.ERROR, message);
  }

  static CatalogProblem warning(String source, long line, String message) {
    return new CatalogProblem(source, line, Severity.WARNING, message);
  }

  /** True for an error, false for a warning. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code source:line: error: message}, as compilers write it. */
  @Override
  public String toString() {
    String place = line == 0 ? source : source + ":" + line;
    return place + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + message;
  }

  /** By source, then by line. */
  @Override
  public int compareTo(CatalogProblem other) {
    return ORDER.compare(this, other);
  }
}
