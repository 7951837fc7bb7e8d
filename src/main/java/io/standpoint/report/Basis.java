package io.standpoint.report;

import io.standpoint.summary.Timelines;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report rests on.
 *
 * @param documents number of documents scored
 * @param rejected number of documents not scored
 * @param copies number of near-duplicates among the scored, which were not counted again; empty if
 *     all were counted
 * @param dates first and last date of the documents that count; empty if none has a date
 * @param settings version, model and options
 */
public record Basis(
    long documents,
    long rejected,
    Optional<Integer> copies,
    Optional<Timelines.Dates> dates,
    RunSettings settings) {

  public Basis {
    Objects.requireNonNull(copies, "copies");
    Objects.requireNonNull(dates, "dates");
    Objects.requireNonNull(settings, "settings");
  }
}
